import { type Document, Element, isElement, isText, type Text, walk } from '../parse/index.ts';
import { TRAIT, traitsOf } from './elements.ts';
import { type Draft, DraftedLine, emptyDraft } from './line.ts';
import type { Line, LineTable, Span } from './page.ts';
import { foldedLength, isBlank } from './text.ts';

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
  const opened: number[] = [];
  const starts: number[] = [];
  const blocks: Element[] = [new Element('html', {})];
  let shown = emptyDraft();
  let unseen = emptyDraft();
  let links = 0;
  let hidden = 0;
  let preformatted = 0;

  let broken = false;

  const push = (draft: Draft, block: Element, isUnseen: boolean) => {
    lines.push(new DraftedLine(lines.length, draft, block, isUnseen, broken));
    broken = false;
  };

  const flush = (byBreak: boolean) => {
    if (!shown.block && !unseen.block) {
      broken ||= byBreak;
      return;
    }
    if (shown.block) {
      push(shown, shown.block, false);
      shown = emptyDraft();
    }
    if (unseen.block) {
      push(unseen, unseen.block, true);
      unseen = emptyDraft();
    }
    broken = byBreak;
  };

  const append = (node: Text, text: string) => {
    const draft = hidden > 0 ? unseen : shown;
    draft.block ??= blocks[blocks.length - 1] as Element;
    draft.nodes.push(node);
    if (links > 0) draft.linked += foldedLength(text);
    draft.text = draft.text === '' ? text : draft.text + text;
  };

  const readPart = (node: Text, part: string) => {
    if (isBlank(part)) blank();
    else append(node, part);
  };
  const blank = () => {
    const draft = hidden > 0 ? unseen : shown;
    if (draft.block) draft.text += ' ';
  };

  const readText = (node: Text) => {
    if (preformatted === 0) return node.isBlank ? blank() : readPart(node, node.data);
    node.data.split('\n').forEach((part, index) => {
      if (index > 0) flush(true);
      readPart(node, part);
    });
  };

  const open = (element: Element): boolean => {
    const traits = dropped.has(element) ? TRAIT.invisible : traitsOf(element);
    opened.push(traits);
    if (traits & TRAIT.invisible) return false;
    if (traits & (TRAIT.block | TRAIT.breaking)) flush((traits & TRAIT.breaking) !== 0);
    if (traits & TRAIT.block) blocks.push(element);
    if (traits & TRAIT.link) links++;
    if (traits & TRAIT.preformatted) preformatted++;
    if (traits & TRAIT.hidden) hidden++;
    starts.push(lines.length);
    return true;
  };

  const close = (element: Element) => {
    const traits = opened.pop() as number;
    if (traits & TRAIT.invisible) return;
    if (traits & TRAIT.block) {
      flush(false);
      blocks.pop();
    }
    if (traits & TRAIT.link) links--;
    if (traits & TRAIT.preformatted) preformatted--;
    if (traits & TRAIT.hidden) hidden--;
    const from = starts.pop() as number;
    if (!(traits & TRAIT.formatting) && lines.length > from) spans.set(element, { from, to: lines.length });
  };

  walk(
    document,
    (node) => {
      if (isText(node)) readText(node);
      return !isElement(node) || open(node);
    },
    (node) => {
      if (isElement(node)) close(node);
    },
  );
  flush(false);
  return { lines, spans };
}
