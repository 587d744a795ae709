import { FetchError, QingwenError } from '../errors.ts';
import { isBarredHost } from './address.ts';
import { createAgent } from './agent.ts';
import { createCookies } from './cookies.ts';
import { type Exchange, exchange } from './exchange.ts';
import { isPassing } from './failure.ts';
import { encodingsOf, headerOf, retryAfterOf } from './headers.ts';
import { ACCEPT_ENCODING, inflate } from './inflate.ts';
import { type RobotsWish, robotsWishes } from './meta-robots.ts';
import { agentName, type ClientOptions, DEFAULT_FETCH_LIMITS, DEFAULT_TIMEOUTS, userAgentOf } from './options.ts';
import { pageRedirect, resolveBytes } from './redirect.ts';
import { addressOf, createResolve } from './resolve.ts';
import { isWall } from './wall.ts';

/** A page that came. */
export interface FetchedPage {
  /** The address that answered. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What the page asks of programs, by `<meta name="robots">` or `X-Robots-Tag`. */
  readonly robots: readonly RobotsWish[];
  /** The body with its compression undone. */
  readonly bytes: Uint8Array;
  /** Size of the body on the wire. */
  readonly wireBytes: number;
  /** True if the body broke off; `bytes` holds its beginning. */
  readonly truncated: boolean;
  /** Unix milliseconds at which the request went out. */
  readonly fetchedAt: number;
  /** Milliseconds from the request to the end of the body. */
  readonly ms: number;
}

/** What one request led to. Everything else is a FetchError. */
export type Hop =
  | { readonly kind: 'page'; readonly page: FetchedPage }
  | { readonly kind: 'redirect'; readonly to: string; readonly status: number; readonly via: RedirectMeans }
  | { readonly kind: 'unchanged'; readonly url: string; readonly ms: number };

export type RedirectMeans = 'location' | 'refresh' | 'script';

/** Options of one hop. */
export interface HopOptions {
  /** Validators of the copy at hand; an unchanged page is answered `unchanged`. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Takes a page whose body broke off, marked `truncated`, instead of an error to be tried again. @default false */
  readonly partial?: boolean;
  /** Bytes of body to take; the rest is cut and no error. @default none: `limits.wire`, an error beyond */
  readonly cutAt?: number;
  /** Follows meta refreshes and literal script redirects. @default true */
  readonly pageRedirects?: boolean;
  /** The address is of another origin than the one asked for: headers with credentials stay at home. @default false */
  readonly foreign?: boolean;
  /** Keeps the connection for the next request to this origin; false closes it at once. @default true */
  readonly reuse?: boolean;
  /** Sees the exchange as it was on the wire: for archives. */
  readonly onExchange?: (exchange: Exchange) => void;
  readonly signal?: AbortSignal;
}

/** One crawl's way to the net. */
export interface Client {
  /** Sends one request. Redirects are reported, not followed: each target is to be checked by the caller. */
  hop(url: string, options?: HopOptions): Promise<Hop>;
  readonly userAgent: string;
  /**
   * The address that a name leads to, always the same one of several; null if it leads nowhere, or a proxy resolves names.
   * Sites that share a machine share an address.
   */
  addressOf(hostname: string): Promise<string | null>;
  close(): Promise<void>;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const ACCEPT_LANGUAGE = 'zh-CN,zh;q=0.9,zh-TW;q=0.8,en;q=0.5';
const MAX_URL = 2048;
/** Of the caller's own headers, those that a redirect must not carry to strangers. */
const CREDENTIALS = new Set(['authorization', 'proxy-authorization', 'cookie']);

/**
 * Makes a client.
 * @throws QingwenError `bad-option` for a header that HTTP does not allow.
 * @example
 * const client = createClient({ contact: 'https://lab.example/crawl' });
 * const hop = await client.hop('https://news.example/a.html');
 */
export function createClient(options: ClientOptions = {}): Client {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const resolve = options.resolve ?? createResolve(timeouts.connect);
  const agent = createAgent({ ...options, resolve });
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits };
  const userAgent = userAgentOf(options);
  const cookies = options.cookies ? createCookies() : null;
  const common = checkedHeaders({
    ...options.headers,
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-language': ACCEPT_LANGUAGE,
    'accept-encoding': ACCEPT_ENCODING,
  });

