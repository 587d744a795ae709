import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { explain, extract } from '../../src/pipeline.ts';
import { type HonestPage, honestDevPages, honestFixtures } from '../support/honest-pages.ts';

const dev = honestDevPages();

/** Invisible characters, which the end of the pipeline drops as well. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

const shown = (article: Article | null): string => JSON.stringify(article).replace(INVISIBLE, '');

function expectSilence({ bytes, url }: HonestPage): void {
  const options = { url, script: 'keep' } as const;
  const { article, removals } = explain(bytes, options);
  const cut = removals.filter(
    ({ stage, rule }) => stage !== 'body' && !REPORTS.has(rule) && rule !== 'invisible-characters',
  );
  expect(article?.flags ?? []).toEqual([]);
  expect(cut).toEqual([]);
  expect(shown(article)).toBe(shown(extract(bytes, { ...options, rules: { skip: ['*'] } })));
}

describe('honest pages are not changed', () => {
  it.each(honestFixtures())('$name', expectSilence);
  it.skipIf(dev.length === 0)('the development pages are there (needs ../shared)', () => expect(dev).not.toEqual([]));
  it.each(dev)('$name', expectSilence);
});

/** Rules that change nothing: advertising does what they look for. */
const REPORTS = new Set(['hostile-script']);
