import { existsSync, readFileSync } from 'node:fs';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';
import { cheerioView, parse, select } from '../../src/parse/index.ts';
import { mutate } from './mutants.ts';
import { SAMPLE } from './sample.data.ts';

/** Selectors that the walk of this room matches itself. */
const SIMPLE = [
  'title',
  'p',
  'a[href]',
  'meta[content], meta[charset]',
  '[class*=con]',
  '[class^="in"]',
  '[class$=nt]',
  '[class~=info]',
  'h1, h2, h3',
  '.content',
  'div#top',
  '#top > ul li',
  'table table td',
  'tr > td p',
  'ul > li > a[href="/"]',
  'script',
  'LINK[REL=Stylesheet]',
  '.wrap > .content > p',
  'body *',
];
/** Selectors that need cheerio. */
const RICH = [
  'p:first-child',
  'li:nth-child(2)',
  'div:has(> p)',
  'h1 + *',
  'p:not([align])',
  'td:last-child',
  'dt ~ dd',
];

describe('select', () => {
  const documents = [SAMPLE, ...[1, 2, 3, 4].map((seed) => mutate(SAMPLE, seed, 10))].map((html) => parse(html));
  it.each([...SIMPLE, ...RICH])('%s finds what cheerio finds on the same tree', (selector) => {
    for (const document of documents) {
      expect(select(document, selector)).toEqual(cheerioView(document)(selector).toArray());
    }
  });
  it('looks below an element, and takes into account what is above it', () => {
    const [document] = documents;
    const [content] = select(document!, '.content');
    expect(select(content!, 'p').length).toBeLessThan(select(document!, 'p').length);
    expect(select(content!, '.wrap p')).toEqual(select(content!, 'p'));
    expect(select(content!, 'p:first-child').every((p) => select(content!, 'p').includes(p))).toBe(true);
  });
  it('throws on what is no selector', () => expect(() => select(documents[0]!, 'p >> [')).toThrow());
});

describe('the cheerio view', () => {
  it('edits the same nodes', () => {
    const document = parse('<div><p class="a">b</p><p>c</p></div>');
    const $ = cheerioView(document);
    $('p.a').attr('title', 'd').text('e');
    $('p').last().remove();
    $('div').append('<i>f</i>');
    expect($('div').html()).toBe('<p class="a" title="d">e</p><i>f</i>');
    expect(select(document, 'p')[0]?.attribs).toEqual({ class: 'a', title: 'd' });
  });
});

const DEV = new URL('../../../shared/eval/dev/', import.meta.url);

/** What a query found: names, attributes and text; `noscript` holds elements here, raw text there. */
const found = ($: CheerioAPI, selector: string): string[] =>
  $(selector)
    .toArray()
    .filter((element) => $(element).closest('noscript, template').length === 0)
    .map((element) => `${$(element).prop('tagName')} ${JSON.stringify($(element).attr())}`);
const QUERIES =
  'title|p|a[href]|meta[content]|h1, h2, h3|table td|ul li|li:nth-child(2)|img[src]|[class*=title]|#content, .content|link[rel]|script[src]|form input|p:first-child|h1 + *|tr > td:last-child|dl dd|a[title]|div p a|p:not([class])'.split(
    '|',
  );

describe.skipIf(!existsSync(DEV))('the cheerio view of real pages (needs ../shared)', () => {
  it('finds what cheerio.load finds', () => {
    const files = readFileSync(new URL('gold.jsonl', DEV), 'utf8').trim().split('\n');
    const pages = files.filter((_, index) => index % 18 === 0).map((line) => JSON.parse(line).file as string);
    for (const page of pages) {
      const html = decode(readFileSync(new URL(page, DEV))).text;
      const [view, oracle] = [cheerioView(parse(html)), load(html)];
      for (const query of QUERIES) expect([page, found(view, query)]).toEqual([page, found(oracle, query)]);
    }
  });
});
