import { GBK_PRIVATE_USE, RADICALS, SMALL_FORMS, VERTICAL_FORMS } from './characters.data.ts';

/**
 * Zero-width characters, soft hyphen, byte order mark, marks of writing direction, and controls but tab and line end.
 * 新\u200B闻 → 新闻
 */
const INVISIBLE =
  /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD\u180E\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F]/gu;

/** Letters and marks of scripts whose spelling needs joiners: Persian می‌خواهم, Sinhala ශ්‍රී. */
const SPELT_WITH_JOINERS =
  '\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}\\p{scx=Gujarati}\\p{scx=Oriya}' +
  '\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Mongolian}';

/** Joiners that join nothing: neither letters of those scripts nor two emoji (👨‍👩‍👧 keeps its own). */
const STRAY_JOINER = new RegExp(
  `(?<![${SPELT_WITH_JOINERS}])(?:\\u200C|(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D|\\u200D(?!\\p{Extended_Pictographic}))`,
  'gu',
);

/** Variation selectors after Han. Those after emoji stay, and so do ideographic ones (葛󠄀城, U+E0100 and up). */
const HAN_VARIATION = /(?<=\p{Script=Han})[\uFE00-\uFE0F]+/gu;

/** Takes out characters that nobody sees. 新\u200B闻\uFEFF → 新闻 */
export const dropInvisible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(HAN_VARIATION, '').replace(STRAY_JOINER, '');

/** Kangxi radicals, compatibility ideographs, and the blocks of the tables in characters.data.ts. */
const COMPATIBILITY =
  /[\u2E80-\u2EF3\u2F00-\u2FD5\uE5E5\uE76C-\uE864\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE48\uFE50-\uFE6B\u{2F800}-\u{2FA1F}]/gu;

let tables: Map<string, string> | null = null;

function plainFormOf(char: string): string {
  if (!tables) {
    const pairs = [...(VERTICAL_FORMS + SMALL_FORMS + RADICALS + GBK_PRIVATE_USE)];
    tables = new Map(pairs.flatMap((from, at) => (at % 2 === 0 ? [[from, pairs[at + 1]!]] : [])));
  }
  return tables.get(char) ?? char.normalize(char >= '\u2F00' && char <= '\u2FD5' ? 'NFKC' : 'NFC');
}

/**
 * Gives characters that stand for another their plain form, one by one: whole texts are never put through NFKC or NFC.
 * ⻓⽅形 → 长方形, 契\uF909 → 契契, ︵一︶ → （一）
 */
export const unifyForms = (text: string): string => text.replace(COMPATIBILITY, plainFormOf);

/** ＡＢＣ１２３ */
const WIDE_LETTER = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** Full-width signs that belong to a number: ５０％, ＋３, １．５, １＝１. Digits are ASCII when this is applied. */
const WIDE_SIGN = /(?<=[0-9])％|[＋－＃](?=[0-9])|(?<=[0-9])[＝＠＆．](?=[0-9])/gu;

const WIDTH_OFFSET = 0xfee0;
const narrow = (char: string): string => String.fromCharCode(char.charCodeAt(0) - WIDTH_OFFSET);

/** Makes letters, digits and the signs of numbers half-width; punctuation keeps its width. ２０２４年，ＡＩ → 2024年，AI */
export const narrowLetters = (text: string): string => text.replace(WIDE_LETTER, narrow).replace(WIDE_SIGN, narrow);

/** Private-use characters and blanks only: an icon font, no text. */
const ICONS = /^[\s\uE000-\uF8FF]+$/u;

export const dropIcons = (text: string): string => (ICONS.test(text) ? '' : text);
