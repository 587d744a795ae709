/** Takes lines and counted bytes from a stream of pieces, reading on only when asked. */
export interface ByteReader {
  /** The next line without its end; null at the end of the stream. Only its first `limit` bytes are kept. */
  line(limit: number): Promise<string | null>;
  /** The next `count` bytes, fewer at the end of the stream. Only the first `limit` are kept, the rest is passed over. */
  bytes(count: number, limit: number): Promise<Buffer>;
}

const LF = 0x0a;

export function createByteReader(stream: AsyncIterable<Buffer>): ByteReader {
  const pieces = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await pieces.next();
    if (!done) rest = value;
    return !done;
  };
  return {
    async line(limit) {
      let text = '';
      for (let any = false; ; ) {
        if (rest.length === 0 && !(await more())) return any ? text : null;
        any = true;
        const end = rest.indexOf(LF);
        const part = end < 0 ? rest : rest.subarray(0, end);
        if (text.length < limit) text += part.toString('latin1', 0, Math.min(part.length, limit - text.length));
        rest = end < 0 ? Buffer.alloc(0) : rest.subarray(end + 1);
        if (end >= 0) return text.endsWith('\r') ? text.slice(0, -1) : text;
      }
    },
    async bytes(count, limit) {
      const parts: Buffer[] = [];
      let kept = 0;
      for (let left = count; left > 0; ) {
        if (rest.length === 0 && !(await more())) break;
        const part = rest.subarray(0, left);
        if (kept < limit) parts.push(part.subarray(0, limit - kept));
        kept += part.length;
        left -= part.length;
        rest = rest.subarray(part.length);
      }
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    },
  };
}
