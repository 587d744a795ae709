/** Codes of `QingwenError`, each with what the caller can do about it. */
export type ErrorCode =
  /** The input is neither bytes nor a string, or a record of `pipe` lacks its page. */
  | 'bad-input'
  /** An option has a value that it cannot have. */
  | 'bad-option'
  /** A file could not be read or written. */
  | 'io'
  /** A page took longer than its time limit; its worker was stopped. */
  | 'parse-timeout'
  /** A page took more memory than its worker may have; its worker was stopped. */
  | 'parse-memory'
  | FetchErrorCode;

/** Why an address gave no page. These stand in the error records of a crawl. */
export type FetchErrorCode =
  /** The address is not an absolute http or https URL, or is longer than 2,048 characters. */
  | 'bad-url'
  /** The name of the host could not be resolved. */
  | 'dns'
  /** No connection: refused or unreachable. */
  | 'connect'
  /** The secure connection failed: a bad or expired certificate, an old protocol. */
  | 'tls'
  /** Connecting, waiting or reading took longer than its limit. */
  | 'timeout'
  /** The connection broke before the answer was complete. */
  | 'reset'
  /** The server answered with a status that is no page; see `status`. */
  | 'http-status'
  /** The server wants a cookie or a script to run first (WAF, cookie wall). */
  | 'blocked'
  /** Header, body, decoded body or its ratio to the body is over the limit. */
  | 'too-large'
  /** The answer is not text: an image, a document, an archive. */
  | 'not-html'
  /** The address is private, loopback, link-local or otherwise not of the public net. */
  | 'blocked-address'
  /** robots.txt forbids it. */
  | 'blocked-robots'
  /** A redirect leads out of the scope of the crawl. */
  | 'out-of-scope'
  /** Redirects go round in a circle, or there are too many. */
  | 'redirect-loop'
  /** The answer breaks HTTP. */
  | 'protocol'
  /** The body's compression is unknown or broken from its first byte. */
  | 'decode'
  /** A feed or a sitemap breaks off before its first entry. */
  | 'bad-feed'
  /** The address is of a pattern under which the host shows one page again and again; it was not fetched. */
  | 'trap'
  /** The page says "not found" with status 200. */
  | 'soft-404';

/** The one error that this package throws on purpose. */
export class QingwenError extends Error {
  override readonly name: string = 'QingwenError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** What is known of a failed fetch. */
export interface FetchFailure {
  /** The address of the hop that failed. */
  readonly url: string;
  /** HTTP status, if there was an answer. @default null */
  readonly status?: number | null;
  /** True if the same request may succeed later. @default false */
  readonly retryable?: boolean;
  /** Milliseconds the server asked to wait (`Retry-After`). @default null */
  readonly retryAfter?: number | null;
  readonly cause?: unknown;
}

/** A page could not be fetched. */
export class FetchError extends QingwenError {
  override readonly name = 'FetchError';
  override readonly code: FetchErrorCode;
  readonly url: string;
  readonly status: number | null;
  readonly retryable: boolean;
  readonly retryAfter: number | null;

  constructor(code: FetchErrorCode, message: string, failure: FetchFailure) {
    super(code, message, failure.cause === undefined ? undefined : { cause: failure.cause });
    this.code = code;
    this.url = failure.url;
    this.status = failure.status ?? null;
    this.retryable = failure.retryable ?? false;
    this.retryAfter = failure.retryAfter ?? null;
  }
}
