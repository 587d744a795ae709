import { attr, type Element } from '../../parse/index.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';

/** Links of a stretch that are looked at: nested lists stay linear. */
const LOOK = 300;

const siteOfLink = new WeakMap<Element, string>();

/**
 * Sites that the first links of a stretch lead to, in page order: `www.a1k9.com` and `m.a1k9.com` are one. Links within
 * the site have none.
 */
export function sitesOf({ links }: Survey, { firstLink, links: count }: Stretch): string[] {
  const sites: string[] = [];
  for (let at = firstLink; at < firstLink + Math.min(count, LOOK); at++) {
    const site = siteOf(links[at]!);
    if (site !== '') sites.push(site);
  }
  return sites;
}

/** How many links of a stretch `sitesOf` looks at. */
export const lookedAt = ({ links }: Stretch): number => Math.min(links, LOOK);

function siteOf(link: Element): string {
  const known = siteOfLink.get(link);
  if (known !== undefined) return known;
  const href = attr(link, 'href') ?? '';
  const host = href.includes('//') ? HOST.exec(href)?.[1] : undefined;
  const site = host === undefined ? '' : (SITE.exec(host)?.[0] ?? '');
  siteOfLink.set(link, site);
  return site;
}

// `https://www.a1k9.com/x` → `www.a1k9.com`
const HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]{3,100})/iu;
// `www.a1k9.com` → `a1k9.com`, `news.b2.com.cn` → `b2.com.cn`
const SITE = /[^.]+\.(?:(?:com|net|org|gov|edu|ac|co)\.[a-z]{2}|[a-z\d-]+)$/iu;
