import { isDigitCode, isLetterCode } from '../../parse/index.ts';
import { isBlankAt } from './blanks.ts';
import { newSole, readSole, type Sole } from './sole.ts';

/** What a start tag has but its name. */
export const HAS = { other: 0, id: 1, class: 2 } as const;

/** The tags of a source as columns, one row for each. Comments and doctypes are none, nor is `<br/>`. */
export interface Tags {
  readonly source: string;
  /** How many rows there are. */
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly nameEnds: Int32Array;
  /** A number for each name: names with different numbers are different. */
  readonly keys: Int32Array;
  /** One of `HAS`: an id alone, a class alone, anything else. */
  readonly has: Uint8Array;
  /** Where the value of that attribute stands. */
  readonly valueStarts: Int32Array;
  readonly valueEnds: Int32Array;
}

const [SLASH, LESS, GREATER] = [0x2f, 0x3c, 0x3e];
const LOWER_CASE = 0x20;
const LONGEST_NAME = 16;
/** The most characters that the attributes of a tag may have. */
const LOOK = 2000;
const HASH_FACTOR = 31;

/** Reads all tags of a source once. @param most How many `<` the source has. */
export function tagsOf(source: string, most: number): Tags {
  const column = () => new Int32Array(most);
  const [starts, ends, nameEnds, keys] = [column(), column(), column(), column()];
  const [valueStarts, valueEnds, hasColumn] = [column(), column(), new Uint8Array(most)];
  const sole = newSole();
  let count = 0;
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', start + 1)) {
    const from = source.charCodeAt(start + 1) === SLASH ? start + 2 : start + 1;
    const nameEnd = tagNameEnd(source, from);
    if (nameEnd < 0) continue;
    const has = from === start + 1 ? hasBehind(source, nameEnd, sole) : HAS.other;
    const close = has === HAS.other ? tagClose(source, nameEnd) : sole.close;
    if (close < 0) continue;
    starts[count] = start;
    ends[count] = close + 1;
    nameEnds[count] = nameEnd;
    keys[count] = keyOf(source, from, nameEnd);
    hasColumn[count] = has;
    valueStarts[count] = sole.start;
    valueEnds[count] = sole.end;
    count++;
  }
  return { source, count, starts, ends, nameEnds, keys, has: hasColumn, valueStarts, valueEnds };
}

function hasBehind(source: string, nameEnd: number, sole: Sole): number {
  if (source.charCodeAt(nameEnd) === GREATER) return HAS.other;
  if (readSole(source, nameEnd, 'id', sole)) return HAS.id;
  return readSole(source, nameEnd, 'class', sole) ? HAS.class : HAS.other;
}

/** Where the name of a tag ends that begins at `from`; -1 if it is no name, or a longer one than tags have. */
export function tagNameEnd(source: string, from: number): number {
  if (!isLetterCode(source.charCodeAt(from))) return -1;
  let at = from + 1;
  while (at - from <= LONGEST_NAME && isOfName(source.charCodeAt(at))) at++;
  return at - from > LONGEST_NAME ? -1 : at;
}

const isOfName = (code: number): boolean => isLetterCode(code) || isDigitCode(code);

/** The `>` of a tag whose name ends at `nameEnd`; -1 if another tag begins before it. */
function tagClose(source: string, nameEnd: number): number {
  if (source.charCodeAt(nameEnd) === GREATER) return nameEnd;
  if (!isBlankAt(source, nameEnd)) return -1;
  const limit = Math.min(source.length, nameEnd + LOOK + 2);
  for (let at = nameEnd + 1; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) return -1;
  }
  return -1;
}

function keyOf(source: string, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at++) key = (Math.imul(key, HASH_FACTOR) + (source.charCodeAt(at) | LOWER_CASE)) | 0;
  return key;
}

export const isEndTag = ({ source, starts }: Tags, row: number): boolean =>
  source.charCodeAt(starts[row]! + 1) === SLASH;

const nameStart = (tags: Tags, row: number): number => tags.starts[row]! + (isEndTag(tags, row) ? 2 : 1);

/** The name of a tag in lower case. */
export const tagName = (tags: Tags, row: number): string =>
  tags.source.slice(nameStart(tags, row), tags.nameEnds[row]).toLowerCase();

/** True if two tags have one name. */
export function haveOneName(tags: Tags, row: number, other: number): boolean {
  if (tags.keys[row] !== tags.keys[other]) return false;
  const { source, nameEnds } = tags;
  let at = nameStart(tags, row);
  let otherAt = nameStart(tags, other);
  if (nameEnds[row]! - at !== nameEnds[other]! - otherAt) return false;
  for (; at < nameEnds[row]!; at++, otherAt++)
    if ((source.charCodeAt(at) | LOWER_CASE) !== (source.charCodeAt(otherAt) | LOWER_CASE)) return false;
  return true;
}

/** The id or class that a tag has alone; empty if it has anything else. */
export const soleValue = ({ source, has, valueStarts, valueEnds }: Tags, row: number): string =>
  has[row] === HAS.other ? '' : source.slice(valueStarts[row], valueEnds[row]);
