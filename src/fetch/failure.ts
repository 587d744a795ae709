import { FetchError, type FetchErrorCode } from '../errors.ts';
import { BARRED } from './resolve.ts';

interface Verdict {
  readonly code: FetchErrorCode;
  readonly retryable: boolean;
}

const verdict = (code: FetchErrorCode, retryable: boolean): Verdict => ({ code, retryable });

/** Codes of Node, c-ares and undici, and what they mean for a page. */
const VERDICTS: Readonly<Record<string, Verdict>> = {
  [BARRED]: verdict('blocked-address', false),
  ENOTFOUND: verdict('dns', false),
  ENODATA: verdict('dns', false),
  EBADNAME: verdict('dns', false),
  EAI_AGAIN: verdict('dns', true),
  EAI_FAIL: verdict('dns', true),
  ESERVFAIL: verdict('dns', true),
  ETIMEOUT: verdict('dns', true),
  ECONNREFUSED: verdict('connect', true),
  EHOSTUNREACH: verdict('connect', true),
  ENETUNREACH: verdict('connect', true),
  EADDRNOTAVAIL: verdict('connect', true),
  EMFILE: verdict('connect', true),
  ETIMEDOUT: verdict('timeout', true),
  UND_ERR_CONNECT_TIMEOUT: verdict('timeout', true),
  UND_ERR_HEADERS_TIMEOUT: verdict('timeout', true),
  UND_ERR_BODY_TIMEOUT: verdict('timeout', true),
  ECONNRESET: verdict('reset', true),
  EPIPE: verdict('reset', true),
  UND_ERR_SOCKET: verdict('reset', true),
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: verdict('reset', true),
  UND_ERR_HEADERS_OVERFLOW: verdict('too-large', false),
  HPE_HEADER_OVERFLOW: verdict('too-large', false),
  EPROTO: verdict('tls', false),
};

/** Prefixes of families of codes and names: llhttp's, and those of OpenSSL and of Node's certificate checks. */
const FAMILIES: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:HPE_|HTTPParserError)/u, verdict('protocol', false)],
  [/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/u, verdict('tls', false)],
  [/^UND_ERR_/u, verdict('protocol', false)],
];

/** What went wrong, in the words of this package. Unknown failures count as `reset`: trying again may help. */
export function failureOf(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', name = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  const known = VERDICTS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code || name))?.[1];
  const { code: own, retryable } = known ?? verdict('reset', true);
  return new FetchError(own, message || code, { url, retryable, cause: error });
}

/** Statuses that may be gone the next time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 523, 524]);

export const isPassing = (status: number): boolean => PASSING.has(status);
