/** What a text must hold for a date to stand in it, as bits. */
export const SIGN = {
  /** As many digits, in as many numbers, as the shortest date has. */
  digits: 1,
  month: 2,
  relative: 4,
  letter: 8,
  /** What parts a numeric date: `-`, `/`, `.`. */
  mark: 16,
  colon: 32,
  /** What `narrow` changes. */
  wide: 64,
} as const;
/** `99-1-1` has the fewest digits, in three numbers. */
const FEWEST_DIGITS = 4;
const FEWEST_NUMBERS = 3;

const SIGNS = new Uint8Array(0x10000);
const mark = (chars: string, sign: number): void => {
  for (let at = 0; at < chars.length; at++) SIGNS[chars.charCodeAt(at)]! |= sign;
};
mark('0123456789０１２３４５６７８９', SIGN.digits);
mark('今昨前刚剛', SIGN.relative);
mark('月', SIGN.month);
mark('-/.－—–／．', SIGN.mark);
mark(':：', SIGN.colon);
mark('０１２３４５６７８９：／－—–．，　\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SIGN.wide);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', SIGN.letter);

/** Signs that alone make no date. */
const HELPING = SIGN.letter | SIGN.mark | SIGN.colon | SIGN.wide;

/** The signs of dates in a text; 0 if no date can stand in it: most lines need no pattern. A month in letters stands for a number. */
export function signsOf(text: string): number {
  let signs = 0;
  let digits = 0;
  let numbers = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = SIGNS[text.charCodeAt(at)]!;
    if (sign & SIGN.digits) {
      digits++;
      if (!(before & SIGN.digits)) numbers++;
    }
    signs |= sign;
    before = sign;
  }
  if (signs & SIGN.letter) numbers++;
  if (digits < FEWEST_DIGITS || numbers < FEWEST_NUMBERS) signs &= ~SIGN.digits;
  return signs & ~HELPING ? signs : 0;
}

/** True if a date may stand in the text. */
export const maybeDated = (text: string): boolean => signsOf(text) !== 0;
