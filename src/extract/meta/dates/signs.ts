/** What a text must hold for a date to stand in it, as bits. */
export const SIGN = { digits: 1, month: 2, relative: 4 } as const;
/** `99-1-1` has the fewest digits, in three numbers. */
const FEWEST_DIGITS = 4;
const FEWEST_NUMBERS = 3;
const LETTER = 8;

const SIGNS = new Uint8Array(0x10000);
for (const char of '0123456789０１２３４５６７８９') SIGNS[char.charCodeAt(0)] = SIGN.digits;
for (const char of '今昨前刚剛') SIGNS[char.charCodeAt(0)] = SIGN.relative;
SIGNS['月'.charCodeAt(0)] = SIGN.month;
SIGNS.fill(LETTER, 0x41, 0x5b);
SIGNS.fill(LETTER, 0x61, 0x7b);

/** The signs of dates in a text: most lines have none, and need no pattern. A month in letters stands for a number. */
export function signsOf(text: string): number {
  let signs = 0;
  let digits = 0;
  let numbers = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = SIGNS[text.charCodeAt(at)]!;
    if (sign === SIGN.digits) {
      digits++;
      if (before !== SIGN.digits) numbers++;
    } else signs |= sign;
    before = sign;
  }
  if (signs & LETTER) numbers++;
  const found = signs & ~LETTER;
  return digits >= FEWEST_DIGITS && numbers >= FEWEST_NUMBERS ? found | SIGN.digits : found;
}

/** True if a date may stand in the text. */
export const maybeDated = (text: string): boolean => signsOf(text) !== 0;
