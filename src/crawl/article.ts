import type { Article } from '../article.ts';
import { FetchError } from '../errors.ts';
import type { Kind } from '../evidence.ts';
import {
  type ClientOptions,
  createClient,
  type FetchedPage,
  fetchPage,
  loadRobots,
  type Robots,
} from '../fetch/index.ts';
import type { ExtractOptions } from '../options.ts';
import { explain } from '../pipeline.ts';
import { originOf } from './rules.ts';

/** Options of `fetchArticle()`. */
export interface FetchArticleOptions extends ClientOptions {
  /** Asks robots.txt of each host on the way first. @default true */
  readonly robots?: boolean;
  /** @default the defaults of `extract()`; relative dates refer to the moment of the fetch */
  readonly extract?: Omit<ExtractOptions, 'url' | 'contentType'>;
  readonly signal?: AbortSignal;
}

/** A fetched page and what it holds. */
export interface FetchedArticle {
  /** Null if the page holds none. */
  readonly article: Article | null;
  readonly kind: Kind;
  readonly page: FetchedPage;
}

/**
 * Fetches one page and extracts it, with the same care as a crawl: robots.txt, redirects, limits, address guard.
 *
 * @throws FetchError with a code of `FetchErrorCode`.
 * @example
 * const { article } = await fetchArticle('https://news.example/2024/03/a.html');
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<FetchedArticle> {
  const client = createClient(options);
  const rules = new Map<string, Robots>();
  const permit = async (address: string) => {
    const origin = originOf(address);
    if (!rules.has(origin)) {
      const answer = await loadRobots(client, address);
      if (answer.kind === 'unreachable') throw answer.error;
      rules.set(origin, answer.robots);
    }
    if (!rules.get(origin)!.allows(address))
      throw new FetchError('blocked-robots', 'robots.txt forbids it', { url: address });
  };
  const { robots = true, signal } = options;
  try {
    const { page } = await fetchPage(client, url, {
      partial: true,
      ...(robots && { permit }),
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
  } finally {
    await client.close();
  }
}
