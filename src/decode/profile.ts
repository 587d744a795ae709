import { CJK, MIN_RUN } from './score.ts';
import { unigrams } from './unigrams.ts';

/** Different non-ASCII characters that are counted. */
const MAX_DISTINCT = 3;
/** Accented letters alone between ASCII ones are an honest language. */
const MAX_ISOLATED = 0.3;
/** Half bits of kana. */
const KANA = 18;

/** What decides on a passage that may be mojibake. */
export interface Profile {
  /** Mean bits of the non-ASCII characters; kana count little, as Japanese is no mojibake. */
  readonly mean: number;
  /** Non-ASCII characters. */
  readonly count: number;
  /** Different non-ASCII characters, counted up to three. */
  readonly distinct: number;
  readonly han: number;
  /** Share of CJK among the non-ASCII characters. */
  readonly cjk: number;
  /** Latin-1 letters and signs in runs, as no language has them. */
  readonly isLatin: boolean;
}

export function profileOf(text: string): Profile {
  const costs = unigrams();
  let count = 0;
  let halfBits = 0;
  let han = 0;
  let cjk = 0;
  let isolated = 0;
  let longest = 0;
  let run = 0;
  let distinct = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code < 0x80) {
      if (run === 0) continue;
      if (run === 1) isolated++;
      if (run > longest) longest = run;
      run = 0;
      continue;
    }
    run++;
    count++;
    halfBits += code >= 0x3040 && code <= 0x30ff ? KANA : costs[code]!;
    if (distinct < MAX_DISTINCT && code !== first && code !== second) {
      distinct++;
      second = first;
      first = code;
    }
    if (code >= 0x3400 && code <= 0x9fff) han++;
    if (code >= CJK) cjk++;
  }
  const isLatin = longest >= MIN_RUN && isolated <= MAX_ISOLATED * count;
  return {
    mean: count ? halfBits / 2 / count : 0,
    count,
    distinct,
    han,
    cjk: count ? cjk / count : 0,
    isLatin,
  };
}
