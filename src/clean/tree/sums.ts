import type { Subtree, Survey, TextLine } from './survey.ts';

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
  readonly links: number;
}

/** A stretch of the page with its sums: the offsets are those of `Survey.text`. */
export interface Stretch extends Sums {
  readonly from: number;
  readonly to: number;
  /** Its first link, as a position in `Survey.links`. */
  readonly firstLink: number;
}

/** Running totals: after each text node, and before each element. */
export interface Totals {
  readonly chars: readonly number[];
  readonly han: readonly number[];
  readonly marks: readonly number[];
  readonly traditional: readonly number[];
  readonly simplified: readonly number[];
  readonly linkChars: readonly number[];
  readonly linkHan: readonly number[];
  /** Elements of an unknown name or in a wrong place; pictures, players, forms; links. */
  readonly odd: readonly number[];
  readonly media: readonly number[];
  readonly links: readonly number[];
  addText(chars: number, han: number, marks: number, traditional: number, simplified: number, linked: boolean): void;
  addElement(odd: boolean, media: boolean, link: boolean): void;
}

export function newTotals(): Totals {
  const [chars, han, marks, traditional, simplified] = [[0], [0], [0], [0], [0]];
  const [linkChars, linkHan, odd, media, links] = [[0], [0], [0], [0], [0]];
  const grow = (sums: number[], by: number) => sums.push(sums[sums.length - 1]! + by);
  return {
    ...{ chars, han, marks, traditional, simplified, linkChars, linkHan, odd, media, links },
    addText(newChars, newHan, newMarks, newTraditional, newSimplified, linked) {
      grow(chars, newChars);
      grow(han, newHan);
      grow(marks, newMarks);
      grow(traditional, newTraditional);
      grow(simplified, newSimplified);
      grow(linkChars, linked ? newChars : 0);
      grow(linkHan, linked ? newHan : 0);
    },
    addElement(isOdd, isMedia, isLink) {
      grow(odd, isOdd ? 1 : 0);
      grow(media, isMedia ? 1 : 0);
      grow(links, isLink ? 1 : 0);
    },
  };
}

const between = (sums: readonly number[], from: number, to: number): number => sums[to]! - sums[from]!;

/** The sums of the elements in a subtree, and of its characters. */
export const oddIn = ({ totals }: Survey, { index, end }: Subtree): number => between(totals.odd, index + 1, end);
export const mediaIn = ({ totals }: Survey, { index, end }: Subtree): number => between(totals.media, index + 1, end);
export const linksIn = ({ totals }: Survey, { index, end }: Subtree): number => between(totals.links, index + 1, end);
export const charsIn = ({ totals, firstParts, endParts }: Survey, { index }: Subtree): number =>
  between(totals.chars, firstParts[index]!, endParts[index]!);
export const linkCharsIn = ({ totals, firstParts, endParts }: Survey, { index }: Subtree): number =>
  between(totals.linkChars, firstParts[index]!, endParts[index]!);

const sumsOf = ({ totals }: Survey, fromPart: number, toPart: number) => ({
  chars: between(totals.chars, fromPart, toPart),
  han: between(totals.han, fromPart, toPart),
  marks: between(totals.marks, fromPart, toPart),
  traditional: between(totals.traditional, fromPart, toPart),
  simplified: between(totals.simplified, fromPart, toPart),
  linkChars: between(totals.linkChars, fromPart, toPart),
  linkHan: between(totals.linkHan, fromPart, toPart),
});

/** A subtree as a stretch. */
export const stretchOf = (page: Survey, { index, end }: Subtree): Stretch => ({
  from: page.froms[index]!,
  to: page.tos[index]!,
  firstLink: page.totals.links[index + 1]!,
  links: between(page.totals.links, index + 1, end),
  ...sumsOf(page, page.firstParts[index]!, page.endParts[index]!),
});

export const stretchOfLine = (page: Survey, line: TextLine): Stretch => ({
  from: line.from,
  to: line.to,
  firstLink: line.firstLink,
  links: line.endLink - line.firstLink,
  ...sumsOf(page, line.firstPart, line.endPart),
});

/** The sums of the whole page. */
export const pageSums = (page: Survey) => sumsOf(page, 0, page.parts.length);
