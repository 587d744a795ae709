import { type PairCharset, pairUnits, RARE_HAN } from './pairs.ts';

/** Bits that a word of two UTF-16 code units, or one of four bytes, has set if not all of it is ASCII. */
const NON_ASCII_UNITS = 0xff80_ff80;
const NON_ASCII_BYTES = 0x8080_8080;
/** What is read is looked at in pieces of so many bytes or code units. A multiple of 16. */
const PIECE = 1 << 15;
/** More room for what is found is not kept, so that one huge page holds none for ever. */
const KEPT_UNITS = 1 << 18;
const REPLACEMENT = 0xfffd;
const EURO = 0x20ac;

/** A copy of the piece that is read, as bytes, code units and words. Reused: everything here is synchronous. */
const memory = new ArrayBuffer(2 * PIECE);
const piece = { bytes: Buffer.from(memory), units: new Uint16Array(memory), words: new Int32Array(memory) };

/** Room for what is found, reused as well. */
interface Room {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

const makeRoom = (units: number): Room => ({ units: new Uint16Array(units), starts: new Uint32Array(units >> 1) });

let kept = makeRoom(4 * PIECE);

/** `room` or, with what is in it, a larger one that has place for whatever one more piece can hold. */
function roomAfter(room: Room, count: number): Room {
  if (count + 2 * PIECE + 2 <= room.units.length) return room;
  const larger = makeRoom(2 * room.units.length);
  larger.units.set(room.units);
  larger.starts.set(room.starts);
  if (larger.units.length <= KEPT_UNITS) kept = larger;
  return larger;
}

/** What can tell the encoding of a text. */
export interface NonAscii {
  /** The UTF-16 code units that are not ASCII, in order, with a 0 before each run of them. */
  readonly units: Uint16Array;
  /** Where in the text each run starts. */
  readonly starts: Uint32Array;
}

/**
 * What of a text is not ASCII.
 * A news page has one for ten of markup, and markup is passed over eight at a time.
 * @example unitsOf('<b>新闻</b>好') // { units: [0, 新, 闻, 0, 好], starts: [3, 9] }
 */
export function unitsOf(text: string): NonAscii {
  const size = text.length;
  const { bytes, units, words } = piece;
  let room = kept;
  let count = 0;
  let runs = 0;
  let isRun = false;
  for (let from = 0; from < size; from += PIECE) {
    const length = Math.min(PIECE, size - from);
    bytes.write(text.slice(from, from + length), 'utf16le');
    room = roomAfter(room, count);
    const { units: found, starts } = room;
    for (let word = 0; word * 2 < length; word += 4) {
      if (((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & NON_ASCII_UNITS) === 0) {
        isRun = false;
        continue;
      }
      const end = Math.min(word * 2 + 8, length);
      for (let i = word * 2; i < end; i++) {
        const unit = units[i]!;
        if (unit >= 0x80) {
          if (!isRun) {
            starts[runs++] = from + i;
            found[count++] = 0;
          }
          found[count++] = unit;
        }
        isRun = unit >= 0x80;
      }
    }
  }
  return { units: room.units.slice(0, count), starts: room.starts.slice(0, runs) };
}

/**
 * The same of a text by its bytes in strictly valid UTF-8, of which there are half as many. A character that is cut off at the
 * very end is left out.
 * @returns Also the length of the text in code units.
 */
export function unitsOfUtf8(input: Uint8Array): NonAscii & { readonly length: number } {
  const size = input.length;
  const { bytes, words } = piece;
  let room = kept;
  let count = 0;
  let runs = 0;
  let isRun = false;
  let i = 0;
  /** So many bytes more than code units were read. */
  let lag = 0;
  for (let from = 0; from < size; from += PIECE) {
    const end = Math.min(from + PIECE, size);
    bytes.set(input.subarray(from, end));
    room = roomAfter(room, count);
    const { units: found, starts } = room;
    while (i < end) {
      const word = (i - from) >> 2;
      if (
        (i & 15) === 0 &&
        i + 16 <= end &&
        ((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & NON_ASCII_BYTES) === 0
      ) {
        isRun = false;
        i += 16;
        continue;
      }
      const lead = input[i]!;
      if (lead < 0x80) {
        isRun = false;
        i++;
        continue;
      }
      const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      if (i + length > size) break;
      if (!isRun) {
        starts[runs++] = i - lag;
        found[count++] = 0;
        isRun = true;
      }
      const second = input[i + 1]! & 0x3f;
      if (length === 2) {
        found[count++] = ((lead & 0x1f) << 6) | second;
      } else if (length === 3) {
        found[count++] = ((lead & 0x0f) << 12) | (second << 6) | (input[i + 2]! & 0x3f);
      } else {
        const above =
          (((lead & 0x07) << 18) | (second << 12) | ((input[i + 2]! & 0x3f) << 6) | (input[i + 3]! & 0x3f)) - 0x10000;
        found[count++] = 0xd800 | (above >> 10);
        found[count++] = 0xdc00 | (above & 0x3ff);
      }
      i += length;
      lag += length === 4 ? 2 : length - 1;
    }
  }
  return { units: room.units.slice(0, count), starts: room.starts.slice(0, runs), length: i - lag };
}

/**
 * The same of bytes read as GB18030 or Big5, without decoding them: U+FFFD for what is no character, nothing for half a
 * character at the very end.
 */
export function unitsOfPairs(input: Uint8Array, charset: PairCharset): Uint16Array {
  const size = input.length;
  const { bytes, words } = piece;
  const pairs = pairUnits(charset);
  let room = kept;
  let count = 0;
  let isRun = false;
  let i = 0;
  for (let from = 0; from < size; from += PIECE) {
    const end = Math.min(from + PIECE, size);
    bytes.set(input.subarray(from, end));
    room = roomAfter(room, count);
    const found = room.units;
    while (i < end) {
      if ((i & 3) === 0 && i + 3 < end && (words[(i - from) >> 2]! & NON_ASCII_BYTES) === 0) {
        isRun = false;
        i += 4;
        continue;
      }
      const lead = input[i]!;
      if (lead < 0x80) {
        isRun = false;
        i++;
        continue;
      }
      if (i + 1 === size && lead > 0x80) return found.slice(0, count);
      if (!isRun) found[count++] = 0;
      isRun = true;
      const trail = input[i + 1]!;
      const unit = pairs[(lead << 8) | trail]!;
      if (unit > 0) {
        found[count++] = unit;
        i += 2;
      } else if (charset === 'gb18030' && isFourBytes(input, i, size)) {
        found[count++] = RARE_HAN;
        i += 4;
      } else if (charset === 'gb18030' && lead === 0x80) {
        found[count++] = EURO;
        i++;
      } else {
        found[count++] = REPLACEMENT;
        i += trail >= 0x80 && lead > 0x80 && lead < 0xff ? 2 : 1;
      }
    }
  }
  return room.units.slice(0, count);
}

function isFourBytes(bytes: Uint8Array, i: number, size: number): boolean {
  return (
    i + 3 < size &&
    isDigit(bytes[i + 1]!) &&
    bytes[i + 2]! >= 0x81 &&
    bytes[i + 2]! <= 0xfe &&
    isDigit(bytes[i + 3]!) &&
    bytes[i]! > 0x80
  );
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
