import { attr, type Element } from '../../parse/index.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';

/** Links, the first as a position in `Survey.links`. */
type Links = Pick<Stretch, 'firstLink' | 'links'>;

/** Links of a stretch that are looked at: nested lists stay linear. */
const LOOK = 300;

/** How many links of a stretch `sitesIn` looks at. */
export const lookedAt = ({ links }: Links): number => Math.min(links, LOOK);

/** Marks a link within the site. */
const OWN = -2;

/**
 * By link: the last link before it to the same site (`www.a1k9.com` and `m.a1k9.com` are one), -1 if it is the first one
 * there, `OWN` if it stays within the site.
 */
export function linksBefore(links: readonly Element[]): Int32Array {
  const before = new Int32Array(links.length);
  const last = new Map<string, number>();
  const sites = new Map<string, string>();
  for (let at = 0; at < links.length; at++) {
    const host = hostOf(links[at]!);
    const site = sites.get(host) ?? siteOf(host);
    sites.set(host, site);
    before[at] = site === '' ? OWN : (last.get(site) ?? -1);
    if (site !== '') last.set(site, at);
  }
  return before;
}

/** How many of the first links of a stretch lead to other sites, and to how many of them. */
export function sitesIn(page: Survey, stretch: Links): { readonly foreign: number; readonly distinct: number } {
  const before = page.linksBefore();
  const { firstLink } = stretch;
  const end = firstLink + lookedAt(stretch);
  let foreign = 0;
  let distinct = 0;
  for (let at = firstLink; at < end; at++) {
    if (before[at] === OWN) continue;
    foreign++;
    if (before[at]! < firstLink) distinct++;
  }
  return { foreign, distinct };
}

// `https://www.a1k9.com/x` → `www.a1k9.com`
const HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]{3,100})/iu;
// `www.a1k9.com` → `a1k9.com`, `news.b2.com.cn` → `b2.com.cn`
const SITE = /[^.]+\.(?:(?:com|net|org|gov|edu|ac|co)\.[a-z]{2}|[a-z\d-]+)$/iu;

/** The host that a link names; empty if it stays within the site. */
function hostOf(link: Element): string {
  const href = attr(link, 'href') ?? '';
  return href.includes('//') ? (HOST.exec(href)?.[1] ?? '') : '';
}

const siteOf = (host: string): string => SITE.exec(host)?.[0] ?? '';

// `足彩送彩金,百家乐论坛_南通某某工作室`
const KEYWORD_TITLE = /^[^,，_]{2,40}[,，][^_]{2,120}_[^_,，]{2,40}$/u;
const TITLES_LOOKED_AT = 50;

/** By link: how many before it bear keywords as a title. */
export function keywordTitles(links: readonly Element[]): Uint32Array {
  const counts = new Uint32Array(links.length + 1);
  for (let at = 0; at < links.length; at++) {
    const title = attr(links[at]!, 'title');
    counts[at + 1] = counts[at]! + (title?.includes('_') && KEYWORD_TITLE.test(title) ? 1 : 0);
  }
  return counts;
}

/** True if most of the first links of a stretch bear keywords as a title. */
export function isKeywordTitled(page: Survey, { firstLink, links }: Links): boolean {
  if (links === 0) return false;
  const counts = page.keywordTitles();
  const looked = Math.min(links, TITLES_LOOKED_AT);
  return (counts[firstLink + looked]! - counts[firstLink]!) * 2 > looked;
}
