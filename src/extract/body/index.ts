import type { Block, Image } from '../../article.ts';
import { closest, type Element } from '../../parse/index.ts';
import { without } from '../line-lists.ts';
import type { Body, Headline, Line, Page, Region } from '../page.ts';
import { cutBeside } from './beside.ts';
import { blocksOf } from './blocks.ts';
import { type CutRule, type Cuts, leftOf, removalsOf } from './cuts.ts';
import { flowOf, type Item } from './flow.ts';
import { cutEndBoxes, cutForeign, cutLinkLists, cutPromotions } from './foreign.ts';
import { parentOf } from './frames.ts';
import { cutHead } from './head.ts';
import { cutCopies, cutHidden } from './hidden.ts';
import { cutLinesInside, cutPlayers } from './inside.ts';
import { cutIslands } from './islands.ts';
import { statementsOf } from './notices.ts';
import { isPictured, leadCaptions, withCaptions } from './pictured.ts';
import { cutTail } from './tail.ts';

const HEAD_LINES = 12;
const TAIL_LINES = 12;

/** The text of the article as blocks, with what stands right above and below it. */
export function readBody(page: Page, headline: Headline): Body {
  const { lines } = page;
  if (!page.region)
    return { blocks: [], images: [], notices: [], head: [], text: [], tail: [], removals: [], memo: new Map() };
  const region = withCaptions(page.region, page, headline);
  const inside = lines.slice(region.from, region.to);
  const cuts = cutsOf(inside, page, region, headline);
  const text = leftOf(inside, cuts);
  const start = (text.find((line) => !isPictured(line, page)) ?? text[0])?.index ?? region.from;
  const end = (text.at(-1)?.index ?? region.from) + 1;
  const top = headline.line && headline.line.index < start ? headline.line.index + 1 : Math.max(0, start - HEAD_LINES);
  const blocks = blocksOf(itemsOf(inside, text, page, region, cuts), region.root);
  return {
    blocks,
    images: imagesIn(blocks),
    notices: statementsOf(inside.filter((line) => cuts.has(line.index) && !line.hidden)),
    head: without(lines.slice(top, start), text),
    text,
    tail: lines.slice(end, end + TAIL_LINES),
    removals: removalsOf(cuts, lines),
    memo: new Map(),
  };
}

function imagesIn(blocks: readonly Block[]): readonly Image[] {
  const images: Image[] = [];
  for (const block of blocks)
    if (block.type === 'figure' && block.src) images.push({ src: block.src, alt: block.alt, caption: block.caption });
  return images;
}

/** What goes, in the order of work: what is no text of this article, then its head, then its tail, then lines inside. */
function cutsOf(inside: readonly Line[], page: Page, region: Region, headline: Headline): Cuts {
  const cuts: Cuts = new Map();
  cutHidden(inside, page, cuts);
  cutCopies(inside, cuts);
  cutForeign(inside, page, region, cuts);
  cutLinkLists(inside, page, region, cuts);
  cutEndBoxes(inside, page, region, cuts);
  cutPromotions(inside, page, region, cuts);
  cutPlayers(inside, page, region, cuts);
  const captions = leadCaptions(inside, page, headline);
  cutHead(inside, page, headline, captions, cuts);
  cutIslands(inside, page, captions, cuts);
  cutBeside(inside, page, captions, cuts);
  cutTail(inside, cuts);
  cutLinesInside(inside, cuts);
  return cuts;
}

/** Cuts that take pictures beside them along; `links` only pictures that are links themselves. */
const WITH_PICTURES: ReadonlySet<CutRule | undefined> = new Set(['foreign', 'apart', 'copy', 'hidden', 'player']);
/** So many cut lines (notices) may stand between the end of the text and its last pictures. */
const TRAILING = 3;

/** The kept lines, and the pictures and videos between the head and the end of the text. */
function itemsOf(
  inside: readonly Line[],
  text: readonly Line[],
  page: Page,
  region: Region,
  cuts: Cuts,
): readonly Item[] {
  const [first, last] = [text[0], text.at(-1)];
  if (!first || !last) return [];
  let top = first.index;
  while (top > region.from && cuts.get(top - 1) !== 'above-text') top--;
  return flowOf(region.root, inside, page).filter((item) => {
    const cut = cuts.get(item.at);
    if (item.type === 'line') return !cut;
    if (item.at < top || item.at > last.index + TRAILING || WITH_PICTURES.has(cut)) return false;
    if (item.type !== 'picture') return item.at <= last.index;
    if (cut === 'links' && closest(item.element, ({ name }) => name === 'a')) return false;
    return item.at <= last.index || isNear(item.element, last.block);
  });
}

/** True if the picture stands in the element that holds the block, or in the block. */
function isNear(picture: Element, block: Element): boolean {
  const container = parentOf(block);
  for (let at: Element | null = picture; at; at = parentOf(at)) if (at === block || at === container) return true;
  return false;
}
