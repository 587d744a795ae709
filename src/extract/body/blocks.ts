import type { Block } from '../../article.ts';
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

/** Items of the body as typed blocks. */
export function blocksOf(items: readonly Item[], root: Element): Block[] {
  const lines = items.flatMap((item) => (item.type === 'line' ? [item.line] : []));
  const frames = new Map(lines.map((line) => [line, frameOf(line, root)]));
  const typist = typistOf(lines, frames);
  const done = new Set<Line>();
  const blocks: Block[] = [];
  items.forEach((item, at) => {
    if (item.type === 'picture') {
      const next = items[at + 1];
      const caption = next?.type === 'line' && isCaption(next.line, item.element) ? next.line : null;
      if (caption) done.add(caption);
      const text = caption?.text ?? null;
      blocks.push({ type: 'figure', src: item.src, alt: item.alt, caption: text, credit: text && creditOf(text) });
    } else if (item.type === 'video') blocks.push({ type: 'video', src: item.src, caption: null });
    else if (item.type === 'rule') blocks.push({ type: 'separator' });
    else if (!done.has(item.line)) {
      const { block, covers } = typist(item.line);
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
  });
  return trimSeparators(blocks);
}

/** Tells the block that a line opens, and the lines that it covers. */
function typistOf(lines: readonly Line[], frames: ReadonlyMap<Line, Frame>) {
  const groups = new Map<Element, Line[]>();
  for (const line of lines) {
    const { table, list, quote, pre } = frames.get(line) as Frame;
    for (const element of [table, list, quote, pre]) {
      if (element) groups.set(element, [...(groups.get(element) ?? []), line]);
    }
  }
  const membersOf = (element: Element) => groups.get(element) as Line[];
  return (line: Line): { block: Block; covers: readonly Line[] } => {
    const frame = frames.get(line) as Frame;
    if (SEPARATOR.test(line.text)) return { block: { type: 'separator' }, covers: [line] };
    if (frame.table) {
      const members = membersOf(frame.table);
      const block = tableOf(frame.table, members, frames);
      if (block) return { block, covers: members };
    }
    if (frame.pre) {
      const members = membersOf(frame.pre);
      if (isCode(members)) return { block: { type: 'code', text: rawText(frame.pre) }, covers: members };
    }
    if (frame.list && frame.item) {
      const members = membersOf(frame.list);
      const items = new Set(members.map((member) => frames.get(member)?.item)).size;
      if (members.length <= items * ITEM_LINES && members.every((member) => frames.get(member)?.item)) {
        const block: Block = {
          type: 'list',
          ordered: frame.list.name === 'ol',
          items: members.map(({ text }) => text),
        };
        return { block, covers: members };
      }
    }
    return { block: single(line, frame, lines, membersOf), covers: [line] };
  };
}

function single(line: Line, frame: Frame, lines: readonly Line[], membersOf: (element: Element) => Line[]): Block {
  const text = line.text.replace(SEARCH_LINKS, '').replace(GLUED_LINK, '');
  if (frame.heading && line.han <= HEADING_HAN && !endsSentence(text)) {
    return { type: 'heading', level: Number(frame.heading.name.slice(1)), text };
  }
  if (frame.quote && membersOf(frame.quote).length <= lines.length * QUOTE_SHARE) return { type: 'quote', text };
  return { type: 'paragraph', text };
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
