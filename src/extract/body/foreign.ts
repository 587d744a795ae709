import { closest, type Element, isElement } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import { hanOf } from '../line-lists.ts';
import type { Line, LineTable, Region, Span } from '../page.ts';
import { type Cuts, leftOf } from './cuts.ts';
import { outermost } from './frames.ts';
import { noticeOf } from './notices.ts';
import { isLinked, isSentence, isStrong } from './signals.ts';

const SECTION = new Set(['section'] as const);
const LARGEST_SHARE = 0.4;
const TEXT_HAN = 40;

/** Cuts boxes of other articles, comments and statements out of the region, wherever they stand. */
export function cutForeign(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  const total = ownHan(inside, cuts);
  for (const line of inside) {
    if (cuts.has(line.index)) continue;
    const notice = noticeOf(line, SECTION);
    if (!notice) continue;
    const span = notice.id === 'related' ? boxOf(line, table, region) : { from: line.index, to: region.to };
    const box = table.lines.slice(span.from, span.to);
    const isForeign = notice.id !== 'related' || box.some(hasLink);
    const isSmall = hanOf(box.filter(isOwnText)) <= total * LARGEST_SHARE;
    if (!isForeign || !(isSmall || (notice.id === 'comments' && followsText(line, inside, cuts)))) continue;
    for (const { index } of box) if (!cuts.has(index)) cuts.set(index, 'foreign');
  }
}

const hasLink = ({ linkShare }: Line): boolean => linkShare > 0;

/** What readers say below an article may be longer than the article; a tab or a counter above one opens nothing. */
const followsText = (label: Line, inside: readonly Line[], cuts: Cuts): boolean =>
  ownHan(inside.slice(0, label.index - inside[0]!.index), cuts) >= TEXT_HAN;

// `author-card`, `writer_info`, `newsletter`, `subscribe-box`
const BESIDE_BOX =
  /(?:author|writer|editor|user|account)[_-]?(?:card|box|info|intro|bio|profile|desc)|newsletter|subscri(?:be|ption)|donat(?:e|ion)|sponsor/u;
// `ad-wrapper`, `in-article-ad`, `self-promo`
const PROMOTION =
  /(?:^|[\s_-])ads?[_-]?(?:wrap|box|container|block|slot|area|frame)|(?:article|text|inline)[_-]ads?(?:\s|$)|(?:self|promo)[_-](?:promo|box)|newsletter|subscri(?:be|ption)/u;
const SMALL_SHARE = 0.25;

/** Cuts boxes on the writer, and those to subscribe by, off both ends of the text: by their names, and small beside the text. */
export function cutEndBoxes(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  const total = ownHan(inside, cuts);
  const left = leftOf(inside, cuts);
  const [first, last] = [left.find(isNoBox), left.findLast(isNoBox)];
  if (!first || !last) return;
  for (const line of inside) {
    if (cuts.has(line.index) || (line.index >= first.index && line.index <= last.index)) continue;
    const box = closest(line.block, isEndBox);
    const span = box && table.spans.get(box);
    if (!span || (span.from <= last.index && span.to > first.index)) continue;
    const lines = table.lines.slice(span.from, span.to);
    if (hanOf(lines) > total * SMALL_SHARE) continue;
    for (const { index } of lines)
      if (index >= region.from && index < region.to && !cuts.has(index)) cuts.set(index, 'foreign');
  }
}

const isNoBox = (line: Line): boolean => isOwnText(line) && !closest(line.block, isEndBox);

const isEndBox = (element: Element): boolean => BESIDE_BOX.test(hintsOf(element));

/** Cuts boxes of promotions between the paragraphs: by their names, and only those that hold no running text. */
export function cutPromotions(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  for (const line of inside) {
    if (cuts.has(line.index) || isStrong(line)) continue;
    const box = closest(line.block, isPromotion);
    const span = box && table.spans.get(box);
    if (!span || span.from < region.from || span.to > region.to) continue;
    const lines = table.lines.slice(span.from, span.to);
    if (lines.some(isStrong)) continue;
    for (const { index } of lines) if (!cuts.has(index)) cuts.set(index, 'foreign');
  }
}

const isPromotion = (element: Element): boolean => PROMOTION.test(hintsOf(element));

const LISTS = new Set(['ul', 'ol', 'dl']);
const LIST_LINES = 4;
const LIST_LINKS = 0.4;
const CARDS = 3;
const CARD_LINKS = 0.25;

/** Cuts lists whose items are links, with or without summaries of what they lead to. */
export function cutLinkLists(inside: readonly Line[], table: LineTable, region: Region, cuts: Cuts): void {
  const total = ownHan(inside, cuts);
  const links = linksBefore(table.lines);
  for (const [element, { from, to }] of table.spans) {
    if (from < region.from || to > region.to || to - from < LIST_LINES) continue;
    const linked = links[to]! - links[from]!;
    const isList = LISTS.has(element.name) && linked >= (to - from) * LIST_LINKS;
    if (!isList && !(linked >= Math.max(CARDS, (to - from) * CARD_LINKS) && areCards(element, table))) continue;
    const items = table.lines.slice(from, to);
    if (hanOf(items.filter(isOwnText)) > total * LARGEST_SHARE) continue;
    for (const { index } of items) if (!cuts.has(index)) cuts.set(index, 'foreign');
  }
}

/** By line: how many before it are links. */
function linksBefore(lines: readonly Line[]): Uint32Array {
  const counts = new Uint32Array(lines.length + 1);
  for (let at = 0; at < lines.length; at++) counts[at + 1] = counts[at]! + Number(isLinked(lines[at]!));
  return counts;
}

/** True if all that an element holds below its heading begins with a link: cards of other articles, headline, summary and date. */
function areCards({ children }: Element, { lines, spans }: LineTable): boolean {
  let cards = 0;
  for (const child of children) {
    const span = isElement(child) ? spans.get(child) : undefined;
    if (!span || (cards === 0 && span.to - span.from === 1)) continue;
    if (span.to - span.from < 2 || !isLinked(lines[span.from]!)) return false;
    cards++;
  }
  return cards >= CARDS;
}

/**
 * The box that a label such as 相关新闻 opens: the largest element that begins with it; if the label stands alone in its
 * element, the element beside it, and if that is none of links, the linked lines behind it. A sentence with a keyword link
 * in it is none: `廣告`, then `公司斥資<a>18億元</a>興建新廠。`
 */
function boxOf(label: Line, table: LineTable, region: Region): Span {
  const box = outermost(label, table, region.root);
  if (box.to > label.index + 1) return box;
  const next = table.lines[box.to];
  if (!next || box.to >= region.to) return box;
  const beside = outermost(next, table, region.root);
  const items = table.lines.slice(beside.from, beside.to);
  let { to } = items.every((item) => item.linkShare > 0 && !isSentence(item)) ? beside : box;
  while (to < region.to && isLinked(table.lines[to] as Line)) to++;
  return { from: label.index, to };
}

/** Han of the running text that is not cut. */
const ownHan = (lines: readonly Line[], cuts: Cuts): number => hanOf(leftOf(lines, cuts).filter(isOwnText));

const isOwnText = (line: Line): boolean => isStrong(line) && line.linkShare === 0;
