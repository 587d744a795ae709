import { type Document, Element, isElement, isText, type Node, type Text, visit } from '../parse/index.ts';
import { TRAIT, traitsOf } from './elements.ts';
import { type Draft, DraftedLine, emptyDraft } from './line.ts';
import type { Line, LineTable, Span } from './page.ts';
import { foldedLength, isBlank } from './text.ts';

/** Where the walk is: the lines so far, the one in the making, and what the open elements say of it. */
interface Walk {
  readonly dropped: ReadonlySet<Element>;
  readonly lines: Line[];
  readonly spans: Map<Element, Span>;
  /** The traits of the open elements, and before which line each of them begins. */
  readonly opened: number[];
  readonly starts: number[];
  readonly blocks: Element[];
  shown: Draft;
  unseen: Draft;
  /** How many of the open elements are links, hidden, preformatted. */
  links: number;
  hidden: number;
  preformatted: number;
  /** A `<br>` stands before the next line. */
  broken: boolean;
}

const NONE: ReadonlySet<Element> = new Set();

/**
 * The page as lines, in one walk: a line ends at the edge of a block element, at `<br>`, and inside `<pre>` at a line
 * break. Formatting elements are transparent. Text that no reader sees by its kind (script, style …) is left out; text
 * hidden by style is kept as a line of its own, and marked. Elements of `dropped` are left out with all that they hold.
 *
 * @example `<p>一<b>二</b><br>三</p>` -> lines `一二`, `三`
 */
export function readLines(document: Document, dropped: ReadonlySet<Element> = NONE): LineTable {
  const at: Walk = {
    dropped,
    lines: [],
    spans: new Map(),
    opened: [],
    starts: [],
    blocks: [new Element('html', {})],
    shown: emptyDraft(),
    unseen: emptyDraft(),
    links: 0,
    hidden: 0,
    preformatted: 0,
    broken: false,
  };
  visit(document, at, enter, leave);
  flush(at, false);
  return { lines: at.lines, spans: at.spans };
}

function enter(node: Node, at: Walk): boolean {
  if (isText(node)) readText(at, node);
  return !isElement(node) || open(at, node);
}

function leave(node: Node, at: Walk): void {
  if (isElement(node)) close(at, node);
}

function open(at: Walk, element: Element): boolean {
  const traits = at.dropped.has(element) ? TRAIT.invisible : traitsOf(element);
  at.opened.push(traits);
  if (traits & TRAIT.invisible) return false;
  if (traits & (TRAIT.block | TRAIT.breaking)) flush(at, (traits & TRAIT.breaking) !== 0);
  if (traits & TRAIT.block) at.blocks.push(element);
  if (traits & TRAIT.link) at.links++;
  if (traits & TRAIT.preformatted) at.preformatted++;
  if (traits & TRAIT.hidden) at.hidden++;
  at.starts.push(at.lines.length);
  return true;
}

function close(at: Walk, element: Element): void {
  const traits = at.opened.pop() as number;
  if (traits & TRAIT.invisible) return;
  if (traits & TRAIT.block) {
    flush(at, false);
    at.blocks.pop();
  }
  if (traits & TRAIT.link) at.links--;
  if (traits & TRAIT.preformatted) at.preformatted--;
  if (traits & TRAIT.hidden) at.hidden--;
  const from = at.starts.pop() as number;
  const to = at.lines.length;
  if (!(traits & TRAIT.formatting) && to > from) at.spans.set(element, { from, to });
}

function readText(at: Walk, node: Text): void {
  if (at.preformatted === 0) {
    if (node.isBlank) readBlank(at);
    else readPart(at, node, node.data);
    return;
  }
  const parts = node.data.split('\n');
  for (let index = 0; index < parts.length; index++) {
    if (index > 0) flush(at, true);
    readPart(at, node, parts[index] as string);
  }
}

function readPart(at: Walk, node: Text, text: string): void {
  if (isBlank(text)) {
    readBlank(at);
    return;
  }
  const draft = at.hidden > 0 ? at.unseen : at.shown;
  draft.block ??= at.blocks[at.blocks.length - 1] as Element;
  draft.nodes.push(node);
  if (at.links > 0) draft.linked += foldedLength(text);
  draft.text = draft.text === '' ? text : draft.text + text;
}

function readBlank(at: Walk): void {
  const draft = at.hidden > 0 ? at.unseen : at.shown;
  if (draft.block) draft.text += ' ';
}

/** Ends the line in the making, if there is one. */
function flush(at: Walk, byBreak: boolean): void {
  const { shown, unseen } = at;
  if (!shown.block && !unseen.block) {
    at.broken ||= byBreak;
    return;
  }
  if (shown.block) {
    at.lines.push(new DraftedLine(at.lines.length, shown, shown.block, false, at.broken));
    at.broken = false;
    at.shown = emptyDraft();
  }
  if (unseen.block) {
    at.lines.push(new DraftedLine(at.lines.length, unseen, unseen.block, true, at.broken));
    at.unseen = emptyDraft();
  }
  at.broken = byBreak;
}
