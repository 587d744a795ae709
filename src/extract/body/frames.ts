import { type Element, isElement } from '../../parse/index.ts';
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
