import { CHAR, charTable } from '../../chars.ts';
import { hasTone, isReading, isUsualReading, normalizeNote } from './readings.ts';

const MOST_LETTERS = 9;
/** One syllable, as part of a pattern: letters, toned or not, composed or not. */
export const NOTE = `[a-z\\u0261\\u00e0-\\u00fc\\u0101-\\u01dc\\u01f9\\u1e3f\\u0300-\\u030c]{1,${MOST_LETTERS}}`;
const BRACKETED = new RegExp(`[(（]${NOTE}[ \\u00a0\\u3000]?[)）]`, 'gu');
const HAN = /\p{Script=Han}/u;

/** A character with the notes behind it: `關(guān)`, `臺(tái)(tāi)`, `會(huì )`. The same writing is the same value. */
export interface Annotated {
  readonly char: string;
  readonly notes: readonly Note[];
  /** As it stands. */
  readonly source: string;
  /** What `isRead` and `isUsual` found; null before they are asked. */
  read: boolean | null;
  usual: boolean | null;
}

/** True if the first note is a reading of the character. */
export function isRead(annotated: Annotated): boolean {
  annotated.read ??= isReading(annotated.char, annotated.notes[0]!.reading);
  return annotated.read;
}

/** True if it is the usual one. */
export function isUsual(annotated: Annotated): boolean {
  annotated.usual ??= isUsualReading(annotated.char, annotated.notes[0]!.reading);
  return annotated.usual;
}

export interface Note {
  /** As it stands: `(huì )`. */
  readonly source: string;
  /** As the dictionaries write it: `huì`. */
  readonly reading: string;
  readonly toned: boolean;
}

/** The annotated characters of a text as columns: where each begins, and what it is. */
export interface Hits {
  readonly offsets: readonly number[];
  readonly annotated: readonly Annotated[];
}

/** All bracketed syllables behind a Han character. Goes from bracket to bracket: pages of programs have thousands. */
export function notesIn(text: string): Hits {
  const offsets: number[] = [];
  const annotated: Annotated[] = [];
  let half = text.indexOf('(');
  let full = text.indexOf('（');
  while (half >= 0 || full >= 0) {
    const open = full < 0 || (half >= 0 && half < full) ? half : full;
    const end = notesEnd(text, open);
    const at = charBefore(text, open);
    const found = end > open && at < open ? annotatedAt(text, at, open, end) : null;
    if (found) {
      offsets.push(at);
      annotated.push(found);
    }
    const next = Math.max(end, open + 1);
    if (half >= 0 && half < next) half = text.indexOf('(', next);
    if (full >= 0 && full < next) full = text.indexOf('（', next);
  }
  return { offsets, annotated };
}

/** Where the character before an offset begins. */
function charBefore(text: string, at: number): number {
  const isPair = at > 1 && isHigh(text.charCodeAt(at - 2)) && isLow(text.charCodeAt(at - 1));
  return isPair ? at - 2 : Math.max(0, at - 1);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where the notes end that begin at `from`; `from` if there is none. */
function notesEnd(text: string, from: number): number {
  let end = from;
  for (let next = noteEnd(text, end); next > end; next = noteEnd(text, end)) end = next;
  return end;
}

/** Where the one note ends that begins at `from`; -1 if there is none. */
function noteEnd(text: string, from: number): number {
  if (!isOpening(text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (at - from <= MOST_LETTERS && isLetter(text.charCodeAt(at))) at++;
  if (at === from + 1) return -1;
  if (isBlank(text.charCodeAt(at))) at++;
  return isClosing(text.charCodeAt(at)) ? at + 1 : -1;
}

const isOpening = (code: number): boolean => code === 0x28 || code === 0xff08;
const isClosing = (code: number): boolean => code === 0x29 || code === 0xff09;
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000;

const SCRIPT_G = 0x261;
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || code === SCRIPT_G || (charTable()[code]! & CHAR.tone) !== 0;

/** What was read before, by a number made of the writing: of two with one number the later one is kept. */
const known = new Map<number, Known>();
/** A hostile page cannot fill the memory: with more writings, or longer ones, than pages have. */
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 40;

interface Known {
  readonly source: string;
  readonly annotated: Annotated | null;
}

/** The character at an offset, its notes between `open` and `end`; null if it is no Han character. */
function annotatedAt(text: string, at: number, open: number, end: number): Annotated | null {
  const key = keyOf(text, at, end);
  const before = known.get(key);
  if (before && before.source.length === end - at && stands(before.source, text, at)) return before.annotated;
  const source = text.slice(at, end);
  const made = annotatedOf(source, open - at);
  if (known.size >= MOST_KNOWN) known.clear();
  if (source.length <= LONGEST_KNOWN) known.set(key, { source, annotated: made });
  return made;
}

const HASH_FACTOR = 31;

function keyOf(text: string, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at++) key = (Math.imul(key, HASH_FACTOR) + text.charCodeAt(at)) | 0;
  return key;
}

function stands(source: string, text: string, from: number): boolean {
  for (let at = 0; at < source.length; at++) if (source.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

function annotatedOf(source: string, charLength: number): Annotated | null {
  const char = source.slice(0, charLength);
  if (!HAN.test(char)) return null;
  const notes = source.slice(charLength).match(BRACKETED) ?? [];
  return { char, notes: notes.map(noteOf), source, read: null, usual: null };
}

function noteOf(source: string): Note {
  const reading = normalizeNote(source.slice(1, -1).trim());
  return { source, reading, toned: hasTone(reading) };
}
