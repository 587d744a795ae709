import { hasName, isBlankCode, skipBlanks } from './chars.ts';
import { decodeAttribute } from './entities.ts';

/** A reader of the attributes of a tag. `at` moves on; the rest tells of the last attribute read. */
export interface AttributeCursor {
  at: number;
  nameStart: number;
  nameEnd: number;
  /** -1: no value. */
  valueStart: number;
  valueEnd: number;
  /** True if `/` stands directly before the `>` that ended the tag. */
  selfClosing: boolean;
  /** The end up to which no closing `"` (0) or `'` (1) is left: the miss is looked for once. */
  readonly missing: [number, number];
}

export const makeCursor = (at: number): AttributeCursor => ({
  at,
  nameStart: 0,
  nameEnd: 0,
  valueStart: -1,
  valueEnd: -1,
  selfClosing: false,
  missing: [-1, -1],
});

const ATTRIBUTE_LIMIT = 256;
const VALUE_LIMIT = 65_536;

/** Moves to the next attribute; false at the `>` of the tag or at `limit`, where `at` then stands. */
export function nextAttribute(html: string, cursor: AttributeCursor, limit: number): boolean {
  let at = cursor.at;
  let slash = false;
  for (; ; at++) {
    const code = at < limit ? html.charCodeAt(at) : 0x3e;
    if (code === 0x3e) {
      cursor.at = at;
      cursor.selfClosing = slash;
      return false;
    }
    if (code !== 0x2f && !isBlankCode(code)) break;
    slash = code === 0x2f;
  }
  cursor.nameStart = at++;
  for (; at < limit; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3d || code === 0x3e || code === 0x2f || isBlankCode(code)) break;
  }
  cursor.nameEnd = at;
  at = skipBlanks(html, at, limit);
  if (at < limit && html.charCodeAt(at) === 0x3d) readValue(html, cursor, at + 1, limit);
  else {
    cursor.valueStart = cursor.valueEnd = -1;
    cursor.at = at;
  }
  return true;
}

function readValue(html: string, cursor: AttributeCursor, from: number, limit: number): void {
  let at = skipBlanks(html, from, limit);
  const quote = at < limit ? html.charCodeAt(at) : 0;
  if (quote === 0x22 || quote === 0x27) {
    cursor.valueStart = at + 1;
    const end = closingQuote(html, cursor, quote, limit);
    cursor.valueEnd = end < 0 ? tagEndFrom(html, at + 1, limit) : end;
    cursor.at = end < 0 ? cursor.valueEnd : end + 1;
    return;
  }
  cursor.valueStart = at;
  while (at < limit && html.charCodeAt(at) !== 0x3e && !isBlankCode(html.charCodeAt(at))) at++;
  cursor.valueEnd = cursor.at = at;
}

/** Where the quoted value ends; -1 if its quote is never closed. */
function closingQuote(html: string, cursor: AttributeCursor, quote: number, limit: number): number {
  const kind = quote === 0x22 ? 0 : 1;
  if (cursor.missing[kind] === limit) return -1;
  for (let at = cursor.valueStart; at < limit; at++) if (html.charCodeAt(at) === quote) return at;
  cursor.missing[kind] = limit;
  return -1;
}

/** Own deviation: a value whose quote is never closed ends with its tag; by the standard it swallows the page. */
function tagEndFrom(html: string, from: number, limit: number): number {
  const end = html.indexOf('>', from);
  return end < 0 || end > limit ? limit : end;
}

/** A page's source, shared by all nodes that are read from it. */
export interface Source {
  readonly html: string;
  /** Where the attributes of its start tags stand in it: four offsets each (name, value; -1: no value). */
  readonly marks: number[];
  /** True if it has no CR, which has to be replaced. */
  readonly plain: boolean;
}

export const makeSource = (html: string): Source => ({
  html,
  marks: [],
  plain: !html.includes('\r'),
});

const MARK = 4;

/** The bit of a name's first letter, in any case: what tells that a tag has no attribute of a name, without looking. */
const initialOf = (code: number): number => 1 << (code & 0x1f);

/**
 * Reads the attributes of the tag on whose name `cursor` stands, and notes them in `marks`; the cursor ends at its `>`.
 * @returns The first letters of their names, as bits.
 */
export function markAttributes({ html, marks }: Source, cursor: AttributeCursor, limit: number): number {
  const most = marks.length + MARK * ATTRIBUTE_LIMIT;
  let initials = 0;
  while (nextAttribute(html, cursor, limit)) {
    if (marks.length >= most) continue;
    marks.push(cursor.nameStart, cursor.nameEnd, cursor.valueStart, cursor.valueEnd);
    initials |= initialOf(html.charCodeAt(cursor.nameStart));
  }
  return initials;
}

/** The bits of the first letters of some names. */
export const initialsOf = (...names: readonly string[]): number =>
  names.reduce((bits, name) => bits | initialOf(name.charCodeAt(0)), 0);

/** False if none of the attributes begins like `name`. */
export const mayHave = (initials: number, name: string): boolean => (initials & initialOf(name.charCodeAt(0))) !== 0;

const valueAt = ({ html, marks, plain }: Source, at: number): string => {
  const [start, end] = [marks[at + 2]!, marks[at + 3]!];
  return start < 0 ? '' : decodeAttribute(html.slice(start, Math.min(end, start + VALUE_LIMIT)), plain);
};

/** All attributes marked between `from` and `to`; of two with one name the first counts. */
export function parseAttributes(source: Source, from: number, to: number): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (let at = from; at < to; at += MARK) {
    const name = source.html.slice(source.marks[at], source.marks[at + 1]).toLowerCase();
    if (!(name in attributes)) attributes[name] = valueAt(source, at);
  }
  return attributes;
}

/** The mark of one attribute; -1 if it is absent. */
function findMark({ html, marks }: Source, from: number, to: number, name: string): number {
  for (let at = from; at < to; at += MARK) {
    const start = marks[at]!;
    if (marks[at + 1]! - start === name.length && hasName(html, start, name)) return at;
  }
  return -1;
}

/** The value of one attribute, without reading the others; undefined if it is absent. `name` in lower case. */
export function findAttribute(source: Source, from: number, to: number, name: string): string | undefined {
  const at = findMark(source, from, to, name);
  return at < 0 ? undefined : valueAt(source, at);
}

/** True if an attribute is written with just this value (no character references). Makes no string. */
export function hasWritten(source: Source, from: number, to: number, name: string, value: string): boolean {
  const at = findMark(source, from, to, name);
  if (at < 0) return false;
  const [start, end] = [source.marks[at + 2]!, source.marks[at + 3]!];
  return start >= 0 && end - start === value.length && source.html.startsWith(value, start);
}

const AMPERSAND = 0x26;

/**
 * False if the attribute is absent, or written without `part` and without character references, so that its value cannot hold
 * it. Makes no string.
 */
export function mayHold(source: Source, from: number, to: number, name: string, part: string): boolean {
  const at = findMark(source, from, to, name);
  if (at < 0) return false;
  const { html, marks, plain } = source;
  if (!plain || part === '') return true;
  const first = part.charCodeAt(0);
  const end = marks[at + 3]!;
  for (let start = marks[at + 2]!; start < end; start++) {
    const code = html.charCodeAt(start);
    if (code === AMPERSAND || (code === first && html.startsWith(part, start))) return true;
  }
  return false;
}
