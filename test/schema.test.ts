import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ARTICLE_FIELDS, articleSchema, extract } from '../src/index.ts';
import { SAMPLE } from './emit/sample.ts';
import { pageFixtures } from './support/fixtures.ts';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(articleSchema);
const errorsOf = (value: unknown) => (validate(value) ? [] : validate.errors);

describe('articleSchema', () => {
  it('is what schema.json of the package says', () => {
    const file = join(import.meta.dirname, '../schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(articleSchema);
  });

  it('holds for an article with every kind of block', () => {
    expect(errorsOf(SAMPLE)).toEqual([]);
    expect(Object.keys(SAMPLE).sort()).toEqual([...ARTICLE_FIELDS].sort());
  });

  it('holds for the article of every page fixture, in every script', () => {
    for (const { bytes, options, slug } of pageFixtures())
      for (const script of ['hans', 'keep'] as const) {
        const article = extract(bytes, { ...options, script });
        if (article) expect(errorsOf(JSON.parse(JSON.stringify(article))), slug).toEqual([]);
      }
  });

  it.each([
    ['a field is missing', { body: undefined }],
    ['a field is unknown', { autor: '黄宁' }],
    ['the date is no date', { date: '2024年2月21日' }],
    ['the role is unknown', { credits: [{ name: '黄宁', role: 'writer' }] }],
    ['the block is unknown', { blocks: [{ type: 'aside', text: '灯' }] }],
    ['a block has too much', { blocks: [{ type: 'separator', text: '灯' }] }],
    ['the language is no tag', { lang: '中文' }],
    ['the quality is over 1', { quality: 1.5 }],
  ])('does not hold if %s', (_, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...SAMPLE, ...change })))).toBe(false);
  });
});
