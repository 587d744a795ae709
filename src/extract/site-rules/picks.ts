import type { Removal } from '../../evidence.ts';
import { attr, type Document, type Element, isElement, selectEach, textOf } from '../../parse/index.ts';
import { SITE_FIELDS, type Site, type SiteField } from '../../rule.ts';
import type { LineTable, Region, Span } from '../page.ts';
import { foldBlanks } from '../text.ts';

/** What the first selector of a field that found something found. */
export interface Pick {
  readonly elements: readonly Element[];
  readonly selector: string;
}

/** All that the rule of a site finds on a page. */
export interface Picks {
  readonly site: Site | null;
  readonly fields: Readonly<Partial<Record<SiteField, Pick>>>;
  readonly dropped: ReadonlySet<Element>;
  readonly removals: readonly Removal[];
}

const NOTHING: Picks = { site: null, fields: {}, dropped: new Set(), removals: [] };
const SAMPLE = 80;

/** What an element says: the text that it shows; of a `<meta>` the content, of a `<time>` the moment. */
export function toldBy(element: Element): string {
  const told =
    element.name === 'meta' ? attr(element, 'content') : element.name === 'time' ? attr(element, 'datetime') : '';
  return foldBlanks(told || textOf(element));
}

/** Runs all selectors of a site over the page, in one pass. */
export function picksOf(document: Document, elements: readonly Element[], site: Site | null): Picks {
  if (!site) return NOTHING;
  const fields = SITE_FIELDS.flatMap((field) =>
    [site.select?.[field] ?? []].flat().map((selector) => ({ field, selector })),
  );
  const drop = site.drop ?? [];
  const selectors = [...fields.map(({ selector }) => selector), ...drop];
  const found = selectEach(document, selectors, elements);
  const picks: Partial<Record<SiteField, Pick>> = {};
  fields.forEach(({ field, selector }, at) => {
    const elements = (found[at] as Element[]).filter((element) => toldBy(element) !== '');
    if (elements.length > 0) picks[field] ??= { elements, selector };
  });
  const dropped = found.slice(fields.length).flat();
  return { site, fields: picks, dropped: new Set(dropped), removals: removalsOf(site, dropped) };
}

function removalsOf({ id }: Site, dropped: readonly Element[]): readonly Removal[] {
  const texts = dropped.map((element) => foldBlanks(textOf(element))).filter(Boolean);
  const [sample] = texts;
  if (sample === undefined) return [];
  const reason = 'the rule of the site says that it is never article text';
  return [{ stage: 'body', rule: `site/${id}`, reason, sample: sample.slice(0, SAMPLE), count: texts.length }];
}

/** The region that the picked elements span; null if none of them holds a line, or nothing was picked. */
export function pickedRegion({ fields }: Picks, { spans }: LineTable): Region | null {
  const held = (fields.body?.elements ?? []).filter((element) => spans.has(element));
  const [first] = held;
  if (!first) return null;
  let { from, to } = spans.get(first) as Span;
  for (const element of held) {
    const span = spans.get(element) as Span;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  let root = first;
  for (let span = spans.get(first) as Span; span.from > from || span.to < to; span = spans.get(root) ?? span) {
    if (!root.parent || !isElement(root.parent)) break;
    root = root.parent;
  }
  return { root, from, to };
}
