import { big5Units } from './big5.ts';
import { decodeAs } from './decoders.ts';
import { unigrams } from './unigrams.ts';

/** Charsets of lead and trail bytes. */
export type PairCharset = 'gb18030' | 'big5-hkscs';

/** What stands for a character that is not one code unit (outside the BMP; GB18030 and HKSCS have some): the first of the rare Han. */
export const RARE_HAN = 0x3400;
const RARE_HAN_COST = 44;
const REPLACEMENT = 0xfffd;
const LINE_FEED = 0x0a;
const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;
/** Characters that cost as much (half bits) are rare, and cost more here: a misread run is full of them. */
const RARE = 35;
const RARE_PENALTY = 12;
/** Half bits of private use: one or two of them are an icon font's, and no proof of another encoding. */
const PRIVATE_USE = 40;

/** Letters of readings, and their half bits. A page that has one, has many; and in Big5 their bytes are Han of every day. */
const READING = new Set([...'àáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹ'].map((letter) => letter.charCodeAt(0)));
const READING_COST = 20;

const units = new Map<PairCharset, Uint16Array>();
const costs = new Map<PairCharset, Uint8Array>();

/**
 * The code unit of every two-byte character of a charset, by `lead << 8 | trail`; 0 where the pair is no character,
 * `RARE_HAN` where it is two code units. 128 kB a charset, built on first use.
 */
export function pairUnits(charset: PairCharset): Uint16Array {
  const table = units.get(charset) ?? (charset === 'gb18030' ? gbUnits() : big5Units(RARE_HAN));
  units.set(charset, table);
  return table;
}

/** Half bits of the same characters, 0 where the pair is none: `costOf()` of all. 64 kB a charset, built on first use. */
export function pairCosts(charset: PairCharset): Uint8Array {
  const table = costs.get(charset) ?? buildCosts(pairUnits(charset));
  costs.set(charset, table);
  return table;
}

/** The two-byte characters of GB18030, as its decoder has them. */
function gbUnits(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const text = decodeAs('gb18030', everyPair());
  let start = 0;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      const end = text.indexOf('\n', start);
      const first = text.charCodeAt(start);
      if (first !== REPLACEMENT) table[(lead << 8) | trail] = end - start === 1 ? first : RARE_HAN;
      start = end + 1;
    }
  return table;
}

/** Each pair of a lead and a trail byte, in order, on a line of its own. */
function everyPair(): Uint8Array {
  const bytes = new Uint8Array(3 * (LAST_LEAD - FIRST_LEAD + 1) * (LAST_TRAIL - FIRST_TRAIL + 1));
  let size = 0;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      bytes[size++] = lead;
      bytes[size++] = trail;
      bytes[size++] = LINE_FEED;
    }
  return bytes;
}

function buildCosts(pairs: Uint16Array): Uint8Array {
  const table = new Uint8Array(pairs.length);
  for (let pair = FIRST_LEAD << 8; pair < pairs.length; pair++) table[pair] = costOf(pairs[pair]!);
  return table;
}

/** Half bits of a code unit of `pairUnits()`; 0 for none. */
export function costOf(unit: number): number {
  if (unit === 0) return 0;
  if (unit === RARE_HAN) return RARE_HAN_COST;
  if (unit >= 0xe000 && unit <= 0xf8ff) return PRIVATE_USE;
  if (unit < 0x200 && READING.has(unit)) return READING_COST;
  const cost = unigrams()[unit]!;
  return cost >= RARE ? cost + RARE_PENALTY : cost;
}
