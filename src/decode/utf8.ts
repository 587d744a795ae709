import { isAscii, isUtf8, transcode } from 'node:buffer';
import { keepShape } from '../kept.ts';
import { latin1 } from './latin1.ts';

/** U+FEFF: the BOM of an include file, when it stands in mid-document. */
const INNER_BOM = /\ufeff/gu;

// Buffers that Node makes natively have a shape of their own, which the code of `toString` knows.
keepShape<Buffer>(toUtf16(Buffer.of(0)));

function toUtf16(bytes: Uint8Array): Buffer {
  return transcode(bytes, 'utf8', 'utf16le');
}

/**
 * The text of strictly valid UTF-8 (a character cut off at the very end is dropped); null if the bytes are not.
 * Through UTF-16 it is got in two thirds of the time that TextDecoder takes.
 */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  if (isAscii(bytes)) return latin1(bytes);
  const whole = bytes.subarray(0, bytes.length - cutTail(bytes));
  return isUtf8(whole) ? withoutInnerBoms(toUtf16(whole).toString('utf16le')) : null;
}

/** How many bytes of a character are at the very end, if the rest of it is cut off. */
function cutTail(bytes: Uint8Array): number {
  for (let length = 1; length <= 3; length++) {
    const byte = bytes[bytes.length - length]!;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte > 0xf4 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return length < size ? length : 0;
  }
  return 0;
}

export function withoutInnerBoms(text: string): string {
  return text.includes('\ufeff') ? text.replace(INNER_BOM, '') : text;
}

/**
 * Bytes that the standard's decoder reads as old databases meant them; the same array if nothing is to be done.
 * @example ED A0 BD ED B8 80 (CESU-8) -> F0 9F 98 80 (😀); C0 80 (Java's NUL) -> nothing
 */
export function standardUtf8(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0xc0) && !bytes.includes(0xed)) return bytes;
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i] === 0xc0 && bytes[i + 1] === 0x80) {
      i += 2;
    } else if (isCesuPair(bytes, i)) {
      out.set(cesuToUtf8(bytes, i), size);
      size += 4;
      i += 6;
    } else out[size++] = bytes[i++]!;
  }
  return out.subarray(0, size);
}

/** The offset of the first byte from `start` on that is not ASCII; the length if there is none. */
export function nextHigh(bytes: Uint8Array, start: number): number {
  const size = bytes.length;
  let i = start;
  while (i + 3 < size && (bytes[i]! | bytes[i + 1]! | bytes[i + 2]! | bytes[i + 3]!) < 0x80) i += 4;
  while (i < size && bytes[i]! < 0x80) i++;
  return i;
}

/** The share of bad sequences among the non-ASCII ones, read as UTF-8; 0 if there are none. */
export function utf8Damage(bytes: Uint8Array): number {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i = nextHigh(bytes, i + 1);
      continue;
    }
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let length = 1;
    while (length < size && (bytes[i + length]! & 0xc0) === 0x80) length++;
    if (size > 1 && length === size) good++;
    else bad++;
    i += length;
  }
  return good + bad ? bad / (good + bad) : 0;
}

/** True if a high and a low surrogate, three bytes each, stand at `i`. */
export function isCesuPair(bytes: Uint8Array, i: number): boolean {
  return (
    bytes[i] === 0xed &&
    (bytes[i + 1]! & 0xf0) === 0xa0 &&
    (bytes[i + 2]! & 0xc0) === 0x80 &&
    bytes[i + 3] === 0xed &&
    (bytes[i + 4]! & 0xf0) === 0xb0 &&
    (bytes[i + 5]! & 0xc0) === 0x80
  );
}

function cesuToUtf8(bytes: Uint8Array, i: number): number[] {
  const high = ((bytes[i + 1]! & 0x0f) << 6) | (bytes[i + 2]! & 0x3f);
  const low = ((bytes[i + 4]! & 0x0f) << 6) | (bytes[i + 5]! & 0x3f);
  const point = 0x10000 + (high << 10) + low;
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
}
