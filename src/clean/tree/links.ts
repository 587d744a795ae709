import { attr, type Element } from '../../parse/index.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';

/** Links of a stretch that are looked at: nested lists stay linear. */
const LOOK = 300;

/** How many links of a stretch `sitesOf` looks at. */
export const lookedAt = ({ links }: Stretch): number => Math.min(links, LOOK);

/**
 * Sites that the first links of a stretch lead to, in page order: `www.a1k9.com` and `m.a1k9.com` are one. Links within
 * the site have none.
 */
export const sitesOf = (page: Survey, stretch: Stretch): readonly string[] =>
  page
    .sites()
    .slice(stretch.firstLink, stretch.firstLink + lookedAt(stretch))
    .filter((site) => site !== '');

// `https://www.a1k9.com/x` → `www.a1k9.com`
const HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]{3,100})/iu;
// `www.a1k9.com` → `a1k9.com`, `news.b2.com.cn` → `b2.com.cn`
const SITE = /[^.]+\.(?:(?:com|net|org|gov|edu|ac|co)\.[a-z]{2}|[a-z\d-]+)$/iu;

/** The site that a link leads to; empty if it stays within its own. */
export function siteOf(link: Element): string {
  const href = attr(link, 'href') ?? '';
  const host = href.includes('//') ? HOST.exec(href)?.[1] : undefined;
  return host === undefined ? '' : (SITE.exec(host)?.[0] ?? '');
}

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
export function isKeywordTitled(page: Survey, { firstLink, links }: Stretch): boolean {
  if (links === 0) return false;
  const counts = page.keywordTitles();
  const looked = Math.min(links, TITLES_LOOKED_AT);
  return (counts[firstLink + looked]! - counts[firstLink]!) * 2 > looked;
}
