import {
  type Document,
  type Element,
  type Hiding,
  hiding,
  hidingRules,
  isElement,
  isText,
  type Text,
  visible,
  walk,
} from '../../parse/index.ts';
import { CHAR, charTable } from '../chars.ts';
import { isBlock, isMedia, isOdd } from './elements.ts';
import { close, type Mutable, NOTHING, open, type Stretch, type Sums } from './sums.ts';

/** An element with the sums of all that is in it, itself not counted. */
export interface Subtree {
  readonly element: Element;
  readonly sums: Stretch;
  /** Position in `Survey.subtrees`, and that of the first element behind it. */
  readonly index: number;
  readonly end: number;
  readonly hiding: Hiding | null;
}

/** Text between two block edges. */
export interface TextLine {
  readonly sums: Stretch;
  readonly nodes: readonly Text[];
  /** Index of the subtree around its first node. */
  readonly owner: number;
}

/** One text node that a rule may edit, and where it stands. */
export interface TextPart {
  readonly node: Text;
  /** Index of the innermost subtree around it. */
  readonly owner: number;
  /** In `<ruby>`: its readings are honest. */
  readonly ruby: boolean;
}

/** What one walk learns of a page. */
export interface Survey {
  readonly subtrees: readonly Subtree[];
  readonly lines: readonly TextLine[];
  readonly parts: readonly TextPart[];
  readonly links: readonly Element[];
  /** All visible text, a line break between lines. */
  readonly text: string;
  readonly total: Readonly<Sums>;
  /** Bits of `CHAR` that occur in any text node. */
  readonly bits: number;
}

/** A subtree whose end the walk has not reached. */
type Open = Mutable<Subtree> & { readonly sums: Mutable<Stretch> };

/** Walks the tree once; every sum is a running total, and an element's own is the difference between its two ends. */
export function survey(document: Document): Survey {
  const hide = hidingRules(document);
  const table = charTable();
  const total: Sums = { ...NOTHING };
  const subtrees: Open[] = [];
  const path: Open[] = [];
  const lines: TextLine[] = [];
  const parts: TextPart[] = [];
  const links: Element[] = [];
  let line: { readonly sums: Mutable<Stretch>; readonly nodes: Text[]; readonly owner: number } | null = null;
  let text = '';
  let bits = 0;
  let inLink = 0;
  let inRuby = 0;

  const closeLine = () => {
    if (!line) return;
    close(line.sums, total, text.length);
    lines.push({ sums: line.sums, nodes: line.nodes, owner: line.owner });
    text += '\n';
    line = null;
  };

  /** A line that begins inside a link counts that link. */
  const startLine = (owner: number) => {
    const sums = open(total, text.length, links.length);
    if (inLink > 0) {
      sums.links--;
      sums.firstLink--;
    }
    return { sums, nodes: [], owner };
  };

  const readText = (node: Text) => {
    const { data } = node;
    const owner = path.length > 0 ? path[path.length - 1]!.index : -1;
    parts.push({ node, owner, ruby: inRuby > 0 });
    let seen = 0;
    let [chars, han, marks, traditional, simplified] = [0, 0, 0, 0, 0];
    for (let at = 0; at < data.length; at++) {
      const bit = table[data.charCodeAt(at)]!;
      seen |= bit;
      if (bit & CHAR.blank) continue;
      chars++;
      if (bit & CHAR.han) han++;
      if (bit & CHAR.mark) marks++;
      if (bit & CHAR.traditional) traditional++;
      if (bit & CHAR.simplified) simplified++;
    }
    bits |= seen;
    if (chars === 0) {
      if (line) text += ' ';
      return;
    }
    line ??= startLine(owner);
    line.nodes.push(node);
    text += data;
    total.chars += chars;
    total.han += han;
    total.traditional += traditional;
    total.simplified += simplified;
    if (inLink > 0) {
      total.linkChars += chars;
      total.linkHan += han;
    } else total.marks += marks;
  };

  walk(
    document,
    (node) => {
      if (isText(node)) {
        readText(node);
        return undefined;
      }
      if (!isElement(node)) return undefined;
      const { name } = node;
      total.elements++;
      if (isOdd(node)) total.odd++;
      if (isMedia(node)) total.media++;
      if (name === 'br' || isBlock(name)) closeLine();
      if (name === 'a') {
        inLink++;
        total.links++;
        links.push(node);
      } else if (name === 'ruby') inRuby++;
      const sums = open(total, text.length, links.length);
      const subtree = { element: node, sums, index: subtrees.length, end: 0, hiding: hiding(node, hide) };
      subtrees.push(subtree);
      path.push(subtree);
      if (name === 'title') bits |= readTitle(node, parts, subtree.index);
      return visible(node) || name === 'head';
    },
    (node) => {
      if (!isElement(node)) return;
      const subtree = path.pop() as Open;
      if (isBlock(node.name)) closeLine();
      if (node.name === 'a') inLink--;
      else if (node.name === 'ruby') inRuby--;
      close(subtree.sums, total, text.length);
      subtree.end = subtrees.length;
    },
  );
  closeLine();
  return { subtrees, lines, parts, links, text, total, bits };
}

/** The title is no visible text, but it inherits the page's verdicts. Returns the bits of its characters. */
function readTitle(title: Element, parts: TextPart[], owner: number): number {
  const table = charTable();
  let bits = 0;
  for (const child of title.children) {
    if (!isText(child)) continue;
    parts.push({ node: child, owner, ruby: false });
    for (let at = 0; at < child.data.length; at++) bits |= table[child.data.charCodeAt(at)]!;
  }
  return bits;
}
