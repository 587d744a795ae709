import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article.ts';
import { partOf } from '../../../src/extract/parts/address.ts';
import { extract, joinParts } from '../../../src/index.ts';

describe('partOf', () => {
  it.each([
    ['http://a.example/n/t20230420_88101_2.shtml', 'a.example/n/t20230420_88101.shtml', 2],
    ['http://a.example/n/c1008-31629848-3.html', 'a.example/n/c1008-31629848.html', 3],
    ['http://a.example/show?id=7&page=2', 'a.example/show?id=7', 2],
    ['http://a.example/story/55120/2', 'a.example/story/55120', 2],
    // no part numbers: ids of articles, dates
    ['http://a.example/n/t20230420_88101.shtml', 'a.example/n/t20230420_88101.shtml', 0],
    ['http://a.example/content_123456.htm', 'a.example/content_123456.htm', 0],
    ['http://a.example/show?id=7', 'a.example/show?id=7', 0],
  ])('%s', (address, stem, number) => {
    expect(partOf(new URL(address))).toEqual({ stem, number });
  });
});

const paragraph = '水库边的老人说，这条堤是他父亲那一辈人一担一担挑起来的，如今又要加高两米，他想再去看一眼。';
const page = (links: string) =>
  `<h1>堤上人家</h1><p>2022-03-01 08:00 来源：河声报</p><div>${`<p>${paragraph}</p><p>第二段也写到了堤。</p>`}</div>${links}`;

describe('pages', () => {
  const url = 'http://a.example/x/55120.html';

  it('lists the parts of a pager in order', () => {
    const pager =
      '<div><a href="55120_2.html">2</a> <a href="55120_3.html">3</a> <a href="55120_2.html">下一页</a></div>';
    expect(extract(page(pager), { url })?.pages).toEqual([
      url,
      'http://a.example/x/55120_2.html',
      'http://a.example/x/55120_3.html',
    ]);
  });

  it.each([
    ['the next article', '<a href="55121.html">下一篇：渡口</a>'],
    ['the next article by number', '<a href="55121.html">2</a>'],
    ['another host', '<a href="http://b.example/x/55120_2.html">2</a>'],
    ['a link whose text is no pager', '<a href="55120_2.html">评论</a>'],
    ['a script', '<a href="javascript:next()">下一页</a>'],
  ])('does not follow %s', (_about, link) => {
    expect(extract(page(link), { url })?.pages).toEqual([]);
  });
});

const pages = ['u:1', 'u:2', 'u:3'];
const text = (...texts: string[]): Block[] => texts.map((one) => ({ type: 'paragraph', text: one }));
const base = extract(page(''), {}) as Article;
const part = (at: number, blocks: Block[]): Article => ({
  ...base,
  url: pages[at] ?? null,
  pages,
  blocks,
  quality: 0.9,
});

describe('joinParts', () => {
  it('joins in the order of the pager and keeps repeated heads and tails once', () => {
    const joined = joinParts([
      part(2, text('导语', '丙', '供稿：河声')),
      part(0, text('导语', '甲', '供稿：河声')),
      part(1, text('导语', '乙', '供稿：河声')),
    ]);
    expect(joined?.body).toBe('导语\n\n甲\n\n乙\n\n丙\n\n供稿：河声');
    expect(joined?.flags).toEqual([]);
    expect(joined?.quality).toBe(0.9);
  });

  it('takes a paragraph once that ends one part and opens the next', () => {
    expect(joinParts([part(0, text('甲', '乙')), part(1, text('乙', '丙')), part(2, text('丁'))])?.body).toBe(
      '甲\n\n乙\n\n丙\n\n丁',
    );
  });

  it('takes the page that holds all for the whole', () => {
    expect(joinParts([part(0, text('甲')), part(1, text('甲', '乙', '丙'))])?.body).toBe('甲\n\n乙\n\n丙');
  });

  it('keeps paragraphs that repeat inside a part', () => {
    expect(joinParts([part(0, text('甲', '嗯', '嗯', '乙'))])?.body).toBe('甲\n\n嗯\n\n嗯\n\n乙');
  });

  it('flags a missing part', () => {
    const joined = joinParts([part(0, text('甲')), part(2, text('丙'))]);
    expect(joined?.flags).toEqual(['missing-part']);
    expect(joined?.quality).toBe(0.45);
    expect(joined?.pages).toEqual(pages);
  });

  it('has nothing to join', () => {
    expect(joinParts([])).toBeNull();
  });
});
