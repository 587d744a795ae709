import { ones } from '../worker/index.ts';

/** Fingerprints as two 32-bit halves each, one pair an item. */
export interface Fingerprints {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly count: number;
}

/** The 64 bits in five blocks: of two fingerprints that differ in three bits at most, two blocks at least are equal. */
const BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0, 13],
  [13, 26],
  [26, 39],
  [39, 52],
  [52, 64],
];
const PAIRS = BLOCKS.flatMap((a, i) => BLOCKS.slice(i + 1).map((b) => [a, b] as const));

/** Items of one key are compared with so many that come after them at most: a bound on what a flood of near copies costs. */
const WINDOW = 200;

/**
 * Groups items whose fingerprints differ in at most `distance` bits (3 at most), through any number of steps. Equal ones
 * are joined first. For each of the ten pairs of blocks the others are sorted by these 26 bits, and only neighbours with
 * equal ones are compared: for a million items the work is eleven sorts, not a million squared.
 *
 * @returns For each item the first item of its group.
 */
export function groupNear({ high, low, count }: Fingerprints, distance = 3): Uint32Array {
  const parents = new Uint32Array(count).map((_, i) => i);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = item; at !== root; ) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  const isNear = (a: number, b: number): boolean => ones(high[a]! ^ high[b]!) + ones(low[a]! ^ low[b]!) <= distance;
  const sorted = Uint32Array.from(parents).sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]! || a - b);
  const isCopy = (place: number): boolean => {
    const [item, before] = [sorted[place]!, sorted[place - 1]!];
    return place > 0 && high[item] === high[before] && low[item] === low[before];
  };
  const distinct = sorted.filter((_, place) => !isCopy(place));
  for (let place = 1; place < count; place++) if (isCopy(place)) join(sorted[place - 1]!, sorted[place]!);
  for (const [first, second] of PAIRS) {
    const keys = Float64Array.from(
      distinct,
      (i) => (bitsOf(high[i]!, low[i]!, first) * 8192 + bitsOf(high[i]!, low[i]!, second)) * count + i,
    );
    // The item stands in the low part of its sort key, so that a plain numeric sort carries it along.
    keys.sort();
    for (let i = 0; i < keys.length; i++) {
      const block = Math.floor(keys[i]! / count);
      for (let j = i + 1; j < keys.length && j <= i + WINDOW && Math.floor(keys[j]! / count) === block; j++) {
        const [a, b] = [keys[i]! % count, keys[j]! % count];
        if (isNear(a, b)) join(a, b);
      }
    }
  }
  return parents.map((_, item) => rootOf(item));
}

/** Bits `from` to `to` of 64, the first the highest. */
function bitsOf(high: number, low: number, [from, to]: readonly [number, number]): number {
  const width = to - from;
  const mask = 2 ** width - 1;
  if (to <= 32) return (high >>> (32 - to)) & mask;
  if (from >= 32) return (low >>> (64 - to)) & mask;
  const inLow = to - 32;
  return ((high << inLow) | (low >>> (32 - inLow))) & mask;
}
