import type { Origin } from '../../../evidence.ts';
import type { Page } from '../../page.ts';
import { fold } from '../fold.ts';
import { isArticleData, stringOf } from '../json-ld.ts';
import { blankRunsOf, runsOf } from './chain.ts';
import { GIVEN, type MetaTitles, metaTitlesOf } from './choose.ts';
import type { KnownTitles } from './headline-text.ts';
import { tidyTitle } from './repair.ts';

/** A title that metadata gives, tidied. */
export interface Declared {
  readonly value: string;
  readonly origin: Origin;
  readonly place: string;
}

const TITLE_METAS: readonly string[] = [
  'og:title',
  'twitter:title',
  'articletitle',
  'weibo:article:title',
  'title',
  'headline',
];

/** Titles of metas and JSON-LD, in the order of trust. */
export function declaredTitles({ data }: Page): readonly Declared[] {
  const titles: Declared[] = [];
  for (const name of TITLE_METAS) for (const value of data.metas.get(name) ?? []) add(titles, value, 'meta', name);
  for (const object of data.jsonLd)
    if (isArticleData(object)) add(titles, stringOf(object, 'headline') ?? '', 'json-ld', 'headline');
  return titles;
}

function add(titles: Declared[], title: string, origin: Origin, place: string): void {
  const value = tidyTitle(title);
  if (value !== '') titles.push({ value, origin, place });
}

/** `<title>` as a reader gets it: what a cloak script sets stands for it. */
export function documentTitle({ data, titleEvidence }: Page): Declared | null {
  const value = tidyTitle(data.documentTitle ?? '');
  if (value === '') return null;
  return titleEvidence.cloaked === null
    ? { value, origin: 'element', place: 'title' }
    : { value, origin: 'script', place: 'document.title' };
}

function give(given: Map<string, number>, run: string, how: number): void {
  const key = fold(run);
  given.set(key, (given.get(key) ?? 0) | how);
}

/** What headings are compared with, and the same as texts to look for on the page. */
export function metaTitles(
  title: string,
  declared: readonly Declared[],
  names: readonly string[],
): { readonly titles: MetaTitles; readonly known: KnownTitles } {
  const [runs, blankRuns] = [runsOf(title), blankRunsOf(title)];
  const declaredRuns = [...new Set(declared.map(({ value }) => value))].flatMap(runsOf);
  const given = new Map<string, number>();
  for (const run of runs) give(given, run, title.startsWith(run) ? GIVEN.leading : GIVEN.inner);
  for (const run of blankRuns) give(given, run, GIVEN.inner);
  for (const run of declaredRuns) give(given, run, GIVEN.declared);
  return {
    titles: metaTitlesOf(given, new Set(names.map(fold))),
    known: { texts: [...runs, ...blankRuns, ...declaredRuns], folded: given },
  };
}
