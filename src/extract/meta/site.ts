import type { Candidate, Origin } from '../../evidence.ts';
import type { Page, Reading } from '../page.ts';
import { chosen, oncePerPage, type Parts } from '../reading.ts';
import { countHan } from '../text.ts';
import { readCrumbs } from './crumbs.ts';
import { hostOf, sameSite } from './host.ts';
import { SITE_HOSTS } from './site-hosts.data.ts';
import { declaredSiteNames } from './site-names.ts';
import { lastName } from './title/chain.ts';

const MAX_LENGTH = 24;
const TAIL_LINES = 30;
/** `Copyright © 2000-2024 某某网 版权所有` · `某某網 版權所有 © 2024` */
const OWNER_AFTER = /(?:copyright|©|\(c\))[\s\d©(),.年至-]*(?:by)?\s*(?<name>[^\s,，。;；|©]{2,24})/iu;
const OWNER_BEFORE = /(?<name>[^\s,，。：:;；|©]{2,24})\s*(?:版[权權]所有|著作[权權]所有)/u;
const OWNED = /[权權©]|\(c\)|copyright/iu;
/** Words of a copyright line that are no name. */
const NO_NAME = /本[站网網]|[版著][权權作]|有限公司|未[经經]|[备備]案?\d|[主承][办辦]|[许許]可/u;

function owner({ lines }: Page): string | null {
  for (const { text } of lines.slice(-TAIL_LINES)) {
    if (text.length > 200 || !OWNED.test(text)) continue;
    for (const pattern of [OWNER_BEFORE, OWNER_AFTER]) {
      const name = pattern.exec(text)?.groups?.name;
      if (name && countHan(name) > 1 && !NO_NAME.test(name)) return name;
    }
  }
  return null;
}

/** The name that we know a host by. */
function knownName(page: Page): string | undefined {
  const host = hostOf(page);
  if (host === null) return undefined;
  return SITE_HOSTS.find(([name]) => `.${host}`.endsWith(`.${name}`) && sameSite(name, host))?.[1];
}

const named = (
  value: string | null | undefined,
  origin: Origin,
  rule: string,
  place: string,
): readonly Candidate<string>[] => (value ? [{ value: value.trim(), origin, rule, place }] : []);

const partsOf = (page: Page): Parts<string> => [
  () =>
    declaredSiteNames(page).flatMap(([name, place]) =>
      named(name, place === 'publisher' ? 'json-ld' : 'meta', 'site-meta', place),
    ),
  () => named(readCrumbs(page)?.root, 'text', 'site-crumbs', 'breadcrumb'),
  () => named(lastName(page.data.documentTitle ?? ''), 'element', 'site-title', 'title'),
  () => named(knownName(page), 'url', 'site-host', 'host'),
  () => named(owner(page), 'text', 'site-copyright', 'copyright line'),
];

const isName = ({ value }: Candidate<string>): boolean => value.length <= MAX_LENGTH && !/^https?:/iu.test(value);

/** The site that shows the page, as it calls itself. It never stands in for the source. */
export const readSite = oncePerPage(
  (page: Page): Reading<string | null> =>
    chosen(partsOf(page), (other) => (isName(other) ? 'comes later' : 'no name'), isName),
);
