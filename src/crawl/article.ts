import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '../article.ts';
import { FetchError } from '../errors.ts';
import type { Kind } from '../evidence.ts';
import {
  type Client,
  type ClientOptions,
  createClient,
  type FetchedPage,
  fetchPage,
  loadRobots,
  type Robots,
} from '../fetch/index.ts';
import { joinParts } from '../index.ts';
import type { ExtractOptions } from '../options.ts';
import { explain } from '../pipeline.ts';
import { originOf } from './rules.ts';

/** Options of `fetchArticle()`. */
export interface FetchArticleOptions extends ClientOptions {
  /** Asks robots.txt of each host on the way first. @default true */
  readonly robots?: boolean;
  /** Fetches the other parts of an article in parts (下一页), and joins them. @default true */
  readonly parts?: boolean;
  /** Milliseconds between two parts. @default 1000 */
  readonly delay?: number;
  /** @default the defaults of `extract()`; relative dates refer to the moment of the fetch */
  readonly extract?: Omit<ExtractOptions, 'url' | 'contentType'>;
  readonly signal?: AbortSignal;
}

/** A fetched page and what it holds. */
export interface FetchedArticle {
  /** Null if the page holds none. It bears the flag `missing-part` if a part of it could not be had. */
  readonly article: Article | null;
  readonly kind: Kind;
  /** The page that was asked for. */
  readonly page: FetchedPage;
}

const DELAY_MS = 1000;

/**
 * Fetches one page and extracts it, with the same care as a crawl: robots.txt, redirects, limits, address guard. An article
 * in parts is fetched whole.
 *
 * @throws FetchError with a code of `FetchErrorCode`, if the page itself cannot be had.
 * @example
 * const { article } = await fetchArticle('https://news.example/2024/03/a.html');
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<FetchedArticle> {
  const client = createClient(options);
  const { robots = true, parts = true, delay = DELAY_MS, signal } = options;
  const permit = robots ? permission(client) : null;
  const read = async (address: string): Promise<FetchedArticle> => {
    const { page } = await fetchPage(client, address, {
      partial: true,
      ...(permit && { permit }),
      ...(signal && { signal }),
    });
    const now = new Date(page.fetchedAt);
    const { article, kind } = explain(page.bytes, {
      now,
      ...options.extract,
      url: page.url,
      contentType: page.contentType,
    });
    return { article, kind, page };
  };
  try {
    const first = await read(url);
    const pages = first.article?.pages ?? [];
    if (!first.article || !parts || pages.length < 2) return first;
    const articles = [first.article];
    for (const address of pages.filter((page) => page !== first.page.url)) {
      await sleep(delay, undefined, signal && { signal });
      const article = await read(address).then((part) => part.article, passOver(signal));
      if (article) articles.push({ ...article, url: address });
    }
    return { ...first, article: joinParts(articles) };
  } finally {
    await client.close();
  }
}

/** A part that cannot be had is left out, unless the caller wants to stop. */
const passOver =
  (signal: AbortSignal | undefined) =>
  (error: unknown): null => {
    if (error instanceof FetchError && !signal?.aborted) return null;
    throw error;
  };

/** Asks robots.txt of each origin once. */
function permission(client: Client): (address: string) => Promise<void> {
  const rules = new Map<string, Robots>();
  return async (address) => {
    const origin = originOf(address);
    if (!rules.has(origin)) {
      const answer = await loadRobots(client, address);
      if (answer.kind === 'unreachable') throw answer.error;
      rules.set(origin, answer.robots);
    }
    if (!rules.get(origin)!.allows(address))
      throw new FetchError('blocked-robots', 'robots.txt forbids it', { url: address });
  };
}
