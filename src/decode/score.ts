import { unigrams } from './unigrams.ts';
import { type NonAscii, unitsOf, unitsOfUtf8 } from './units.ts';

/** How much a text looks like Chinese news: bits over its non-ASCII characters. */
export interface Score {
  /** Total cost in bits; ASCII is free in every encoding, so totals of one byte sequence under several encodings compare. */
  readonly bits: number;
  /** Non-ASCII characters. */
  readonly count: number;
  /** Mean cost of a non-ASCII character; 0 if there is none. */
  readonly mean: number;
  /** U+FFFD. */
  readonly errors: number;
  /** Private-use characters. */
  readonly privateUse: number;
  /** Share of kana. */
  readonly kana: number;
  /**
   * What tells Chinese from a misreading of another language: Han, U+FFFD and private use. Punctuation and kana are the same
   * in several encodings and prove nothing.
   */
  readonly han: { readonly mean: number; readonly count: number };
  /** The mean of the worst run of `MIN_RUN` and more; 0 if there is none. */
  readonly worstRun: number;
  /** The largest sum, over any stretch, of the bits above `USUAL_BITS` a character. */
  readonly excess: number;
}

/** A text, what in it is not ASCII, and the score of that. */
export interface Reading extends NonAscii {
  readonly text: string;
  readonly score: Score;
}

export function readingOf(text: string): Reading {
  const { units, starts } = unitsOf(text);
  return { text, units, starts, score: scoreOf(units) };
}

/** The same of a text whose bytes are strictly valid UTF-8. */
export function readingOfUtf8(text: string, bytes: Uint8Array): Reading {
  const { units, starts, length } = unitsOfUtf8(bytes);
  // the text has no BOMs
  return length === text.length ? { text, units, starts, score: scoreOf(units) } : readingOf(text);
}

/** Bits above which a character speaks for a misreading. */
const USUAL_BITS = 12;
/** The first code unit of Han, their radicals and kana. */
export const CJK = 0x2e80;
/** A shorter run of non-ASCII characters proves nothing. */
export const MIN_RUN = 3;

/**
 * The score of what `unitsOf()` finds in a text.
 * @example scoreOf(unitsOf('新闻').units).mean // about 9
 * @example scoreOf(unitsOf('鏂伴椈').units).mean // above 14: UTF-8 read as GBK
 */
export function scoreOf(units: Uint16Array): Score {
  const costs = unigrams();
  let total = 0;
  let count = 0;
  let errors = 0;
  let privateUse = 0;
  let kana = 0;
  let hanTotal = 0;
  let hanCount = 0;
  let runTotal = 0;
  let run = 0;
  let worstRun = 0;
  let excess = 0;
  let worstExcess = 0;
  for (let i = 0; i <= units.length; i++) {
    const unit = i < units.length ? units[i]! : 0;
    if (unit === 0) {
      if (run >= MIN_RUN && runTotal > worstRun * run) worstRun = runTotal / run;
      total += runTotal;
      count += run;
      runTotal = run = 0;
      continue;
    }
    const cost = costs[unit]!;
    runTotal += cost;
    run++;
    excess = Math.max(0, excess + cost - 2 * USUAL_BITS);
    if (excess > worstExcess) worstExcess = excess;
    if (unit < 0x3040) continue;
    if (unit <= 0x30ff) kana++;
    else if (unit >= 0x3400 && (unit < 0xa000 || (unit >= 0xe000 && unit <= 0xf8ff) || unit === 0xfffd)) {
      hanTotal += cost;
      hanCount++;
      if (unit === 0xfffd) errors++;
      else if (unit >= 0xe000) privateUse++;
    }
  }
  return {
    bits: total / 2,
    count,
    mean: count ? total / 2 / count : 0,
    errors,
    privateUse,
    kana: count ? kana / count : 0,
    han: { mean: hanCount ? hanTotal / 2 / hanCount : 0, count: hanCount },
    worstRun: worstRun / 2,
    excess: worstExcess / 2,
  };
}
