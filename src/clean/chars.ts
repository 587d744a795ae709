import { formOf } from '../han.ts';
import { STRONG_TERMS, WEAK_TERMS } from './tree/terms.data.ts';

/** What a UTF-16 code unit can be to the rules of this stage; the bits of one page together tell which rules have work. */
export const CHAR = {
  han: 1,
  /** End of a clause or sentence. */
  mark: 2,
  traditional: 4,
  simplified: 8,
  /** A letter of a toned reading: ā ē ǐ … and the combining tones. */
  tone: 16,
  bracket: 32,
  /** Zero-width, bidi and variation characters. */
  invisible: 64,
  privateUse: 128,
  /** Signs and the leading halves of emoji. */
  symbol: 256,
  comma: 512,
  /** U+FFFD: a lost byte. */
  lost: 1024,
  angle: 2048,
  blank: 4096,
  /** Signs and characters that disguised contact lines are written with. */
  contact: 8192,
  /** A spam term may begin with it. */
  term: 16384,
  letterS: 32768,
} as const;

/** What two neighbouring code units can be to them; bits above those of `CHAR`. */
export const PAIR = {
  commaBeforeMark: 65536,
  /** `ss`, as in a doubled plural. */
  doubledS: 131072,
} as const;

/** All bits: what a string has whose characters were not read. */
export const ANY = -1;

let table: Uint16Array | null = null;

/** The bits of each code unit; made on first use. */
export const charTable = (): Uint16Array => {
  table ??= fill(new Uint16Array(0x10000));
  return table;
};

/** Ranges of code units, both ends included. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x3400, 0x9fff, CHAR.han],
  [0xf900, 0xfaff, CHAR.han],
  [0xd840, 0xd87f, CHAR.han],
  [0x00e0, 0x00fc, CHAR.tone],
  [0x0101, 0x01dc, CHAR.tone],
  [0x01f9, 0x01f9, CHAR.tone],
  [0x1e3f, 0x1e3f, CHAR.tone],
  [0x0300, 0x030c, CHAR.tone],
  [0x200b, 0x200f, CHAR.invisible],
  [0x202a, 0x202e, CHAR.invisible],
  [0x2060, 0x2060, CHAR.invisible],
  [0xfe00, 0xfe0f, CHAR.invisible],
  [0xe000, 0xf8ff, CHAR.privateUse],
  [0x25a0, 0x27bf, CHAR.symbol],
  [0x2b00, 0x2bff, CHAR.symbol],
  [0xd83c, 0xd83e, CHAR.symbol],
];

const SETS: readonly (readonly [string, number])[] = [
  ['，、。；：！？!?;', CHAR.mark],
  ['()（）', CHAR.bracket],
  ['\u00ad\u180e\ufeff', CHAR.invisible],
  [',，', CHAR.comma],
  ['\ufffd', CHAR.lost],
  ['<', CHAR.angle],
  ['sS', CHAR.letterS],
  ['薇徽➕Ⓥⓥ', CHAR.contact],
  [' \u3000\t\n\r\u00a0', CHAR.blank],
];

function fill(bits: Uint16Array): Uint16Array {
  for (const [from, to, bit] of RANGES) for (let code = from; code <= to; code++) bits[code]! |= bit;
  for (const [chars, bit] of SETS) for (let at = 0; at < chars.length; at++) bits[chars.charCodeAt(at)]! |= bit;
  for (const line of [...STRONG_TERMS, ...WEAK_TERMS]) {
    for (const term of line.split(' ')) bits[term.charCodeAt(0)]! |= CHAR.term;
  }
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const form = formOf(code);
    if (form) bits[code]! |= form === 'traditional' ? CHAR.traditional : CHAR.simplified;
  }
  return bits;
}
