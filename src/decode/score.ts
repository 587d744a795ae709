import { unigrams } from './unigrams.ts';

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
}

/**
 * @example scoreOf('新闻').mean // about 9
 * @example scoreOf('鏂伴椈').mean // above 14: UTF-8 read as GBK
 */
export function scoreOf(text: string): Score {
  const costs = unigrams();
  let halfBits = 0;
  let count = 0;
  let errors = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    halfBits += costs[code]!;
    count++;
    if (code === 0xfffd) errors++;
  }
  return { bits: halfBits / 2, count, mean: count ? halfBits / 2 / count : 0, errors };
}

/** Bits above which a character speaks for a misreading, and how many of them in a row of characters prove it possible. */
const USUAL_BITS = 12;
const MISREAD_BITS = 20;

/**
 * True if a stretch of the text is so unlike Chinese that it may be another encoding: the largest sum of bits over the usual.
 * Quick, and rather true too often than too seldom.
 */
export function mayBeMisread(text: string): boolean {
  const costs = unigrams();
  let excess = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    excess += costs[code]! - 2 * USUAL_BITS;
    if (excess < 0) excess = 0;
    else if (excess >= 2 * MISREAD_BITS) return true;
  }
  return false;
}

/**
 * The score of what tells Chinese from a misreading of another language: Han characters, U+FFFD and private use.
 * Punctuation and kana are the same in several encodings and prove nothing; `kana` is their share of all non-ASCII ones.
 */
export function hanScoreOf(text: string): { readonly mean: number; readonly count: number; readonly kana: number } {
  const costs = unigrams();
  let halfBits = 0;
  let count = 0;
  let kana = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    all++;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    if ((code >= 0x3400 && code < 0xa000) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) {
      halfBits += costs[code]!;
      count++;
    }
  }
  return { mean: count ? halfBits / 2 / count : 0, count, kana: all ? kana / all : 0 };
}
