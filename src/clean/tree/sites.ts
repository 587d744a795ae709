import { attr } from '../../parse/index.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';

/** Sites that a stretch links to, in page order: `www.a1k9.com` and `m.a1k9.com` are one. Links within the site have none. */
export function sitesOf({ links }: Survey, { firstLink, links: count }: Stretch): string[] {
  return links
    .slice(firstLink, firstLink + count)
    .flatMap((link) => SITE.exec(HOST.exec(attr(link, 'href') ?? '')?.[1] ?? '')?.[0] ?? []);
}

// `https://www.a1k9.com/x` → `www.a1k9.com`
const HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]{3,100})/iu;
// `www.a1k9.com` → `a1k9.com`, `news.b2.com.cn` → `b2.com.cn`
const SITE = /[^.]+\.(?:(?:com|net|org|gov|edu|ac|co)\.[a-z]{2}|[a-z\d-]+)$/iu;
