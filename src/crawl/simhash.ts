const GRAM = 4;
const BITS = 32;

/** What carries no text: blanks and punctuation differ between copies of one article. */
const NOT_TEXT = /[^\p{L}\p{N}]+/gu;

/** Texts with fewer characters are not comparable by their parts. */
const MIN_TEXT = 32;

/**
 * A 64-bit simhash over runs of four characters (words split at blanks would make a whole Chinese clause one token):
 * texts that differ in a few words differ in a few bits. 16 hexadecimal digits; null for a text too short to tell.
 *
 * @param text In one script and without readings, or copies in another script do not match.
 */
export function fingerprintOf(text: string): string | null {
  const plain = text.replace(NOT_TEXT, '');
  if (plain.length < MIN_TEXT) return null;
  const high = new Int32Array(BITS);
  const low = new Int32Array(BITS);
  for (let i = 0; i + GRAM <= plain.length; i++) {
    const a = mix(plain.charCodeAt(i) | (plain.charCodeAt(i + 1) << 16), 0x9e3779b1);
    const b = mix(plain.charCodeAt(i + 2) | (plain.charCodeAt(i + 3) << 16), 0x85ebca6b);
    count(high, mix(a ^ b, 0xc2b2ae35));
    count(low, mix(a + Math.imul(b, 31), 0x27d4eb2f));
  }
  return hex(high) + hex(low);
}

/** Spreads the bits of a 32-bit number over all others (the finisher of MurmurHash3, with a factor to tell streams apart). */
function mix(value: number, factor: number): number {
  let h = Math.imul(value, factor);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function count(sums: Int32Array, hash: number): void {
  for (let bit = 0; bit < BITS; bit++) sums[bit]! += (hash >>> bit) & 1 ? 1 : -1;
}

function hex(sums: Int32Array): string {
  let word = 0;
  for (let bit = 0; bit < BITS; bit++) if (sums[bit]! > 0) word |= 1 << bit;
  return (word >>> 0).toString(16).padStart(8, '0');
}

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
