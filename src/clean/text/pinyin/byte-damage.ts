import { simpleFormOf } from '../../../han.ts';
import type { Edit } from '../rule.ts';
import { decodeGbk, gbkTable } from './gbk.ts';
import { NOTE } from './notes.ts';
import { hasTone, isReading, normalizeNote } from './readings.ts';
import { isTraditionalOnly, type PinyinVerdict } from './verdict.ts';

// `�(cè)`, `?cè)`: a byte is lost; `l(xiāng)`: the second byte of a character is a letter
const DAMAGE = new RegExp(`[\\ufffd?][(]?${NOTE}[ ]?[)]|[@-~]\\(${NOTE}[ ]?\\)`, 'u');
const NOTE_AT = new RegExp(`\\((${NOTE})[ ]?\\)`, 'uy');
const LOST_AT = new RegExp(`[\\ufffd?]\\(?(${NOTE})[ ]?\\)`, 'uy');
// `?，F(xiàn)`
const ORPHAN_AT = new RegExp(`[\\ufffd?](\\P{ASCII})([@-~])\\((${NOTE})[ ]?\\)`, 'uy');
const PUNCTUATION = /\p{P}/u;

/** True if a note stands where bytes of GBK were broken. */
export const hasByteDamage = (text: string): boolean => {
  const match = DAMAGE.exec(text);
  return match !== null && hasTone(normalizeNote(match[0]));
};

/**
 * Undoes a replacement that was made on GBK bytes without regard to where characters begin: writes the bytes anew,
 * leaves the notes out, puts lost bytes back, and reads the whole once more.
 *
 * The bytes of 們試圖 hold those of 冊 (83 D4) across two characters, so that `(cè)` broke them:
 *
 * @example 們�(cè)噲D → 們試圖
 */
export function undoByteDamage(text: string, verdict: PinyinVerdict): Edit {
  const { codes, chars } = gbkTable();
  const cuts: string[] = [];
  let bytes: number[] = [];
  let isLead = false;
  let out = '';
  let lossy = false;
  const push = (byte: number) => {
    bytes.push(byte);
    isLead = !isLead && byte > LONE;
  };
  const flush = () => {
    out += decodeGbk(bytes);
    bytes = [];
    isLead = false;
  };

  for (let at = 0; at < text.length; at++) {
    const found =
      noteAt(text, at, bytes, chars) ??
      lostAt(text, at, { bytes, isLead }, verdict) ??
      orphanAt(text, at, codes, chars);
    if (found) {
      found.bytes.forEach(push);
      if (found.lost) {
        flush();
        out += LOST;
      }
      lossy ||= found.guessed === true;
      cuts.push(text.slice(at, at + found.length));
      at += found.length - 1;
      continue;
    }
    const unit = text.charCodeAt(at);
    const code = codeOf(unit, isLead, codes);
    if (code === 0) {
      flush();
      out += text[at];
    } else {
      if (code > 0xff) push(code >> 8);
      push(code & 0xff);
    }
  }
  flush();
  return { text: out, cuts, lossy: lossy || out.includes(LOST) };
}

const LOST = '\ufffd';

/** A byte that is no character alone and begins none, and what decoders make of it. */
const LONE = 0x80;
const EURO = 0x20ac;

/** The bytes of a UTF-16 unit as one number; 0 if GBK has none. Behind the first byte of a character € is the second. */
function codeOf(unit: number, isLead: boolean, codes: Uint16Array): number {
  if (unit < 0x80) return unit;
  return unit === EURO && isLead ? LONE : codes[unit]!;
}

/** The bytes written so far. */
interface Written {
  readonly bytes: readonly number[];
  /** True if the last one begins a character. */
  readonly isLead: boolean;
}

/** What stands at an offset: the bytes to write for it, and its length in the text. */
interface Found {
  readonly bytes: readonly number[];
  readonly length: number;
  /** True if other bytes would have fitted as well. */
  readonly guessed?: boolean;
  /** True if no byte fits. */
  readonly lost?: boolean;
}

