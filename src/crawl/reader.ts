import { createHash } from 'node:crypto';
import { FetchError } from '../errors.ts';
import type { FetchedPage } from '../fetch/index.ts';
import type { Extractor } from './extractor.ts';
import { type Offer, readFeed } from './feed.ts';
import type { ResolvedCrawl } from './options.ts';
import type { Reading } from './record.ts';

/** What a page gave, and where it leads. */
export interface PageContent extends Reading {
  readonly offers: readonly Offer[];
  /** True if the addresses lead to further lists. */
  readonly nested: boolean;
}

/** The hash by which a page is known to be the same as at the last crawl. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/**
 * Reads a fetched document: a list for machines gives its addresses, any other page what extraction makes of it.
 * @throws FetchError `soft-404` for an error page that came with status 200; QingwenError `parse-timeout`.
 */
export async function readPage(page: FetchedPage, extractor: Extractor, options: ResolvedCrawl): Promise<PageContent> {
  const { bytes, url, contentType } = page;
  const feed = readFeed(bytes, contentType, url);
  if (feed) return { kind: feed.kind, article: null, fingerprint: null, offers: feed.offers, nested: feed.nested };
  const now = new Date(page.fetchedAt);
  const { kind, article, links, next, fingerprint } = await extractor.read(bytes, {
    ...options.extract,
    url,
    contentType,
    now,
  });
  if (kind === 'error') throw new FetchError('soft-404', 'an error page with status 200', { url, status: page.status });
  const offers = next === null ? links : [...links, { url: next, date: null }];
  return { kind, article, fingerprint, offers, nested: false };
}
