/** A line longer than this is not read into memory: a page has a few hundred kilobytes. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** A line of input: its bytes without the line end, or null if it was longer than the limit. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

const LF = 0x0a;
const BLANK = 0x20;

const isBlank = ({ bytes }: Line): boolean => bytes?.every((byte) => byte <= BLANK) ?? false;

/** Splits a stream of bytes into lines, blank ones left out. Reads on only when the consumer asks: back-pressure is kept. */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit = MAX_LINE_BYTES): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const flush = (): Line => {
    const bytes = size > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    size = 0;
    number++;
    return { number, bytes };
  };
  const push = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) parts.push(chunk);
    else parts = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      push(chunk.subarray(start, end));
      const line = flush();
      if (!isBlank(line)) yield line;
      start = end + 1;
    }
    if (start < chunk.length) push(chunk.subarray(start));
  }
  if (size === 0) return;
  const last = flush();
  if (!isBlank(last)) yield last;
}
