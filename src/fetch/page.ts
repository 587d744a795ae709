import { FetchError } from '../errors.ts';
import type { Client, FetchedPage, HopOptions, RedirectMeans } from './client.ts';
import { MAX_REDIRECTS } from './options.ts';

/** One step on the way to a page. */
export interface RedirectStep {
  readonly url: string;
  readonly status: number;
  readonly via: RedirectMeans;
}

/** A page, and the way to it. */
export interface FetchedChain {
  readonly page: FetchedPage;
  readonly redirects: readonly RedirectStep[];
}

/** Options of `fetchPage()`. */
export interface FetchPageOptions extends HopOptions {
  /** Asked before each hop; rejects with a FetchError to stop (robots, scope). @default all pass */
  readonly permit?: (url: string) => Promise<void>;
}

/**
 * Fetches one page, following redirects of all kinds, each target checked anew.
 *
 * @throws FetchError with the code and the address of the hop that failed.
 * @example
 * const { page } = await fetchPage(client, 'https://news.example/a.html');
 */
export async function fetchPage(client: Client, url: string, options: FetchPageOptions = {}): Promise<FetchedChain> {
  let chain: readonly RedirectStep[] = [];
  for (let at = url; ; ) {
    if (options.permit && URL.canParse(at)) await options.permit(at);
    const hop = await client.hop(at, { ...options, foreign: !isSameOrigin(at, url) });
    if (hop.kind === 'page') return { page: hop.page, redirects: chain };
    if (hop.kind === 'unchanged') throw new FetchError('http-status', 'status 304', { url: at, status: 304 });
    chain = extendChain(chain, { url: at, status: hop.status, via: hop.via }, hop.to);
    at = hop.to;
  }
}

/** True if both addresses speak to one server: same scheme, host and port. */
export const isSameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** The chain with one step more. @throws FetchError `redirect-loop` if the target was seen or there are too many. */
export function extendChain(chain: readonly RedirectStep[], step: RedirectStep, to: string): readonly RedirectStep[] {
  const longer = [...chain, step];
  if (longer.length > MAX_REDIRECTS || longer.some(({ url }) => url === to)) {
    throw new FetchError('redirect-loop', `${longer.length} redirects, the next to ${to}`, { url: step.url });
  }
  return longer;
}
