import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ExtractOptions, Kind, Link } from '../../src/index.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/pages');

/** What `case.json` of a page fixture says. */
export interface PageCase {
  /** What is hard about the page. */
  readonly about: string;
  readonly page: string;
  readonly options: ExtractOptions;
  readonly kind: Kind;
  /** Fields of the article that must be exactly so. */
  readonly expected?: Partial<Article> & {
    /** The body, paragraph by paragraph, doubtful lines left out. */
    readonly paragraphs?: readonly string[];
    /** Paragraphs that must stand in the body, where the rest is a matter of taste (signatures). */
    readonly paragraphsInclude?: readonly string[];
    readonly flagsInclude?: readonly string[];
    readonly charset?: string;
  };
  readonly links?: readonly Link[];
}

export interface PageFixture extends PageCase {
  readonly slug: string;
  readonly bytes: Uint8Array;
}

/** All page fixtures, by name. */
export const pageFixtures = (): readonly PageFixture[] =>
  readdirSync(ROOT)
    .sort()
    .map((slug) => {
      const fixture = JSON.parse(readFileSync(join(ROOT, slug, 'case.json'), 'utf8')) as PageCase;
      return { ...fixture, slug, bytes: readFileSync(join(ROOT, slug, fixture.page)) };
    });
