import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readWarc, type WarcPage } from '../fetch/index.ts';
import { type Line, linesOf } from './lines.ts';

const GZIP = Buffer.from([0x1f, 0x8b]);
const WARC = 'WARC/';

/**
 * The records of a stream, as lines of `pipe`: JSON Lines as they are, the pages of a WARC or WET file turned into such
 * lines; either may be packed with gzip. A WARC record without a page (an image) comes with an empty text.
 */
export async function* recordsOf(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const packed = await peek(input);
  const isGzip = packed.head.subarray(0, 2).equals(GZIP);
  const { head, stream } = isGzip ? await peek(gunzip(packed.stream)) : packed;
  if (head.toString('latin1', 0, WARC.length) !== WARC) return yield* linesOf(stream);
  for await (const page of readWarc(stream)) yield { number: page.number, bytes: lineOf(page) };
}

/** The first bytes of a stream, and the stream as if nobody had looked. */
async function peek(input: AsyncIterable<Buffer>): Promise<{ head: Buffer; stream: AsyncIterable<Buffer> }> {
  const pieces = input[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < WARC.length) {
    const { value, done } = await pieces.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* stream(): AsyncGenerator<Buffer> {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  return { head, stream: stream() };
}

/** A stream that breaks off or turns bad ends there: what came before it counts. */
async function* gunzip(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacked = pipeline(Readable.from(input, { objectMode: false }), createGunzip(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    if (!/^Z_/u.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    process.stderr.write('qingwen: the gzip data of the input is cut short or broken\n');
  }
}

function lineOf({ id, url, bytes, kind, contentType }: WarcPage): Buffer {
  const page =
    bytes === null
      ? { text: '' }
      : kind === 'text'
        ? { text: Buffer.from(bytes).toString('utf8') }
        : { html_base64: Buffer.from(bytes).toString('base64'), content_type: contentType };
  return Buffer.from(JSON.stringify({ id, url, ...page }));
}
