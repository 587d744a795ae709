import { addTo } from '../../lists.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';
import { STRONG_TERMS, WEAK_TERMS } from './terms.data.ts';

/** A term and how much it weighs. */
type Term = readonly [term: string, strong: 0 | 1];

interface Terms {
  /** By code unit: 1 if it is the second of a term. */
  readonly seconds: Uint8Array;
  /** Terms by their first code unit. Longer ones first, so that 一区二区三区 is one hit. */
  readonly byFirst: ReadonlyMap<number, readonly Term[]>;
}

let index: Terms | null = null;

function build(): Terms {
  const seconds = new Uint8Array(0x10000);
  const byFirst = new Map<number, Term[]>();
  const add = (lines: readonly string[], strong: 0 | 1) => {
    for (const term of lines.flatMap((line) => line.split(' '))) {
      const first = term.charCodeAt(0);
      seconds[term.charCodeAt(1)] = 1;
      addTo(byFirst, first, [term, strong]);
    }
  };
  add(STRONG_TERMS, 1);
  add(WEAK_TERMS, 0);
  for (const terms of byFirst.values()) terms.sort(([a], [b]) => b.length - a.length);
  return { seconds, byFirst };
}

/** Spam terms in a stretch; `strong` counts those that hardly stand in honest text. */
export interface TermCount {
  readonly hits: number;
  readonly strong: number;
}

/** Offsets of all hits in a text, and how many strong ones stand before each. */
export interface Hits {
  readonly offsets: readonly number[];
  readonly strong: readonly number[];
}

/** Counts in a stretch. The page's text is read once, so that nested blocks cost nothing more. */
export function termsIn({ from, to }: Pick<Stretch, 'from' | 'to'>, page: Survey): TermCount {
  const { offsets, strong } = page.termHits();
  if (offsets.length === 0) return NONE;
  const before = lowerBound(offsets, from);
  const after = lowerBound(offsets, to);
  return { hits: after - before, strong: strong[after]! - strong[before]! };
}

const NONE: TermCount = { hits: 0, strong: 0 };

/** All terms in the text of a page; of two that overlap, the first. `starts`: where one may begin. */
export function findHits(text: string, starts: readonly number[]): Hits {
  index ??= build();
  const { seconds, byFirst } = index;
  const offsets: number[] = [];
  const strong: number[] = [0];
  let end = 0;
  for (const at of starts) {
    if (at < end || seconds[text.charCodeAt(at + 1)] !== 1) continue;
    const hit = byFirst.get(text.charCodeAt(at))!.find(([term]) => text.startsWith(term, at));
    if (!hit) continue;
    offsets.push(at);
    strong.push(strong[strong.length - 1]! + hit[1]);
    end = at + hit[0].length;
  }
  return { offsets, strong };
}

/** Position of the first offset that is not below `value`. */
function lowerBound(offsets: readonly number[], value: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
