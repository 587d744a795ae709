import { CHAR, PAIR } from '../chars.ts';
import { NOISE } from '../thresholds.ts';
import { cutAll, type PageRule } from './rule.ts';

/** The marks that a program puts its noise before. */
const MARK = '[，,。！？：、；]';
/** What a sentence may have before a mark. */
const BEFORE = '(?<=[\\p{Script=Han}\\p{Pe}\\p{Pf}\\p{Nd}A-Za-z])';
const BASE = '[\\u25a0-\\u27bf\\u2b00-\\u2bff\\u{1f000}-\\u{1faff}]';
/** A symbol or a whole emoji sequence: 🧝🏼‍♂️ is one. */
const SYMBOL = `${BASE}(?:[\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}]|\\u200d${BASE})*`;

const SYMBOLS = new RegExp(SYMBOL, 'gu');
const SYMBOL_BEFORE_MARK = new RegExp(`${BEFORE}\\ufeff?(${SYMBOL})(?=${MARK})`, 'gu');
const COMMA_BEFORE_MARK = new RegExp(`${BEFORE}[,，]+(?=${MARK})`, 'gu');

const HEAD = {
  flag: 'noise-marks',
  reason: 'the same kind of noise stands directly before many marks and hardly elsewhere',
} as const;

/**
 * Takes out symbols and emoji that a program put before marks. A symbol that stands elsewhere too (a list marker, a
 * rating, an emoji behind a sentence) is honest.
 *
 * @example 第一批♤，全部♤，开工♤。 → 第一批，全部，开工。
 */
export const symbolsBeforeMarks: PageRule = {
  ...HEAD,
  id: 'symbols-before-marks',
  bits: CHAR.symbol,
  judge(page) {
    const all = new Map<string, number>();
    const before = new Map<string, number>();
    for (const text of page.stringsWith(CHAR.symbol)) {
      for (const [symbol] of text.matchAll(SYMBOLS)) all.set(symbol, (all.get(symbol) ?? 0) + 1);
      for (const [, symbol] of text.matchAll(SYMBOL_BEFORE_MARK)) before.set(symbol!, (before.get(symbol!) ?? 0) + 1);
    }
    const noise = new Set(
      [...before].filter(([symbol, hits]) => hits >= NOISE.share * all.get(symbol)!).map(([s]) => s),
    );
    const hits = [...noise].reduce((sum, symbol) => sum + before.get(symbol)!, 0);
    if (hits < NOISE.hits) return null;
    const evidence = { hits, symbols: [...noise].slice(0, 10).join('') };
    return {
      edit: (text) => cutAll(text, SYMBOL_BEFORE_MARK, (whole, symbol) => (noise.has(symbol as string) ? '' : whole)),
      evidence,
    };
  },
};

/**
 * Takes out commas that stand directly before another mark, where the page is full of them.
 *
 * @example 读音两三种，，与常用读音有别，。 → 读音两三种，与常用读音有别。
 */
export const commasBeforeMarks: PageRule = {
  ...HEAD,
  id: 'commas-before-marks',
  bits: PAIR.commaBeforeMark,
  judge(page) {
    let hits = 0;
    for (const text of page.stringsWith(PAIR.commaBeforeMark)) hits += text.match(COMMA_BEFORE_MARK)?.length ?? 0;
    return hits < NOISE.hits ? null : { edit: (text) => cutAll(text, COMMA_BEFORE_MARK), evidence: { hits } };
  },
};
