import { makeUnits, written } from './units.ts';

/** What a table says of a UTF-16 code unit: another unit to put in its place, or one of these, which no text has. */
const UNKNOWN = 0;
const DROPPED = 1;
const LONGER = 2;
/** What becomes of it depends on its neighbours: combining marks, halves of pairs. */
const TOGETHER = 3;

const DEPENDENT = /[\p{M}\p{Cs}\u1100-\u11ff]/u;
const BUFFER = 4096;
/** More units than the longest replacement has. */
const SLACK = 32;

/**
 * Makes a fast folding of a slow one that folds each character by itself (but for combining marks). A character is folded
 * by `rule` when it comes first, and by table from then on; a text that folds to itself is returned as it is.
 */
export function foldingOf(rule: (text: string) => string): (text: string) => string {
  const table = new Uint16Array(0x10000);
  const longer = new Map<number, string>();
  const buffer = makeUnits(BUFFER);
  const { codes } = buffer;

  const learn = (code: number): number => {
    const char = String.fromCharCode(code);
    const folded = DEPENDENT.test(char) ? null : rule(char);
    if (folded === null) table[code] = TOGETHER;
    else if (folded === '') table[code] = DROPPED;
    else if (folded.length === 1) table[code] = folded > '\u0003' ? folded.charCodeAt(0) : TOGETHER;
    else {
      table[code] = LONGER;
      longer.set(code, folded);
    }
    return table[code]!;
  };

  return (text) => {
    let same = 0;
    while (same < text.length && table[text.charCodeAt(same)] === text.charCodeAt(same)) same++;
    if (same === text.length) return text;
    let done = '';
    let size = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let to = table[code]!;
      if (to === UNKNOWN) to = learn(code);
      if (to > TOGETHER) codes[size++] = to;
      else if (to === LONGER) for (const char of longer.get(code)!) codes[size++] = char.charCodeAt(0);
      else if (to === TOGETHER) return rule(text);
      if (size > BUFFER - SLACK) {
        done += written(buffer, size);
        size = 0;
      }
    }
    return done === '' ? written(buffer, size) : done + written(buffer, size);
  };
}
