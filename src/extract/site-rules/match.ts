import type { ResolvedOptions } from '../../options.ts';
import { type Document, type Element, selectEach } from '../../parse/index.ts';
import type { Site } from '../../rule.ts';
import { SITES } from '../../sites/index.ts';
import { checkSites } from './check.ts';

/**
 * The site whose template a page has: the first that names its host, else the first whose mark the page bears. The user's
 * own come before the built-in ones.
 * @throws QingwenError `bad-option` for a rule that is none.
 */
export function siteOf(
  document: Document,
  elements: readonly Element[],
  url: URL | null,
  { add, builtin }: ResolvedOptions['sites'],
): Site | null {
  checkSites(add);
  const { sites, marked, marks } =
    add.length > 0 ? listOf(builtin ? [...add, ...SITES] : add) : builtin ? BUILTIN : NONE;
  const host = `.${url?.hostname ?? ''}`;
  for (const site of sites) for (const name of site.hosts) if (host.endsWith(`.${name.toLowerCase()}`)) return site;
  if (marks.length === 0) return null;
  const found = selectEach(document, marks, elements);
  for (const [at, site] of marked.entries()) if (found[at]!.length > 0) return site;
  return null;
}

/** Sites, and those of them that pages are known by, with their marks. */
interface SiteList {
  readonly sites: readonly Site[];
  readonly marked: readonly Site[];
  readonly marks: readonly string[];
}

function listOf(sites: readonly Site[]): SiteList {
  const marked = sites.filter(({ mark }) => mark !== undefined);
  return { sites, marked, marks: marked.map(({ mark }) => mark!) };
}

const BUILTIN = listOf(SITES);
const NONE = listOf([]);
