/** The blanks of HTML: tab, LF, FF, CR, space. */
export const isBlankCode = (code: number): boolean => code === 0x20 || (code <= 0x0d && code >= 0x09 && code !== 0x0b);

export const isLetterCode = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What ends a tag name: a blank, `/`, `>`. */
export const isNameEnd = (code: number): boolean => code === 0x3e || code === 0x2f || isBlankCode(code);

/** True if `html` has `name` (lower case) at `at`, in any case. */
export function hasName(html: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = html.charCodeAt(at + index);
    if ((code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** The first position from `from` that is no blank; `to` if there is none. */
export function skipBlanks(html: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(html.charCodeAt(at))) at++;
  return at;
}
