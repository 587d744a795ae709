import { isDigitCode, isLetterCode } from '../../parse/index.ts';
import { blanksEnd } from './blanks.ts';

/** The only attribute of a start tag: where its value stands, and the `>` of the tag. */
export interface Sole {
  start: number;
  end: number;
  close: number;
}

export const newSole = (): Sole => ({ start: -1, end: -1, close: -1 });

const [SLASH, EQUALS, GREATER, MINUS, LINE, DOUBLE_QUOTE, QUOTE] = [0x2f, 0x3d, 0x3e, 0x2d, 0x5f, 0x22, 0x27];
const LOWER_CASE = 0x20;

/** Letters that a program makes an id or a class of. */
const SHORTEST = 3;
const LONGEST = 12;

/** Reads the attribute behind a tag's name; false if it is not `name`, not alone, or no word of that length. */
export function readSole(source: string, nameEnd: number, name: string, sole: Sole): boolean {
  let at = blanksEnd(source, nameEnd);
  if (at === nameEnd) return false;
  for (let letter = 0; letter < name.length; letter++, at++) {
    if ((source.charCodeAt(at) | LOWER_CASE) !== name.charCodeAt(letter)) return false;
  }
  at = blanksEnd(source, at);
  if (source.charCodeAt(at) !== EQUALS) return false;
  const start = quoteEnd(source, blanksEnd(source, at + 1));
  let end = start;
  while (end - start <= LONGEST && isOfWord(source.charCodeAt(end))) end++;
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  at = blanksEnd(source, quoteEnd(source, end));
  if (source.charCodeAt(at) === SLASH) at++;
  if (source.charCodeAt(at) !== GREATER) return false;
  sole.start = start;
  sole.end = end;
  sole.close = at;
  return true;
}

/** Behind the quote that stands at `at`, if one does. */
function quoteEnd(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code === DOUBLE_QUOTE || code === QUOTE ? at + 1 : at;
}

const isOfWord = (code: number): boolean => isLetterCode(code) || isDigitCode(code) || code === MINUS || code === LINE;
