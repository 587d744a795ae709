import { CJK_RANGES } from './text.data.ts';
import { makeUnits, written } from './units.ts';

const BLANKS = /[\s\u00a0\u3000\u200b\u2060\ufeff\u00ad]+/gu;
const MARKS = '，、。；：！？”」』,;:!?"';

const CJK = 1;
const MARK = 2;
const BLANK = 4;
/** Small and vertical forms of the colon, which Hong Kong sets for it: `文﹕王大明`, `撰文︰王大明`. */
const COLON = 8;

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const FULL_COLON = 0xff1a;

/** What each UTF-16 code unit is to the rules of this stage. */
const KINDS: Uint8Array = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of CJK_RANGES) table.fill(CJK, from, to + 1);
  for (let at = 0; at < MARKS.length; at++) table[MARKS.charCodeAt(at)] = MARK;
  for (const code of [0xfe30, 0xfe55]) table[code] = COLON;
  for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0xad, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f])
    table[code] = BLANK;
  for (const code of [0x3000, 0x200b, 0x2060, 0xfeff]) table[code] = BLANK;
  table.fill(BLANK, 0x2000, 0x200b);
  return table;
}

const isBlankAt = (text: string, at: number): boolean => KINDS[text.charCodeAt(at)] === BLANK;

/** Runs of blanks (ideographic and zero-width ones too) as one space, none at the ends. */
export function foldBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlankAt(text, from)) from++;
  while (to > from && isBlankAt(text, to - 1)) to--;
  for (let at = from; at < to; at++) {
    if (!isBlankAt(text, at)) continue;
    if (text.charCodeAt(at) !== 0x20 || isBlankAt(text, at + 1)) return text.slice(from, to).replace(BLANKS, ' ');
  }
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** How long `foldBlanks` leaves a text. */
export function foldedLength(text: string): number {
  let length = 0;
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    if (isBlankAt(text, at)) gap = length > 0;
    else {
      length += gap ? 2 : 1;
      gap = false;
    }
  }
  return length;
}

/** True if the text holds nothing but blanks. Most of these are line breaks with an indent, which `trim` passes fastest. */
export function isBlank(text: string): boolean {
  const left = text.trimStart();
  for (let at = 0; at < left.length; at++) if (!isBlankAt(left, at)) return false;
  return true;
}

/** Without any blank: `第 1 页` -> `第1页`. For comparing, not for output. */
export const squeeze = (text: string): string => text.replace(BLANKS, '');

/** Han characters; kana and hangul count like them. Those beyond the basic plane count by their first half. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (KINDS[text.charCodeAt(at)] === CJK) count++;
  return count;
}

/** Two neighbouring characters as one number: for looking them up without making a string. */
export const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** A text as `foldBlanks` leaves it, with the counts of its characters. */
export interface Measured {
  readonly text: string;
  /** As `countHan` counts. */
  readonly han: number;
  /** Sentence marks, full width and ASCII; a full stop only before a blank or at the end. */
  readonly marks: number;
}

/** V8 copies slices that are shorter than this: they share no memory with what they were cut from. */
const SHORTEST_SLICE = 13;
const BUFFER_SIZE = 8192;
const BUFFER = makeUnits(BUFFER_SIZE);

/**
 * `foldBlanks` and the counts of a line in one pass; small forms of the colon are made whole, as normalization does later, so
 * that labels are known by it. The text is a copy that shares no memory with what it was cut from: what is emitted does not
 * keep a page alive.
 */
export function measure(raw: string): Measured {
  const buffer = raw.length > BUFFER_SIZE ? makeUnits(raw.length) : BUFFER;
  const { codes } = buffer;
  let size = 0;
  let han = 0;
  let marks = 0;
  let gap = false;
  let isCopy = raw.length < SHORTEST_SLICE;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const kind = KINDS[code]!;
    if (kind === BLANK) {
      gap = true;
      isCopy &&= code === SPACE;
      continue;
    }
    if (gap) {
      gap = false;
      if (size > 0) {
        if (codes[size - 1] === FULL_STOP) marks++;
        codes[size++] = SPACE;
      }
    }
    if (kind === CJK) han++;
    else if (kind !== 0) marks++;
    isCopy &&= kind !== COLON;
    codes[size++] = kind === COLON ? FULL_COLON : code;
  }
  if (size > 0 && codes[size - 1] === FULL_STOP) marks++;
  return { text: isCopy && size === raw.length ? raw : written(buffer, size), han, marks };
}
