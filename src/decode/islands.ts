import { nextHigh } from './utf8.ts';

/**
 * Splits bytes into islands: from a byte >= 0x80 to the next boundary byte. A boundary byte (< 0x30 or 0x3A-0x3F: blanks,
 * most punctuation, `<`, `>`) is no trail byte of GB18030, Big5 or UTF-8, so at both ends of an island every encoding is at
 * the start of a character; between islands all text is ASCII.
 * @returns offsets: start, end, start, end …
 */
export function islandsOf(bytes: Uint8Array): number[] {
  const islands: number[] = [];
  for (let i = nextHigh(bytes, 0); i < bytes.length; i = nextHigh(bytes, i)) {
    islands.push(i);
    while (i < bytes.length && !isBoundary(bytes[i]!)) i++;
    islands.push(i);
  }
  return islands;
}

function isBoundary(byte: number): boolean {
  return byte < 0x30 || (byte >= 0x3a && byte <= 0x3f);
}
