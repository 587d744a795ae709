import type { Article } from '../../src/article.ts';
import { decode } from '../../src/decode/index.ts';
import { type ExtractOptions, resolveOptions } from '../../src/options.ts';
import { explain, extract } from '../../src/pipeline.ts';
import type { HonestPage } from './honest-pages.ts';
import { convertWith, simplify } from './spoil/characters.ts';
import { FAMILIES, spoil, spoilWithAll } from './spoil.ts';

/** All reversible families at once. */
export const ALL = 'all at once';

export const FAMILY_NAMES: readonly string[] = [...Object.keys(FAMILIES), ALL];

/** What restoring is measured by. */
const FIELDS = ['title', 'date', 'authors', 'editors', 'source', 'tags', 'body'] as const;

/** One family over many pages and seeds. */
export interface Restoration {
  readonly family: string;
  readonly runs: number;
  /** Runs whose article is that of the honest page in all fields. */
  readonly exact: number;
  /** Runs that differ, and say that something of the page is lost. */
  readonly reported: number;
  /** `page seed: field honest / restored` of the runs that differ. */
  readonly misses: readonly string[];
}

/** A page to be spoiled, with the article that must come back. */
interface Sample {
  readonly name: string;
  readonly html: string;
  readonly options: ExtractOptions;
  readonly article: Article | null;
}

/** Chinese pages as text. Other languages have no simplified form to come back to. */
export const samplesOf = (pages: readonly HonestPage[]): readonly Sample[] =>
  pages
    .map(({ name, bytes, url }) => {
      const options = { url };
      return { name, html: decode(bytes, resolveOptions({})).text, options, article: extract(bytes, options) };
    })
    .filter(({ article }) => !article?.lang || article.lang.startsWith('zh'));

/** Spoils every page once with each seed and compares what is extracted. */
export function restore(samples: readonly Sample[], family: string, seeds: readonly number[]): Restoration {
  const misses: string[] = [];
  let reported = 0;
  for (const { name, html, options, article } of samples) {
    for (const seed of seeds) {
      const spoiled = family === ALL ? spoilWithAll(html, seed) : spoil(html, family, seed);
      const { article: restored, removals } = explain(bytesOf(spoiled), options);
      const wrong = FIELDS.filter((field) => normal(restored?.[field]) !== normal(article?.[field]));
      if (wrong.length === 0) continue;
      misses.push(
        `${name} ${seed}: ${wrong.map((field) => `${field} ${difference(article?.[field], restored?.[field])}`)}`,
      );
      if (removals.some(({ lossy }) => lossy)) reported++;
    }
  }
  const runs = samples.length * seeds.length;
  return { family, runs, exact: runs - misses.length, reported, misses };
}

/**
 * A value after conversion there and back: what characters share one traditional form (原著 and 原着) no program can tell
 * apart any more.
 */
const normal = (value: unknown): string => simplify(convertWith('taiwan', JSON.stringify(value) ?? 'none'));

/** Where two values part: `…honest… / …restored…`. */
function difference(honest: unknown, restored: unknown): string {
  const [a, b] = [String(honest), String(restored)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 8), at + 24));
  return `${near(a)} / ${near(b)}`;
}

const bytesOf = (page: string | Uint8Array): Uint8Array => (typeof page === 'string' ? Buffer.from(page) : page);
