import { foldingOf } from '../folding.ts';

const NOISE = /[\s\p{Cf}\p{Co}]/gu;
const DOUBLE_QUOTES = /[“”„‟«»「」『』〝〞]/gu;
const SINGLE_QUOTES = /[‘’‛`]/gu;
const DASH = /[—–―‒−]/gu;
const DASHES = /-{2,}/gu;

const foldChars = foldingOf((text) =>
  text
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASH, '-')
    .toLowerCase(),
);

/**
 * A text as it is compared: widths, blanks, invisible characters, case and the kinds of quotes and dashes are one.
 * @example fold('Ａ “乙” —— 丙') === fold('a"乙"-丙') // true
 */
export function fold(text: string): string {
  const folded = foldChars(text);
  return folded.includes('--') ? folded.replace(DASHES, '-') : folded;
}
