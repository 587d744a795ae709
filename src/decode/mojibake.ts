import { MISREADINGS, type Misreading, undo } from './misreadings.ts';
import type { Repair } from './result.ts';
import { unigrams } from './unigrams.ts';

/** Mean bits above which text is bad enough to be mojibake, below which it is good enough to be what was meant. */
const BAD_MEAN = 12.8;
const GOOD_MEAN = 12.2;
/** What a repair has to gain, in bits a character. */
const MIN_GAIN = 3.5;
/** Han characters that a repaired passage has at least. */
const MIN_HAN = 2;
/** Non-ASCII characters in a row without which nothing is looked at. */
const MIN_RUN = 3;
/** Different non-ASCII characters without which text is no text: 砰砰砰 is Big5 for 體體體. */
const MIN_DISTINCT = 3;
const MAX_ROUNDS = 3;
/** Accented letters alone between ASCII ones are an honest language. */
const MAX_ISOLATED = 0.3;
const MIN_CJK = 0.6;
/** Half bits of kana. */
const KANA = 18;
const SAMPLE = 40;

/** How a line is divided if it cannot be repaired as one: words, names joined by signs, runs between ASCII of any kind. */
const SEPARATORS = [/([\x00-\x2f:-?]+)/u, /([\x00-\x2f:-@[-`{-\x7f]+)/u, /([\x00-\x7f]+)/u];

/** A run of at least `MIN_RUN` non-ASCII code units. No `u` flag: it looks at code units, and is six times as fast so. */
const RUN = /[\x80-\uffff]{3,}/g;

/** A BOM that was read as GBK or windows-1252. */
const MISREAD_BOM = /^(?:锘匡豢|锘縼|锘縗|锘|ï»¿)/u;

/**
 * Undoes wrong decoding that happened before the text was stored, where the result is certain; leaves all else alone.
 * Idempotent. On clean text it costs one look at each character.
 * @example repairMojibake('<h1>æ–°é—»å›¾ä¹¦é¦†</h1>').text // '<h1>新闻图书馆</h1>'
 */
export function repairMojibake(input: string): { text: string; repairs: readonly Repair[] } {
  const text = input.replace(MISREAD_BOM, '');
  const repairs: Repair[] = [];
  const { lines, isBad } = badLines(text);
  const whole = isBad ? repairAsOne(text, repairs) : null;
  if (whole !== null) return { text: whole, repairs };
  const parts: string[] = [];
  let done = 0;
  for (let i = 0; i < lines.length; i += 2) {
    parts.push(text.slice(done, lines[i]), repairPassage(text.slice(lines[i], lines[i + 1]), 0, repairs));
    done = lines[i + 1]!;
  }
  return { text: done === 0 ? text : parts.join('') + text.slice(done), repairs };
}

/**
 * The lines and texts between tags that have a bad run of non-ASCII characters in them, as offsets: start, end, start, end …;
 * and whether the text as a whole is bad.
 */
function badLines(text: string): { lines: number[]; isBad: boolean } {
  const costs = unigrams();
  const lines: number[] = [];
  let count = 0;
  let halfBits = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const run = match[0];
    let bits = 0;
    for (let i = 0; i < run.length; i++) bits += costs[run.charCodeAt(i)]!;
    count += run.length;
    halfBits += bits;
    if (bits <= 2 * BAD_MEAN * run.length || match.index < (lines.at(-1) ?? 0)) continue;
    lines.push(lineStart(text, match.index), lineEnd(text, RUN.lastIndex));
  }
  return { lines, isBad: halfBits > 2 * BAD_MEAN * count };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** A line end, `<` or `>`. */
function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x3c || code === 0x3e;
}

function repairAsOne(text: string, repairs: Repair[]): string | null {
  const found = repairOf(text);
  if (found) record(repairs, found, text);
  return found?.text ?? null;
}

/** Repairs a passage as one, or else its parts. */
function repairPassage(text: string, level: number, repairs: Repair[]): string {
  const whole = repairAsOne(text, repairs);
  if (whole !== null) return whole;
  const next = SEPARATORS.findIndex((separator, i) => i >= level && separator.test(text));
  if (next < 0) return text;
  const parts = text.split(SEPARATORS[next]!);
  for (let i = 0; i < parts.length; i += 2)
    if (parts[i]!.length >= MIN_RUN) parts[i] = repairPassage(parts[i]!, next + 1, repairs);
  return parts.join('');
}

interface Repaired {
  readonly text: string;
  readonly misreading: Misreading;
  readonly rounds: number;
  readonly mean: number;
}

/** The best text that undoing one misreading, up to three times over, gives; null if none is certain. */
function repairOf(text: string): Repaired | null {
  const old = profileOf(text);
  if (old.distinct < MIN_DISTINCT || old.mean < BAD_MEAN) return null;
  let best: Repaired | null = null;
  for (const misreading of MISREADINGS) {
    if (misreading.looks === 'latin' ? !old.isLatin : old.cjk < MIN_CJK) continue;
    for (let now = undo(text, misreading), rounds = 1; now !== null && rounds <= MAX_ROUNDS; rounds++) {
      const { mean, han } = profileOf(now);
      const isGood = han >= MIN_HAN && mean < GOOD_MEAN && old.mean - mean >= MIN_GAIN;
      if (isGood && (!best || mean < best.mean)) best = { text: now, misreading, rounds, mean };
      if (isGood || !misreading.repeats) break;
      now = undo(now, misreading);
    }
  }
  return best;
}

/** What decides on a passage. */
interface Profile {
  /** Mean bits of the non-ASCII characters; kana count little, as Japanese is no mojibake. */
  readonly mean: number;
  /** Different non-ASCII characters, counted up to three. */
  readonly distinct: number;
  readonly han: number;
  /** Share of CJK among the non-ASCII characters. */
  readonly cjk: number;
  /** Latin-1 letters and signs in runs, as no language has them. */
  readonly isLatin: boolean;
}

function profileOf(text: string): Profile {
  const costs = unigrams();
  let count = 0;
  let halfBits = 0;
  let han = 0;
  let cjk = 0;
  let isolated = 0;
  let longest = 0;
  let run = 0;
  const seen = new Set<number>();
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code < 0x80) {
      if (run === 1) isolated++;
      longest = Math.max(longest, run);
      run = 0;
      continue;
    }
    run++;
    count++;
    halfBits += code >= 0x3040 && code <= 0x30ff ? KANA : costs[code]!;
    if (seen.size < MIN_DISTINCT) seen.add(code);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    if (code >= 0x2e80) cjk++;
  }
  const isLatin = longest >= MIN_RUN && isolated <= MAX_ISOLATED * count;
  return { mean: count ? halfBits / 2 / count : 0, distinct: seen.size, han, cjk: count ? cjk / count : 0, isLatin };
}

function record(repairs: Repair[], { text, misreading, rounds }: Repaired, before: string): void {
  const from = `${misreading.right} as ${misreading.wrong}`;
  const same = repairs.findIndex((repair) => repair.from === from && repair.rounds === rounds);
  const sample = { before: before.slice(0, SAMPLE), after: text.slice(0, SAMPLE) };
  if (same < 0) repairs.push({ from, rounds, sample, count: 1 });
  else repairs[same] = { ...repairs[same]!, count: repairs[same]!.count + 1 };
}
