import { attr, type Element, isText, setAttr, type Text } from '../../parse/index.ts';
import { ANY } from '../chars.ts';
import type { Swept } from '../tree/index.ts';
import type { Subtree, TextPart } from '../tree/survey.ts';

/** The text of a page as the text rules see it. */
export interface PageText {
  /** Strings that count for a verdict: the visible text, the title, a cloaked title. Those in `<ruby>` are left out. */
  strings(): readonly string[];
  /** Those of them that have one of these bits of `CHAR` or `PAIR`. */
  stringsWith(bits: number): readonly string[];
  /** Han characters of the visible text. */
  readonly han: number;
  /** The scripts: some pages carry their text in them alone. */
  scripts(): readonly string[];
  /** True if a rule has found tampering already. */
  readonly tampered: boolean;
}

/** A place that text can be read from and written to. */
export interface Place {
  /** Bits of `CHAR` and `PAIR` that may occur in it. */
  readonly bits: number;
  /** True for the code of a script. */
  readonly script?: boolean;
  read(): string;
  write(text: string): void;
}

export function pageText({ parts, subtrees, han }: Swept, cloaked: CloakedTitle, tampered: boolean): PageText {
  const titles = cloaked.written === null ? [] : [cloaked.written];
  return {
    strings: () => stringsOf(titles, parts, null),
    stringsWith: (wanted) => stringsOf(titles, parts, wanted),
    han,
    scripts: () => subtrees.filter(isScript).map(({ element }) => textOf(element)),
    tampered,
  };
}

/** Titles, and the texts outside of `<ruby>` that have one of the wanted bits; all of them for null. */
function stringsOf(titles: readonly string[], parts: readonly TextPart[], wanted: number | null): readonly string[] {
  const strings = [...titles];
  for (const { ruby, bits, node } of parts)
    if (!ruby && (wanted === null || (bits & wanted) !== 0)) strings.push(node.data);
  return strings;
}

const isScript = ({ element }: Subtree): boolean => element.name === 'script';

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  meta: ['content'],
  img: ['alt', 'title'],
  a: ['title'],
};

const textOf = ({ children }: Element): string =>
  children
    .filter(isText)
    .map(({ data }) => data)
    .join('');

/** A title that a script would set; `written` is what the rules make of it. */
export interface CloakedTitle {
  written: string | null;
}

/** Every place that inherits the verdicts: text nodes, titles, alternative texts, metadata, scripts. Addresses never do. */
export function placesOf({ parts, subtrees }: Swept, cloaked: CloakedTitle): Place[] {
  return [
    ...cloakedPlaces(cloaked),
    ...parts.filter(({ ruby }) => !ruby).map(({ node, bits }) => placeOf(node, bits)),
    ...subtrees.flatMap(({ element }) => [...attributePlaces(element), ...scriptPlaces(element)]),
  ];
}

function cloakedPlaces(title: CloakedTitle): Place[] {
  if (title.written === null) return [];
  return [
    {
      bits: ANY,
      read: () => title.written ?? '',
      write: (text) => {
        title.written = text;
      },
    },
  ];
}

const placeOf = (node: Text, bits: number): Place => ({
  bits,
  read: () => node.data,
  write: (text) => {
    node.data = text;
  },
});

function attributePlaces(element: Element): Place[] {
  const names = ATTRIBUTES[element.name]?.filter((name) => attr(element, name));
  if (!names) return [];
  return names.map((name) => ({
    bits: ANY,
    read: () => attr(element, name) ?? '',
    write: (text) => setAttr(element, name, text),
  }));
}

function scriptPlaces(element: Element): Place[] {
  if (element.name !== 'script') return [];
  const script = !attr(element, 'type')?.includes('ld+json');
  return element.children.filter(isText).map((node) => ({ ...placeOf(node, ANY), script }));
}
