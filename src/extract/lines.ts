import { attr, type Document, Element, isElement, isText, type Text, visible, walk } from '../parse/index.ts';
import { isBlock, isFormatting, isHidden } from './elements.ts';
import { keyOf } from './key.ts';
import type { Line, LineTable, Span } from './page.ts';
import { countHan, countMarks, foldBlanks, isBlank } from './text.ts';

/** A line in the making. */
interface Draft {
  text: string;
  nodes: Text[];
  block: Element | null;
  linked: number;
}

const emptyDraft = (): Draft => ({ text: '', nodes: [], block: null, linked: 0 });

const NONE: ReadonlySet<Element> = new Set();

/**
 * The page as lines, in one walk: a line ends at the edge of a block element, at `<br>`, and inside `<pre>` at a line
 * break. Formatting elements are transparent. Text that no reader sees by its kind (script, style …) is left out; text
 * hidden by style is kept as a line of its own, and marked. Elements of `dropped` are left out with all that they hold.
 *
 * @example `<p>一<b>二</b><br>三</p>` -> lines `一二`, `三`
 */
export function readLines(document: Document, dropped: ReadonlySet<Element> = NONE): LineTable {
  const lines: Line[] = [];
  const spans = new Map<Element, Span>();
  const starts: number[] = [];
  const blocks: Element[] = [new Element('html', {})];
  let shown = emptyDraft();
  let unseen = emptyDraft();
  let links = 0;
  let hidden = 0;
  let preformatted = 0;

  let broken = false;

  const push = ({ text: raw, nodes, block, linked }: Draft, isUnseen: boolean) => {
    const text = foldBlanks(raw);
    if (text === '' || !block) return;
    lines.push({
      index: lines.length,
      text,
      key: keyOf(text),
      nodes,
      block,
      han: countHan(text),
      marks: countMarks(text),
      linkShare: Math.min(1, linked / text.length),
      hidden: isUnseen,
      broken,
    });
    broken = false;
  };

  const flush = (byBreak: boolean) => {
    const isEmpty = shown.block === null && unseen.block === null;
    push(shown, false);
    push(unseen, true);
    broken = byBreak || (broken && isEmpty);
    if (shown.text !== '') shown = emptyDraft();
    if (unseen.text !== '') unseen = emptyDraft();
  };

  const append = (node: Text, text: string) => {
    const draft = hidden > 0 ? unseen : shown;
    if (!isBlank(text)) {
      draft.block ??= blocks.at(-1) as Element;
      draft.nodes.push(node);
      if (links > 0) draft.linked += foldBlanks(text).length;
    }
    draft.text += text;
  };

  const readText = (node: Text) => {
    if (preformatted === 0) return append(node, node.data);
    node.data.split('\n').forEach((part, index) => {
      if (index > 0) flush(true);
      append(node, part);
    });
  };

  walk(
    document,
    (node) => {
      if (isText(node)) readText(node);
      if (!isElement(node)) return undefined;
      if (!visible(node) || dropped.has(node)) return false;
      if (node.name === 'br' || node.name === 'hr') flush(true);
      if (isBlock(node)) {
        flush(false);
        blocks.push(node);
      }
      starts.push(lines.length);
      if (node.name === 'a' && attr(node, 'href') !== undefined) links++;
      if (node.name === 'pre') preformatted++;
      if (isHidden(node)) hidden++;
      return undefined;
    },
    (node) => {
      if (!isElement(node) || !visible(node) || dropped.has(node)) return;
      if (isBlock(node)) {
        flush(false);
        blocks.pop();
      }
      const from = starts.pop() as number;
      if (!isFormatting(node) && lines.length > from) spans.set(node, { from, to: lines.length });
      if (node.name === 'a' && attr(node, 'href') !== undefined) links--;
      if (node.name === 'pre') preformatted--;
      if (isHidden(node)) hidden--;
    },
  );
  flush(false);
  return { lines, spans };
}
