import { isBlankCode, isDigitCode } from './chars.ts';

const [MINUS, POINT, ZERO, ONE] = [0x2d, 0x2e, 0x30, 0x31];
const [E, H, N, T, Y] = [0x65, 0x68, 0x6e, 0x74, 0x79];
const LOWER_CASE = 0x20;

/**
 * The next `:` of a style sheet, from `from` on, that may hide something: sheets are long and hide little, so it is told
 * by the first characters behind it and the last letter before it. -1 if there is none.
 *
 * @example `color:red;display:none` → the second; `width:100%;left:-20px` → -1
 */
export function nextStyleHint(css: string, from: number): number {
  for (let colon = css.indexOf(':', from); colon >= 0; colon = css.indexOf(':', colon + 1)) {
    let at = colon + 1;
    while (isBlankCode(css.charCodeAt(at))) at++;
    if (mayHide(css, colon, at)) return colon;
  }
  return -1;
}

function mayHide(css: string, colon: number, at: number): boolean {
  const value = css.charCodeAt(at);
  // `left:-900`
  if (value === MINUS)
    return (
      isDigitCode(css.charCodeAt(at + 1)) && isDigitCode(css.charCodeAt(at + 2)) && isDigitCode(css.charCodeAt(at + 3))
    );
  const isLow = value === ZERO || value === ONE;
  if (!isLow && value !== POINT && (value | LOWER_CASE) !== N && (value | LOWER_CASE) !== H) return false;
  let before = colon - 1;
  while (isBlankCode(css.charCodeAt(before))) before--;
  const last = css.charCodeAt(before) | LOWER_CASE;
  // `display:none`, `visibility:hidden`, `opacity:.0`
  if (last === Y) return value !== ONE;
  // `font-size:1px`; `height:0`, `width:1px`
  return isLow && (last === E || ((last === T || last === H) && !isDigitCode(css.charCodeAt(at + 1))));
}
