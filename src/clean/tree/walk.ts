import { type Document, type Element, isElement, isText, type Node, type Text } from '../../parse/index.ts';
import { CHAR, charTable } from '../chars.ts';
import { isOdd, TRAIT, traitsOf } from './elements.ts';
import type { Draft, Subtree, TextLine, TextPart } from './survey.ts';

/** The state of one walk. */
export interface Walk {
  readonly subtrees: Draft<Subtree>[];
  readonly parts: Draft<TextPart>[];
  readonly lines: TextLine[];
  readonly links: Element[];
  /** Style sheets and scripts. */
  readonly code: Element[];
  /** Subtrees that the walk is in, from the outside in. */
  readonly open: Draft<Subtree>[];
  text: string;
  odd: number;
  media: number;
  scripts: number;
  inLink: number;
  inRuby: number;
  /** Where the line in hand begins; -1: no line is open. */
  lineFrom: number;
  linePart: number;
  lineLink: number;
}

/** Walks the tree once, in page order. */
export function walkPage(document: Document): Walk {
  const w: Walk = {
    subtrees: [],
    parts: [],
    lines: [],
    links: [],
    code: [],
    open: [],
    text: '',
    odd: 0,
    media: 0,
    scripts: 0,
    inLink: 0,
    inRuby: 0,
    lineFrom: -1,
    linePart: 0,
    lineLink: 0,
  };
  let node: Node = document;
  for (;;) {
    const inner = visit(w, node);
    if (inner) {
      node = inner;
      continue;
    }
    if (isElement(node)) leave(w);
    while (!node.next) {
      if (!node.parent) {
        closeLine(w);
        return w;
      }
      node = node.parent;
      if (isElement(node)) leave(w);
    }
    node = node.next;
  }
}

/** Enters a node; returns its first child if the walk goes on in it. */
function visit(w: Walk, node: Node): Node | undefined {
  if (isText(node)) {
    readText(w, node);
    return undefined;
  }
  return !isElement(node) || enter(w, node) ? node.children[0] : undefined;
}

/** False if what is in the element is no text of the page. */
function enter(w: Walk, element: Element): boolean {
  const traits = traitsOf(element);
  if (traits & TRAIT.edge) closeLine(w);
  if (traits & TRAIT.link) {
    w.inLink++;
    w.links.push(element);
  } else if (traits & TRAIT.ruby) w.inRuby++;
  if (traits & TRAIT.media) w.media++;
  if (isOdd(element, traits)) w.odd++;
  if (traits & TRAIT.script && element.children.some(isCode)) w.scripts++;
  const subtree = {
    element,
    traits,
    index: w.subtrees.length,
    end: 0,
    firstPart: w.parts.length,
    endPart: 0,
    from: w.text.length,
    to: 0,
    firstLink: w.links.length,
    links: 0,
    odd: w.odd,
    media: w.media,
    scripts: w.scripts,
  };
  w.subtrees.push(subtree);
  w.open.push(subtree);
  if (traits & TRAIT.title) readTitle(w, element);
  else if (traits & TRAIT.code) w.code.push(element);
  return (traits & (TRAIT.visible | TRAIT.head)) !== 0;
}

const isCode = (node: Node): boolean => isText(node) && !node.isBlank;

function leave(w: Walk): void {
  const subtree = w.open.pop()!;
  const { traits } = subtree;
  if (traits & TRAIT.block) closeLine(w);
  if (traits & TRAIT.link) w.inLink--;
  else if (traits & TRAIT.ruby) w.inRuby--;
  subtree.end = w.subtrees.length;
  subtree.endPart = w.parts.length;
  subtree.to = w.text.length;
  subtree.links = w.links.length - subtree.firstLink;
  subtree.odd = w.odd - subtree.odd;
  subtree.media = w.media - subtree.media;
  subtree.scripts = w.scripts - subtree.scripts;
}

function readText(w: Walk, node: Text): void {
  if (node.isBlank) {
    if (w.lineFrom >= 0) w.text += ' ';
    return;
  }
  const { data } = node;
  if (shows(data)) {
    if (w.lineFrom < 0) openLine(w);
    addPart(w, node, data.length);
    w.text += data;
  } else {
    addPart(w, node, 0);
    if (w.lineFrom >= 0) w.text += ' ';
  }
}

const UNSEEN = CHAR.blank | CHAR.invisible;

/** True if a character is neither blank nor invisible. */
function shows(data: string): boolean {
  const table = charTable();
  for (let at = 0; at < data.length; at++) if (!(table[data.charCodeAt(at)]! & UNSEEN)) return true;
  return false;
}

function addPart(w: Walk, node: Text, length: number): void {
  const from = w.text.length;
  w.parts.push({
    node,
    owner: w.open.length > 0 ? w.open[w.open.length - 1]!.index : -1,
    ruby: w.inRuby > 0,
    linked: w.inLink > 0,
    from,
    to: from + length,
    bits: 0,
  });
}

/** The title is no visible text, but it inherits the page's verdicts. */
function readTitle(w: Walk, title: Element): void {
  closeLine(w);
  for (const node of title.children) if (isText(node)) addPart(w, node, 0);
}

function openLine(w: Walk): void {
  w.lineFrom = w.text.length;
  w.linePart = w.parts.length;
  w.lineLink = w.links.length - (w.inLink > 0 ? 1 : 0);
}

function closeLine(w: Walk): void {
  if (w.lineFrom < 0) return;
  w.lines.push({
    firstPart: w.linePart,
    endPart: w.parts.length,
    firstLink: w.lineLink,
    endLink: w.links.length,
    from: w.lineFrom,
    to: w.text.length,
  });
  w.text += '\n';
  w.lineFrom = -1;
}
