import { decodeAs } from './decoders.ts';
import { costOf, type PairCharset, pairUnits, RARE_HAN } from './pairs.ts';
import { REPLACEMENT_COST } from './unigrams.ts';
import { utf8Damage } from './utf8.ts';
import { WINDOWS_1252_C1 } from './windows1252.data.ts';

/** Text in charset `right` that was decoded as `wrong`. */
export interface Misreading {
  readonly right: 'utf-8' | PairCharset;
  readonly wrong: 'windows-1252' | PairCharset;
  /** What the text then looks like: accented letters and signs, or rare Han characters. */
  readonly looks: 'latin' | 'han';
  /** True if the result may have been misread once more before. */
  readonly repeats: boolean;
}

/** The misreadings of Chinese text that can be undone. windows-1252 stands for latin1 too. */
export const MISREADINGS: readonly Misreading[] = [
  { right: 'utf-8', wrong: 'windows-1252', looks: 'latin', repeats: true },
  { right: 'gb18030', wrong: 'windows-1252', looks: 'latin', repeats: false },
  { right: 'big5-hkscs', wrong: 'windows-1252', looks: 'latin', repeats: false },
  { right: 'utf-8', wrong: 'gb18030', looks: 'han', repeats: true },
  { right: 'big5-hkscs', wrong: 'gb18030', looks: 'han', repeats: false },
  { right: 'gb18030', wrong: 'big5-hkscs', looks: 'han', repeats: false },
];

/** A byte that is part of no character: what stands for U+FFFD when text is encoded again. */
const LOST = 0xff;
/** `\ufffd?`: some decoders leave both in place of one lost character. */
const LOST_TWICE = /\ufffd\?/gu;

/**
 * Encodes with the wrong charset and decodes with the right one; null if `text` has a character that the wrong charset has
 * not, or if the bytes are plainly not in the right one.
 * @example undo('鏂伴椈', { right: 'utf-8', wrong: 'gb18030', … }) // '新闻'
 */
export function undo(text: string, misreading: Misreading): string | null {
  const bytes = bytesBefore(text, misreading);
  return bytes && decodeAs(misreading.right, bytes, false).replace(LOST_TWICE, '\ufffd');
}

/** True if `undo()` gives something, good or bad. */
export const canUndo = (text: string, misreading: Misreading): boolean => bytesBefore(text, misreading) !== null;

function bytesBefore(text: string, { right, wrong }: Misreading): Uint8Array | null {
  const bytes = encode(text, reverseTable(wrong));
  return !bytes || isHopeless(bytes, right) ? null : bytes;
}

/** Share of bad UTF-8 sequences, and mean half bits of a pair, above which decoding is not worth its time. */
const HOPELESS_DAMAGE = 0.4;
const HOPELESS_PAIRS = 32;

function isHopeless(bytes: Uint8Array, charset: Misreading['right']): boolean {
  if (charset === 'utf-8') return utf8Damage(bytes) > HOPELESS_DAMAGE;
  const units = pairUnits(charset);
  let pairs = 0;
  let halfBits = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const cost = i + 1 < bytes.length ? costOf(units[(bytes[i]! << 8) | bytes[i + 1]!]!) : 0;
    halfBits += cost || REPLACEMENT_COST * 2;
    if (cost) i++;
    pairs++;
  }
  return halfBits > HOPELESS_PAIRS * pairs;
}

function encode(text: string, table: Uint16Array): Uint8Array | null {
  const bytes = new Uint8Array(text.length * 2);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 0x80 ? code : table[code]!;
    if (value === 0 && code !== 0) return null;
    if (value > 0xff) bytes[size++] = value >> 8;
    bytes[size++] = value & 0xff;
  }
  return bytes.subarray(0, size);
}

const tables = new Map<string, Uint16Array>();

/** Byte or byte pair by UTF-16 code unit, 0 where the charset has none; 128 kB, built on first use. */
function reverseTable(charset: Misreading['wrong']): Uint16Array {
  const table = tables.get(charset) ?? (charset === 'windows-1252' ? reverseLatin() : reversePairs(charset));
  tables.set(charset, table);
  return table;
}

/** Both readings of 0x80-0x9F: those of windows-1252 and the C1 controls of latin1. */
function reverseLatin(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let byte = 0x80; byte <= 0xff; byte++) table[byte] = byte;
  for (let i = 0; i < WINDOWS_1252_C1.length; i++) table[WINDOWS_1252_C1.charCodeAt(i)] = 0x80 + i;
  table[0xfffd] = LOST;
  return table;
}

/** Private-use characters that GB18030 of 2005 had, and decoders of that time still give, where that of 2022 has others. */
const OLD_GB: readonly (readonly [number, number])[] = [
  [0xe78d, 0xa6d9],
  [0xe78e, 0xa6da],
  [0xe78f, 0xa6db],
  [0xe790, 0xa6dc],
  [0xe791, 0xa6dd],
  [0xe792, 0xa6de],
  [0xe793, 0xa6df],
  [0xe794, 0xa6ec],
  [0xe795, 0xa6ed],
  [0xe796, 0xa6f3],
  [0xe81e, 0xfe59],
  [0xe826, 0xfe61],
  [0xe82b, 0xfe66],
  [0xe82c, 0xfe67],
  [0xe832, 0xfe6d],
  [0xe843, 0xfe7e],
  [0xe854, 0xfe90],
  [0xe864, 0xfea0],
];

function reversePairs(charset: PairCharset): Uint16Array {
  const table = new Uint16Array(0x10000);
  const units = pairUnits(charset);
  for (let pair = 0; pair < units.length; pair++) {
    const unit = units[pair]!;
    if (unit !== 0 && unit !== RARE_HAN && table[unit] === 0) table[unit] = pair;
  }
  if (charset === 'gb18030') for (const [code, pair] of OLD_GB) table[code] = pair;
  table[0x20ac] = 0x80;
  table[0xfffd] = LOST;
  return table;
}
