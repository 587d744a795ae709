import { describe, expect, it, test } from 'vitest';
import { isArticleData, readJsonLd, stringOf } from '../../../src/extract/meta/json-ld.ts';
import { readStructured } from '../../../src/extract/meta/structured.ts';
import { elementsOf, parse } from '../../../src/parse/index.ts';

describe('JSON-LD', () => {
  test.each<[string, string]>([
    ['plain', '{"headline":"新桥"}'],
    ['comma before the end', '{"headline":"新桥",}'],
    ['raw line break', '{"headline":"新桥","description":"一\n二\t三"}'],
    ['comment', '<!--\n{"headline":"新桥"}\n-->'],
    ['CDATA', '//<![CDATA[\n{"headline":"新桥"}\n//]]>'],
    ['semicolon', '{"headline":"新桥"};'],
    ['array', '[{"headline":"新桥"}]'],
    ['graph', '{"@context":"x","@graph":[{"headline":"新桥"}]}'],
    ['escaped quote', '{"a":"\\"}{,]","headline":"新桥"}'],
  ])('%s', (_name, source) => {
    expect(readJsonLd(source).map((object) => stringOf(object, 'headline'))).toContain('新桥');
  });

  test.each<[string, string]>([
    ['not JSON', 'var a = 1'],
    ['cut off', '{"headline":"新桥"'],
    ['empty', ''],
    ['too deep', `${'['.repeat(64)}{"headline":"新桥"}${']'.repeat(64)}`],
    ['too large', `{"headline":"新桥","a":"${'一'.repeat(300_000)}"}`],
  ])('%s gives nothing', (_name, source) => {
    expect(readJsonLd(source)).toEqual([]);
  });

  it('reads keys of the object only', () => {
    const [object] = readJsonLd('{"__proto__":{"headline":"假"},"author":1}');
    expect([stringOf(object!, 'headline'), stringOf(object!, 'author'), stringOf(object!, 'toString')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test.each<[string, boolean]>([
    ['{"@type":"NewsArticle"}', true],
    ['{"@type":["Thing","ReportageNewsArticle"]}', true],
    ['{"headline":"新桥"}', true],
    ['{"@type":"Organization"}', false],
    ['{"@type":"Person"}', false],
  ])('%s speaks of the article: %s', (source, is) => {
    expect(isArticleData(readJsonLd(source)[0]!)).toBe(is);
  });
});

describe('head', () => {
  const dataOf = (html: string) => readStructured(elementsOf(parse(html)));

  it('gathers metas by name, property and itemprop, wherever they stand', () => {
    const { metas } = dataOf(
      '<meta name="Keywords" content="一"><body><meta property="og:title" content="新桥"><meta name="keywords" content="二"><meta itemprop="datePublished" content="2024-02-21">',
    );
    expect([...metas]).toEqual([
      ['keywords', ['一', '二']],
      ['og:title', ['新桥']],
      ['datepublished', ['2024-02-21']],
    ]);
  });

  it('reads names in typographic quotes, and keeps quotes of a value', () => {
    const { metas } = dataOf('<meta name=”keyword” content=”一,二”><meta name="title" content="“新桥”通车">');
    expect([metas.get('keyword'), metas.get('title')]).toEqual([['一,二'], ['“新桥”通车']]);
  });

  it('takes the first <title> and the canonical address', () => {
    const data = dataOf('<title> 新桥 </title><title>二</title><link rel="Canonical nofollow" href=" /a ">');
    expect([data.documentTitle, data.canonical]).toEqual(['新桥', '/a']);
  });

  it('takes the first <base> with an address', () => {
    expect(dataOf('<base target="_blank"><base href=" /a/ "><base href="/b/">').base).toBe('/a/');
  });

  it('gives nulls for an empty page', () => {
    expect(dataOf('')).toEqual({
      metas: new Map(),
      jsonLd: [],
      documentTitle: null,
      canonical: null,
      base: null,
      timed: [],
    });
  });
});
