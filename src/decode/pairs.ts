import { decodeAs } from './decoders.ts';
import { unigrams } from './unigrams.ts';

/** Charsets of lead and trail bytes. */
export type PairCharset = 'gb18030' | 'big5-hkscs';

/** What stands for a character that is not one code unit (outside the BMP; GB18030 and HKSCS have some): the first of the rare Han. */
export const RARE_HAN = 0x3400;
const RARE_HAN_COST = 44;
/** Characters that cost as much (half bits) are rare, and cost more here: a misread run is full of them. */
const RARE = 35;
const RARE_PENALTY = 12;
/** Half bits of private use: one or two of them are an icon font's, and no proof of another encoding. */
const PRIVATE_USE = 40;

const units = new Map<PairCharset, Uint16Array>();
const costs = new Map<PairCharset, Uint8Array>();

/**
 * The code unit of every two-byte character of a charset, by `lead << 8 | trail`; 0 where the pair is no character,
 * `RARE_HAN` where it is two code units. 128 kB a charset, built on first use.
 */
export function pairUnits(charset: PairCharset): Uint16Array {
  const table = units.get(charset) ?? buildUnits(charset);
  units.set(charset, table);
  return table;
}

/** Half bits of the same characters, 0 where the pair is none. 64 kB a charset, built on first use. */
export function pairCosts(charset: PairCharset): Uint8Array {
  const table = costs.get(charset) ?? buildCosts(pairUnits(charset));
  costs.set(charset, table);
  return table;
}

function buildUnits(charset: PairCharset): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [pair, text] of allPairs(charset)) {
    if (text.length === 1 && text !== '\ufffd') table[pair] = text.charCodeAt(0);
    else if (text.length === 2 && text.charCodeAt(0) >= 0x80) table[pair] = RARE_HAN;
  }
  return table;
}

function buildCosts(pairs: Uint16Array): Uint8Array {
  const table = new Uint8Array(pairs.length);
  for (let pair = 0; pair < pairs.length; pair++) table[pair] = costOf(pairs[pair]!);
  return table;
}

function costOf(unit: number): number {
  if (unit === 0) return 0;
  if (unit === RARE_HAN) return RARE_HAN_COST;
  if (unit >= 0xe000 && unit <= 0xf8ff) return PRIVATE_USE;
  const cost = unigrams()[unit]!;
  return cost >= RARE ? cost + RARE_PENALTY : cost;
}

/** Every pair of a lead byte and a trail byte with what it decodes to; what is no character has U+FFFD in it. */
export function* allPairs(charset: PairCharset): Generator<readonly [number, string]> {
  const trails = 0xff - 0x40;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const bytes = new Uint8Array(trails * 3).fill(0x0a);
    for (let i = 0; i < trails; i++) bytes.set([lead, 0x40 + i], i * 3);
    const texts = decodeAs(charset, bytes).split('\n');
    for (let i = 0; i < trails; i++) yield [(lead << 8) | (0x40 + i), texts[i]!];
  }
}
