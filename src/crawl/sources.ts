import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { QingwenError } from '../errors.ts';

/** Lines of one source, each meant to be an address. */
export interface Source {
  /** Under which the state remembers that it was read to its end; null if it may change (a stream). */
  readonly mark: string | null;
  lines(): AsyncIterable<string>;
}

const MAX_LINE = 8192;

/**
 * What a SOURCE of the command line names: an http address, `-` for addresses on stdin, or a file of addresses, one a
 * line; `#` begins a comment.
 * @throws QingwenError `io` for a file that cannot be read.
 */
export async function openSource(source: string, stdin: NodeJS.ReadableStream): Promise<Source> {
  if (/^https?:\/\//iu.test(source)) return { mark: null, lines: () => once(source) };
  if (source === '-') return { mark: null, lines: () => linesOf(stdin) };
  try {
    const { size, mtimeMs } = await stat(source);
    return { mark: `${source} ${size} ${mtimeMs}`, lines: () => linesOf(createReadStream(source)) };
  } catch (cause) {
    throw new QingwenError('io', `${source} is neither an http address nor a file that can be read`, { cause });
  }
}

async function* once(line: string): AsyncGenerator<string> {
  yield line;
}

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.slice(0, MAX_LINE).trim();
    if (text !== '' && !text.startsWith('#')) yield text;
  }
}
