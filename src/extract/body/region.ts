import { type Element, isElement } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import type { Line, LineTable, Region, Span } from '../page.ts';
import { isOneParagraph, outermost, parentOf } from './frames.ts';
import type { Place } from './notices.data.ts';
import { noticeOf } from './notices.ts';
import { isInfoLine, isLinked, isSentence, isStrong } from './signals.ts';

/** What is known of elements: are they, or stand they in, a comment list, a footer … */
type Known = Map<Element, boolean>;

const NOT_BODY = /comment|footer|copyright|sidebar|recommend|related|ranking/u;
const LABELS: ReadonlySet<Place> = new Set(['section']);
/** A character of every label of comments: most lines have none. */
const COMMENT_WORD = /[评評论論帖贴貼言复復覆应應说說]/u;
const LABEL_LENGTH = 40;
const STATEMENTS: ReadonlySet<Place> = new Set(['any', 'tail', 'section']);
// words of statements by the publisher; a line with three of them is rather one than news
const LEGAL = /版权|著作权|侵权|转载|授权|免责|本网|本站|法律责任|声明/gu;
const LEGAL_WORDS = 3;

const WORTH = { linked: -10, statement: -5, scrap: -3, weak: 0.5, unlikely: 0.25 };
/** How far above the region its first lines may stand in an element of their own. */
const REACH = 12;

/**
 * The element that holds the body: every line adds its worth (running text counts for, links, statements and scraps
 * against) to all elements around it; the greatest sum wins, the innermost element among equals. A lead or caption that
 * stands right above in an element of its own is taken in.
 */
export function findRegion(table: LineTable): Region | null {
  const known: Known = new Map();
  const worths = new Float64Array(table.lines.length);
  for (const line of table.lines) worths[line.index] = worthOf(line, known);
  devalueComments(worths, table);
  const sums = sumsOf(worths);
  let best: Region | null = null;
  let bestWorth = 0;
  for (const [root, { from, to }] of table.spans) {
    const worth = sums[to]! - sums[from]!;
    if (worth > bestWorth) {
      best = { root, from, to };
      bestWorth = worth;
    }
  }
  return best && takeInLead(container(best, table), table, known);
}

/** By line: the worth of all lines before it. */
function sumsOf(worths: Float64Array): Float64Array {
  const sums = new Float64Array(worths.length + 1);
  for (let at = 0; at < worths.length; at++) sums[at + 1] = sums[at]! + worths[at]!;
  return sums;
}

/** In a box below running text that opens with `网友评论` no line counts for: what readers say is often longer than a short article. */
function devalueComments(worths: Float64Array, table: LineTable): void {
  const start = table.lines.findIndex(isOwnText);
  if (start < 0) return;
  const gains = sumsOf(worths.map(gainOf));
  for (const line of table.lines.slice(start)) {
    if (line.text.length > LABEL_LENGTH || !COMMENT_WORD.test(line.text)) continue;
    const { from, to } = outermost(line, table, null);
    if (gains[to]! <= gains[from]! || noticeOf(line, LABELS)?.id !== 'comments') continue;
    if (table.lines.slice(from, to).some(isTopHeading)) continue;
    for (let at = from; at < to; at++) worths[at] = Math.min(0, worths[at]!);
  }
}

const gainOf = (worth: number): number => Math.max(0, worth);
const isTopHeading = ({ block }: Line): boolean => block.name === 'h1';
const isOwnText = (line: Line): boolean => !line.hidden && isStrong(line) && line.linkShare === 0;

/** The body is never one paragraph's element but what holds it: short lines beside it may belong to it. */
function container(region: Region, { spans }: LineTable): Region {
  let { root } = region;
  while (isOneParagraph(root, spans) && root.parent && isElement(root.parent)) root = root.parent;
  const { from, to } = spans.get(root) ?? region;
  return { root, from, to };
}

function worthOf(line: Line, known: Known): number {
  if (line.hidden) return 0;
  if (isLinked(line)) return WORTH.linked;
  if (line.marks === 0 || line.han < 4) return WORTH.scrap;
  if (noticeOf(line, STATEMENTS)) return WORTH.statement;
  const worth = isStrong(line) ? line.han : line.han * WORTH.weak;
  return isUnlikely(line, known) ? worth * WORTH.unlikely : worth;
}

const isUnlikely = (line: Line, known: Known): boolean =>
  new Set(line.key.match(LEGAL)).size >= LEGAL_WORDS || isInFurniture(line.block, known);

/** True if the element or one around it is called a comment list, a footer, a side column … */
function isInFurniture(element: Element, known: Known): boolean {
  const asked: Element[] = [];
  let found: boolean | undefined;
  for (let at: Element | null = element; at && found === undefined; at = parentOf(at)) {
    found = known.get(at) ?? (NOT_BODY.test(hintsOf(at)) || undefined);
    asked.push(at);
  }
  for (const one of asked) known.set(one, found ?? false);
  return found ?? false;
}

/** Sentences between the region and the info line or links above it belong to it: `<div class=pic>…</div><div id=body>`. */
function takeInLead(region: Region, { lines, spans }: LineTable, known: Known): Region {
  let { from } = region;
  for (let at = from - 1; at >= Math.max(0, region.from - REACH); at--) {
    const line = lines[at] as Line;
    if (isLinked(line) || isInfoLine(line)) break;
    if (!line.hidden && isSentence(line) && !isUnlikely(line, known) && !noticeOf(line, STATEMENTS)) from = at;
  }
  if (from === region.from) return region;
  const holds = (span: Span | undefined) => span !== undefined && span.from <= from && span.to >= region.to;
  let root: Element = region.root;
  while (root.parent && isElement(root.parent) && !holds(spans.get(root))) root = root.parent;
  return { root, from, to: region.to };
}
