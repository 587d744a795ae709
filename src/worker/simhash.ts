import { normalize } from '../normalize/index.ts';
import type { Script } from '../options.ts';

const GRAM = 4;
const BITS = 32;

/** What carries text: blanks and punctuation differ between copies of one article. */
const TEXT = /[\p{L}\p{N}]/u;

/** Texts with fewer characters are not comparable by their parts. */
const MIN_TEXT = 32;

/**
 * A 64-bit simhash over runs of four characters (words split at blanks would make a whole Chinese clause one token):
 * texts that differ in a few words differ in a few bits. 16 hexadecimal digits; null for a text too short to tell.
 *
 * @param text In one script and without readings, or copies in another script do not match.
 */
export function fingerprintOf(text: string): string | null {
  const plain = plainOf(text);
  if (plain.length < MIN_TEXT) return null;
  const grams = plain.length - GRAM + 1;
  const high = new Int32Array(grams);
  const low = new Int32Array(grams);
  for (let i = 0; i < grams; i++) {
    const a = mix(plain[i]! | (plain[i + 1]! << 16), 0x9e3779b1);
    const b = mix(plain[i + 2]! | (plain[i + 3]! << 16), 0x85ebca6b);
    high[i] = mix(a ^ b, 0xc2b2ae35);
    low[i] = mix(a + Math.imul(b, 31), 0x27d4eb2f);
  }
  return hex(majority(high)) + hex(majority(low));
}

/**
 * The fingerprint of an article's body in simplified script, so that copies in two scripts have the same.
 * @param script The script that the body is in, as the options of extraction say.
 */
export const foldedFingerprint = (body: string, script: Script = 'hans'): string | null =>
  fingerprintOf(script === 'hans' ? body : normalize(body, { script: 'hans' }));

/** Spreads the bits of a 32-bit number over all others (the finisher of MurmurHash3, with a factor to tell streams apart). */
function mix(value: number, factor: number): number {
  let h = Math.imul(value, factor);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Whether a UTF-16 unit carries text, as far as one was asked for: 1 yes, 2 no. */
const known = new Uint8Array(0x10000);

const isText = (unit: number): boolean => {
  known[unit] ||= TEXT.test(String.fromCharCode(unit)) ? 1 : 2;
  return known[unit] === 1;
};

/** The UTF-16 units of a text that carry text. */
function plainOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point < 0x10000) {
      if (isText(point)) units[length++] = point;
    } else {
      const isKept = TEXT.test(String.fromCodePoint(point));
      if (isKept) units[length++] = text.charCodeAt(i);
      i++;
      if (isKept) units[length++] = text.charCodeAt(i);
    }
  }
  return units.subarray(0, length);
}

/** Every eighth bit of a word: four of them are counted by one addition, each in a byte of its own. */
const EIGHTHS = 0x01010101;
const LANES = 8;
const FULL_BYTE = 255;

/**
 * The word of the bits that more than half of the words have. Four words at a time are added up, all bits at once, in
 * three words of a carry chain: only what carries into the fours is counted bit by bit.
 */
function majority(words: Int32Array): number {
  const sums = new Float64Array(BITS);
  const lanes = new Uint32Array(LANES);
  let ones = 0;
  let twos = 0;
  let inLanes = 0;
  const empty = () => {
    for (let bit = 0; bit < BITS; bit++)
      sums[bit]! += 4 * ((lanes[bit % LANES]! >>> (bit - (bit % LANES))) & FULL_BYTE);
    lanes.fill(0);
    inLanes = 0;
  };
  const whole = words.length - (words.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const [a, b, c, d] = [words[i]!, words[i + 1]!, words[i + 2]!, words[i + 3]!];
    const first = ones ^ a;
    const twosOfFirst = (ones & a) | (first & b);
    const second = first ^ b ^ c;
    const twosOfSecond = ((first ^ b) & c) | (second & d);
    ones = second ^ d;
    const sum = twos ^ twosOfFirst;
    const fours = (twos & twosOfFirst) | (sum & twosOfSecond);
    twos = sum ^ twosOfSecond;
    for (let lane = 0; lane < LANES; lane++) lanes[lane]! += (fours >>> lane) & EIGHTHS;
    if (++inLanes === FULL_BYTE) empty();
  }
  empty();
  const rest = [...words.subarray(whole), ones, twos, twos];
  let word = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const sum = rest.reduce((all, part) => all + ((part >>> bit) & 1), sums[bit]!);
    if (sum * 2 > words.length) word |= 1 << bit;
  }
  return word;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** How many bits two fingerprints differ in. */
export function distanceOf(a: string, b: string): number {
  return (
    ones(Number.parseInt(a.slice(0, 8), 16) ^ Number.parseInt(b.slice(0, 8), 16)) +
    ones(Number.parseInt(a.slice(8), 16) ^ Number.parseInt(b.slice(8), 16))
  );
}

/** Bits set in a 32-bit number. */
export function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
