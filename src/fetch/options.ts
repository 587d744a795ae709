import type { LookupAddress } from 'node:dns';
import { createRequire } from 'node:module';

/** What one exchange may take, in milliseconds. */
export interface FetchTimeouts {
  /** Name look-up, TCP and TLS together. @default 10_000 */
  readonly connect: number;
  /** Silence: until the header is complete, and between two pieces of the body. @default 15_000 */
  readonly idle: number;
  /** The whole exchange. @default 60_000 */
  readonly total: number;
}

/** What one answer may weigh, in bytes. Going over is an error `too-large`. */
export interface FetchLimits {
  /** @default 32_768 */
  readonly header: number;
  /** Body as it comes over the wire. @default 10_485_760 */
  readonly wire: number;
  /** Body with its compression undone. @default 20_971_520 */
  readonly decoded: number;
  /** Decoded size over wire size, looked at beyond 1 MiB decoded. @default 200 */
  readonly ratio: number;
}

/** Answers a name with addresses, like `dns.promises.lookup(name, { all: true })`. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Options of `createClient()`. */
export interface ClientOptions {
  /** @default 'qingwen/<version>' with `contact` in brackets */
  readonly userAgent?: string;
  /** Address or mailbox of who runs the crawl, put into the User-Agent. @default null */
  readonly contact?: string | null;
  /** Further request headers. @default {} */
  readonly headers?: Readonly<Record<string, string>>;
  /** @default DEFAULT_TIMEOUTS */
  readonly timeouts?: Partial<FetchTimeouts>;
  /** @default DEFAULT_FETCH_LIMITS */
  readonly limits?: Partial<FetchLimits>;
  /** Lets the client connect to private and loopback addresses. For tests and intranets. @default false */
  readonly allowPrivate?: boolean;
  /** @default the system's name servers, then its hosts file */
  readonly resolve?: Resolve;
  /** Proxy for all requests, e.g. `http://127.0.0.1:3128`. @default null */
  readonly proxy?: string | null;
  /** Hosts whose certificate is not checked and which may speak TLS 1.0. @default [] */
  readonly insecureHosts?: readonly string[];
  /** Offers HTTP/2. @default false */
  readonly http2?: boolean;
  /** Keeps cookies, one jar for each host. @default false */
  readonly cookies?: boolean;
}

export const DEFAULT_TIMEOUTS: FetchTimeouts = { connect: 10_000, idle: 15_000, total: 60_000 };

export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  header: 32 * 1024,
  wire: 10 * 1024 * 1024,
  decoded: 20 * 1024 * 1024,
  ratio: 200,
};

/** How long an idle connection is kept: longer than a usual pause between two requests to a host. */
export const KEEP_ALIVE_MS = 10_000;

/** Hops of one page: HTTP redirects, meta refreshes and literal script redirects together. */
export const MAX_REDIRECTS = 10;

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** By what name robots.txt and pages speak to a User-Agent. `qingwen/0.1.0 (+…)` → `qingwen` */
export const agentName = (userAgent: string): string => userAgent.split('/', 1)[0]!.trim();

/**
 * @example userAgentOf({ contact: 'https://lab.example/crawl' }) // 'qingwen/0.1.0 (+https://lab.example/crawl)'
 */
export function userAgentOf({ userAgent, contact }: Pick<ClientOptions, 'userAgent' | 'contact'>): string {
  return userAgent ?? `qingwen/${version}${contact ? ` (+${contact})` : ''}`;
}
