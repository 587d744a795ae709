import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';
import { mutate, soup } from './mutants.ts';
import { ours, outlineOfOracle } from './oracle.ts';
import { SAMPLE } from './sample.data.ts';

const DEV = new URL('../../../shared/eval/dev/', import.meta.url);

const agrees = (html: string): boolean => {
  const [tree, oracle] = [ours(html), outlineOfOracle(html)];
  return tree.text === oracle.text && tree.blocks === oracle.blocks;
};

/** Shares of `variants` of each page whose text and blocks are those of parse5. */
function agreement(pages: readonly string[], variants: number, damage: (html: string, seed: number) => string): number {
  let equal = 0;
  for (const [index, html] of pages.entries()) {
    for (let seed = 0; seed < variants; seed++) if (agrees(damage(html, index * 100 + seed))) equal++;
  }
  return equal / (pages.length * variants);
}

const HAS_DEV = existsSync(DEV);
const devPages = (): readonly string[] =>
  readFileSync(new URL('gold.jsonl', DEV), 'utf8')
    .trim()
    .split('\n')
    .map((line) => decode(readFileSync(new URL(JSON.parse(line).file, DEV))).text);

describe.skipIf(!HAS_DEV)('the tree against parse5 on real pages (needs ../shared)', () => {
  const all = HAS_DEV ? devPages() : [];
  const pages = all.filter((_, index) => index % 12 === 0);

  it('has the same text and blocks on nearly all', () => {
    expect(agreement(all, 1, (html) => html)).toBeGreaterThanOrEqual(0.98);
    expect(agreement(pages, 1, (html) => html)).toBe(1);
  });
  it('and in tag soup', () => {
    expect(agreement(pages, 1, (html) => soup(html, 'balanced'))).toBe(1);
    expect(agreement(pages, 1, (html) => soup(html, 'unclosed'))).toBe(1);
  });
  it('and on most mutants', () => {
    expect(agreement(pages, 2, (html, seed) => mutate(html, seed, 8))).toBeGreaterThan(0.97);
  });
});

describe('the tree against parse5', () => {
  it('has the same text and blocks on a page of all kinds of blocks', () => expect(agrees(SAMPLE)).toBe(true));
  it.each(['balanced', 'unclosed'] as const)('and in %s tag soup', (kind) => {
    for (const step of [2, 3, 5, 7]) expect(agrees(soup(SAMPLE, kind, step))).toBe(true);
  });
  it('and on nearly all of 600 mutants', () => {
    expect(agreement([SAMPLE], 600, (html, seed) => mutate(html, seed, 1 + (seed % 6)))).toBeGreaterThan(0.97);
  });
});

/** Where the trees differ, and why that is right: strict, so that a change here is seen. */
describe('differs from parse5 by design', () => {
  it.each([
    ['a plaintext tag is nothing', 'a<plaintext><p>b'],
    ['an unclosed title ends at the next tag', '<title>a<p>b'],
    ['an unclosed textarea ends at the next tag', 'a<textarea>b<p>c'],
    ['an unclosed xmp ends at the next tag', 'a<xmp>b<p>c'],
    ['an unclosed iframe ends at the next tag', 'a<iframe><p>b'],
    ['an unclosed noscript ends at once', 'a<noscript><p>b'],
    ['an unclosed style ends at the next tag', 'a<style>b{}<p>c'],
    ['an unclosed select ends at once', 'a<select><option>b<p>c'],
    ['an unclosed template ends at once', 'a<template><p>b'],
    ['a title that opens again before it closes was unclosed', '<body>a<title>b<p>c<title>d</title>e'],
    ['a quote that is never closed ends with its tag', 'a<p title="b>c'],
    ['a frameset is ignored', '<frameset><frame></frameset><p>a'],
    ['parse5 lets a stray </thead> close a row', '<table><tr><td>a<tr><dd></thead>b'],
  ])('%s', (_, html) => expect(agrees(html)).toBe(false));
});
