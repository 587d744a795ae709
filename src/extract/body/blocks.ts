import type { Block } from '../../article.ts';
import { keepShape } from '../../kept.ts';
import { addTo } from '../../lists.ts';
import { type Element, isText, walk } from '../../parse/index.ts';
import { isBlock } from '../elements.ts';
import type { Line } from '../page.ts';
import { creditOf, isCaption } from './captions.ts';
import type { Item } from './flow.ts';
import { type Frame, frameOf } from './frames.ts';
import { isHalf } from './halves.ts';
import { endsSentence } from './signals.ts';
import { tableOf } from './tables.ts';

const HEADING_HAN = 60;
const ITEM_LINES = 3;
const QUOTE_SHARE = 0.6;
const CODE_HAN_SHARE = 0.3;

// `***`, `————`, `◇ ◇ ◇`
const SEPARATOR = /^(?:[*＊—–\-=_~☆★◆◇■□●○·.…]\s*){3,}$/u;
// `（图片-新闻-网页）`: search links that a portal sets behind a keyword
const SEARCH_LINKS = /[（(][图圖]片[-－]新[闻聞][-－][网網][页頁][)）]/gu;

// `……。返回某网首页>>`: a link that a portal glues to the last sentence
const GLUED_LINK = /返回[^。，,]{1,10}(?:首页|首頁|，查看更多)[>»]*$/u;

/** The lines of the body, where each stands, and which of them share a table, list, quotation or listing. */
interface Typist {
  readonly lines: readonly Line[];
  readonly frames: ReadonlyMap<Line, Frame>;
  readonly groups: ReadonlyMap<Element, readonly Line[]>;
  /** The elements that were asked whether they are one block as a whole. */
  readonly wholes: Map<Element, Typed | null>;
}

/** A block, and the lines that it covers. */
interface Typed {
  readonly block: Block;
  readonly covers: readonly Line[];
}

/** Items of the body as typed blocks. */
export function blocksOf(items: readonly Item[], root: Element): Block[] {
  const typist = typistOf(items, root);
  const done = new Set<Line>();
  const blocks: Block[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.type === 'picture') {
      const next = items[at + 1];
      const caption = next?.type === 'line' && isCaption(next.line, item.element) ? next.line : null;
      if (caption) done.add(caption);
      const text = caption?.text ?? null;
      blocks.push({ type: 'figure', src: item.src, alt: item.alt, caption: text, credit: text && creditOf(text) });
    } else if (item.type === 'video') blocks.push({ type: 'video', src: item.src, caption: null });
    else if (item.type === 'rule') blocks.push({ type: 'separator' });
    else if (!done.has(item.line)) {
      const { block, covers } = typed(typist, item.line);
      for (const line of covers) done.add(line);
      const before = blocks.at(-1);
      const above = items[at - 1];
      if (
        block.type === 'paragraph' &&
        before?.type === 'paragraph' &&
        above?.type === 'line' &&
        isHalf(above.line, item.line)
      ) {
        blocks[blocks.length - 1] = { type: 'paragraph', text: before.text + block.text };
      } else blocks.push(block);
    }
  }
  return trimSeparators(blocks);
}

function typistOf(items: readonly Item[], root: Element): Typist {
  const lines: Line[] = [];
  const frames = new Map<Line, Frame>();
  const groups = new Map<Element, Line[]>();
  for (const item of items) {
    if (item.type !== 'line') continue;
    const frame = frameOf(item.line, root);
    lines.push(item.line);
    frames.set(item.line, frame);
    if (frame.table) addTo(groups, frame.table, item.line);
    if (frame.list) addTo(groups, frame.list, item.line);
    if (frame.quote) addTo(groups, frame.quote, item.line);
    if (frame.pre) addTo(groups, frame.pre, item.line);
  }
  return { lines, frames, groups, wholes: new Map() };
}

/** The block that a line opens. */
function typed(typist: Typist, line: Line): Typed {
  const frame = typist.frames.get(line) as Frame;
  if (SEPARATOR.test(line.text)) return { block: { type: 'separator' }, covers: [line] };
  const whole =
    wholeOf(typist, frame.table, tableOf) ??
    wholeOf(typist, frame.pre, codeOf) ??
    (frame.item && wholeOf(typist, frame.list, listOf));
  if (whole) return whole;
  const text = line.text.replace(SEARCH_LINKS, '').replace(GLUED_LINK, '');
  return { block: single(line, text, frame, isQuoted(typist, frame.quote)), covers: [line] };
}

keepShape<Block>({ type: 'paragraph', text: null });
keepShape<Block>({ type: 'heading', level: null, text: null });
keepShape<Block>({ type: 'list', ordered: null, items: null });
keepShape<Block>({ type: 'table', header: null, rows: null });
keepShape<Block>({ type: 'figure', src: null, alt: null, caption: null, credit: null });
keepShape<Block>({ type: 'video', src: null, caption: null });
keepShape<Block>({ type: 'separator' });
keepShape<Typed>({ block: null, covers: null });

type Reader = (element: Element, lines: readonly Line[], frames: Typist['frames']) => Block | null;

/** An element with all its lines as one block; null if it is none. Read once, for all of its lines ask. */
function wholeOf({ frames, groups, wholes }: Typist, element: Element | null, read: Reader): Typed | null {
  if (!element) return null;
  const known = wholes.get(element);
  if (known !== undefined) return known;
  const covers = groups.get(element) as readonly Line[];
  const block = read(element, covers, frames);
  const whole = block && { block, covers };
  wholes.set(element, whole);
  return whole;
}

const codeOf: Reader = (pre, lines) => (isCode(lines) ? { type: 'code', text: rawText(pre) } : null);

function listOf(list: Element, lines: readonly Line[], frames: Typist['frames']): Block | null {
  const items = new Set(lines.map((line) => frames.get(line)?.item));
  if (items.has(null) || lines.length > items.size * ITEM_LINES) return null;
  return { type: 'list', ordered: list.name === 'ol', items: lines.map(({ text }) => text) };
}

/** True if the quotation is a part of the text, not all of it. */
const isQuoted = ({ lines, groups }: Typist, quote: Element | null): boolean =>
  quote !== null && (groups.get(quote) as readonly Line[]).length <= lines.length * QUOTE_SHARE;

function single(line: Line, text: string, frame: Frame, quoted: boolean): Block {
  if (frame.heading && line.han <= HEADING_HAN && !endsSentence(text)) {
    return { type: 'heading', level: Number(frame.heading.name.slice(1)), text };
  }
  return quoted ? { type: 'quote', text } : { type: 'paragraph', text };
}

const isCode = (lines: readonly Line[]): boolean => {
  const sum = (pick: (line: Line) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return sum(({ han }) => han) < sum(({ text }) => text.length) * CODE_HAN_SHARE;
};

/** The text of `<pre>` with its blanks and line breaks. */
function rawText(pre: Element): string {
  let text = '';
  walk(pre, (node) => {
    if (isText(node)) text += node.data;
    else if (node.nodeType === 1 && (node.name === 'br' || (isBlock(node) && node !== pre)) && !text.endsWith('\n'))
      text += '\n';
    return undefined;
  });
  return text.replace(/^\n+|\s+$/gu, '');
}

/** No separator at the ends, and no two in a row. */
const trimSeparators = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ type }, at) => {
    if (type !== 'separator') return true;
    const rest = blocks.slice(at + 1);
    return at > 0 && blocks[at - 1]?.type !== 'separator' && rest.some((block) => block.type !== 'separator');
  });
