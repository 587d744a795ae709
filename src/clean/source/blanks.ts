const SPACE = 0x20;
const BLANK = /\s/u;

/** True if nothing but blanks stands between two offsets. */
export function isBlankBetween(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code !== SPACE && ((code > SPACE && code < 0x80) || !BLANK.test(source[at]!))) return false;
  }
  return true;
}
