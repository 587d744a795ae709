import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange } from './exchange.ts';

/** Writes exchanges as WARC 1.1 records. */
export interface WarcWriter {
  /** The record that stands first in a file. */
  info(userAgent: string): Buffer;
  /**
   * Response, request and metadata of an exchange; a `304` becomes a revisit of the page it refers to.
   * @param original The `mark` of the record of that page, if it was archived.
   */
  records(exchange: Exchange, original?: string | null): ArchivedExchange;
}

/** An exchange as it stands in an archive. */
export interface ArchivedExchange {
  readonly bytes: Buffer;
  /** Id and date of the record of a page, for later revisits; null for other answers. */
  readonly mark: string | null;
}

type Fields = readonly (readonly [name: string, value: string])[];

const CRLF = '\r\n';
/** The transfer coding is undone, so that these would lie; the length is put in anew. */
const FRAMING = new Set(['transfer-encoding', 'content-length', 'trailer']);
const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';

/** @param gzip Packs each record as a member of its own, as readers expect of `.warc.gz`. */
export function createWarcWriter(gzip: boolean): WarcWriter {
  const pack = (record: Buffer): Buffer => (gzip ? gzipSync(record) : record);
  return {
    info(userAgent) {
      const body = Buffer.from(`software: ${userAgent}${CRLF}format: WARC File Format 1.1${CRLF}`);
      const fields: Fields = [
        ['WARC-Type', 'warcinfo'],
        ['WARC-Date', new Date().toISOString()],
        ['Content-Type', 'application/warc-fields'],
      ];
      return pack(record(newId(), fields, body));
    },
    records(exchange, original = null) {
      const id = newId();
      const { url, sentAt } = exchange;
      const date = new Date(sentAt).toISOString();
      const common: Fields = [
        ['WARC-Target-URI', url],
        ['WARC-Date', date],
      ];
      const revisit = exchange.status === 304;
      const response: Fields = [
        ['WARC-Type', revisit ? 'revisit' : 'response'],
        ...common,
        ['Content-Type', 'application/http;msgtype=response'],
        ...(revisit
          ? ([['WARC-Profile', NOT_MODIFIED], ['WARC-Refers-To-Target-URI', url], ...refersTo(original)] as const)
          : []),
        ...truncation(exchange),
      ];
      const request: Fields = [
        ['WARC-Type', 'request'],
        ...common,
        ['Content-Type', 'application/http;msgtype=request'],
        ['WARC-Concurrent-To', id],
      ];
      const metadata: Fields = [
        ['WARC-Type', 'metadata'],
        ...common,
        ['Content-Type', 'application/warc-fields'],
        ['WARC-Concurrent-To', id],
      ];
      const bytes = Buffer.concat([
        pack(record(id, response, responseOf(exchange))),
        pack(record(newId(), request, requestOf(exchange))),
        pack(record(newId(), metadata, Buffer.from(`fetchTimeMs: ${exchange.ms}${CRLF}`))),
      ]);
      const isPage = exchange.status >= 200 && exchange.status < 300;
      return { bytes, mark: isPage ? `${id} ${date}` : null };
    },
  };
}

/** Where the page stands that a revisit found unchanged. */
function refersTo(original: string | null): Fields {
  const [id, date] = original?.split(' ') ?? [];
  return id && date
    ? [
        ['WARC-Refers-To', id],
        ['WARC-Refers-To-Date', date],
      ]
    : [];
}

const newId = (): string => `<urn:uuid:${randomUUID()}>`;

/** Why the body is not whole. */
function truncation({ failure, cut }: Exchange): Fields {
  if (failure) return [['WARC-Truncated', failure.code === 'timeout' ? 'time' : 'disconnect']];
  return cut ? [['WARC-Truncated', 'length']] : [];
}

function record(id: string, fields: Fields, block: Buffer): Buffer {
  const all: Fields = [...fields, ['WARC-Record-ID', id], ['Content-Length', String(block.length)]];
  const head = all.map(([name, value]) => `${name}: ${value}${CRLF}`).join('');
  return Buffer.concat([Buffer.from(`WARC/1.1${CRLF}${head}${CRLF}`), block, Buffer.from(CRLF + CRLF)]);
}

function responseOf({ status, statusText, headers, body }: Exchange): Buffer {
  const lines = [...headers]
    .filter(([name]) => !FRAMING.has(name))
    .flatMap(([name, values]) => values.map((value) => `${name}: ${value}${CRLF}`));
  const head = `HTTP/1.1 ${status} ${statusText}${CRLF}${lines.join('')}content-length: ${body.length}${CRLF}${CRLF}`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

function requestOf({ url, requestHeaders }: Exchange): Buffer {
  const { host, pathname, search } = new URL(url);
  const lines = Object.entries({ host, ...requestHeaders }).map(([name, value]) => `${name}: ${value}${CRLF}`);
  return Buffer.from(`GET ${pathname}${search} HTTP/1.1${CRLF}${lines.join('')}${CRLF}`, 'latin1');
}
