const HAN_DIGITS = '〇一二三四五六七八九';
const ZEROS = new Set(['零', '○', '〇', 'Ｏ', 'O', '０', '0']);

/** Characters of a number in digits or Han numerals, for use inside a character class. */
export const NUMERAL = '\\d〇零○ＯO一二三四五六七八九十廿卅';

function digitOf(char: string): number | null {
  if (ZEROS.has(char)) return 0;
  if (char >= '0' && char <= '9') return Number(char);
  const at = HAN_DIGITS.indexOf(char);
  return at < 0 ? null : at;
}

const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/**
 * Value of a number in digits or Han numerals, read by place (二〇二四) or by tens (二十一, 廿一); null if it is neither.
 * @example numberOf('二十一') // 21
 * @example numberOf('二〇二四') // 2024
 */
export function numberOf(text: string): number | null {
  let value = 0;
  let tens = false;
  for (const char of text) {
    const ten = TENS[char];
    if (ten !== undefined) {
      if (tens || (value > 0 && ten !== 10)) return null;
      value = ten === 10 ? Math.max(value, 1) * 10 : ten;
      tens = true;
      continue;
    }
    const digit = digitOf(char);
    if (digit === null) return null;
    if (tens) {
      if (value % 10 !== 0) return null;
      value += digit;
    } else value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

const WIDE = /[０-９：／－—–．，　\u00a0\u2002-\u200a]/gu;
const NARROW: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '－': '-',
  '—': '-',
  '–': '-',
  '．': '.',
  '，': ',',
};

/**
 * Full-width digits and separators as ASCII ones, every blank as a space; the length stays, so positions hold.
 * @example narrow('２０２４－０２－２１') // '2024-02-21'
 */
export const narrow = (text: string): string => text.replace(WIDE, narrowed);

const narrowed = (char: string): string =>
  char >= '０' && char <= '９' ? String(char.charCodeAt(0) - 0xff10) : (NARROW[char] ?? ' ');
