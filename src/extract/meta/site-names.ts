import type { Page } from '../page.ts';
import { oncePerPage } from '../reading.ts';
import { readCrumbs } from './crumbs.ts';
import { hostOf } from './host.ts';
import { isArticleData, type JsonObject, nameUnder, stringOf } from './json-ld.ts';

const SITE_METAS: readonly string[] = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'sitename'];
/** Host labels that name no site. */
const COMMON_LABELS = new Set(
  'www m wap news com net org gov edu co cn tw hk mo sg info tv cc blog bbs mp en'.split(' '),
);

/** A longer name at the end of a breadcrumb is the headline. */
const CHANNEL_LENGTH = 6;

/** The name under an object's `publisher` or its own, for a `WebSite`. */
function namesIn(object: JsonObject): readonly string[] {
  const own = object['@type'] === 'WebSite' ? [stringOf(object, 'name')] : [];
  return [...own, isArticleData(object) ? nameUnder(object, 'publisher') : null].filter((name) => name !== null);
}

/** What the page's metadata calls the site, the more reliable first: [name, meta name]. */
export function declaredSiteNames({ data }: Page): readonly (readonly [name: string, place: string])[] {
  const names: [string, string][] = [];
  for (const meta of SITE_METAS) for (const name of data.metas.get(meta) ?? []) names.push([name, meta]);
  for (const object of data.jsonLd) for (const name of namesIn(object)) names.push([name, 'publisher']);
  return names;
}

const isTelling = (label: string): boolean => label.length > 1 && !COMMON_LABELS.has(label);
const isChannel = (name: string): boolean => name.length <= CHANNEL_LENGTH;
const firstOf = ([name]: readonly [string, string]): string => name;

/** Every name of the site and its channels that the page gives, its host's labels included; for telling a headline from them. */
export const siteNames = oncePerPage((page: Page): readonly string[] => {
  const host = hostOf(page);
  const crumbs = readCrumbs(page);
  const labels = host?.split('.').filter(isTelling) ?? [];
  return [
    ...declaredSiteNames(page).map(firstOf),
    ...(crumbs?.names.filter(isChannel) ?? []),
    ...(crumbs?.root ? [crumbs.root] : []),
    ...(host ? [host, host.replace(/^www\./u, '')] : []),
    ...labels,
  ];
});

// 北河网, 北河新闻客户端
const ENDING = /^(?:[网網]|新[闻聞][网網]?|客[户戶]端|app|在[线線]|)$/iu;

/** True if the site is called so, in full or in short: 北河网 is 北河 too. */
export const isNameOf = (site: string, name: string): boolean =>
  site.startsWith(name) && ENDING.test(site.slice(name.length));
