import type { Page } from '../page.ts';
import { oncePerPage } from '../reading.ts';

function parse(address: string | null | undefined, base?: URL | null): URL | null {
  if (!address) return null;
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}

const onWeb = (url: URL | null): URL | null => (url && /^https?:$/u.test(url.protocol) ? url : null);

/** An address of the page made absolute; null if it is none, or not of the web. */
export const absolute = (address: string | null | undefined, { base }: Pick<Page, 'base'>): URL | null =>
  onWeb(parse(address?.trim(), base));

/** The address that a page's relative ones are relative to: that of its `<base>`, if it is one of the web, else its own. */
export const baseOf = (href: string | null, url: URL | null): URL | null => onWeb(parse(href, url)) ?? url;

/** The address of the page, else the one that it gives as its own. */
export const addressOf = oncePerPage(
  (page): URL | null =>
    page.url ?? absolute(page.data.canonical, page) ?? absolute(page.data.metas.get('og:url')?.[0], page),
);

/** The host that shows the page. */
export const hostOf = (page: Page): string | null => addressOf(page)?.hostname ?? null;

/** Second-level labels under which countries register names: `com.cn`, `org.tw`, `gov.hk`. */
const REGISTRIES = new Set('com net org edu gov ac co mil idv'.split(' '));

/** The registered part of a host: `news.example.com.cn` -> `example.com.cn`. */
function registered(host: string): string {
  const labels = host.toLowerCase().split('.');
  return labels.slice(REGISTRIES.has(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** True if both hosts belong to one registered name. */
export const sameSite = (a: string, b: string): boolean => registered(a) === registered(b);
