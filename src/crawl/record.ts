import type { Article } from '../article.ts';
import { FetchError, QingwenError } from '../errors.ts';
import type { Kind } from '../evidence.ts';
import type { FetchedPage, RedirectStep, RobotsWish } from '../fetch/index.ts';
import type { Job } from './state.ts';

/**
 * What a page turned out to be: a kind of `explain()`, or what only a crawl meets. A `part` belongs to an article that has a
 * record of its own, under the first address of `article.pages`; `noindex`: the page asks not to be read, and that is obeyed.
 */
export type PageKind = Kind | 'sitemap' | 'feed' | 'urls' | 'unchanged' | 'part' | 'noindex';

/** How a page was fetched. */
export interface FetchNote {
  /** The address that answered, after redirects. */
  readonly url: string;
  /** HTTP status; null if no answer came. */
  readonly status: number | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Milliseconds from request to end of body; null if no answer came. */
  readonly ms: number | null;
  /** Size of the body on the wire; of an article in parts, of all of them. */
  readonly bytes: number;
  readonly redirects: readonly RedirectStep[];
  /** True if the body broke off: the article may lack its end. */
  readonly truncated: boolean;
  /** What the page asks of programs (meta robots, X-Robots-Tag); obeyed only on demand. */
  readonly robots: readonly RobotsWish[];
  readonly tries: number;
  /** 0 for a source, 1 for a link of a source, and so on. */
  readonly depth: number;
}

/** One line of a crawl's output: every address taken in ends in exactly one. */
export type CrawlRecord = {
  readonly schema_version: 1;
  /** The address as it was given or found. */
  readonly url: string;
  readonly fetch: FetchNote;
} & (
  | {
      readonly ok: true;
      readonly kind: PageKind;
      /** Null if the page holds none. */
      readonly article: Article | null;
      /** Simhash of the body, 16 hexadecimal digits: near-duplicates differ in at most 3 bits. Null without a body. */
      readonly fingerprint: string | null;
    }
  | {
      readonly ok: false;
      readonly error: {
        /** One of `ErrorCode`. */
        readonly code: string;
        readonly message: string;
      };
    }
);

/** What a page gave. */
export interface Reading {
  readonly kind: PageKind;
  readonly article: Article | null;
  readonly fingerprint: string | null;
}

export const noteOf = (job: Job, page: FetchedPage): FetchNote => ({
  url: page.url,
  status: page.status,
  at: new Date(page.fetchedAt).toISOString(),
  ms: page.ms,
  bytes: page.wireBytes,
  redirects: job.chain,
  truncated: page.truncated,
  robots: page.robots,
  tries: job.tries + 1,
  depth: job.depth,
});

export const pageRecord = (job: Job, fetch: FetchNote, reading: Reading): CrawlRecord => ({
  schema_version: 1,
  url: job.url,
  ok: true,
  ...reading,
  fetch,
});

export const errorRecord = (url: string, error: unknown, fetch: FetchNote): CrawlRecord => ({
  schema_version: 1,
  url,
  ok: false,
  error: {
    code: error instanceof QingwenError ? error.code : 'internal',
    message: error instanceof Error ? error.message : String(error),
  },
  fetch,
});

/** The note on an address that gave no page. */
export const failureNote = (job: Job, error: unknown, at: number): FetchNote => ({
  url: error instanceof FetchError ? error.url : (job.target ?? job.url),
  status: error instanceof FetchError ? error.status : null,
  at: new Date(at).toISOString(),
  ms: null,
  bytes: 0,
  redirects: job.chain,
  truncated: false,
  robots: [],
  tries: job.tries + 1,
  depth: job.depth,
});
