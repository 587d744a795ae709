const BLANKS = /[\s\u00a0\u3000\u200b\u2060\ufeff\u00ad]+/gu;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const MARKS = /[，、。；：！？”」』,;:!?"]|\.(?=\s|$)/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Runs of blanks (ideographic and zero-width ones too) as one space, none at the ends. */
export const foldBlanks = (text: string): string => text.replace(BLANKS, ' ').trim();

/** Without any blank: `第 1 页` -> `第1页`. For comparing, not for output. */
export const squeeze = (text: string): string => text.replace(BLANKS, '');

/** Han characters; kana and hangul count like them. */
export const countHan = (text: string): number => count(text, HAN);

/** Sentence marks, full width and ASCII. */
export const countMarks = (text: string): number => count(text, MARKS);
