import type { Dispatcher } from 'undici';
import { FetchError } from '../errors.ts';
import { failureOf } from './failure.ts';
import { encodingsOf, type Headers, headerOf, headersOf } from './headers.ts';
import { isBinary, isTextType } from './sniff.ts';

/** What came back, as it was on the wire. */
export interface Exchange {
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The body with transfer coding undone and compression still on. */
  readonly body: Buffer;
  /** What ended the body before its time; null for a whole body. */
  readonly failure: FetchError | null;
  /** True if the body is longer than what was taken of it, and that is no failure. */
  readonly cut: boolean;
  /** Unix milliseconds at which the request went out. */
  readonly sentAt: number;
  /** Milliseconds from the request to the end of the body. */
  readonly ms: number;
}

/** One request. */
export interface ExchangeRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of body to take. */
  readonly limit: number;
  /** What a longer body is: an error, or cut at the limit. */
  readonly overflow: 'error' | 'cut';
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** Keeps the connection for the next request. */
  readonly reuse: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Bodies of answers that are no page are read to here: enough to keep the connection and to know a wall. */
const SIDE_BODY = 64 * 1024;

/** Looked at before a long body is taken in. */
const SNIFF_AT = 512;

/**
 * Sends one GET and takes the answer in under the limits. Redirects, errors of the server and compression are left to the
 * caller. Resolves with a `failure` if a body broke off after its header; rejects with FetchError if no header came.
 */
export function exchange(agent: Dispatcher, request: ExchangeRequest): Promise<Exchange> {
  const { url, headers: requestHeaders, timeout, signal } = request;
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sentAt = Date.now();
    const parts: Buffer[] = [];
    let size = 0;
    let status = 0;
    let statusText = '';
    let headers: Headers = new Map();
    let controller: Dispatcher.DispatchController | null = null;
    let settled = false;
    let stopped: FetchError | null = null;
    let cut = false;

    const settle = (failure: FetchError | null) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (failure && (status === 0 || failure.code === 'not-html' || failure.code === 'too-large'))
        return reject(failure);
      const body = joined(parts);
      const ms = Date.now() - sentAt;
      resolve({ url, requestHeaders, status, statusText, headers, body, failure, cut, sentAt, ms });
    };
    const stop = (failure: FetchError | null) => {
      stopped = failure;
      settle(failure);
      controller?.abort(failure ?? new FetchError('reset', 'enough read', { url }));
    };
    const onAbort = () => stop(new FetchError('timeout', 'aborted', { url, cause: signal!.reason }));
    const timer = setTimeout(
      () => stop(new FetchError('timeout', `no end after ${timeout} ms`, { url, retryable: true })),
      timeout,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) return onAbort();

    const isPage = () => status >= 200 && status < 300;
    const take = (part: Buffer) => {
      const limit = isPage() ? request.limit : SIDE_BODY;
      const room = limit - size;
      size += part.length;
      parts.push(part.length > room ? part.subarray(0, Math.max(0, room)) : part);
      if (size <= limit) return;
      if (isPage() && request.overflow === 'error')
        stop(new FetchError('too-large', `body over ${limit} bytes`, { url }));
      else {
        cut = true;
        stop(null);
      }
    };
    const refuse = () => {
      const type = headerOf(headers, 'content-type');
      if (!isTextType(type)) stop(new FetchError('not-html', `Content-Type ${type}`, { url, status }));
    };
    const sniff = () => {
      const before = size - parts.at(-1)!.length;
      if (before >= SNIFF_AT || encodingsOf(headers).length > 0 || !isBinary(joined(parts))) return;
      stop(new FetchError('not-html', 'the body is binary', { url, status }));
    };

    agent.dispatch(
      {
        origin,
        path: pathname + search,
        method: 'GET',
        headers: requestHeaders,
        ...(!request.reuse && { reset: true }),
      },
      {
        onRequestStart(started) {
          controller = started;
          if (settled) started.abort(stopped ?? new FetchError('timeout', 'aborted', { url }));
        },
        onResponseStart(started, statusCode, _headers, message) {
          if (statusCode < 200) return;
          status = statusCode;
          statusText = message ?? '';
          headers = headersOf(started.rawHeaders as Buffer[]);
          if (isPage()) refuse();
        },
        onResponseData(_started, part) {
          if (settled) return;
          take(part);
          if (!settled && isPage()) sniff();
        },
        onResponseEnd: () => settle(null),
        onResponseError: (_started, error) => {
          const failure = failureOf(error, url);
          settle(status > 0 && failure.code === 'protocol' ? brokenOff(failure) : failure);
        },
      },
    );
  });
}

/** One part is taken as it is: pages come in one or two, and a copy is as large as the page. */
const joined = (parts: readonly Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

/** A body whose framing is broken, or that ends without its last chunk, may come whole the next time. */
const brokenOff = ({ message, url, cause }: FetchError): FetchError =>
  new FetchError('reset', message, { url, retryable: true, cause });
