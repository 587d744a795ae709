import { canUndo, MISREADINGS, type Misreading, undo } from './misreadings.ts';
import { profileOf } from './profile.ts';
import type { Repair } from './result.ts';
import { CJK, MIN_RUN, type Reading, readingOf } from './score.ts';
import { unigrams } from './unigrams.ts';

/** Mean bits above which text is bad enough to be mojibake, below which it is good enough to be what was meant. */
const BAD_MEAN = 12.8;
const GOOD_MEAN = 12.2;
/** What a repair has to gain, in bits a character. */
const MIN_GAIN = 3.5;
/** Han characters that a repaired passage has at least. */
const MIN_HAN = 2;
/** Different non-ASCII characters without which text is no text: 砰砰砰 is Big5 for 體體體. */
const MIN_DISTINCT = 3;
/** Fewer Han characters may be a rare name, and by chance be other text's bytes: 黃鶴樓. */
const MIN_MISREAD_HAN = 6;
const MAX_ROUNDS = 3;
const MIN_CJK = 0.6;
const SAMPLE = 40;

/**
 * How wide a passage is taken: as a whole, up to line ends and tags, to blanks and most punctuation (words), to all signs
 * (names joined by `_`), to any ASCII. The widest one that can be repaired is.
 */
const WHOLE = 5;
const LINE = 4;
const ENDS = [/[\x00-\x7f]/u, /[\x00-\x2f:-@[-`{-\x7f]/u, /[\x00-\x2f:-?]/u, /[\n\r<>]/u];

/** The widest passage that an ASCII character ends. */
const endsUpTo = Uint8Array.from(
  { length: 0x80 },
  (_none, code) => ENDS.filter((end) => end.test(String.fromCharCode(code))).length,
);

/** A BOM that was read as GBK or windows-1252. */
const MISREAD_BOM = /^(?:锘匡豢|锘縼|锘縗|锘|ï»¿)/u;

/**
 * Undoes wrong decoding that happened before the text was stored, where the result is certain; leaves all else alone.
 * Idempotent. Clean text costs nothing beside its score.
 * @example repairMojibake(readingOf('<h1>æ–°é—»å›¾ä¹¦é¦†</h1>')).text // '<h1>新闻图书馆</h1>'
 */
export function repairMojibake(input: Reading): { text: string; repairs: readonly Repair[] } {
  const bom = MISREAD_BOM.exec(input.text)?.[0].length ?? 0;
  const reading = bom > 0 ? readingOf(input.text.slice(bom)) : input;
  const { text, score } = reading;
  if (score.worstRun <= BAD_MEAN) return { text, repairs: [] };
  const widest = score.mean > BAD_MEAN ? WHOLE : LINE;
  const repairs: Repair[] = [];
  const parts: string[] = [];
  const passages: Passage[] = [];
  let done = 0;
  for (const [start, end] of badRuns(reading)) {
    if (start < done || !isSuspect(text.slice(start, end))) continue;
    for (let width = widest; width > 0; width--) {
      if (start >= (passages[width]?.to ?? 0)) passages[width] = passageAt(text, start, end, width);
      const passage = passages[width]!;
      if (passage.misreadings.length === 0) continue;
      const { from, to } = passage;
      const before = text.slice(from, to);
      const found = repairOf(before, passage);
      passages[width] = { ...passage, misreadings: [] };
      if (!found) continue;
      record(repairs, found, before);
      parts.push(text.slice(done, from), found.text);
      done = to;
      break;
    }
  }
  return { text: done === 0 ? text : parts.join('') + text.slice(done), repairs };
}

/** The runs of non-ASCII characters that are too dear for Chinese, as offsets. */
function* badRuns({ units, starts }: Reading): Generator<readonly [number, number]> {
  const costs = unigrams();
  let halfBits = 0;
  let from = 1;
  for (let i = 1, run = 0; i <= units.length; i++) {
    if (i < units.length && units[i] !== 0) {
      halfBits += costs[units[i]!]!;
      continue;
    }
    const length = i - from;
    const start = starts[run++]!;
    if (length >= MIN_RUN && halfBits > 2 * BAD_MEAN * length) yield [start, start + length];
    halfBits = 0;
    from = i + 1;
  }
}

/** Text around a bad run, and what it may be, as far as its characters tell. */
interface Passage {
  readonly from: number;
  readonly to: number;
  /** Mean bits. */
  readonly mean: number;
  /** None: it is no mojibake, or was tried. */
  readonly misreadings: readonly Misreading[];
}

function passageAt(text: string, start: number, end: number, width: number): Passage {
  let from = start;
  while (from > 0 && !isEnd(text.charCodeAt(from - 1), width)) from--;
  let to = end;
  while (to < text.length && !isEnd(text.charCodeAt(to), width)) to++;
  const { mean, distinct, isLatin, cjk, count } = profileOf(text.slice(from, to));
  if (distinct < MIN_DISTINCT || mean < BAD_MEAN) return { from, to, mean, misreadings: [] };
  const isHan = cjk >= MIN_CJK && count >= MIN_MISREAD_HAN;
  return { from, to, mean, misreadings: MISREADINGS.filter(({ looks }) => (looks === 'latin' ? isLatin : isHan)) };
}

const isEnd = (code: number, width: number): boolean => code < 0x80 && endsUpTo[code]! >= width;

/** True if a bad run might be mojibake, as far as it alone can tell: 余毅菁 is rare, but no other text's bytes. */
function isSuspect(run: string): boolean {
  let cjk = 0;
  for (let i = 0; i < run.length; i++) cjk += Number(run.charCodeAt(i) >= CJK);
  return cjk < MIN_CJK * run.length || MISREADINGS.some((one) => one.looks === 'han' && canUndo(run, one));
}

interface Repaired {
  readonly text: string;
  readonly misreading: Misreading;
  readonly rounds: number;
  readonly mean: number;
}

/** The best text that undoing one misreading, up to three times over, gives; null if none is certain. */
function repairOf(text: string, { mean: bad, misreadings }: Passage): Repaired | null {
  let best: Repaired | null = null;
  for (const misreading of misreadings)
    for (let now = undo(text, misreading), rounds = 1; now !== null && rounds <= MAX_ROUNDS; rounds++) {
      const { mean, han } = profileOf(now);
      const isGood = han >= MIN_HAN && mean < GOOD_MEAN && bad - mean >= MIN_GAIN;
      if (isGood && (!best || mean < best.mean)) best = { text: now, misreading, rounds, mean };
      if (isGood || !misreading.repeats) break;
      now = undo(now, misreading);
    }
  return best;
}

function record(repairs: Repair[], { text, misreading, rounds }: Repaired, before: string): void {
  const from = `${misreading.right} as ${misreading.wrong}`;
  const same = repairs.findIndex((repair) => repair.from === from && repair.rounds === rounds);
  const sample = { before: before.slice(0, SAMPLE), after: text.slice(0, SAMPLE) };
  if (same < 0) repairs.push({ from, rounds, sample, count: 1 });
  else repairs[same] = { ...repairs[same]!, count: repairs[same]!.count + 1 };
}
