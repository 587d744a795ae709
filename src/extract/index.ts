import { bodyOf } from '../article.ts';
import type { Document } from '../parse/index.ts';
import { readBody } from './body/index.ts';
import { findRegion } from './body/region.ts';
import { kindOf } from './kind.ts';
import { readLines } from './lines.ts';
import { readLinks } from './links/links.ts';
import { readCanonical } from './meta/canonical.ts';
import { readCredits } from './meta/credits.ts';
import { readDates } from './meta/date.ts';
import { readSection } from './meta/section.ts';
import { readSite } from './meta/site.ts';
import { readSource } from './meta/source.ts';
import { readStructured } from './meta/structured.ts';
import { readTags } from './meta/tags.ts';
import { readTitle } from './meta/title.ts';
import type { Extraction, Page, PageContext } from './page.ts';
import { readParts } from './parts/pager.ts';
import { qualityOf } from './quality.ts';

export type { Extraction, PageContext } from './page.ts';
export { joinParts } from './parts/join.ts';

/**
 * Reads the fields of an article from a cleaned tree. Pure: the tree is only read.
 *
 * @returns The page's kind, the article in the page's own script (null unless the kind is `article`), and the evidence.
 */
export function extractPage(document: Document, context: PageContext): Extraction {
  const table = readLines(document);
  const page: Page = {
    document,
    url: context.url,
    now: context.now,
    site: null,
    titleEvidence: context.titleEvidence,
    data: readStructured(document),
    ...table,
    region: findRegion(table),
  };
  const headline = readTitle(page);
  const body = readBody(page, headline);
  const { date, modified } = readDates(page, headline, body);
  const { authors, editors, credits } = readCredits(page, body);
  const readings = {
    canonicalUrl: readCanonical(page),
    title: headline.title,
    subtitle: headline.subtitle,
    date,
    modified,
    authors,
    credits,
    editors,
    source: readSource(page, body),
    site: readSite(page),
    section: readSection(page, headline.title.value),
    tags: readTags(page, headline, body),
  };
  const kind = kindOf(page, headline, body);
  const fields = Object.fromEntries(Object.entries(readings).map(([name, reading]) => [name, reading.evidence]));
  if (kind !== 'article') return { kind, article: null, fields, removals: body.removals, links: readLinks(page) };
  const article = {
    url: page.url?.href ?? null,
    canonicalUrl: readings.canonicalUrl.value,
    title: headline.title.value,
    subtitle: headline.subtitle.value,
    date: date.value,
    modified: modified.value,
    authors: authors.value,
    credits: credits.value,
    editors: editors.value,
    source: readings.source.value,
    site: readings.site.value,
    section: readings.section.value,
    tags: readings.tags.value,
    body: bodyOf(body.blocks),
    blocks: body.blocks,
    images: body.images,
    notices: body.notices,
    pages: readParts(page),
    quality: qualityOf(page, headline, body, date.value !== null),
  };
  return { kind, article, fields, removals: body.removals, links: [] };
}
