import { hasTone, normalizeNote } from './readings.ts';

/** Letters of a note, toned or not, composed or not. */
const LETTERS = 'a-z\\u0261\\u00e0-\\u00fc\\u0101-\\u01dc\\u01f9\\u1e3f\\u0300-\\u030c';
/** One syllable, as part of a pattern. */
export const NOTE = `[${LETTERS}]{1,9}`;
const BRACKETED = `[(（]${NOTE}[ \\u00a0\\u3000]?[)）]`;

// `關(guān)`, `臺(tái)(tāi)`, `會(huì )`
const ANNOTATED = new RegExp(`(\\p{Script=Han})((?:${BRACKETED})+)`, 'gu');
const ONE = new RegExp(BRACKETED, 'gu');

/** A character with the notes behind it. */
export interface Annotated {
  readonly char: string;
  /** Offset behind the character. */
  readonly at: number;
  readonly notes: readonly Note[];
}

export interface Note {
  /** As it stands: `(huì )`. */
  readonly source: string;
  /** As the dictionaries write it: `huì`. */
  readonly reading: string;
  readonly toned: boolean;
}

/** All bracketed syllables behind a Han character. */
export function* notesIn(text: string): Generator<Annotated> {
  for (const { 0: whole, 1: char, 2: brackets, index } of text.matchAll(ANNOTATED)) {
    const notes = (brackets as string).match(ONE) as string[];
    yield { char: char as string, at: index + whole.length - brackets!.length, notes: notes.map(noteOf) };
  }
}

function noteOf(source: string): Note {
  const reading = normalizeNote(source.slice(1, -1).trim());
  return { source, reading, toned: hasTone(reading) };
}