  const harmless = Object.fromEntries(Object.entries(common).filter(([name]) => !CREDENTIALS.has(name.toLowerCase())));

  const headersFor = (url: string, hop: HopOptions): Record<string, string> => {
    const cookie = cookies?.headerFor(url);
    return {
      ...(hop.foreign ? harmless : common),
      ...(cookie && { cookie }),
      ...(hop.etag && { 'if-none-match': hop.etag }),
      ...(hop.lastModified && { 'if-modified-since': hop.lastModified }),
    };
  };

  return {
    userAgent,
    addressOf: async (hostname) => (options.proxy ? null : addressOf(hostname, resolve)),
    close: () => agent.destroy(),
    async hop(address, hop = {}) {
      const url = checkedUrl(address, options.allowPrivate ?? false);
      const answer = await exchange(agent, {
        url,
        headers: headersFor(url, hop),
        limit: hop.cutAt ?? limits.wire,
        overflow: hop.cutAt === undefined ? 'error' : 'cut',
        timeout: timeouts.total,
        reuse: hop.reuse ?? true,
        signal: hop.signal,
      });
      hop.onExchange?.(answer);
      cookies?.take(url, answer.headers);
      if (answer.status >= 300) return sideAnswer(answer, hop);
      if (answer.failure && !(hop.partial && answer.body.length > 0)) throw answer.failure;
      const { bytes, truncated } = await inflate(answer.body, encodingsOf(answer.headers), limits, url);
      return pageOf(answer, bytes, truncated || answer.failure !== null, agentName(userAgent), hop);
    },
  };
}

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/u;
const HEADER_VALUE = /^[\t\x20-\x7e]*$/u;

/** A line end in a header would begin another one; what is not ASCII means something else to every server. */
function checkedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const wrong = Object.entries(headers).find(([name, value]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(value));
  if (wrong) throw new QingwenError('bad-option', `the header ${JSON.stringify(wrong[0])} is not plain ASCII`);
  return headers;
}

function checkedUrl(address: string, allowPrivate: boolean): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/u.test(url.protocol) || url.href.length > MAX_URL) {
    throw new FetchError('bad-url', 'not an http or https address of at most 2048 characters', { url: address });
  }
  if (!allowPrivate && isBarredHost(url.hostname)) {
    throw new FetchError('blocked-address', `${url.hostname} is not of the public net`, { url: url.href });
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

function pageOf(answer: Exchange, bytes: Buffer, truncated: boolean, agent: string, hop: HopOptions): Hop {
  const { url, status, headers } = answer;
  if (isWall(status, bytes, headers.has('set-cookie'))) {
    throw new FetchError('blocked', 'the page wants a cookie or a script first', { url, status });
  }
  const move = hop.pageRedirects === false ? null : pageRedirect(bytes, url);
  if (move && move.to !== url) return { kind: 'redirect', status, ...move };
  const page: FetchedPage = {
    url,
    status,
    contentType: headerOf(headers, 'content-type'),
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    robots: robotsWishes(bytes, headers.get('x-robots-tag') ?? [], agent),
    bytes,
    wireBytes: answer.body.length,
    truncated,
    fetchedAt: answer.sentAt,
    ms: answer.ms,
  };
  return { kind: 'page', page };
}

/** Redirects, `304`, and errors. */
function sideAnswer({ url, status, headers, body, ms }: Exchange, hop: HopOptions): Hop {
  if (status === 304 && (hop.etag || hop.lastModified)) return { kind: 'unchanged', url, ms };
  const location = headerOf(headers, 'location');
  if (status < 400 && status !== 304 && location !== null) {
    const to = resolveBytes(location, url);
    if (to) return { kind: 'redirect', to, status, via: 'location' };
    throw new FetchError('protocol', `redirect to ${location.slice(0, 100)}`, { url, status });
  }
  if (isWall(status, body, headers.has('set-cookie'))) {
    throw new FetchError('blocked', `status ${status}: the site wants a cookie or a script first`, { url, status });
  }
  const retryAfter = retryAfterOf(headerOf(headers, 'retry-after'), Date.now());
  throw new FetchError('http-status', `status ${status}`, { url, status, retryable: isPassing(status), retryAfter });
}
