import { type Element, isElement } from '../../parse/index.ts';
import { hintsOf, isParagraph } from '../elements.ts';
import type { Line, LineTable, Span } from '../page.ts';

const HEADING = /^h[1-6]$/u;

/** The elements between a line and the region's root that decide of what type its block is; the innermost of each. */
export interface Frame {
  readonly heading: Element | null;
  readonly item: Element | null;
  readonly list: Element | null;
  readonly quote: Element | null;
  readonly cell: Element | null;
  readonly table: Element | null;
  readonly pre: Element | null;
}

type Slot = keyof Frame;

const SLOTS: Readonly<Record<string, Slot>> = {
  li: 'item',
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  table: 'table',
  pre: 'pre',
};

export function frameOf(line: Line, root: Element): Frame {
  const frame: Record<Slot, Element | null> = {
    heading: null,
    item: null,
    list: null,
    quote: null,
    cell: null,
    table: null,
    pre: null,
  };
  for (let at: Element | null = line.block; at && at !== root; at = parentOf(at)) {
    const slot = HEADING.test(at.name) ? 'heading' : SLOTS[at.name];
    if (slot) frame[slot] ??= at;
  }
  return frame;
}

export const parentOf = (element: Element): Element | null =>
  element.parent && isElement(element.parent) ? element.parent : null;

/** The largest element inside `root` (null: on the page) whose first line is `line`. */
export function outermost(line: Line, { spans }: LineTable, root: Element | null): Span {
  let box: Span = { from: line.index, to: line.index + 1 };
  for (let at: Element | null = line.block; at && at !== root; at = parentOf(at)) {
    const span = spans.get(at);
    if (!span || span.from < line.index) break;
    box = span;
  }
  return box;
}

/** Siblings of one line that make a `<div>` one of a row of paragraphs. */
const ROW = 2;

/** True for an element that holds one paragraph, by its name, or for being of one line among others of its name and class: a `<div>` a paragraph. */
export function isOneParagraph(element: Element, spans: LineTable['spans']): boolean {
  if (isParagraph(element)) return true;
  if (!holdsOneLine(element, spans) || !element.parent) return false;
  let others = 0;
  for (const other of element.parent.children) {
    if (other === element || !isElement(other) || other.name !== element.name) continue;
    if (hintsOf(other) === hintsOf(element) && holdsOneLine(other, spans)) others++;
  }
  return others >= ROW;
}

function holdsOneLine(element: Element, spans: LineTable['spans']): boolean {
  const span = spans.get(element);
  return span !== undefined && span.to - span.from === 1;
}
