import { CHAR, charTable } from '../../chars.ts';
import { once } from '../../once.ts';
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
  /** True if the first note is a reading of the character; if it is the usual one. Found when it is asked for. */
  readonly isRead: () => boolean;
  readonly isUsual: () => boolean;
}

export interface Note {
  /** As it stands: `(huì )`. */
  readonly source: string;
  /** As the dictionaries write it: `huì`. */
  readonly reading: string;
  readonly toned: boolean;
}

/** An annotated character, and where it stands. */
export interface Hit {
  readonly at: number;
  readonly annotated: Annotated;
}

/** All bracketed syllables behind a Han character. Goes from bracket to bracket: pages of programs have thousands. */
export function notesIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  let half = text.indexOf('(');
  let full = text.indexOf('（');
  while (half >= 0 || full >= 0) {
    const open = full < 0 || (half >= 0 && half < full) ? half : full;
    const end = notesEnd(text, open);
    const at = charBefore(text, open);
    const annotated = end > open && at < open ? annotatedOf(text.slice(at, end), open - at) : null;
    if (annotated) hits.push({ at, annotated });
    const next = Math.max(end, open + 1);
    if (half >= 0 && half < next) half = text.indexOf('(', next);
    if (full >= 0 && full < next) full = text.indexOf('（', next);
  }
  return hits;
}

/** Where the character before an offset begins. */
function charBefore(text: string, at: number): number {
  const isPair = at > 1 && (text.codePointAt(at - 2) as number) > 0xffff;
  return isPair ? at - 2 : Math.max(0, at - 1);
}

/** Where the notes end that begin at `from`; `from` if there is none. */
function notesEnd(text: string, from: number): number {
  let end = from;
  for (let next = noteEnd(text, end); next > end; next = noteEnd(text, end)) end = next;
  return end;
}

/** Where the one note ends that begins at `from`; -1 if there is none. */
function noteEnd(text: string, from: number): number {
  if (!isOneOf('(（', text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (at - from <= MOST_LETTERS && isLetter(text.charCodeAt(at))) at++;
  if (at === from + 1) return -1;
  if (isOneOf(' \u00a0\u3000', text.charCodeAt(at))) at++;
  return isOneOf(')）', text.charCodeAt(at)) ? at + 1 : -1;
}

const isOneOf = (chars: string, code: number): boolean => {
  for (let at = 0; at < chars.length; at++) if (chars.charCodeAt(at) === code) return true;
  return false;
};

const SCRIPT_G = 0x261;
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || code === SCRIPT_G || (charTable()[code]! & CHAR.tone) !== 0;

const known = new Map<string, Annotated | null>();
/** A hostile page cannot fill the memory: with more writings, or longer ones, than pages have. */
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 40;

/** Reads one annotated character; null if it is no Han character. */
function annotatedOf(source: string, charLength: number): Annotated | null {
  const before = known.get(source);
  if (before !== undefined) return before;
  const char = source.slice(0, charLength);
  const notes = source.slice(charLength).match(BRACKETED) ?? [];
  const made = HAN.test(char) ? makeAnnotated(char, notes.map(noteOf), source) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  if (source.length <= LONGEST_KNOWN) known.set(source, made);
  return made;
}

function makeAnnotated(char: string, notes: readonly Note[], source: string): Annotated {
  const { reading } = notes[0]!;
  const isRead = once(() => isReading(char, reading));
  return { char, notes, source, isRead, isUsual: once(() => isUsualReading(char, reading)) };
}

function noteOf(source: string): Note {
  const reading = normalizeNote(source.slice(1, -1).trim());
  return { source, reading, toned: hasTone(reading) };
}
