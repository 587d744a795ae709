import type { Candidate } from '../../evidence.ts';
import type { Page, Reading } from '../page.ts';
import { chosen } from '../reading.ts';
import { readCrumbs } from './crumbs.ts';
import { fold } from './fold.ts';
import { isArticleData, type JsonObject, stringOf } from './json-ld.ts';
import { declaredSiteNames } from './site-names.ts';

const SECTION_METAS: readonly string[] = [
  'article:section',
  'columnname',
  'channelname',
  'section',
  'category',
  'og:article:section',
];
const MAX_LENGTH = 20;

/** Names of a `BreadcrumbList`, in order. */
function listed(object: JsonObject): readonly string[] {
  const items =
    object['@type'] === 'BreadcrumbList' && Array.isArray(object.itemListElement) ? object.itemListElement : [];
  return items.slice(0, 10).flatMap((item: JsonObject) => {
    const inner = (typeof item?.item === 'object' && item.item !== null ? item.item : item) as JsonObject | null;
    const name = inner && (stringOf(inner, 'name') ?? (item && stringOf(item, 'name')));
    return name ? [name] : [];
  });
}

const inCrumbs = (page: Page): readonly Candidate<string>[] =>
  (readCrumbs(page)?.names ?? [])
    .map((value): Candidate<string> => ({ value, origin: 'text', rule: 'section-crumbs', place: 'breadcrumb' }))
    .reverse();

const inMetas = ({ data }: Page): readonly Candidate<string>[] =>
  SECTION_METAS.flatMap((name) =>
    (data.metas.get(name) ?? [])
      .slice(0, 1)
      .map((value): Candidate<string> => ({ value, origin: 'meta', rule: 'section-meta', place: name })),
  );

function inJsonLd({ data: { jsonLd } }: Page): readonly Candidate<string>[] {
  const articles = jsonLd.filter(isArticleData).flatMap((object) => stringOf(object, 'articleSection') ?? []);
  return [...articles, ...jsonLd.flatMap(listed).slice(1).reverse()].map((value) => ({
    value,
    origin: 'json-ld',
    rule: 'section-json-ld',
    place: 'articleSection',
  }));
}

/** The channel: the last name of the breadcrumb, else what metadata calls it. Neither the title nor the site. */
export function readSection(page: Page, title: string | null): Reading<string | null> {
  const names = new Set([title ?? '', ...declaredSiteNames(page).map(([name]) => name)].map(fold));
  const fits = ({ value }: Candidate<string>): boolean =>
    value.trim() !== '' && value.length <= MAX_LENGTH && !names.has(fold(value));
  return chosen(
    [() => inCrumbs(page), () => inMetas(page), () => inJsonLd(page)],
    (other) => (fits(other) ? 'comes later' : 'title or site'),
    fits,
  );
}
