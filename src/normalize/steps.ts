import { foldBlanks, unifyLineEnds } from './blanks.ts';
import { dropIcons, dropInvisible, narrowLetters, unifyForms } from './characters.ts';

/** The steps that touch single characters and blanks, in order; all of them keep what is clean already. */
export const STEPS = [unifyLineEnds, unifyForms, dropInvisible, narrowLetters, foldBlanks, dropIcons] as const;

// A bit for each step, and one for characters beside which a blank is not as it should be.
const [LINE_ENDS, FORMS, INVISIBLE, WIDTH, BLANKS, ICONS] = [1, 2, 4, 8, 16, 32];
const BESIDE_BLANK = 64;
const BLANK = 0x20;

/**
 * The code units that a step may change, with the steps that may have work after it: [units, steps]. `a-z` is a range. Too
 * many are harmless: they cost time.
 */
const SIGNS: readonly (readonly [string, number])[] = [
  ['\n', BLANKS | BESIDE_BLANK],
  ['\r\v\f\u0085\u2028-\u2029', LINE_ENDS | BLANKS | BESIDE_BLANK],
  ['\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000', BLANKS | BESIDE_BLANK],
  [
    '\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff',
    INVISIBLE | BLANKS | BESIDE_BLANK,
  ],
  ['\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\ud87e', FORMS | WIDTH | BLANKS | BESIDE_BLANK],
  ['\ue000-\uf8ff', FORMS | WIDTH | BLANKS | ICONS | BESIDE_BLANK],
  ['０-９Ａ-Ｚａ-ｚ％＋－＃＝＠＆．', WIDTH],
  ['，。！？；：、（）《》〈〉「」『』【】〔〕〖〗“”‘’…', BESIDE_BLANK],
];

let table: Uint8Array | undefined;

function fill(): Uint8Array {
  const filled = new Uint8Array(0x10000);
  for (const [signs, steps] of SIGNS)
    for (let i = 0; i < signs.length; i++) {
      const isRange = signs[i + 1] === '-' && i + 2 < signs.length;
      const first = signs.charCodeAt(i);
      if (isRange) i += 2;
      for (let unit = first; unit <= signs.charCodeAt(i); unit++) filled[unit]! |= steps;
    }
  return filled;
}

/** The steps that may have something to do. Most texts need none, and no step looks at them. */
function stepsFor(text: string): number {
  table ??= fill();
  let steps = 0;
  let before = BESIDE_BLANK;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const sign = unit === BLANK ? BESIDE_BLANK : table[unit]!;
    // A blank is odd beside one of these or at an edge: `before` is what it has on its left, `sign` on its right.
    if (unit === BLANK && (before & BESIDE_BLANK || i + 1 === text.length)) steps |= BLANKS;
    if (sign & BESIDE_BLANK && i > 0 && text.charCodeAt(i - 1) === BLANK) steps |= BLANKS;
    steps |= sign;
    before = sign;
  }
  return steps;
}

/**
 * Characters, width and blanks; the script stays.
 * @example normalizeCharacters('２０２４年，　臺灣') // '2024年，臺灣'
 */
export function normalizeCharacters(text: string): string {
  const steps = stepsFor(text);
  if ((steps & ~BESIDE_BLANK) === 0) return text;
  return STEPS.reduce((all, step, at) => (steps & (1 << at) ? step(all) : all), text);
}
