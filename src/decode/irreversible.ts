import type { Reading } from './score.ts';

/** What is left where text was lost for good; each with the way it was lost. */
const SIGNS: readonly string[] = [
  '锟斤拷', // U+FFFD written as UTF-8 and read as GBK
  '锟锟',
  '烫烫烫', // uninitialized memory (0xCC) read as GBK
  '屯屯屯', // the same with 0xCD
  '锘匡豢', // a BOM read as GBK, twice
  '\ufffd\ufffd\ufffd', // GBK read as UTF-8
];

/** `>????, ???`: text written into a character set that has none of it. Not `真的吗????`. */
const QUESTION_MARKS = /(?:^|[>\s"'])\?{4}/u;
/** U+FFFD for so many characters is more than a cut one here and there. */
const CHARACTERS_A_REPLACEMENT = 100;

/** True if part of the text was lost before it was stored. */
export function hasLoss({ text, units, score: { errors } }: Reading): boolean {
  return (
    (errors >= 3 && errors * CHARACTERS_A_REPLACEMENT > text.length) ||
    hasSign(units) ||
    (text.includes('????') && QUESTION_MARKS.test(text))
  );
}

function hasSign(units: Uint16Array): boolean {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  for (const sign of SIGNS) if (bytes.includes(sign, 0, 'utf16le')) return true;
  return false;
}

/** More private-use characters than this share of the non-ASCII ones are no icon font. */
const PRIVATE_USE_SHARE = 0.005;

/** True if more than 0.5 % of the non-ASCII characters are private use. */
export function isPrivate({ score: { privateUse, count } }: Reading): boolean {
  return privateUse > PRIVATE_USE_SHARE * count;
}
