import type { TitleEvidence } from '../evidence.ts';
import { type Document, type Element, elementsOf } from '../parse/index.ts';
import { readBody } from './body/index.ts';
import { findRegion } from './body/region.ts';
import { showsNoText, stateDocument } from './body/state.ts';
import { explainBody, explainPages, explainQuality, shortened } from './explained.ts';
import { kindOf } from './kind.ts';
import { readLines } from './lines.ts';
import { readLinks } from './links/links.ts';
import { readNext } from './links/next.ts';
import { readCanonical } from './meta/canonical.ts';
import { readCredits } from './meta/credits.ts';
import { dateContextOf, readDates } from './meta/date.ts';
import { baseOf } from './meta/host.ts';
import { readSection } from './meta/section.ts';
import { readSite } from './meta/site.ts';
import { readSource } from './meta/source.ts';
import { readStructured } from './meta/structured.ts';
import { readTags } from './meta/tags.ts';
import { readTitle } from './meta/title.ts';
import type { Extraction, LineTable, ListReading, Page, PageContext, Region, StructuredData } from './page.ts';
import { readParts } from './parts/pager.ts';
import { qualityOf } from './quality.ts';
import { printedBody } from './reading.ts';
import { siteOf } from './site-rules/match.ts';
import { preferCredits } from './site-rules/persons.ts';
import { type Picks, pickedRegion, picksOf } from './site-rules/picks.ts';
import { preferDate, preferHeadline, preferSection, preferSource, preferTags } from './site-rules/prefer.ts';

export type { Extraction, PageContext } from './page.ts';
export { joinParts } from './parts/join.ts';

/**
 * Reads the fields of an article from a cleaned tree. Pure: the tree is only read.
 *
 * @returns The page's kind, the article in the page's own script (null unless the kind is `article`), and the evidence.
 */
export function extractPage(document: Document, context: PageContext): Extraction {
  const elements = elementsOf(document);
  const picks = picksOf(document, elements, siteOf(document, elements, context.url, context.sites));
  const { table, region } = textOf(document, elements, picks);
  const data = readStructured(elements);
  const page: Page = {
    document,
    elements,
    url: context.url,
    base: baseOf(data.base, context.url),
    now: context.now,
    site: picks.site,
    dropped: picks.dropped,
    titleEvidence: context.titleEvidence,
    data: asShown(data, context.titleEvidence),
    lines: table.lines,
    spans: table.spans,
    region,
    memo: new Map(),
  };
  const headline = preferHeadline(picks, readTitle(page), page.lines);
  const body = readBody(page, headline);
  const dates = readDates(page, headline, body);
  const date = preferDate(picks, dates.date, dateContextOf(page));
  const { authors, editors, credits } = preferCredits(picks, readCredits(page, body));
  const readings = {
    canonicalUrl: readCanonical(page),
    title: headline.title,
    subtitle: headline.subtitle,
    date,
    modified: dates.modified,
    authors,
    credits,
    editors,
    source: preferSource(picks, readSource(page, body)),
    site: readSite(page),
    section: preferSection(picks, readSection(page, headline.title.value)),
    tags: preferTags(picks, readTags(page, headline, body)),
  };
  const kind = kindOf(page, headline, body);
  const { quality, doubts } = qualityOf(page, headline, body, date.value !== null);
  const pages = readParts(page);
  const removals = [...picks.removals, ...body.removals];
  const evidence = () => ({
    ...Object.fromEntries(Object.entries(readings).map(([name, { evidence }]) => [name, shortened(evidence)])),
    body: explainBody(page, body),
  });
  if (kind !== 'article') {
    return { kind, article: null, fields: evidence, removals, readList: () => readList(page) };
  }
  const article = {
    url: page.url?.href ?? null,
    canonicalUrl: readings.canonicalUrl.value,
    title: headline.title.value,
    subtitle: headline.subtitle.value,
    date: date.value,
    modified: dates.modified.value,
    authors: authors.value,
    credits: credits.value,
    editors: editors.value,
    source: readings.source.value,
    site: readings.site.value,
    section: readings.section.value,
    tags: readings.tags.value,
    body: printedBody(page, body),
    blocks: body.blocks,
    images: body.images,
    notices: body.notices,
    pages,
    quality,
  };
  const fields = () => ({ ...evidence(), pages: explainPages(pages), quality: explainQuality(quality, doubts) });
  return { kind, article, fields, removals, readList: () => NO_LIST };
}

const NO_LIST: ListReading = { links: [], next: null };

function readList(page: Page): ListReading {
  const links = readLinks(page);
  return { links, next: links.length > 0 ? readNext(page) : null };
}

/** The lines of a page and where the body stands among them; those of its scripts' state if it shows no text. */
function textOf(
  document: Document,
  elements: readonly Element[],
  picks: Picks,
): { table: LineTable; region: Region | null } {
  const table = readLines(document, picks.dropped);
  const region = pickedRegion(picks, table) ?? findRegion(table);
  const state = showsNoText(table.lines, region) ? stateDocument(elements) : null;
  if (!state) return { table, region };
  const held = readLines(state);
  return { table: held, region: findRegion(held) };
}

/** Head and metadata as a reader gets them: a title that a script shows stands for `<title>`. */
const asShown = (data: StructuredData, { cloaked }: TitleEvidence): StructuredData =>
  cloaked === null ? data : { ...data, documentTitle: cloaked };
