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
 * @param signal Ends the lines, so that a stream that stays open holds nobody up.
 * @throws QingwenError `io` for a file that cannot be read.
 */
export async function openSource(source: string, stdin: NodeJS.ReadableStream, signal?: AbortSignal): Promise<Source> {
  if (/^https?:\/\//iu.test(source)) return { mark: null, lines: () => once(source) };
  if (source === '-') return { mark: null, lines: () => linesOf(stdin, signal) };
  try {
    const { size, mtimeMs } = await stat(source);
    return { mark: `${source} ${size} ${mtimeMs}`, lines: () => linesOf(createReadStream(source), signal) };
  } catch (cause) {
    throw new QingwenError('io', `${source} is neither an http address nor a file that can be read`, { cause });
  }
}

async function* once(line: string): AsyncGenerator<string> {
  yield line;
}

async function* linesOf(input: NodeJS.ReadableStream, signal?: AbortSignal): AsyncGenerator<string> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, ...(signal && { signal }) });
  for await (const line of lines) {
    const text = line.slice(0, MAX_LINE).trim();
    if (text !== '' && !text.startsWith('#')) yield text;
  }
}
