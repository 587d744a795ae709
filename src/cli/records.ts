import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readWarc } from '../fetch/index.ts';
import { QingwenError } from '../index.ts';
import type { ArchivedPage } from '../worker/index.ts';
import { linesOf } from './lines.ts';

/** A record of the input: a line of JSON, a page of an archive, or what could not be read of either. */
export interface InputRecord {
  /** Line of the input, or place of the record in the archive, from 1. */
  readonly number: number;
  /** The bytes of the line or page; null for one that cannot be read. */
  readonly bytes: Uint8Array | null;
  /** What the archive says of the page; absent for a line. */
  readonly page?: ArchivedPage;
  /** Why there are no bytes, if that is an error. */
  readonly failure?: QingwenError;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
const WARC = 'WARC/';

/**
 * The records of a stream: lines of JSON, or the pages of a WARC or WET file; either may be packed with gzip. Packed data
 * that breaks off or turns bad gives what came before it, and an error record at the end.
 * @param signal Says that the stream was ended on purpose: what is missing then is no error.
 */
export async function* recordsOf(input: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<InputRecord> {
  const packed = await peek(input);
  let isBroken = false;
  const broken = () => {
    isBroken = !signal.aborted;
  };
  const isGzip = packed.head.subarray(0, 2).equals(GZIP);
  const { head, stream } = isGzip ? await peek(gunzip(packed.stream, broken)) : packed;
  let number = 0;
  const isArchive = head.toString('latin1', 0, WARC.length) === WARC;
  for await (const record of isArchive ? pagesOf(stream) : linesOf(stream)) {
    number = record.number;
    yield record;
  }
  if (!isBroken) return;
  const failure = new QingwenError('bad-input', 'the gzip data of the input is cut short or broken');
  yield { number: number + 1, bytes: null, failure };
}

async function* pagesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<InputRecord> {
  for await (const { number, bytes, failure, ...page } of readWarc(stream)) {
    yield { number, bytes, page, ...(failure && { failure }) };
  }
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

async function* gunzip(input: AsyncIterable<Buffer>, broken: () => void): AsyncGenerator<Buffer> {
  const unpacked = pipeline(Readable.from(input, { objectMode: false }), createGunzip(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    if (!/^Z_/u.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    broken();
  }
}
