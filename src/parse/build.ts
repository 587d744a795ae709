import { DEFAULT_LIMITS, type Limits } from '../options.ts';
import { markAttributes, nextAttribute } from './attributes.ts';
import { isLetterCode, skipBlanks } from './chars.ts';
import { type Construction, MODE, makeConstruction } from './construction.ts';
import { END_RULES } from './end-rules.ts';
import { foreignEnd, foreignStart, inForeign } from './foreign.ts';
import { beforeBody, headEnd, headStart, startBody } from './head.ts';
import { insertText } from './insert.ts';
import { selectEnd, selectStart } from './listbox.ts';
import type { Document } from './nodes.ts';
import { leaveRegion } from './raw-text.ts';
import { find } from './source.ts';
import { popTo } from './stack.ts';
import { START_RULES } from './start-rules.ts';
import { inTable, tableEnd, tableStart, tableText } from './table.ts';
import { readTag, type Tag } from './tags.ts';

export type ParseLimits = Pick<Limits, 'text' | 'depth' | 'nodes'>;

/** No tree is cut flatter than this: html, body, and a table with its cell. */
const LEAST_DEPTH = 16;

/**
 * Builds the tree of a page in one pass over its source, by the tree construction of the HTML standard; what differs is
 * named where it is done (formatting elements, what is never closed, depth). Comments are not in the tree. Never throws.
 */
export function parse(html: string, limits: Partial<ParseLimits> = DEFAULT_LIMITS): Document {
  const { text, depth, nodes } = { ...DEFAULT_LIMITS, ...limits };
  const source = html.length > text ? html.slice(0, text) : html;
  const c = makeConstruction(source, Math.max(depth, LEAST_DEPTH), nodes);
  if (source !== html) c.document.truncated = 'text';
  read(c);
  c.start = c.next = source.length;
  if (!c.body) startBody(c);
  popTo(c, 0);
  return c.document;
}

/** Reads text and markup by turns. */
function read(c: Construction): void {
  const { html } = c;
  let textStart = 0;
  let at = 0;
  for (;;) {
    const end = c.region?.end ?? html.length;
    const found = html.indexOf('<', at);
    const lt = found < 0 || found > end ? end : found;
    if (lt < end && !startsMarkup(html, lt)) {
      at = lt + 1;
      continue;
    }
    c.start = lt;
    if (lt > textStart) readText(c, textStart, lt);
    if (c.nodes >= c.maxNodes) {
      c.document.truncated = 'nodes';
      return;
    }
    if (lt < end) readMarkup(c, lt, end);
    else if (c.region) leaveRegion(c);
    else return;
    textStart = at = c.next;
  }
}

/** `<p`, `</`, `<!`, `<?` begin markup; `a < b` is text. */
function startsMarkup(html: string, lt: number): boolean {
  const code = html.charCodeAt(lt + 1);
  return isLetterCode(code) || code === 0x2f || code === 0x21 || code === 0x3f;
}

function readText(c: Construction, from: number, to: number): void {
  let start = from;
  if (beforeBody(c)) {
    start = skipBlanks(c.html, from, to);
    if (start === to) return;
    startBody(c);
  } else if (inTable(c)) tableText(c);
  insertText(c, start, to);
}

/** Reads the markup at `lt`; sets where to go on. */
function readMarkup(c: Construction, lt: number, end: number): void {
  const { html } = c;
  const code = html.charCodeAt(lt + 1);
  if (isLetterCode(code)) readStartTag(c, lt + 1, end);
  else if (code === 0x2f && isLetterCode(html.charCodeAt(lt + 2))) readEndTag(c, lt + 2, end);
  else c.next = Math.min(end, skipDeclaration(c, lt));
}

function readStartTag(c: Construction, nameStart: number, end: number): void {
  const { source, reader, cursor } = c;
  const tag = readTag(reader, nameStart);
  cursor.at = reader.end;
  c.firstMark = source.marks.length;
  c.initials = markAttributes(source, cursor, end);
  c.next = Math.min(end, cursor.at + 1);
  if (cursor.at < end) startTag(c, tag);
}

function readEndTag(c: Construction, nameStart: number, end: number): void {
  const { html, reader, cursor } = c;
  const tag = readTag(reader, nameStart);
  cursor.at = reader.end;
  while (nextAttribute(html, cursor, end)) {}
  c.next = Math.min(end, cursor.at + 1);
  if (cursor.at < end) endTag(c, tag);
}

function startTag(c: Construction, tag: Tag): void {
  if (inForeign(c)) {
    if (foreignStart(c, tag)) return;
  }
  if (c.mode === MODE.select && selectStart(c, tag)) return;
  if (beforeBody(c)) {
    if (headStart(c, tag)) return;
  } else if (inTable(c) && tableStart(c, tag)) return;
  START_RULES[tag.start](c, tag);
}

function endTag(c: Construction, tag: Tag): void {
  if (inForeign(c) && foreignEnd(c, tag)) return;
  if (c.mode === MODE.select && selectEnd(c, tag)) return;
  if (beforeBody(c)) {
    if (headEnd(c, tag)) return;
  } else if (inTable(c) && tableEnd(c, tag)) return;
  END_RULES[tag.end](c, tag);
}

/** Where a comment, a doctype or anything else that begins with `<!`, `<?` or `</` ends. */
function skipDeclaration(c: Construction, lt: number): number {
  const { html, finder } = c;
  if (html.startsWith('<!--', lt)) return commentEnd(c, lt + 4);
  if (inForeign(c) && html.startsWith('<![CDATA[', lt)) return readCData(c, lt + 9);
  const end = find(finder, '>', lt + 2);
  if (html.charCodeAt(lt + 1) === 0x21) readDoctype(c, lt, end);
  return end + 1;
}

/** `<!-->`, `<!--->`, `-->`, `--!>` */
function commentEnd(c: Construction, from: number): number {
  const { html, finder } = c;
  if (html.startsWith('>', from)) return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  return Math.min(find(finder, '-->', from) + 3, find(finder, '--!>', from) + 4);
}

function readCData(c: Construction, from: number): number {
  const end = find(c.finder, ']]>', from);
  insertText(c, from, Math.min(end, c.html.length));
  return end + 3;
}

/** Doctypes of old pages, where a table may stand in a paragraph: `-//W3C//DTD HTML 4.0 Transitional//EN`. */
const QUIRKS_DOCTYPE =
  /html (?:2|3|4\.0 transitional|4\.0 frameset|4\.01 (?:transitional|frameset)\/\/[^"']*["']\s*$)/iu;
const DOCTYPE = /^<!doctype\s+html/iu;

function readDoctype(c: Construction, lt: number, end: number): void {
  if (c.mode !== MODE.beforeHead || c.elements[0]!.start >= 0) return;
  const doctype = c.html.slice(lt, Math.min(end, lt + 300));
  if (DOCTYPE.test(doctype)) c.quirks = QUIRKS_DOCTYPE.test(doctype);
}
