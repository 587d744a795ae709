import { closest, type Element, isElement, type Node, visit } from '../../parse/index.ts';
import type { Headline, Line, LineTable, Region } from '../page.ts';
import { parentOf } from './frames.ts';
import type { Notice } from './notices.ts';
import { pictureOf } from './pictures.ts';
import { isInfoLine, isLinked, isSentence } from './signals.ts';

/** How far above the line the element may stand that holds the picture too: `<table><tr><td>` and a frame round them. */
const LEVELS = 6;
const MAX_LINES = 2;
const MAX_FIGURE_LINES = 4;
const SHORTEST = 8;
/** `© 某社/某人` closes a caption as well. */
const COPYRIGHT = 'copyright';
const CLOCK = /\d{1,2}[:：]\d{2}/u;

/**
 * True if the line shares a small element with a picture and little else: the caption of a picture that stands apart from
 * the text. Short words beside a picture (the name of a QR code, of an account) are none, unless marked as a caption.
 *
 * @example `<figure><img><p>昨午倒塌的竹棚</p></figure>`, `<table><tr><td><img><tr><td>坡道將設於街口一帶</table>`
 */
export function isPictured(line: Line, { spans }: Pick<LineTable, 'spans'>): boolean {
  if (line.hidden || isLinked(line) || isInfoLine(line) || CLOCK.test(line.text)) return false;
  if (line.notices.some(isOther)) return false;
  if (line.han < SHORTEST && !closest(line.block, isFigcaption)) return false;
  let at: Element | null = line.block;
  for (let level = 0; at && level < LEVELS; at = parentOf(at), level++) {
    const span = spans.get(at);
    if (span && span.to - span.from > (at.name === 'figure' ? MAX_FIGURE_LINES : MAX_LINES)) return false;
    if (holdsPicture(at)) return true;
  }
  return false;
}

const isOther = ({ id }: Notice): boolean => id !== COPYRIGHT;
const isFigcaption = ({ name }: Element): boolean => name === 'figcaption';

function holdsPicture(element: Element): boolean {
  const search = { found: false };
  visit(element, search, seekPicture);
  return search.found;
}

function seekPicture(node: Node, search: { found: boolean }): boolean {
  if (!search.found && isElement(node) && node.name === 'img') search.found = pictureOf(node, null) !== null;
  return !search.found;
}

/** How far above the region the caption of its first picture may stand. */
const REACH = 12;

/** The region with the captions between the headline and itself: `<h1>…</h1><div class=pic>…</div><div id=body>`. */
export function withCaptions(region: Region, { lines, spans }: LineTable, { line: title }: Headline): Region {
  if (!title || title.index >= region.from) return region;
  const above = lines.slice(Math.max(title.index + 1, region.from - REACH), region.from);
  const first = above.find((line) => isPictured(line, { spans }));
  if (!first) return region;
  let root: Element = region.root;
  while (root.parent && isElement(root.parent) && (spans.get(root)?.from ?? region.from) > first.index)
    root = root.parent;
  return { root, from: first.index, to: region.to };
}

/**
 * Captions of pictures between the headline and the text. One that is a sentence counts only above an info line: else it is
 * the lead, as far as anybody can tell.
 */
export function leadCaptions(inside: readonly Line[], table: LineTable, { line: title }: Headline): ReadonlySet<Line> {
  if (!title) return NO_LINES;
  const head: Line[] = [];
  const pictured = new Set<Line>();
  for (const line of inside) {
    if (line.index <= title.index) continue;
    if (isPictured(line, table)) pictured.add(line);
    else if (isSentence(line)) return captionsIn(head, pictured);
    head.push(line);
  }
  return NO_LINES;
}

const NO_LINES: ReadonlySet<Line> = new Set();

function captionsIn(head: readonly Line[], pictured: ReadonlySet<Line>): ReadonlySet<Line> {
  const info = head.findLastIndex(isInfoLine);
  return new Set(head.filter((line, at) => (at < info || !isSentence(line)) && pictured.has(line)));
}
