import { BIG5, MARKED } from './big5.data.ts';

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const REPLACEMENT = 0xfffd;
/** Marks a pair that is two code units, in `Table.two`. No character of Big5 is U+0001. */
const TWO_UNITS = 1;

interface Table {
  /** The code unit of a pair, by `lead << 8 | trail`; 0 where it is no character. */
  readonly one: Uint16Array;
  /** Pairs that are two code units: characters outside the BMP, and four letters with a mark. */
  readonly two: ReadonlyMap<number, string>;
}

let kept: Table | undefined;

/** 128 kB, made on first use. */
function table(): Table {
  kept ??= makeTable();
  return kept;
}

function makeTable(): Table {
  const one = new Uint16Array(0x10000);
  const two = new Map<number, string>(MARKED);
  for (const [lead, characters] of BIG5) {
    let pair = (lead << 8) | 0x40;
    for (const character of characters) {
      if (character.length === 2) two.set(pair, character);
      else if (character !== ' ') one[pair] = character.charCodeAt(0);
      pair += (pair & 0xff) === 0x7e ? 0xa1 - 0x7e : 1;
    }
  }
  for (const pair of two.keys()) one[pair] = TWO_UNITS;
  return { one, two };
}

/** The code unit of every pair, by `lead << 8 | trail`: 0 where it is no character, `pair` where it is two code units. */
export const big5Units = (pair: number): Uint16Array => table().one.map((unit) => (unit === TWO_UNITS ? pair : unit));

/**
 * Big5 with HKSCS, as the standard decodes it: a pair that is no character is one U+FFFD, but an ASCII trail byte stays.
 * To read the trail byte of such a pair as the next lead byte, as some decoders do, turns text after an error into other text.
 * @param cut Half a character at the end is dropped, and not made U+FFFD.
 */
export function decodeBig5(bytes: Uint8Array, cut: boolean): string {
  const { one, two } = table();
  const size = bytes.length;
  const memory = Buffer.allocUnsafeSlow(size * 2);
  const units = new Uint16Array(memory.buffer);
  let count = 0;
  for (let i = 0; i < size; ) {
    const lead = bytes[i++]!;
    if (lead < 0x80) {
      units[count++] = lead;
      continue;
    }
    if (i === size && cut && lead >= FIRST_LEAD && lead <= LAST_LEAD) break;
    const pair = (lead << 8) | bytes[i]!;
    const unit = i < size ? one[pair]! : 0;
    if (unit > TWO_UNITS) {
      units[count++] = unit;
      i++;
    } else if (unit === TWO_UNITS) {
      const text = two.get(pair)!;
      units[count++] = text.charCodeAt(0);
      units[count++] = text.charCodeAt(1);
      i++;
    } else {
      units[count++] = REPLACEMENT;
      if (i < size && bytes[i]! >= 0x80 && lead >= FIRST_LEAD && lead <= LAST_LEAD) i++;
    }
  }
  return memory.toString('utf16le', 0, count * 2);
}
