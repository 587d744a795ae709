import { keepShape } from '../../kept.ts';
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

/** A place that text can be read from and written to: a text, an attribute, or a title that a script would set. */
export interface Place {
  /** Bits of `CHAR` and `PAIR` that may occur in it. */
  readonly bits: number;
  /** True for the code of a script. */
  readonly script: boolean;
  readonly holder: Text | Element | CloakedTitle;
  /** The attribute of an element; null for what holds one text only. */
  readonly attribute: string | null;
}

keepShape<Place>({ bits: null, script: null, holder: null, attribute: null });

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
export function placesOf({ parts, subtrees }: Swept, cloaked: CloakedTitle): readonly Place[] {
  const places: Place[] = [];
  if (cloaked.written !== null) places.push({ bits: ANY, script: false, holder: cloaked, attribute: null });
  for (const { node, bits, ruby } of parts)
    if (!ruby) places.push({ bits, script: false, holder: node, attribute: null });
  for (const { element } of subtrees) {
    addAttributes(places, element);
    if (element.name === 'script') addCode(places, element);
  }
  return places;
}

function addAttributes(places: Place[], element: Element): void {
  const names = ATTRIBUTES[element.name];
  if (!names) return;
  for (const attribute of names)
    if (attr(element, attribute)) places.push({ bits: ANY, script: false, holder: element, attribute });
}

/** JSON-LD is data, not code. */
function addCode(places: Place[], element: Element): void {
  const script = !attr(element, 'type')?.includes('ld+json');
  for (const node of element.children)
    if (isText(node)) places.push({ bits: ANY, script, holder: node, attribute: null });
}

export function readPlace({ holder, attribute }: Place): string {
  if ('written' in holder) return holder.written ?? '';
  return isText(holder) ? holder.data : (attr(holder, attribute ?? '') ?? '');
}

export function writePlace({ holder, attribute }: Place, text: string): void {
  if ('written' in holder) holder.written = text;
  else if (isText(holder)) holder.data = text;
  else setAttr(holder, attribute ?? '', text);
}
