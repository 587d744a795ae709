import { once } from 'node:events';
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';
import { FetchError } from '../errors.ts';
import type { FetchLimits } from './options.ts';

/** A body with its compression undone. */
export interface Inflated {
  readonly bytes: Buffer;
  /** True if the compressed data broke off or turned bad; `bytes` holds what came before. */
  readonly truncated: boolean;
}

const MAX_LAYERS = 3;

/** Below this size the ratio says nothing: a page of blanks is no bomb. */
const RATIO_FROM = 1024 * 1024;

type Codec = 'gzip' | 'deflate' | 'raw' | 'br' | 'zstd';

/** zstd came with Node 22.15; older runtimes neither offer nor know it. */
const createZstd = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;

const CODECS: Readonly<Record<Codec, (() => Transform) | undefined>> = {
  gzip: zlib.createGunzip,
  deflate: zlib.createInflate,
  raw: zlib.createInflateRaw,
  br: zlib.createBrotliDecompress,
  zstd: createZstd,
};

const NAMES: Readonly<Record<string, Codec>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zstd',
};

/** What this runtime can undo, for `Accept-Encoding`. */
export const ACCEPT_ENCODING = createZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

/**
 * Undoes the layers of `Content-Encoding` under the limits, tolerant as browsers are: plain text labelled as compressed is
 * taken as it is, deflate without its header is read, gzip members are joined, a body cut short gives its beginning. A body
 * that is gzip without saying so (`sitemap.xml.gz`) is unpacked too.
 *
 * @throws FetchError `decode` for an unknown or a broken encoding, `too-large` for a body over the limits.
 */
export async function inflate(
  body: Buffer,
  encodings: readonly string[],
  limits: FetchLimits,
  url: string,
): Promise<Inflated> {
  if (encodings.length > MAX_LAYERS)
    throw new FetchError('decode', `${encodings.length} layers of compression`, { url });
  const limit = Math.min(limits.decoded, Math.max(RATIO_FROM, body.length * limits.ratio));
  let bytes = body;
  let truncated = false;
  for (const codec of encodings.map((name) => codecOf(name, url)).reverse()) {
    if (bytes.length === 0 || looksPlain(bytes)) break;
    const result = await unpack(bytes, codec, limit, url);
    if (!result) throw new FetchError('decode', `broken ${codec} data`, { url });
    bytes = result.bytes;
    truncated ||= result.truncated;
  }
  for (let layer = encodings.length; layer < MAX_LAYERS && isGzip(bytes); layer++) {
    const result = await unpack(bytes, 'gzip', limit, url);
    if (!result) break;
    bytes = result.bytes;
    truncated ||= result.truncated;
  }
  return { bytes, truncated };
}

function codecOf(name: string, url: string): Codec {
  const codec = NAMES[name];
  if (!codec || !CODECS[codec]) throw new FetchError('decode', `unknown Content-Encoding ${name}`, { url });
  return codec;
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;

/** A body that starts like markup or JSON is not compressed, whatever its label says. */
const PLAIN_START = /^(?:\ufeff|\xef\xbb\xbf)?\s*(?:<[!?a-z/]|[{[]\s*["{[])/iu;
const looksPlain = (bytes: Buffer): boolean => PLAIN_START.test(bytes.toString('latin1', 0, 64));

/** One layer; null if not a single byte could be read. */
async function unpack(body: Buffer, codec: Codec, limit: number, url: string): Promise<Inflated | null> {
  const result = await run(CODECS[codec]!(), body, limit, url);
  if (result.bytes.length > 0 || !result.truncated) return result;
  return codec === 'deflate' ? unpack(body, 'raw', limit, url) : null;
}

/** Data is taken as it comes, so that an error at the end leaves what was good before it. */
async function run(stream: Transform, body: Buffer, limit: number, url: string): Promise<Inflated> {
  const parts: Buffer[] = [];
  let size = 0;
  let truncated = false;
  stream.on('data', (part: Buffer) => {
    size += part.length;
    if (size > limit) stream.destroy(new FetchError('too-large', `more than ${limit} bytes decoded`, { url }));
    else parts.push(part);
  });
  const done = once(stream, 'end');
  stream.end(body);
  try {
    await done;
  } catch (error) {
    if (error instanceof FetchError) throw error;
    truncated = true;
  }
  return { bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts), truncated };
}
