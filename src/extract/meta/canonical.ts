import type { Candidate } from '../../evidence.ts';
import type { Page, Reading } from '../page.ts';
import { absolute, sameSite } from './host.ts';
import { isArticleData, stringOf } from './json-ld.ts';

interface Given {
  readonly address: string | null | undefined;
  readonly origin: Candidate<string>['origin'];
  readonly place: string;
}

function given({ data }: Page): readonly Given[] {
  const article = data.jsonLd.find((object) => isArticleData(object) && stringOf(object, 'url') !== null);
  return [
    { address: data.canonical, origin: 'meta', place: 'link canonical' },
    { address: data.metas.get('og:url')?.[0], origin: 'meta', place: 'og:url' },
    { address: article && stringOf(article, 'url'), origin: 'json-ld', place: 'url' },
  ];
}

/** Why an address cannot be the article's own; null if it can. */
function fault(url: URL | null, page: Page): string | null {
  if (!url) return 'no address';
  if (page.url && !sameSite(url.hostname, page.url.hostname)) return 'of another site';
  if (url.pathname === '/' && url.search === '' && page.url?.pathname !== '/') return 'the front page';
  return null;
}

/** The address that the page gives as its own, absolute. One of another site is a clone's, one of the front page a template's. */
export function readCanonical(page: Page): Reading<string | null> {
  const others: Candidate<string>[] = [];
  let winner: Candidate<string> | null = null;
  for (const { address, origin, place } of given(page)) {
    if (!address) continue;
    const url = absolute(address, page);
    const problem: string | null = fault(url, page) ?? (winner ? 'comes later' : null);
    const candidate: Candidate<string> = { value: problem ? address : url!.href, origin, rule: 'canonical', place };
    if (problem) others.push({ ...candidate, reason: problem });
    else winner = candidate;
  }
  return { value: winner?.value ?? null, evidence: { winner, others: () => others } };
}
