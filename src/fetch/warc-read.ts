import { FetchError, QingwenError } from '../errors.ts';
import { addTo } from '../lists.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { encodingsOf, type Headers, headerOf } from './headers.ts';
import { inflate } from './inflate.ts';
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from './options.ts';
import { isBinary, isTextType } from './sniff.ts';

/** A page of an archive. */
export interface WarcPage {
  /** Place of its record in the file, from 1. */
  readonly number: number;
  readonly id: string | null;
  readonly url: string | null;
  /** ISO 8601: when it was fetched. */
  readonly date: string | null;
  readonly contentType: string | null;
  /** HTTP status; null for what was no exchange. */
  readonly status: number | null;
  /** `text`: a page that was reduced to text (WET). */
  readonly kind: 'html' | 'text';
  /** With chunks and compression undone; null if the record holds no text, or could not be read. */
  readonly bytes: Uint8Array | null;
  /** Why it could not be read: it is over the limits, its compression is broken, or the file ends within it. */
  readonly failure: QingwenError | null;
}

const VERSION = /^WARC\/[01]\.\d/u;
const HEADER_LINE = 64 * 1024;
const MAX_HEADERS = 200;
/** A record of one of these holds a page. */
const PAGE_TYPES = new Set(['response', 'resource', 'conversion']);

/**
 * Reads the pages of a WARC or WET file (1.0 and 1.1, unpacked): what holds no page (warcinfo, request, metadata, revisit,
 * the robots.txt of a host) is passed over, and so is damage between two records. Never holds more than one record.
 */
export async function* readWarc(
  stream: AsyncIterable<Buffer>,
  limits: FetchLimits = DEFAULT_FETCH_LIMITS,
): AsyncGenerator<WarcPage> {
  const reader = createByteReader(stream);
  for (let number = 1; ; number++) {
    if (!(await findVersion(reader))) return;
    const fields = await readHeaders(reader);
    const length = Number(headerOf(fields, 'content-length') ?? 0);
    const size = Number.isSafeInteger(length) && length > 0 ? length : 0;
    const block = await reader.bytes(size, limits.wire);
    const type = headerOf(fields, 'warc-type') ?? '';
    const url = urlOf(fields);
    if (!PAGE_TYPES.has(type) || isRobots(url)) continue;
    yield { number, ...(await pageOf(type, url, fields, block, size, limits)) };
  }
}

/** `WARC-Target-URI: <http://a.example/>`, as some writers have it, and without the brackets. */
function urlOf(fields: Headers): string | null {
  const uri = headerOf(fields, 'warc-target-uri')?.replace(/^<(.*)>$/u, '$1') ?? null;
  return uri && Buffer.from(uri, 'latin1').toString('utf8');
}

/** The rules of a host stand at one place (RFC 9309, 2.3), and no page does. */
const isRobots = (url: string | null): boolean =>
  url !== null && URL.canParse(url) && new URL(url).pathname === '/robots.txt';

async function findVersion(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const line = await reader.line(HEADER_LINE);
    if (line === null) return false;
    if (VERSION.test(line)) return true;
  }
}

async function readHeaders(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string[]>();
  for (let i = 0; i < MAX_HEADERS; i++) {
    const line = await reader.line(HEADER_LINE);
    if (!line) break;
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    addTo(headers, name, line.slice(colon + 1).trim());
  }
  return headers;
}

async function pageOf(
  type: string,
  url: string | null,
  fields: Headers,
  block: Buffer,
  size: number,
  limits: FetchLimits,
): Promise<Omit<WarcPage, 'number'>> {
  const contentType = headerOf(fields, 'content-type');
  const about = {
    id: headerOf(fields, 'warc-record-id'),
    url,
    date: headerOf(fields, 'warc-date'),
    contentType,
    status: null,
    kind: type === 'conversion' ? 'text' : 'html',
    failure: null,
  } as const;
  if (block.length < size) return { ...about, bytes: null, failure: incomplete(block.length, size, limits) };
  if (type === 'conversion') return { ...about, bytes: block };
  if (!/^application\/http/iu.test(contentType ?? '')) return { ...about, bytes: textOnly(contentType, block) };
  const { status, headers, body } = await httpOf(block);
  const innerType = headerOf(headers, 'content-type');
  try {
    const { bytes } = await inflate(body, encodingsOf(headers), limits, url ?? '');
    return { ...about, contentType: innerType, status, bytes: textOnly(innerType, bytes) };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { ...about, contentType: innerType, status, bytes: null, failure: error };
  }
}

const incomplete = (length: number, size: number, { wire }: FetchLimits): QingwenError =>
  length >= wire
    ? new QingwenError('too-large', `a record of ${size} bytes; the limit is ${wire}`)
    : new QingwenError('bad-input', `the archive ends within a record: ${length} of ${size} bytes`);

const textOnly = (contentType: string | null, bytes: Buffer): Buffer | null =>
  isTextType(contentType) && !isBinary(bytes) ? bytes : null;

async function httpOf(block: Buffer): Promise<{ status: number | null; headers: Headers; body: Buffer }> {
  const reader = createByteReader(once(block));
  const status = /^HTTP\/\S+ (\d{3})/u.exec((await reader.line(HEADER_LINE)) ?? '')?.[1];
  const headers = await readHeaders(reader);
  const body = await reader.bytes(block.length, block.length);
  const isChunked = /chunked/iu.test(headerOf(headers, 'transfer-encoding') ?? '');
  return { status: status ? Number(status) : null, headers, body: isChunked ? await unchunked(body) : body };
}

async function* once(block: Buffer): AsyncGenerator<Buffer> {
  yield block;
}

/** Many archives keep the header of a chunked body whose chunks they have joined: such a body is taken as it is. */
async function unchunked(body: Buffer): Promise<Buffer> {
  const reader = createByteReader(once(body));
  const parts: Buffer[] = [];
  for (;;) {
    const size = /^([0-9a-f]{1,8})\s*(?:;.{0,200})?$/iu.exec((await reader.line(256)) ?? '')?.[1];
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : body;
    if (/^0+$/u.test(size)) return Buffer.concat(parts);
    parts.push(await reader.bytes(Number.parseInt(size, 16), body.length));
    await reader.line(2);
  }
}
