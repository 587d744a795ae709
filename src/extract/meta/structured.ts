import { attr, closest, type Element, textOf } from '../../parse/index.ts';
import type { StructuredData } from '../page.ts';
import { type JsonObject, readJsonLd } from './json-ld.ts';

const MAX_METAS = 500;
const MAX_VALUE = 10_000;

/** Quotes of a word processor round an attribute: `name=”keyword”`. */
const OUTER_QUOTES = /^[“”„‟"'‘’]+|[“”„‟"'‘’]+$/gu;

const QUOTES = '“”„‟"\'‘’';

const isQuoted = (value: string): boolean =>
  QUOTES.includes(value.charAt(0)) || QUOTES.includes(value.charAt(value.length - 1));

const unquoted = (value: string): string => value.trim().replace(OUTER_QUOTES, '').trim();

/** Name and value of a `<meta>`; names lower-case without blanks, so that `weibo: article:create_at` has one spelling. */
function metaOf(element: Element): readonly [string, string] | null {
  const name = attr(element, 'property') ?? attr(element, 'name') ?? attr(element, 'itemprop');
  const content = attr(element, 'content') ?? attr(element, 'value');
  if (!name || !content) return null;
  const quoted = isQuoted(name.trim());
  const key = (quoted ? unquoted(name) : name).replace(/\s+/gu, '').toLowerCase();
  const value = (quoted ? unquoted(content) : content.trim()).slice(0, MAX_VALUE);
  return key && value ? [key, value] : null;
}

const isJsonLd = (element: Element): boolean =>
  element.name === 'script' && /ld\+json/iu.test(attr(element, 'type') ?? '');

const isTimed = (element: Element): boolean =>
  element.name === 'script' ||
  element.name === 'time' ||
  attr(element, 'itemprop') !== undefined ||
  attr(element, 'data-ptime') !== undefined;

const isSvg = ({ name }: Element): boolean => name === 'svg';

/** Reads head and metadata of a page; they may stand anywhere among its elements. Never throws on what they hold. */
export function readStructured(elements: readonly Element[]): StructuredData {
  const metas = new Map<string, string[]>();
  const jsonLd: JsonObject[] = [];
  let documentTitle: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  let count = 0;
  const timed: Element[] = [];
  for (const element of elements) {
    const { name } = element;
    if (name === 'meta') {
      const pair = count < MAX_METAS ? metaOf(element) : null;
      if (pair) {
        count++;
        const values = metas.get(pair[0]);
        if (values) values.push(pair[1]);
        else metas.set(pair[0], [pair[1]]);
      }
    } else if (name === 'title') {
      documentTitle ??= closest(element, isSvg) ? null : textOf(element).trim() || null;
    } else if (name === 'link' && canonical === null) {
      const rels = (attr(element, 'rel') ?? '').toLowerCase().split(/\s+/u);
      if (rels.includes('canonical')) canonical = attr(element, 'href')?.trim() || null;
    } else if (name === 'base') base ??= attr(element, 'href')?.trim() || null;
    else if (name === 'script' && isJsonLd(element)) jsonLd.push(...readJsonLd(textOf(element)));
    if (isTimed(element)) timed.push(element);
  }
  return { metas, jsonLd, documentTitle, canonical, base, timed };
}
