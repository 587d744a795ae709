import type { Article } from '../../article.ts';
import type { Candidate } from '../../evidence.ts';
import { closest, type Text } from '../../parse/index.ts';
import type { SiteField } from '../../rule.ts';
import type { DateContext } from '../meta/dates/forms.ts';
import { readStamp, scanDates } from '../meta/dates/scan.ts';
import { formatStamp } from '../meta/dates/stamp.ts';
import { cleanSource, labelledSource } from '../meta/source-text.ts';
import { afterTagLabel, cleanTags, splitTags } from '../meta/tag-text.ts';
import { tidyTitle } from '../meta/title/repair.ts';
import type { Headline, Line, Reading } from '../page.ts';
import { preferred } from '../reading.ts';
import { type Pick, type Picks, toldBy } from './picks.ts';

/** What `read` finds in the elements picked for a field, as a candidate. */
export function candidate<T>(
  { site, fields }: Picks,
  field: SiteField,
  read: (pick: Pick) => T | null,
): Candidate<T> | null {
  const pick = fields[field];
  const value = pick ? read(pick) : null;
  if (!pick || value === null) return null;
  return { value, origin: 'site-rule', rule: `site/${site?.id}`, place: pick.selector };
}

const firstOf =
  (read: (text: string) => string | null) =>
  ({ elements }: Pick): string | null =>
    elements.map((element) => read(toldBy(element))).find((value) => value !== null) ?? null;

const plain = firstOf((text) => tidyTitle(text) || null);
const source = firstOf((text) => labelledSource(text) ?? cleanSource(text));

/** The headline with the title and the subtitle that the site's rule found. */
export function preferHeadline(picks: Picks, general: Headline, lines: readonly Line[]): Headline {
  const title = candidate(picks, 'title', plain);
  const element = title && picks.fields.title?.elements.find((one) => tidyTitle(toldBy(one)) === title.value);
  const line = element && lines.find(({ nodes }) => closest(nodes[0] as Text, (at) => at === element));
  return {
    title: preferred(title, general.title),
    subtitle: preferred(candidate(picks, 'subtitle', plain), general.subtitle),
    line: title ? (line ?? null) : general.line,
  };
}

/** The publication that the site's rule found: a whole date, relative and yearless ones are left to the general rules. */
export function preferDate(
  picks: Picks,
  general: Reading<string | null>,
  context: DateContext,
): Reading<string | null> {
  const read = firstOf((text) => {
    const stamp = readStamp(text, context) ?? scanDates(text, context).find(({ rival }) => !rival)?.stamp;
    return stamp ? formatStamp(stamp) : null;
  });
  return preferred(candidate(picks, 'date', read), general);
}

export const preferSource = (picks: Picks, general: Reading<string | null>): Reading<string | null> =>
  preferred(candidate(picks, 'source', source), general);

export const preferSection = (picks: Picks, general: Reading<string | null>): Reading<string | null> =>
  preferred(
    candidate(picks, 'section', ({ elements }) => toldBy(elements.at(-1)!) || null),
    general,
  );

export function preferTags(picks: Picks, general: Reading<Article['tags']>): Reading<Article['tags']> {
  const read = ({ elements }: Pick) => {
    const texts = elements.map(toldBy).map((text) => afterTagLabel(text) ?? text);
    const tags = cleanTags(texts.length > 1 ? texts : texts.flatMap(splitTags));
    return tags.length > 0 ? tags : null;
  };
  return preferred(candidate(picks, 'tags', read), general);
}
