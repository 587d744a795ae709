import { pairCosts } from './pairs.ts';
import { REPLACEMENT_COST, unigrams } from './unigrams.ts';
import { isCesuPair } from './utf8.ts';

/** Half bits for going from state `from` to state `to`, at `from * 3 + to`. */
export interface SwitchCosts {
  readonly boundary: readonly number[];
  readonly ascii: readonly number[];
  readonly inside: readonly number[];
}

/** A total that no path has. */
export const NO_COST = 1e9;

const UTF8 = 0;
const GB = 1;
const BIG5 = 2;
/** The longest step: a CESU-8 pair. */
const RING = 8;

/** Half bits. */
const ERROR = REPLACEMENT_COST * 2;
const GB_FOUR_BYTES = 42;
const UTF8_FOUR_BYTES = 36;
const CESU_PAIR = 40;
const EURO = 30;
/** C0 80, the NUL of Java and of old databases. */
const LONG_NUL = 20;

/** The tables of one document, so that the walk looks nothing up twice. */
export interface Lattice {
  readonly bytes: Uint8Array;
  readonly unigrams: Uint8Array;
  readonly gb: Uint8Array;
  readonly big5: Uint8Array;
  /** At `(position - origin) * 3 + state` the step that led there: `length << 2 | state before`. */
  readonly back: Uint8Array;
  readonly origin: number;
}

export function latticeOf(bytes: Uint8Array, origin: number, length: number): Lattice {
  const back = new Uint8Array((length + 1) * 3);
  return { bytes, unigrams: unigrams(), gb: pairCosts('gb18030'), big5: pairCosts('big5-hkscs'), back, origin };
}

/** Totals by position modulo 8 and state; reused, as the walk is synchronous. */
const ring = new Int32Array(RING * 3);

/** Viterbi over one island: `totals` are the costs of entering it in each state, and then those of leaving it. Fills `back`. */
export function walkIsland(lattice: Lattice, start: number, end: number, totals: number[], costs: SwitchCosts): void {
  const { bytes, gb, big5, back, origin } = lattice;
  ring.fill(NO_COST);
  ring.set(totals, (start & 7) * 3);
  for (let at = start; at < end; at++) {
    const slot = (at & 7) * 3;
    const u = ring[slot]!;
    const g = ring[slot + 1]!;
    const b = ring[slot + 2]!;
    ring[slot] = ring[slot + 1] = ring[slot + 2] = NO_COST;
    // A state is entered from another one if that is cheaper than being in it already.
    const isApart =
      bytes[at]! < 0x80 && !isAfterError(lattice, start, at, u <= g && u <= b ? UTF8 : g <= b ? GB : BIG5);
    const inside = isApart ? costs.ascii : costs.inside;
    const entering = at > start ? Math.min(u, g, b) : NO_COST;
    const uSource = u > entering ? sourceOf(UTF8, u, g, b, inside) : UTF8;
    const gSource = g > entering ? sourceOf(GB, u, g, b, inside) : GB;
    const bSource = b > entering ? sourceOf(BIG5, u, g, b, inside) : BIG5;
    const byte = bytes[at]!;
    const next = at + 1 < end ? bytes[at + 1]! : 0;
    const isAscii = byte < 0x80;
    const uTotal = uSource === UTF8 ? u : (uSource === GB ? g : b) + inside[uSource * 3]!;
    if (uTotal < NO_COST)
      advance(back, origin, at, UTF8, uSource, uTotal, isAscii ? ASCII_STEP : utf8Step(lattice, at, end));
    const gTotal = gSource === GB ? g : (gSource === UTF8 ? u : b) + inside[gSource * 3 + 1]!;
    if (gTotal < NO_COST) {
      const isFour = next >= 0x30 && next <= 0x39;
      const step = isAscii ? ASCII_STEP : isFour ? gbFourByteStep(bytes, at, end) : pairStep(gb, byte, next);
      advance(back, origin, at, GB, gSource, gTotal, step);
    }
    const bTotal = bSource === BIG5 ? b : (bSource === UTF8 ? u : g) + inside[bSource * 3 + 2]!;
    if (bTotal < NO_COST)
      advance(back, origin, at, BIG5, bSource, bTotal, isAscii ? ASCII_STEP : pairStep(big5, byte, next));
  }
  const last = (end & 7) * 3;
  for (let state = 0; state < totals.length; state++) totals[state] = ring[last + state]!;
}

/** True if the step that led to `at` in a state was an error: then ASCII there may be the rest of a character. */
function isAfterError({ bytes, back, origin }: Lattice, start: number, at: number, state: number): boolean {
  return at > start && bytes[at - 1]! >= 0x80 && back[(at - origin) * 3 + state]! >> 2 === 1;
}

/** The state from which `state` is entered most cheaply: itself or another one. `costs` are those of going, as above. */
export function sourceOf(state: number, u: number, g: number, b: number, costs: readonly number[]): number {
  const fromU = u + costs[state]!;
  const fromG = g + costs[3 + state]!;
  const fromB = b + costs[6 + state]!;
  if (fromU <= fromG && fromU <= fromB) return UTF8;
  return fromG <= fromB ? GB : BIG5;
}

/** Takes a step, if no cheaper one leads to the same place. */
function advance(
  back: Uint8Array,
  origin: number,
  at: number,
  state: number,
  source: number,
  total: number,
  step: number,
): void {
  const end = at + (step & 7);
  const target = (end & 7) * 3 + state;
  const reached = total + (step >> 3);
  if (reached >= ring[target]!) return;
  ring[target] = reached;
  back[(end - origin) * 3 + state] = ((step & 7) << 2) | source;
}

// A step is the character at a position, or the error in its place: `half bits << 3 | length`.
const ASCII_STEP = 1;
const ERROR_STEP = (ERROR << 3) | 1;

function pairStep(pairs: Uint8Array, lead: number, trail: number): number {
  const cost = pairs[(lead << 8) | trail]!;
  if (cost > 0) return (cost << 3) | 2;
  return lead === 0x80 ? (EURO << 3) | 1 : ERROR_STEP;
}

function gbFourByteStep(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 >= end || bytes[at + 2]! < 0x81) return ERROR_STEP;
  const last = bytes[at + 3]!;
  return last >= 0x30 && last <= 0x39 ? (GB_FOUR_BYTES << 3) | 4 : ERROR_STEP;
}

/** A cut character is one error, whatever is left of it. */
function utf8Step(lattice: Lattice, at: number, end: number): number {
  const { bytes, unigrams } = lattice;
  const lead = bytes[at]!;
  if (lead === 0xc0 && at + 1 < end && bytes[at + 1] === 0x80) return (LONG_NUL << 3) | 2;
  const size = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
  let length = 1;
  while (length < size && at + length < end && (bytes[at + length]! & 0xc0) === 0x80) length++;
  if (length < size || size === 1) return (ERROR << 3) | length;
  if (size === 4) return (UTF8_FOUR_BYTES << 3) | 4;
  const second = bytes[at + 1]! & 0x3f;
  if (size === 2) return (unigrams[((lead & 0x1f) << 6) | second]! << 3) | 2;
  const point = ((lead & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f);
  if (point >= 0xd800 && point <= 0xdfff)
    return at + 5 < end && isCesuPair(bytes, at) ? (CESU_PAIR << 3) | 6 : (ERROR << 3) | 3;
  return point < 0x800 ? (ERROR << 3) | 3 : (unigrams[point]! << 3) | 3;
}
