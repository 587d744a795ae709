import { isBlankCode } from './chars.ts';
import type { Construction } from './construction.ts';
import { append, insertBefore } from './links.ts';
import { type ChildNode, Element, Text } from './nodes.ts';
import { currentElement, currentTag, pop, push } from './stack.ts';
import { FLAG, type Tag } from './tags.ts';

/** Elements that take no text and no ordinary elements: these are foster-parented, put before their table. */
const STRUCTURE = FLAG.table | FLAG.section | FLAG.row;
/** The table before which foster-parented nodes go; null if it is in no tree or not on the stack. */
function fosterTable(c: Construction): Element | null {
  for (let at = c.tags.length - 1; at >= 0; at--) {
    const { flags } = c.tags[at]!;
    if (flags & FLAG.table) return c.elements[at]!;
    if (flags & FLAG.tableScope) return null;
  }
  return null;
}

function place(c: Construction, node: ChildNode, foster: boolean): void {
  c.nodes++;
  const table = foster ? fosterTable(c) : null;
  if (table?.parent) insertBefore(table.parent, node, table);
  else append(currentElement(c), node);
}

/** Gives an element the place and the attributes of the tag in hand. */
export function setAttributes(c: Construction, element: Element): void {
  element.start = c.start;
  element.end = c.next;
  element.setSource(c.source, c.firstMark, c.source.marks.length, c.initials);
}

const isFostered = (c: Construction, tag: Tag): boolean =>
  (currentTag(c).flags & STRUCTURE) !== 0 && (tag.flags & FLAG.inTable) === 0;

/** Inserts an element that stays empty. */
export function insertLeaf(c: Construction, tag: Tag, foster = isFostered(c, tag)): Element {
  const element = new Element(tag.name);
  setAttributes(c, element);
  place(c, element, foster);
  return element;
}

/**
 * Inserts an element and opens it. At the depth limit it takes the place of the deepest open element, so that deeper
 * elements become siblings; formatting elements stop at half of the depth and stay empty, for they carry no structure.
 */
export function insert(c: Construction, tag: Tag): Element {
  if (c.elements.length >= c.maxDepth) pop(c);
  const element = insertLeaf(c, tag);
  if (!(tag.flags & FLAG.formatting) || c.elements.length < c.maxDepth >> 1) push(c, element, tag);
  return element;
}

/** The same for a tag that the page left out: an element without attributes. */
export function insertImplied(c: Construction, tag: Tag): Element {
  if (c.elements.length >= c.maxDepth) pop(c);
  const element = new Element(tag.name, {});
  place(c, element, false);
  push(c, element, tag);
  return element;
}

/** Adds a run of the source as text; joined to the text before it if a comment or a dropped tag stood between. */
export function insertText(c: Construction, from: number, to: number): void {
  const foster = (currentTag(c).flags & STRUCTURE) !== 0 && !isBlank(c.html, from, to);
  const text = Text.of(c.source, from, to);
  place(c, text, foster);
  const { prev } = text;
  if (prev instanceof Text) {
    join(prev, text);
    c.nodes--;
  }
}

function join(before: Text, text: Text): void {
  before.data += text.data;
  before.end = text.end;
  before.next = text.next;
  if (text.next) text.next.prev = before;
  const { children } = text.parent!;
  children.splice(children.lastIndexOf(text), 1);
}

function isBlank(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlankCode(html.charCodeAt(at))) return false;
  return true;
}
