import { hasSimpleForm } from '../../../han.ts';
import { CHAR, charTable } from '../../chars.ts';
import { PINYIN } from '../../thresholds.ts';
import type { PageText } from '../page.ts';
import { type Annotated, notesIn } from './notes.ts';

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
  /** How many notes go of what is annotated; filled where the first of a kind is met. */
  readonly going: Map<Annotated, number>;
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

/** Judges the notes of some strings by how often their characters occur in all. */
function judge(strings: readonly string[], all: () => readonly string[], assumed: boolean): PinyinVerdict | null {
  const noted = new Map<string, number>();
  const usual = new Map<string, boolean>();
  let notes = 0;
  let twice = 0;
  for (const [{ char, notes: found, isRead, isUsual }, times] of tally(strings)) {
    const [first, second] = found;
    if (!first!.toned || !isRead()) continue;
    notes += times;
    if (second?.reading === first!.reading) twice += times;
    noted.set(char, (noted.get(char) ?? 0) + times);
    usual.set(char, (usual.get(char) ?? true) && isUsual());
  }
  if (notes < PINYIN.traditional && !assumed) return null;
  const { han, occurrences } = count(all(), noted);
  const traditional = [...noted.keys()].filter(isTraditionalOnly);
  const sumOf = (chars: Iterable<string>, sums: ReadonlyMap<string, number>) =>
    [...chars].reduce((sum, char) => sum + (sums.get(char) ?? 0), 0);
  const evidence = {
    n: notes,
    traditionalNotes: sumOf(traditional, noted),
    tradConsistency: sumOf(traditional, noted) / Math.max(1, sumOf(traditional, occurrences)),
    consistency: notes / Math.max(1, sumOf(noted.keys(), occurrences)),
    defaultShare: [...usual.values()].filter(Boolean).length / Math.max(1, usual.size),
    density: notes / Math.max(1, han),
  };
  const mode = modeOf(evidence) ?? (assumed ? 'trad' : null);
  const doubled = twice > 0 && twice >= PINYIN.doubled * notes;
  return mode && { mode, table: new Set(noted.keys()), doubled, evidence: { mode, ...evidence }, going: new Map() };
}

/** How often each annotated character stands, told apart by its writing. */
function tally(strings: readonly string[]): ReadonlyMap<Annotated, number> {
  const times = new Map<Annotated, number>();
  for (const text of strings) {
    for (const { annotated } of notesIn(text)) times.set(annotated, (times.get(annotated) ?? 0) + 1);
  }
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

/** Han characters of the page, and how often each annotated one occurs. */
function count(strings: readonly string[], noted: ReadonlyMap<string, number>) {
  const table = charTable();
  const times = new Uint32Array(0x10000);
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
  return { han, occurrences: new Map([...noted.keys()].map((char) => [char, timesOf(char)])) };
}
