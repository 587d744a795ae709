import { CHAR, charTable } from '../../chars.ts';
import { hasTone, isReading, isUsualReading, normalizeNote } from './readings.ts';

const MOST_LETTERS = 9;
/** One syllable, as part of a pattern: letters, toned or not, composed or not. */
export const NOTE = `[a-z\\u0261\\u00e0-\\u00fc\\u0101-\\u01dc\\u01f9\\u1e3f\\u0300-\\u030c]{1,${MOST_LETTERS}}`;
const BRACKETED = new RegExp(`[(（]${NOTE}[ \\u00a0\\u3000]?[)）]`, 'gu');
const HAN = /\p{Script=Han}/u;

/** A character with the notes behind it: `關(guān)`, `臺(tái)(tāi)`, `會(huì )`. */
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

/** The annotated characters of a page, told apart by their writing: each has a number. */
export interface Writings {
  /** By number; what is no Han character has no notes. */
  readonly kinds: Annotated[];
  /** Numbers by a hash of the writing: of two with one hash the later one is kept. */
  readonly byHash: Map<number, number>;
}

export const newWritings = (): Writings => ({ kinds: [], byHash: new Map() });

/** The annotated characters of a text as columns: where each begins, and the number of its writing. */
export interface Hits {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly numbers: readonly number[];
}

/** All bracketed syllables behind a Han character. */
export function notesIn(text: string, writings: Writings): Hits {
  const offsets: number[] = [];
  const numbers: number[] = [];
  for (let open = 1; open < text.length; open++) {
    if (!isOpening(text.charCodeAt(open))) continue;
    const end = notesEnd(text, open);
    if (end === open) continue;
    const at = charBefore(text, open);
    const number = numberOf(writings, text, at, open, end);
    if (writings.kinds[number]!.notes.length > 0) {
      offsets.push(at);
      numbers.push(number);
    }
    open = end - 1;
  }
  return { text, offsets, numbers };
}

/** Where the character before an offset begins. */
function charBefore(text: string, at: number): number {
  const isPair = at > 1 && isHigh(text.charCodeAt(at - 2)) && isLow(text.charCodeAt(at - 1));
  return isPair ? at - 2 : at - 1;
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

/** The number of the character at `at` with its notes between `open` and `end`. */
function numberOf({ kinds, byHash }: Writings, text: string, at: number, open: number, end: number): number {
  const hash = hashOf(text, at, end);
  const number = byHash.get(hash);
  if (number !== undefined && stands(kinds[number]!.source, text, at, end)) return number;
  byHash.set(hash, kinds.length);
  return kinds.push(annotatedOf(text.slice(at, end), open - at)) - 1;
}

const HASH_FACTOR = 31;

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, HASH_FACTOR) + text.charCodeAt(at)) | 0;
  return hash;
}

function stands(source: string, text: string, from: number, to: number): boolean {
  if (source.length !== to - from) return false;
  for (let at = 0; at < source.length; at++) if (source.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** What was read on pages before: most write the same. */
const known = new Map<string, Annotated>();
/** A hostile page cannot fill the memory: with more writings, or longer ones, than pages have. */
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 40;

function annotatedOf(source: string, charLength: number): Annotated {
  const before = known.get(source);
  if (before) return before;
  const char = source.slice(0, charLength);
  const notes = HAN.test(char) ? (source.slice(charLength).match(BRACKETED) ?? []) : [];
  const made: Annotated = { char, notes: notes.map(noteOf), source, read: null, usual: null };
  if (known.size >= MOST_KNOWN) known.clear();
  if (source.length <= LONGEST_KNOWN) known.set(source, made);
  return made;
}

function noteOf(source: string): Note {
  const reading = normalizeNote(source.slice(1, -1).trim());
  return { source, reading, toned: hasTone(reading) };
}
