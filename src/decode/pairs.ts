import { decodeAs } from './decoders.ts';
import { unigrams } from './unigrams.ts';

/** Bits of a two-byte sequence that is a character outside the BMP (HKSCS has some). */
const ASTRAL_COST = 22;

/** Characters that cost as much (half bits) are rare, and cost more here: a misread run is full of them. */
const RARE = 35;
const RARE_PENALTY = 12;
/** Half bits of private use: one or two of them are an icon font's, and no proof of another encoding. */
const PRIVATE_USE = 40;

const tables = new Map<string, Uint8Array>();

/**
 * Half bits of every two-byte character of a charset, by `lead << 8 | trail`; 0 where the pair is no character.
 * 64 kB a charset, built on first use.
 */
export function pairCosts(charset: 'gb18030' | 'big5-hkscs'): Uint8Array {
  const table = tables.get(charset) ?? build(charset);
  tables.set(charset, table);
  return table;
}

function build(charset: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  const costs = unigrams();
  for (const [pair, text] of allPairs(charset)) {
    if (text.length === 1 && text !== '\ufffd') table[pair] = costOf(text.charCodeAt(0), costs);
    else if (text.length === 2 && text.charCodeAt(0) >= 0x80) table[pair] = ASTRAL_COST * 2;
  }
  return table;
}

function costOf(code: number, costs: Uint8Array): number {
  if (code >= 0xe000 && code <= 0xf8ff) return PRIVATE_USE;
  return costs[code]! >= RARE ? costs[code]! + RARE_PENALTY : costs[code]!;
}

/** Every pair of a lead byte and a trail byte with what it decodes to; what is no character has U+FFFD in it. */
export function* allPairs(charset: string): Generator<readonly [number, string]> {
  const trails = 0xff - 0x40;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const bytes = new Uint8Array(trails * 3).fill(0x0a);
    for (let i = 0; i < trails; i++) bytes.set([lead, 0x40 + i], i * 3);
    const texts = decodeAs(charset, bytes).split('\n');
    for (let i = 0; i < trails; i++) yield [(lead << 8) | (0x40 + i), texts[i]!];
  }
}
