import { CHAR } from '../chars.ts';
import { NOISE } from '../thresholds.ts';
import { cutAll, type PageRule } from './rule.ts';

/** Zero-width characters, soft hyphens, bidi marks: nothing is left of them on the screen. */
const ZERO = '\\u200b-\\u200f\\u2060\\ufeff\\u180e\\u00ad\\u202a-\\u202e';
/** Han characters, marks, signs of calculation and money, ◎ and ■, digits, blanks: where no invisible character has a meaning. */
const PLAIN = '\\p{Script=Han}\\p{P}\\p{Sm}\\p{Sc}\\p{Nd}\\s\\u25a0-\\u25ff';

/** Symbols and emoji: only between two of them an invisible character joins or parts. */
const SYMBOL = '\\p{Extended_Pictographic}\\u2600-\\u27bf\\u2b00-\\u2bff';
const AFTER_SYMBOL = `${SYMBOL}\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}`;

// what is looked for stands first, and its neighbours after it: most of a text is told by its first test

// between plain characters, one of which may be a symbol, or at an end; between a Latin letter and a Han character. Emoji
// sequences, Persian and words stay
const ZEROS = new RegExp(
  `(?=[${ZERO}])(?:(?<=^|[${PLAIN}])[${ZERO}]+(?=[${PLAIN}${SYMBOL}]|$)|(?<=[${AFTER_SYMBOL}])[${ZERO}]+(?=[${PLAIN}]|$)|(?<=[a-z])[${ZERO}]+(?=\\p{Script=Han})|(?<=\\p{Script=Han})[${ZERO}]+(?=[a-z]))`,
  'giu',
);
// variation selectors that select nothing; ideographic variation sequences (U+E0100 …) are others
const SELECTORS = /(?=[\ufe00-\ufe0f])(?<=\p{Script=Han}|[，。、；：！？])[\ufe00-\ufe0f]+/gu;
const BETWEEN_HAN = new RegExp(`(?=[${ZERO}])(?<=\\p{Script=Han})[${ZERO}]+(?=\\p{Script=Han})`, 'gu');

/**
 * Takes out invisible characters where they cannot mean anything. Editors leave a few on honest pages: only many of them
 * between Han characters are a sign of tampering.
 *
 * @example 今\u200b年\u200b第\u200b一\u200b批 → 今年第一批
 */
export const invisibleCharacters: PageRule = {
  id: 'invisible-characters',
  flag: 'invisible-characters',
  reason: 'invisible characters between Han characters and marks have no meaning',
  bits: CHAR.invisible,
  show: nameOf,
  judge(page) {
    const { han } = page;
    let between = 0;
    for (const text of page.stringsWith(CHAR.invisible)) between += text.match(BETWEEN_HAN)?.length ?? 0;
    return {
      edit(text) {
        const first = cutAll(text, ZEROS);
        const second = cutAll(first.text, SELECTORS);
        return { text: second.text, cuts: [...first.cuts, ...second.cuts] };
      },
      evidence: { betweenHan: between, han },
      flags: between >= NOISE.invisible && between >= NOISE.invisibleShare * han,
    };
  },
};

/** Invisible characters by their numbers: `U+200B`. */
function nameOf(cut: string): string {
  return [...cut].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
