import { CHAR, charTable, PAIR } from '../chars.ts';
import type { Draft, Subtree, Survey, TextLine, TextPart } from './survey.ts';

/** Sums over a stretch of a page. */
export interface Sums {
  /** Characters that are neither blank nor invisible. */
  readonly chars: number;
  readonly han: number;
  /** Marks that end a clause or sentence, outside links. */
  readonly marks: number;
  readonly traditional: number;
  readonly simplified: number;
  readonly linkChars: number;
  readonly linkHan: number;
}

/** A stretch of the page with its sums: the offsets are those of `Survey.text`. */
export interface Stretch extends Sums {
  readonly from: number;
  readonly to: number;
  /** Its links, the first as a position in `Survey.links`. */
  readonly firstLink: number;
  readonly links: number;
}

/** Running totals, one before each part and one behind the last: the sums of a stretch are the difference of two. */
export type Totals = { readonly [Sum in keyof Sums]: Uint32Array };

/** What one run of text is made of. */
interface Counts {
  chars: number;
  han: number;
  marks: number;
  traditional: number;
  simplified: number;
  bits: number;
}

const noCounts = (): Counts => ({ chars: 0, han: 0, marks: 0, traditional: 0, simplified: 0, bits: 0 });

/** What a title adds to the sums of the page, which are those of its visible text. */
const UNSHOWN: Readonly<Counts> = noCounts();

const newTotals = (parts: number): Totals => ({
  chars: new Uint32Array(parts + 1),
  han: new Uint32Array(parts + 1),
  marks: new Uint32Array(parts + 1),
  traditional: new Uint32Array(parts + 1),
  simplified: new Uint32Array(parts + 1),
  linkChars: new Uint32Array(parts + 1),
  linkHan: new Uint32Array(parts + 1),
});

/** What reading the text of a page gives. */
interface Reading {
  readonly totals: Totals;
  /** Bits of `CHAR` and `PAIR` that occur in any part. */
  readonly bits: number;
  /** Offsets at which a spam term may begin. */
  readonly termStarts: readonly number[];
}

/** Reads the text of a page once: sums up its parts, and gives each of them its bits. */
export function countParts(text: string, parts: readonly Draft<TextPart>[]): Reading {
  const totals = newTotals(parts.length);
  const counts = noCounts();
  const termStarts: number[] = [];
  let bits = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const { node, linked, from, to } = part;
    const shown = to > from;
    if (shown) count(text, from, to, counts, termStarts);
    else count(node.data, 0, node.data.length, counts, []);
    part.bits = counts.bits;
    bits |= counts.bits;
    const { chars, han, marks, traditional, simplified } = shown ? counts : UNSHOWN;
    grow(totals.chars, at, chars);
    grow(totals.han, at, han);
    grow(totals.marks, at, linked ? 0 : marks);
    grow(totals.traditional, at, traditional);
    grow(totals.simplified, at, simplified);
    grow(totals.linkChars, at, linked ? chars : 0);
    grow(totals.linkHan, at, linked ? han : 0);
  }
  return { totals, bits, termStarts };
}

const grow = (totals: Uint32Array, at: number, by: number): void => {
  totals[at + 1] = totals[at]! + by;
};

const MARK_OR_COMMA = CHAR.mark | CHAR.comma;
const UNSEEN = CHAR.blank | CHAR.invisible;

function count(text: string, from: number, to: number, counts: Counts, termStarts: number[]): void {
  const table = charTable();
  let chars = 0;
  let han = 0;
  let marks = 0;
  let traditional = 0;
  let simplified = 0;
  let bits = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    const bit = table[text.charCodeAt(at)]!;
    bits |= bit;
    if (bit & CHAR.term) termStarts.push(at);
    if (!(bit & UNSEEN)) {
      chars++;
      if (bit & CHAR.han) {
        han++;
        if (bit & CHAR.traditional) traditional++;
        else if (bit & CHAR.simplified) simplified++;
      } else if (bit & MARK_OR_COMMA) {
        if (bit & CHAR.mark) marks++;
        if (last & CHAR.comma) bits |= PAIR.commaBeforeMark;
      } else if (bit & last & CHAR.letterS) bits |= PAIR.doubledS;
    }
    if (!(bit & CHAR.invisible)) last = bit;
  }
  counts.chars = chars;
  counts.han = han;
  counts.marks = marks;
  counts.traditional = traditional;
  counts.simplified = simplified;
  counts.bits = bits;
}

const between = (totals: Uint32Array, from: number, to: number): number => totals[to]! - totals[from]!;

export const charsIn = ({ totals }: Survey, { firstPart, endPart }: Subtree): number =>
  between(totals.chars, firstPart, endPart);
export const linkCharsIn = ({ totals }: Survey, { firstPart, endPart }: Subtree): number =>
  between(totals.linkChars, firstPart, endPart);
export const hanIn = ({ totals }: Survey, { firstPart, endPart }: TextLine): number =>
  between(totals.han, firstPart, endPart);

/** A subtree as a stretch. */
export const stretchOf = ({ totals }: Survey, { from, to, firstPart, endPart, firstLink, links }: Subtree): Stretch =>
  stretch(totals, firstPart, endPart, from, to, firstLink, links);

export const stretchOfLine = ({ totals }: Survey, line: TextLine): Stretch =>
  stretch(totals, line.firstPart, line.endPart, line.from, line.to, line.firstLink, line.endLink - line.firstLink);

/** The sums of the whole page, from its running totals. */
export function sumsOfPage(totals: Totals): Sums {
  const last = (column: Uint32Array) => column[column.length - 1]!;
  return {
    chars: last(totals.chars),
    han: last(totals.han),
    marks: last(totals.marks),
    traditional: last(totals.traditional),
    simplified: last(totals.simplified),
    linkChars: last(totals.linkChars),
    linkHan: last(totals.linkHan),
  };
}

function stretch(
  totals: Totals,
  firstPart: number,
  endPart: number,
  from: number,
  to: number,
  firstLink: number,
  links: number,
): Stretch {
  return {
    from,
    to,
    firstLink,
    links,
    chars: between(totals.chars, firstPart, endPart),
    han: between(totals.han, firstPart, endPart),
    marks: between(totals.marks, firstPart, endPart),
    traditional: between(totals.traditional, firstPart, endPart),
    simplified: between(totals.simplified, firstPart, endPart),
    linkChars: between(totals.linkChars, firstPart, endPart),
    linkHan: between(totals.linkHan, firstPart, endPart),
  };
}
