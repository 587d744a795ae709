import type { Candidate } from '../../evidence.ts';
import type { Page, Reading } from '../page.ts';
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

function candidates(page: Page): readonly Candidate<string>[] {
  const { data } = page;
  const crumbs = readCrumbs(page);
  const shown = (crumbs?.names ?? []).map(
    (value): Candidate<string> => ({ value, origin: 'text', rule: 'section-crumbs', place: 'breadcrumb' }),
  );
  const metas = SECTION_METAS.flatMap(
    (name) =>
      data.metas
        .get(name)
        ?.slice(0, 1)
        .map((value): Candidate<string> => ({ value, origin: 'meta', rule: 'section-meta', place: name })) ?? [],
  );
  const articles = data.jsonLd.filter(isArticleData).flatMap((object) => stringOf(object, 'articleSection') ?? []);
  const json = [...articles, ...data.jsonLd.flatMap(listed).slice(1).reverse()].map(
    (value): Candidate<string> => ({ value, origin: 'json-ld', rule: 'section-json-ld', place: 'articleSection' }),
  );
  return [...shown.reverse(), ...metas, ...json];
}

/** The channel: the last name of the breadcrumb, else what metadata calls it. Neither the title nor the site. */
export function readSection(page: Page, title: string | null): Reading<string | null> {
  const names = new Set(declaredSiteNames(page).map(([name]) => fold(name)));
  const all = candidates(page);
  const fits = ({ value }: Candidate<string>): boolean =>
    value.trim() !== '' && value.length <= MAX_LENGTH && !names.has(fold(value)) && fold(value) !== fold(title ?? '');
  const winner = all.find(fits) ?? null;
  const others = all
    .filter((candidate) => candidate !== winner)
    .map((candidate) => ({ ...candidate, reason: fits(candidate) ? 'comes later' : 'title or site' }));
  return { value: winner?.value ?? null, evidence: { winner, others } };
}
