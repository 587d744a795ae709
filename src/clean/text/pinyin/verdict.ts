import { hasSimpleForm } from '../../../han.ts';
import { CHAR, charTable } from '../../chars.ts';
import { PINYIN } from '../../thresholds.ts';
import type { PageText } from '../page.ts';
import { type Hits, isRead, isUsual, newWritings, notesIn, type Writings } from './notes.ts';

/** `trad`: a program noted traditional-only characters; `all`: it noted every character that it knew. */
export type Mode = 'trad' | 'all';

/** What the notes of a page say together. */
export interface PinyinVerdict {
  readonly mode: Mode;
  /** Characters that bear a toned note somewhere on the page. */
  readonly table: ReadonlySet<string>;
  /** True if the program ran twice: most notes stand twice. */
  readonly doubled: boolean;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly writings: Writings;
  /** How many notes go of each writing, by its number; filled where it is asked. */
  readonly going: number[];
  /** What was found in the strings that were judged, in their order: those with a note. */
  readonly hits: readonly Hits[];
}

/** The characters of GB 2312 that have a simplified form: those of both scripts, 後, 乾. */
const IN_GB2312 = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽');

/** True for characters that programs annotate: not in GB 2312, and changed by the conversion to simplified ones. */
export const isTraditionalOnly = (char: string): boolean => hasSimpleForm(char) && !IN_GB2312.has(char);

/**
 * Judges a page's notes. A program writes the same reading, the usual one, at (nearly) every occurrence of a character;
 * people note rare readings, once. Measured: the pages of programs reach 1 in both shares, 511 honest pages gave none.
 */
export function judgeNotes(page: PageText, assumed: boolean): PinyinVerdict | null {
  const noted = page.stringsWith(CHAR.tone);
  if (page.han < PINYIN.scriptsBelow) {
    const data = page.scripts();
    const verdict = judge([...noted, ...data], () => [...page.strings(), ...data], false);
    if (verdict) return verdict;
  }
  return judge(noted, page.strings, assumed);
}

/** A character that bears notes. */
interface Bearer {
  times: number;
  /** True if each of them is the usual reading. */
  usual: boolean;
}

/** Judges the notes of some strings by how often their characters occur in all. */
function judge(strings: readonly string[], all: () => readonly string[], assumed: boolean): PinyinVerdict | null {
  const writings = newWritings();
  const hits = strings.map((text) => notesIn(text, writings)).filter(({ numbers }) => numbers.length > 0);
  const noted = new Map<string, Bearer>();
  let notes = 0;
  let twice = 0;
  for (const [number, times] of tally(hits, writings).entries()) {
    const annotated = writings.kinds[number]!;
    const { char } = annotated;
    const [first, second] = annotated.notes;
    if (!first?.toned || !isRead(annotated)) continue;
    notes += times;
    if (second?.reading === first.reading) twice += times;
    const bearer = noted.get(char);
    if (!bearer) noted.set(char, { times, usual: isUsual(annotated) });
    else {
      bearer.times += times;
      bearer.usual &&= isUsual(annotated);
    }
  }
  if (notes < PINYIN.traditional && !assumed) return null;
  const { han, timesOf } = count(all());
  const sums = { usual: 0, occurrences: 0, traditionalNotes: 0, traditional: 0 };
  for (const [char, { times, usual }] of noted) {
    const occurrences = timesOf(char);
    if (usual) sums.usual++;
    sums.occurrences += occurrences;
    if (!isTraditionalOnly(char)) continue;
    sums.traditionalNotes += times;
    sums.traditional += occurrences;
  }
  const evidence = {
    n: notes,
    traditionalNotes: sums.traditionalNotes,
    tradConsistency: sums.traditionalNotes / Math.max(1, sums.traditional),
    consistency: notes / Math.max(1, sums.occurrences),
    defaultShare: sums.usual / Math.max(1, noted.size),
    density: notes / Math.max(1, han),
  };
  const mode = modeOf(evidence) ?? (assumed ? 'trad' : null);
  const doubled = twice > 0 && twice >= PINYIN.doubled * notes;
  const table = new Set(noted.keys());
  return mode && { mode, table, doubled, evidence: { mode, ...evidence }, writings, going: [], hits };
}

/** How often each writing stands, by its number. */
function tally(hits: readonly Hits[], { kinds }: Writings): Uint32Array {
  const times = new Uint32Array(kinds.length);
  for (const { numbers } of hits) for (const number of numbers) times[number]!++;
  return times;
}

function modeOf(evidence: {
  readonly n: number;
  readonly traditionalNotes: number;
  readonly tradConsistency: number;
  readonly consistency: number;
  readonly defaultShare: number;
  readonly density: number;
}): Mode | null {
  if (evidence.defaultShare < PINYIN.defaultShare) return null;
  const { n, density, consistency, traditionalNotes, tradConsistency } = evidence;
  if (n >= PINYIN.allNotes && density >= PINYIN.allDensity && consistency >= PINYIN.consistency) return 'all';
  return traditionalNotes >= PINYIN.traditional && tradConsistency >= PINYIN.consistency ? 'trad' : null;
}

let scratch: Uint32Array | null = null;

/** One counter for each code unit, all 0; the same ones each time. */
function counters(): Uint32Array {
  scratch ??= new Uint32Array(0x10000);
  return scratch.fill(0);
}

/** Han characters of some strings, and how often one of them occurs. */
function count(strings: readonly string[]) {
  const table = charTable();
  const times = counters();
  let han = 0;
  for (const text of strings) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!(table[code]! & CHAR.han)) continue;
      han++;
      times[code]!++;
    }
  }
  const timesOf = (char: string) =>
    char.length === 1
      ? times[char.charCodeAt(0)]!
      : strings.reduce((sum, text) => sum + text.split(char).length - 1, 0);
  return { han, timesOf };
}
