import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';
import { STRONG_TERMS, WEAK_TERMS } from './terms.data.ts';

type Weight = 'strong' | 'weak';

/** Terms by their first character, with their weight; longer ones first, so that 一区二区三区 is one hit. */
let index: Map<number, [string, Weight][]> | null = null;

function build(): Map<number, [string, Weight][]> {
  index = new Map();
  const add = (lines: readonly string[], weight: Weight) => {
    for (const term of lines.flatMap((line) => line.split(' '))) {
      const first = term.charCodeAt(0);
      index!.set(first, [...(index!.get(first) ?? []), [term, weight]]);
    }
  };
  add(STRONG_TERMS, 'strong');
  add(WEAK_TERMS, 'weak');
  for (const terms of index.values()) terms.sort(([a], [b]) => b.length - a.length);
  return index;
}

/** Spam terms in a stretch; `strong` counts those that hardly stand in honest text. */
export interface TermCount {
  readonly hits: number;
  readonly strong: number;
}

/** Offsets of all hits in a text, and how many stand before each. */
interface Hits {
  readonly offsets: readonly number[];
  readonly sums: readonly TermCount[];
}

const hitsOf = new WeakMap<Survey, Hits>();

/** Counts in a stretch. The page's text is read once, so that nested blocks cost nothing more. */
export function termsIn({ from, to }: Stretch, survey: Survey): TermCount {
  const hits = hitsOf.get(survey) ?? findHits(survey.text);
  hitsOf.set(survey, hits);
  const before = hits.sums[lowerBound(hits.offsets, from)]!;
  const after = hits.sums[lowerBound(hits.offsets, to)]!;
  return { hits: after.hits - before.hits, strong: after.strong - before.strong };
}

function findHits(text: string): Hits {
  const terms = index ?? build();
  const offsets: number[] = [];
  const sums: TermCount[] = [{ hits: 0, strong: 0 }];
  for (let at = 0; at < text.length; at++) {
    const hit = terms.get(text.charCodeAt(at))?.find(([term]) => text.startsWith(term, at));
    if (!hit) continue;
    const { hits, strong } = sums[sums.length - 1]!;
    offsets.push(at);
    sums.push({ hits: hits + 1, strong: strong + (hit[1] === 'strong' ? 1 : 0) });
    at += hit[0].length - 1;
  }
  return { offsets, sums };
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
