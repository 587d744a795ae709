import { decodeAs } from './decoders.ts';
import { islandsOf } from './islands.ts';
import type { Run } from './result.ts';
import { type Lattice, latticeOf, NO_COST, type SwitchCosts, sourceOf, walkIsland } from './viterbi.ts';

/** The states of the segmentation. */
export const STATES = ['utf-8', 'gb18030', 'big5-hkscs'] as const;
export type State = (typeof STATES)[number];

export function isState(charset: string | null): charset is State {
  return (STATES as readonly (string | null)[]).includes(charset);
}

/**
 * Bits for leaving the page's main encoding and for coming back to it: between islands, where an include or a printed value
 * begins and ends; at ASCII inside an island, where a separator may be (`标题_栏目`); anywhere else.
 */
const LEAVING = { boundary: 28, ascii: 34, inside: 44 };
const RETURNING = { boundary: 3, ascii: 10, inside: 32 };

/** Back pointers cost 3 bytes a byte: a longer page is done in windows. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/**
 * Which part of a document is in which encoding: the cheapest path of characters through UTF-8, GB18030 and Big5 (Viterbi),
 * where a character costs -log2 of its share in Chinese text and leaving `charset`, the main encoding, costs too. Linear in
 * time.
 * @returns the runs in order, covering all bytes; one run if the document is in one encoding
 * @example a GBK page with a title in UTF-8 -> gb18030, utf-8, gb18030
 */
export function encodingRuns(bytes: Uint8Array, charset: State): Run[] {
  const islands = islandsOf(bytes);
  const main = STATES.indexOf(charset);
  return runsOf(segment(bytes, islands, switchCosts(main)), main, bytes.length);
}

/** The text of a document of several runs; only at the very end a character may be cut off. */
export function decodeRuns(bytes: Uint8Array, runs: readonly Run[]): string {
  return runs
    .map(({ start, end, encoding }) => decodeAs(encoding, bytes.subarray(start, end), end === bytes.length))
    .join('');
}

interface Part {
  start: number;
  end: number;
  state: number;
}

function switchCosts(main: number): SwitchCosts {
  const at = (place: keyof SwitchCosts) =>
    STATES.flatMap((_from, from) =>
      STATES.map((_to, to) => (from === to ? 0 : to === main ? RETURNING[place] * 2 : LEAVING[place] * 2)),
    );
  return { boundary: at('boundary'), ascii: at('ascii'), inside: at('inside') };
}

function segment(bytes: Uint8Array, islands: readonly number[], costs: SwitchCosts): Part[] {
  const parts: Part[] = [];
  let entry: readonly number[] = [0, 0, 0];
  for (let from = 0; from < islands.length; ) {
    let to = from + 2;
    while (to < islands.length && islands[to + 1]! - islands[from]! <= WINDOW_BYTES) to += 2;
    const window = segmentWindow(bytes, islands.slice(from, to), entry, costs);
    for (const part of window) parts.push(part);
    const last = window.at(-1)!.state;
    entry = STATES.map((_state, state) => (state === last ? 0 : NO_COST));
    from = to;
  }
  return parts;
}

/** One part for each stretch of an island in one encoding, in order. */
function segmentWindow(
  bytes: Uint8Array,
  islands: readonly number[],
  entry: readonly number[],
  costs: SwitchCosts,
): Part[] {
  const origin = islands[0]!;
  const lattice = latticeOf(bytes, origin, islands.at(-1)! - origin);
  const totals = [...entry];
  const sources = new Uint8Array((islands.length / 2) * totals.length);
  for (let i = 0, row = 0; i < islands.length; i += 2, row += totals.length) {
    relax(totals, costs.boundary, sources, row);
    walkIsland(lattice, islands[i]!, islands[i + 1]!, totals, costs);
  }
  const parts: Part[] = [];
  let state = totals.indexOf(Math.min(...totals));
  for (let i = islands.length - 2; i >= 0; i -= 2) {
    state = trace(lattice, islands[i]!, islands[i + 1]!, state, parts);
    state = sources[(i / 2) * totals.length + state]!;
  }
  return parts.reverse();
}

/** Lets every state be entered from a cheaper one; changes `totals`, writes where each was entered from at `row` of `sources`. */
function relax(totals: number[], costs: readonly number[], sources: Uint8Array, row: number): void {
  const [u, g, b] = totals as [number, number, number];
  const lowest = Math.min(u, g, b);
  for (let state = 0; state < totals.length; state++) {
    const other = sourceOf(state, u, g, b, costs);
    const stayed = totals[state]!;
    const entered = (other === 0 ? u : other === 1 ? g : b) + costs[other * totals.length + state]!;
    totals[state] = Math.min(stayed, entered) - lowest;
    sources[row + state] = entered < stayed ? other : state;
  }
}

/** Follows the back pointers through one island from its end; adds its parts in reverse, returns the state at its start. */
function trace({ back, origin }: Lattice, start: number, end: number, last: number, parts: Part[]): number {
  let state = last;
  let part: Part = { start: end, end, state };
  for (let at = end; at > start; ) {
    const pointer = back[(at - origin) * STATES.length + state]!;
    at -= pointer >> 2;
    part.start = at;
    if ((pointer & 3) !== state) {
      parts.push(part);
      state = pointer & 3;
      part = { start: at, end: at, state };
    }
  }
  if (part.end > part.start) parts.push(part);
  return state;
}

/** Joins parts of one state; ASCII between parts of different states goes to the main one. */
function runsOf(parts: readonly Part[], main: number, length: number): Run[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.state === part.state) last.end = part.end;
    else joined.push({ ...part, start: last?.state === main ? last.end : part.start });
  }
  for (const [i, part] of joined.entries()) {
    const next = joined[i + 1];
    if (i === 0) part.start = 0;
    if (!next) part.end = length;
    else if (part.state === main) part.end = next.start;
    else next.start = part.end;
  }
  return joined.map(({ start, end, state }) => ({ start, end, encoding: STATES[state]! }));
}
