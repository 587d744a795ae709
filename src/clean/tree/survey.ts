import { type Document, type Element, type HidingRules, hidingRules, type Text } from '../../parse/index.ts';
import { once } from '../once.ts';
import { keywordTitles, linksBefore } from './links.ts';
import { countParts, type Sums, sumsOfPage, type Totals } from './sums.ts';
import { findHits, type Hits } from './terms.ts';
import { walkPage } from './walk.ts';
import { wordEnds } from './words.ts';

/** An element and all that is in it, itself not counted. */
export interface Subtree {
  readonly element: Element;
  /** What its name says of it: bits of `TRAIT`. */
  readonly traits: number;
  /** Position in `Survey.subtrees`, and that of the first element behind it. */
  readonly index: number;
  readonly end: number;
  /** Text nodes in it, by their position in `Survey.parts`, the end not included. */
  readonly firstPart: number;
  readonly endPart: number;
  /** Where its text stands in `Survey.text`. */
  readonly from: number;
  readonly to: number;
  /** Links in it, the first by its position in `Survey.links`. */
  readonly firstLink: number;
  readonly links: number;
  /** How many elements in it have an unknown name or a wrong place; how many are pictures, players, forms. */
  readonly odd: number;
  readonly media: number;
  /** Scripts with code in it. */
  readonly scripts: number;
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

/** One text node that a rule may edit, and where it stands. The blanks of the markup are none. */
export interface TextPart {
  readonly node: Text;
  /** Position of the innermost element around it; -1 if there is none. */
  readonly owner: number;
  /** In `<ruby>`: its readings are honest. */
  readonly ruby: boolean;
  readonly linked: boolean;
  /** Where it stands in `Survey.text`; empty for a title, and for what shows nothing. */
  readonly from: number;
  readonly to: number;
  /** Bits of `CHAR` and `PAIR` that occur in it. */
  readonly bits: number;
}

/** What one walk learns of a page. */
export interface Survey {
  readonly subtrees: readonly Subtree[];
  readonly parts: readonly TextPart[];
  readonly lines: readonly TextLine[];
  readonly links: readonly Element[];
  /** All visible text, a line break between lines. */
  readonly text: string;
  readonly totals: Totals;
  /** The last of the totals: what the whole page has. */
  readonly sums: Sums;
  /** Bits of `CHAR` and `PAIR` that occur in any part. */
  readonly bits: number;
  /** What hides on the page. This and the rest is read when the first rule asks. */
  readonly hidingRules: () => HidingRules;
  readonly termHits: () => Hits;
  /** By link: the last one before it that leads to the same site, as `linksBefore` gives it. */
  readonly linksBefore: () => Int32Array;
  /** By link: how many before it bear keywords as a title. */
  readonly keywordTitles: () => Uint32Array;
  /** By offset in the text: how many words end before it. */
  readonly wordEnds: () => Uint32Array;
  /** By script: whether it has as much text as an article; filled where a rule asks. */
  readonly scriptsOfText: Map<Element, boolean>;
}

/** A record in the making. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Walks the tree once, then reads its text once. */
export function survey(document: Document): Survey {
  const { subtrees, parts, lines, links, code, text } = walkPage(document);
  const { totals, bits, termStarts } = countParts(text, parts);
  return {
    subtrees,
    parts,
    lines,
    links,
    text,
    totals,
    sums: sumsOfPage(totals),
    bits,
    hidingRules: once(() => hidingRules(code)),
    termHits: once(() => findHits(text, termStarts)),
    linksBefore: once(() => linksBefore(links)),
    keywordTitles: once(() => keywordTitles(links)),
    wordEnds: once(() => wordEnds(text)),
    scriptsOfText: new Map(),
  };
}
