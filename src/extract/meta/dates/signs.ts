/** What a text must hold for a date to stand in it, as bits. */
export const SIGN = { digits: 1, month: 2, relative: 4 } as const;
/** `99-1-1` has the fewest digits. */
const FEWEST_DIGITS = 4;

const SIGNS = new Uint8Array(0x10000);
for (const char of '0123456789０１２３４５６７８９') SIGNS[char.charCodeAt(0)] = SIGN.digits;
for (const char of '今昨前刚剛') SIGNS[char.charCodeAt(0)] = SIGN.relative;
SIGNS['月'.charCodeAt(0)] = SIGN.month;

/** The signs of dates in a text: most lines have none, and need no pattern. */
export function signsOf(text: string): number {
  let signs = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = SIGNS[text.charCodeAt(at)]!;
    if (sign === SIGN.digits) digits++;
    else signs |= sign;
  }
  return digits >= FEWEST_DIGITS ? signs | SIGN.digits : signs;
}

/** True if a date may stand in the text. */
export const maybeDated = (text: string): boolean => signsOf(text) !== 0;
