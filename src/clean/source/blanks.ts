const SPACE = 0x20;
const ASCII = 0x80;
const BLANK = /\s/u;

export function isBlankAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code === SPACE) return true;
  return !(code > SPACE && code < ASCII) && at < source.length && BLANK.test(source[at]!);
}

/** Where the blanks end that begin at `from`; `from` if there are none. */
export function blanksEnd(source: string, from: number): number {
  let at = from;
  while (isBlankAt(source, at)) at++;
  return at;
}

/** True if nothing but blanks stands between two offsets. */
export function isBlankBetween(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlankAt(source, at)) return false;
  return true;
}
