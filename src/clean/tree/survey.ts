import { type Document, type Element, isElement, isText, type Text, walk } from '../../parse/index.ts';
import { CHAR, charTable, PAIR } from '../chars.ts';
import { isOdd, TRAIT, traitsOf } from './elements.ts';
import { newTotals, type Totals } from './sums.ts';

/** An element and all that is in it, itself not counted. */
export interface Subtree {
  readonly element: Element;
  /** Position in `Survey.elements`, and that of the first element behind it. */
  readonly index: number;
  readonly end: number;
}

/** Text between two block edges: text nodes by their position in `Survey.parts`, the end not included. */
export interface TextLine {
  readonly firstPart: number;
  readonly endPart: number;
  /** Links in it, one that it begins inside included. */
  readonly firstLink: number;
  readonly endLink: number;
  readonly from: number;
  readonly to: number;
}

/** One text node that a rule may edit, and where it stands. */
export interface TextPart {
  readonly node: Text;
  /** Position of the innermost element around it; -1 if there is none. */
  readonly owner: number;
  /** In `<ruby>`: its readings are honest. */
  readonly ruby: boolean;
  /** Bits of `CHAR` and `PAIR` that occur in it. */
  readonly bits: number;
}

/** What one walk learns of a page. Sums are running totals: those of a stretch are the difference between its two ends. */
export interface Survey {
  readonly elements: readonly Element[];
  /** By position of the element: the first element, the first text node and the offset in `text` behind it. */
  readonly ends: readonly number[];
  readonly firstParts: readonly number[];
  readonly endParts: readonly number[];
  readonly froms: readonly number[];
  readonly tos: readonly number[];
  readonly parts: readonly TextPart[];
  readonly lines: readonly TextLine[];
  readonly links: readonly Element[];
  /** All visible text, a line break between lines. */
  readonly text: string;
  readonly totals: Totals;
  /** Bits of `CHAR` and `PAIR` that occur in any text node. */
  readonly bits: number;
}

const MARK_OR_COMMA = CHAR.mark | CHAR.comma;
const UNSEEN = CHAR.blank | CHAR.invisible;

/** Walks the tree once. */
export function survey(document: Document): Survey {
  const table = charTable();
  const totals = newTotals();
  const elements: Element[] = [];
  const ends: number[] = [];
  const firstParts: number[] = [];
  const endParts: number[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  const parts: TextPart[] = [];
  const lines: TextLine[] = [];
  const links: Element[] = [];
  const path: number[] = [];
  let text = '';
  let bits = 0;
  let inLink = 0;
  let inRuby = 0;
  /** Where the line in hand begins; -1: no line is open. */
  let lineFrom = -1;
  let linePart = 0;
  let lineLink = 0;

  const closeLine = () => {
    if (lineFrom < 0) return;
    const [endPart, endLink] = [parts.length, links.length];
    lines.push({ firstPart: linePart, endPart, firstLink: lineLink, endLink, from: lineFrom, to: text.length });
    text += '\n';
    lineFrom = -1;
  };

  const readText = (node: Text) => {
    const { data } = node;
    let seen = 0;
    let last = 0;
    let [chars, han, marks, traditional, simplified] = [0, 0, 0, 0, 0];
    for (let at = 0; at < data.length; at++) {
      const bit = table[data.charCodeAt(at)]!;
      seen |= bit;
      if (!(bit & UNSEEN)) {
        chars++;
        if (bit & CHAR.han) {
          han++;
          if (bit & CHAR.traditional) traditional++;
          else if (bit & CHAR.simplified) simplified++;
        } else if (bit & MARK_OR_COMMA) {
          if (bit & CHAR.mark) marks++;
          if (last & CHAR.comma) seen |= PAIR.commaBeforeMark;
        } else if (bit & last & CHAR.letterS) seen |= PAIR.doubledS;
      }
      if (!(bit & CHAR.invisible)) last = bit;
    }
    bits |= seen;
    if (chars > 0) {
      if (lineFrom < 0) {
        lineFrom = text.length;
        linePart = parts.length;
        lineLink = links.length - (inLink > 0 ? 1 : 0);
      }
      text += data;
    } else if (lineFrom >= 0) text += ' ';
    parts.push({ node, owner: path.length > 0 ? path[path.length - 1]! : -1, ruby: inRuby > 0, bits: seen });
    const linked = inLink > 0;
    totals.addText(chars, han, linked ? 0 : marks, traditional, simplified, linked);
  };

  walk(
    document,
    (node) => {
      if (isText(node)) {
        readText(node);
        return undefined;
      }
      if (!isElement(node)) return undefined;
      const traits = traitsOf(node);
      if (traits & TRAIT.block || node.name === 'br') closeLine();
      if (traits & TRAIT.link) {
        inLink++;
        links.push(node);
      } else if (traits & TRAIT.ruby) inRuby++;
      totals.addElement(isOdd(node, traits), (traits & TRAIT.media) !== 0, (traits & TRAIT.link) !== 0);
      const index = elements.length;
      elements.push(node);
      ends.push(0);
      endParts.push(0);
      tos.push(0);
      path.push(index);
      firstParts.push(parts.length);
      froms.push(text.length);
      if (traits & TRAIT.title) {
        closeLine();
        bits |= readTitle(node, index);
      }
      return (traits & (TRAIT.visible | TRAIT.head)) !== 0;
    },
    (node) => {
      if (!isElement(node)) return;
      const index = path.pop() as number;
      const traits = traitsOf(node);
      if (traits & TRAIT.block) closeLine();
      if (traits & TRAIT.link) inLink--;
      else if (traits & TRAIT.ruby) inRuby--;
      ends[index] = elements.length;
      endParts[index] = parts.length;
      tos[index] = text.length;
    },
  );
  closeLine();

  /** The title is no visible text, but it inherits the page's verdicts. Returns the bits of its characters. */
  function readTitle(title: Element, owner: number): number {
    let all = 0;
    for (const node of title.children) {
      if (!isText(node)) continue;
      let seen = 0;
      for (let at = 0; at < node.data.length; at++) seen |= table[node.data.charCodeAt(at)]!;
      parts.push({ node, owner, ruby: false, bits: seen | PAIR.commaBeforeMark | PAIR.doubledS });
      totals.addText(0, 0, 0, 0, 0, false);
      all |= seen;
    }
    return all;
  }

  return { elements, ends, firstParts, endParts, froms, tos, parts, lines, links, text, totals, bits };
}