type CharsByCode = ReadonlyMap<number, string>;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const bears = (char: string | undefined, note: string): char is string =>
  char !== undefined && isTraditionalOnly(char) && isReading(char, normalizeNote(note));

/** A note behind the two bytes of its character, wherever characters begin: it goes. */
function noteAt(text: string, at: number, bytes: readonly number[], chars: CharsByCode): Found | null {
  if (text[at] !== '(' || bytes.length < 2) return null;
  const match = matchAt(NOTE_AT, text, at);
  if (!match) return null;
  const char = chars.get((bytes[bytes.length - 2]! << 8) | bytes[bytes.length - 1]!);
  return bears(char, match[1] as string) ? { bytes: [], length: match[0].length } : null;
}

/** A lost byte and a note: the note tells the character, and that the byte. Never what reads worse than the damage does. */
function lostAt(text: string, at: number, written: Written, verdict: PinyinVerdict): Found | null {
  if (text[at] !== '\ufffd' && text[at] !== '?') return null;
  const match = matchAt(LOST_AT, text, at);
  const lead = written.bytes[written.bytes.length - 1];
  if (!match || lead === undefined) return null;
  const candidates = (gbkTable().byLead.get(lead) ?? []).filter(({ char }) => bears(char, match[1] as string));
  if (candidates.length === 0) return null;
  const rest = restOf(text, at + match[0].length);
  const [best] = candidates
    .map(({ char, trail }) => ({
      trail,
      score: plausibility(written, trail, rest) + (verdict.table.has(char) ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  if (best!.score < usualnessOf(rest)) return { bytes: [], length: match[0].length, lost: true };
  return { bytes: [best!.trail], length: match[0].length, guessed: candidates.length > 1 };
}

const LOOK_AHEAD = 6;

/** What follows up to the next damage. */
function restOf(text: string, from: number): string {
  const rest = text.slice(from, from + LOOK_AHEAD);
  const end = rest.search(/[(\ufffd]/u);
  return end < 0 ? rest : rest.slice(0, end);
}

/** How usual the text is that goes on as `rest` if `trail` is the byte before it. */
function plausibility({ bytes, isLead }: Written, trail: number, rest: string): number {
  const { codes } = gbkTable();
  const made = isLead ? [bytes[bytes.length - 1]!, trail] : [trail];
  let pending = !isLead && trail > LONE;
  for (let at = 0; at < rest.length; at++) {
    const code = codeOf(rest.charCodeAt(at), pending, codes);
    if (code > 0xff) made.push(code >> 8);
    else pending = !pending && code > LONE;
    made.push(code & 0xff);
  }
  return usualnessOf(decodeGbk(made));
}

const usualnessOf = (text: string): number => [...text].reduce((sum, char) => sum + usualness(char), 0);

/** 2 for the characters of every day (GB 2312 level 1, in either script) and marks, 1 for level 2, 0 for others. */
function usualness(char: string): number {
  const code = gbkTable().codes[simpleFormOf(char).charCodeAt(0)]!;
  const [lead, trail] = [code >> 8, code & 0xff];
  if (lead === 0xa1 || lead === 0xa3) return 2;
  if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1) return 0;
  return lead <= 0xd7 ? 2 : 1;
}

/** A mark and a character cut apart by a mark made of their inner bytes: `?，F(xiàn)` is 。現 (A1A3 AC46) around ， (A3AC). */
function orphanAt(text: string, at: number, codes: Uint16Array, chars: CharsByCode): Found | null {
  if (text[at] !== '\ufffd' && text[at] !== '?') return null;
  const match = matchAt(ORPHAN_AT, text, at);
  if (!match) return null;
  const [whole, mark, letter, note] = match as unknown as [string, string, string, string];
  const code = codes[mark.charCodeAt(0)]!;
  const first = chars.get((0xa1 << 8) | (code >> 8));
  const second = chars.get(((code & 0xff) << 8) | letter.charCodeAt(0));
  if (code === 0 || !first || !PUNCTUATION.test(first) || !bears(second, note)) return null;
  return { bytes: [0xa1, code >> 8, code & 0xff, letter.charCodeAt(0)], length: whole.length };
}
