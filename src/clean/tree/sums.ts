/** Sums over a stretch of a page. */
export interface Sums {
  /** Elements; those of an unknown name or in a wrong place; pictures, players, forms. */
  elements: number;
  odd: number;
  media: number;
  /** Characters that are not blank. */
  chars: number;
  han: number;
  /** Marks that end a clause or sentence, outside links. */
  marks: number;
  traditional: number;
  simplified: number;
  links: number;
  linkChars: number;
  linkHan: number;
}

/** A stretch of the page with its sums: the offsets are those of `Survey.text`. */
export interface Stretch extends Readonly<Sums> {
  readonly from: number;
  readonly to: number;
  /** Links in it, from and to their position in `Survey.links`. */
  readonly firstLink: number;
}

export const NOTHING: Sums = {
  elements: 0,
  odd: 0,
  media: 0,
  chars: 0,
  han: 0,
  marks: 0,
  traditional: 0,
  simplified: 0,
  links: 0,
  linkChars: 0,
  linkHan: 0,
};

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A stretch that begins where `total` stands; `close` makes the running totals the sums of the stretch. */
export const open = (total: Sums, from: number, firstLink: number): Mutable<Stretch> => ({
  elements: total.elements,
  odd: total.odd,
  media: total.media,
  chars: total.chars,
  han: total.han,
  marks: total.marks,
  traditional: total.traditional,
  simplified: total.simplified,
  links: total.links,
  linkChars: total.linkChars,
  linkHan: total.linkHan,
  from,
  to: from,
  firstLink,
});

export function close(stretch: Mutable<Stretch>, total: Sums, to: number): void {
  stretch.elements = total.elements - stretch.elements;
  stretch.odd = total.odd - stretch.odd;
  stretch.media = total.media - stretch.media;
  stretch.chars = total.chars - stretch.chars;
  stretch.han = total.han - stretch.han;
  stretch.marks = total.marks - stretch.marks;
  stretch.traditional = total.traditional - stretch.traditional;
  stretch.simplified = total.simplified - stretch.simplified;
  stretch.links = total.links - stretch.links;
  stretch.linkChars = total.linkChars - stretch.linkChars;
  stretch.linkHan = total.linkHan - stretch.linkHan;
  stretch.to = to;
}
