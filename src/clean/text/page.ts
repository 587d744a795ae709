import { attr, type Element, isText, setAttr, type Text } from '../../parse/index.ts';
import type { Swept } from '../tree/index.ts';

/** The text of a page as the text rules see it. */
export interface PageText {
  /** Strings that count for a verdict: the visible text, the title. Those in `<ruby>` are left out. */
  strings(): readonly string[];
  /** Bits of `CHAR` that may occur in them: the cheap gate of every rule. */
  readonly bits: number;
  /** True if traditional characters are the rule on the page. */
  readonly traditional: boolean;
  /** True if a rule has found tampering already. */
  readonly tampered: boolean;
}

/** A place that text can be read from and written to. */
export interface Place {
  read(): string;
  write(text: string): void;
}

export const pageText = ({ parts, survey }: Swept, tampered: boolean): PageText => ({
  strings: () => parts.filter(({ ruby }) => !ruby).map(({ node }) => node.data),
  bits: survey.bits,
  traditional: survey.total.traditional > survey.total.simplified,
  tampered,
});

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  meta: ['content'],
  img: ['alt', 'title'],
  a: ['title'],
};

/** Every place that inherits the verdicts: text nodes, titles, alternative texts, metadata, JSON-LD. Addresses never do. */
export function placesOf({ parts, elements }: Swept): Place[] {
  return [
    ...parts.filter(({ ruby }) => !ruby).map(({ node }) => placeOf(node)),
    ...elements.flatMap((element) => [...attributePlaces(element), ...jsonPlaces(element)]),
  ];
}

const placeOf = (node: Text): Place => ({
  read: () => node.data,
  write: (text) => {
    node.data = text;
  },
});

function attributePlaces(element: Element): Place[] {
  const names = ATTRIBUTES[element.name]?.filter((name) => attr(element, name));
  if (!names) return [];
  return names.map((name) => ({
    read: () => attr(element, name) ?? '',
    write: (text) => setAttr(element, name, text),
  }));
}

function jsonPlaces(element: Element): Place[] {
  if (element.name !== 'script' || !attr(element, 'type')?.includes('ld+json')) return [];
  return element.children.filter(isText).map(placeOf);
}
