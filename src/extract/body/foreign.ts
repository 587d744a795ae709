import { type Element, isElement } from '../../parse/index.ts';
import type { Line, LineTable, Region, Span } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { isLinked, isStrong } from './signals.ts';

const SECTION = new Set(['section'] as const);
const LARGEST_SHARE = 0.4;

/** Cuts boxes of other articles, comments and statements out of the region, wherever they stand. */
export function cutForeign(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  const total = hanOf(inside.filter((line) => isOwnText(line) && !cuts.has(line.index)));
  for (const line of inside) {
    if (cuts.has(line.index)) continue;
    const notice = noticeOf(line, SECTION);
    if (!notice) continue;
    const span = notice.id === 'related' ? boxOf(line, table, region) : { from: line.index, to: region.to };
    const box = table.lines.slice(span.from, span.to);
    const isForeign = notice.id !== 'related' || box.some(({ linkShare }) => linkShare > 0);
    if (!isForeign || hanOf(box.filter(isOwnText)) > total * LARGEST_SHARE) continue;
    for (const { index } of box) if (!cuts.has(index)) cuts.set(index, 'foreign');
  }
}

const LISTS = new Set(['ul', 'ol', 'dl']);
const LIST_LINES = 4;
const LIST_LINKS = 0.4;

/** Cuts lists whose items are links, with or without summaries of what they lead to. */
export function cutLinkLists(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  const total = hanOf(inside.filter((line) => isOwnText(line) && !cuts.has(line.index)));
  for (const [element, { from, to }] of table.spans) {
    if (!LISTS.has(element.name) || from < region.from || to > region.to || to - from < LIST_LINES) continue;
    const items = table.lines.slice(from, to);
    const linked = items.filter(isLinked).length;
    if (linked < items.length * LIST_LINKS || hanOf(items.filter(isOwnText)) > total * LARGEST_SHARE) continue;
    for (const { index } of items) if (!cuts.has(index)) cuts.set(index, 'foreign');
  }
}

/**
 * The box that a label such as 相关新闻 opens: the largest element that begins with it; if the label stands alone in its
 * element, the element beside it, and if that is none of links, the linked lines behind it.
 */
function boxOf(label: Line, table: LineTable, region: Region): Span {
  const box = outermost(label, table, region);
  if (box.to > label.index + 1) return box;
  const next = table.lines[box.to];
  if (!next || box.to >= region.to) return box;
  const beside = outermost(next, table, region);
  const items = table.lines.slice(beside.from, beside.to);
  if (items.every(({ linkShare }) => linkShare > 0)) return { from: label.index, to: beside.to };
  let { to } = box;
  while (to < region.to && isLinked(table.lines[to] as Line)) to++;
  return { from: label.index, to };
}

/** The largest element inside the region whose first line is `line`. */
function outermost(line: Line, { spans }: LineTable, region: Region): Span {
  let box: Span = { from: line.index, to: line.index + 1 };
  let at: Element | null = line.block;
  while (at && at !== region.root) {
    const span = spans.get(at);
    if (!span || span.from < line.index) break;
    box = span;
    at = at.parent && isElement(at.parent) ? at.parent : null;
  }
  return box;
}

const isOwnText = (line: Line): boolean => isStrong(line) && line.linkShare === 0;

const hanOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.han, 0);
