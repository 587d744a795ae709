import { createRequire } from 'node:module';

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const REPLACEMENT = 0xfffd;
/** Marks a pair that is two code units, in `Table.two`. No character of Big5 is U+0001. */
const TWO_UNITS = 1;

interface Table {
  /** The code unit of a pair, by `lead << 8 | trail`; 0 where it is no character. */
  readonly one: Uint16Array;
  /** Pairs that are two code units: characters outside the BMP, and four letters with a mark. */
  readonly two: ReadonlyMap<number, string>;
}

const require = createRequire(import.meta.url);
let kept: Table | undefined;

/** The table of iconv-lite, which is the standard's; 128 kB, made on first use. */
function makeTable(): Table {
  const iconv = require('iconv-lite') as typeof import('iconv-lite');
  const one = new Uint16Array(0x10000);
  const two = new Map<number, string>();
  const trails = 0xff - FIRST_TRAIL;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    const bytes = Buffer.alloc(trails * 3, 0x0a);
    for (let i = 0; i < trails; i++) bytes.set([lead, FIRST_TRAIL + i], i * 3);
    const texts = iconv.decode(bytes, 'big5').split('\n');
    for (const [i, text] of texts.entries()) {
      const pair = (lead << 8) | (FIRST_TRAIL + i);
      if (text.includes('\ufffd')) continue;
      if (text.length === 2) two.set(pair, text);
      one[pair] = text.length === 2 ? TWO_UNITS : text.charCodeAt(0);
    }
  }
  return { one, two };
}

/**
 * Big5 with HKSCS, as the standard decodes it: a pair that is no character is one U+FFFD, but an ASCII trail byte stays.
 * iconv-lite reads the trail byte of such a pair as the next lead byte, which turns text after an error into other text.
 * @param cut Half a character at the end is dropped, and not made U+FFFD.
 */
export function decodeBig5(bytes: Uint8Array, cut: boolean): string {
  kept ??= makeTable();
  const { one, two } = kept;
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
