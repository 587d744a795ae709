import { type PairCharset, pairUnits, RARE_HAN } from './pairs.ts';

/** Bits that a word of two UTF-16 code units, or one of four bytes, has set if not all of it is ASCII. */
const NON_ASCII_UNITS = 0xff80_ff80;
const NON_ASCII_BYTES = 0x8080_8080;
/** Longer texts get memory of their own, so that one huge page holds none for ever. */
const KEPT_UNITS = 1 << 20;
const REPLACEMENT = 0xfffd;
const EURO = 0x20ac;

/** A copy of what is read, as bytes, code units and words, and room for what is found. Reused: everything here is synchronous. */
interface Workspace {
  readonly bytes: Buffer;
  readonly units: Uint16Array;
  readonly words: Int32Array;
  readonly found: Uint16Array;
  readonly starts: Uint32Array;
}

function makeWorkspace(size: number): Workspace {
  const memory = new ArrayBuffer(((size >> 1) + 4) * 4);
  return {
    bytes: Buffer.from(memory),
    units: new Uint16Array(memory),
    words: new Int32Array(memory),
    found: new Uint16Array(size + 1),
    starts: new Uint32Array((size >> 1) + 1),
  };
}

let kept = makeWorkspace(0);

function workspaceFor(size: number): Workspace {
  if (size < kept.found.length) return kept;
  const made = makeWorkspace(size);
  if (size <= KEPT_UNITS) kept = made;
  return made;
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
  const { bytes, units, words, found, starts } = workspaceFor(size);
  bytes.write(text, 'utf16le');
  let count = 0;
  let runs = 0;
  let isRun = false;
  for (let word = 0; word * 2 < size; word += 4) {
    if (((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & NON_ASCII_UNITS) === 0) {
      isRun = false;
      continue;
    }
    const end = Math.min(word * 2 + 8, size);
    for (let i = word * 2; i < end; i++) {
      const unit = units[i]!;
      if (unit >= 0x80) {
        if (!isRun) {
          starts[runs++] = i;
          found[count++] = 0;
        }
        found[count++] = unit;
      }
      isRun = unit >= 0x80;
    }
  }
  return { units: found.slice(0, count), starts: starts.slice(0, runs) };
}

/**
 * The same of bytes read as GB18030 or Big5, without decoding them: U+FFFD for what is no character, nothing for half a
 * character at the very end.
 */
export function unitsOfPairs(input: Uint8Array, charset: PairCharset): Uint16Array {
  const size = input.length;
  const { bytes, words, found } = workspaceFor(size);
  bytes.set(input);
  const pairs = pairUnits(charset);
  let count = 0;
  let isRun = false;
  for (let i = 0; i < size; ) {
    if ((i & 3) === 0 && i + 3 < size && (words[i >> 2]! & NON_ASCII_BYTES) === 0) {
      isRun = false;
      i += 4;
      continue;
    }
    const lead = bytes[i]!;
    if (lead < 0x80) {
      isRun = false;
      i++;
      continue;
    }
    if (i + 1 === size && lead > 0x80) break;
    if (!isRun) found[count++] = 0;
    isRun = true;
    const trail = bytes[i + 1]!;
    const unit = pairs[(lead << 8) | trail]!;
    if (unit > 0) {
      found[count++] = unit;
      i += 2;
    } else if (charset === 'gb18030' && isFourBytes(bytes, i, size)) {
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
  return found.slice(0, count);
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
