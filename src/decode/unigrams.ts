import { UNIGRAMS } from './unigrams.data.ts';

/** Bits of what no decoder of a right encoding gives; by far the dearest characters. */
export const REPLACEMENT_COST = 26;
/** Bits of a private-use character: an icon font, or a table without HKSCS. */
const PRIVATE_USE_COST = 24;

/**
 * Bits of the characters that are in no bucket of the table, by block: [first, last, bits].
 * Later rows win over earlier ones.
 */
const BLOCKS: readonly (readonly [number, number, number])[] = [
  [0x0080, 0xffff, 19], // other scripts
  [0x0080, 0x009f, 24], // C1 controls
  [0x00a0, 0x00bf, 15], // ° · ½ …
  [0x00c0, 0x024f, 17], // é ü ā …
  [0x0370, 0x045f, 13.5], // Greek, Cyrillic: in GB2312, common in its lists and formulas
  [0x2000, 0x206f, 16], // punctuation
  [0x2100, 0x27bf, 16], // arrows, shapes, dingbats
  [0x2e80, 0x2fdf, 21], // radicals
  [0x3000, 0x303f, 16],
  [0x3040, 0x30ff, 13], // kana
  [0x3105, 0x312f, 17], // bopomofo
  [0x3400, 0x4dbf, 22], // rare Han
  [0x4e00, 0x9fff, 20], // Han
  [0xd800, 0xdfff, 9], // halves of emoji and of the rarest Han
  [0xe000, 0xf8ff, PRIVATE_USE_COST],
  [0xf900, 0xfaff, 22], // compatibility Han
  [0xfe30, 0xfe4f, 17],
  [0xfeff, 0xfeff, 8], // the BOM of an include file
  [0xff00, 0xff60, 15], // full-width forms
  [0xff61, 0xff9f, 22], // half-width kana
  [0xfff0, 0xffff, REPLACEMENT_COST],
];

let table: Uint8Array | undefined;

/**
 * Half bits by UTF-16 code unit, 0 for ASCII: `unigrams()[text.charCodeAt(i)] / 2` is -log2 of the character's share in
 * Chinese news. 64 kB, built on first use.
 */
export function unigrams(): Uint8Array {
  table ??= build();
  return table;
}

function build(): Uint8Array {
  const halfBits = new Uint8Array(0x10000);
  for (const [first, last, bits] of BLOCKS) halfBits.fill(bits * 2, first, last + 1);
  for (const [bits, characters] of UNIGRAMS)
    for (const character of characters) halfBits[character.charCodeAt(0)] = bits * 2;
  return halfBits;
}
