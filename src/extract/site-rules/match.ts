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
  const sites = builtin ? [...add, ...SITES] : add;
  const host = url?.hostname ?? '';
  const known = sites.find(({ hosts }) => hosts.some((name) => `.${host}`.endsWith(`.${name.toLowerCase()}`)));
  if (known) return known;
  const marked = sites.filter(({ mark }) => mark !== undefined);
  if (marked.length === 0) return null;
  const found = selectEach(
    document,
    marked.map(({ mark }) => mark as string),
    elements,
  );
  return marked.find((_, at) => (found[at] as readonly unknown[]).length > 0) ?? null;
}
