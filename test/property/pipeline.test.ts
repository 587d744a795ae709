import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Article, bodyOf, extract, normalize } from '../../src/index.ts';
import { pageFixtures } from '../support/fixtures.ts';
import { fc } from '../support/property.ts';

const SEED = { seed: 20250218, numRuns: 40 };

const WORDS = '城北老街的路灯昨晚全部亮起街坊们说夜里回家不再摸黑修缮队还铺好了石板路下月迎接游人'.split('');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 40 })
  .map((all) => `${all.join('')}。`);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
  { minLength: 4, maxLength: 9 },
);
const pageOf = (all: readonly string[]): string =>
  `<!DOCTYPE html><html><head><title>城北老街亮灯 - 云川新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/local/">本地</a></div>
<h1>城北老街亮灯</h1><div class="info">2025-02-18 21:36 来源：云川日报 记者 周砚秋</div>
<div class="content">${all.map((text) => `<p>${text}</p>`).join('\n')}</div>
<div class="footer">云川新闻网 版权所有</div></body></html>`;

/** An article but for what it says of the bytes. */
const withoutCharset = (article: Article | null) =>
  article && { ...article, original: { ...article.original, charset: null } };

describe('extract, from end to end', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf16le'])('bytes in %s give what the string gives', (encoding) => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const html = pageOf(all);
        const article = extract(iconv.encode(html, encoding));
        expect(withoutCharset(article)).toEqual(withoutCharset(extract(html)));
        expect(article?.body).toBe(all.join('\n\n'));
      }),
      SEED,
    );
  });

  it('the same page twice gives the same article', () => {
    for (const { bytes, options } of pageFixtures()) {
      expect(extract(bytes, options)).toEqual(extract(bytes, options));
    }
  });

  it('an article written as a page again is the same text', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const once = extract(pageOf(all))!;
        const twice = extract(pageOf(once.body.split('\n\n')))!;
        expect([twice.title, twice.date, twice.authors, twice.body]).toEqual([
          once.title,
          once.date,
          once.authors,
          once.body,
        ]);
      }),
      SEED,
    );
  });

  it('the same page in traditional characters gives the same article', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const [hans, hant] = [pageOf(all), normalize(pageOf(all), { script: 'hant' })].map((html) => extract(html)!);
        expect([hant?.title, hant?.source, hant?.authors, hant?.body]).toEqual([
          hans?.title,
          hans?.source,
          hans?.authors,
          hans?.body,
        ]);
      }),
      SEED,
    );
  });

  it('what was emitted is normal already: line by line, cell by cell', () => {
    for (const { bytes, options } of pageFixtures()) {
      const article = extract(bytes, { ...options, script: 'keep' });
      for (const text of article?.body.split(/[\n\t]+/u) ?? []) expect(normalize(text, { script: 'keep' })).toBe(text);
    }
  });

  it('body is its blocks', () => {
    for (const { bytes, options } of pageFixtures()) {
      const article = extract(bytes, options);
      if (article) expect(bodyOf(article.blocks)).toBe(article.body);
    }
  });
});

describe('bad input', () => {
  it('random bytes give an article or null', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        extract(bytes);
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  it('pages cut or struck at any byte give an article or null', () => {
    const pages = pageFixtures().map(({ bytes }) => bytes);
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 40 }),
        (bytes, end, strikes) => {
          const page = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * end)));
          for (const [at, byte] of strikes) if (page.length > 0) page[Math.floor(at * page.length)] = byte;
          extract(page);
        },
      ),
      { ...SEED, numRuns: 80 },
    );
  });

  it('random markup gives an article or null', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<table>',
        '<td>',
        '<h1>',
        '<a href="x">',
        '<script>',
        '<!--',
        '-->',
        '<li>',
        '<br>',
        '&#x',
        '"',
      ],
      ...['来源：', '记者 ', '2025-02-18', '责任编辑：', '（', '）', '灯(dēng)', '\u0000', '\ud83d'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, sentence), { maxLength: 200 }), (all) => {
        extract(all.join(''));
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});
