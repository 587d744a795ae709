import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';

const HANS = '昨日下午，市图书馆举行了读者见面会，馆长向一百名小读者赠送了借书证和纪念册。';
const HANT = '昨日下午，市立圖書館舉行了讀者見面會，館長向一百名小讀者贈送了借書證和紀念冊。';
const TITLE_HANS = '图书馆赠送借书证';
const TITLE_HANT = '圖書館贈送借書證';

/** [encoding of the page, its text, encoding of the fragment, its text] */
const MIXED: readonly (readonly [string, string, string, string])[] = [
  ['gbk', HANS, 'utf8', TITLE_HANS],
  ['utf8', HANS, 'gbk', TITLE_HANS],
  ['big5', HANT, 'utf8', TITLE_HANT],
  ['utf8', HANT, 'big5', TITLE_HANT],
  ['gbk', HANS, 'big5', TITLE_HANT],
  ['big5', HANT, 'gbk', TITLE_HANS],
];

const page = (body: string) => `<html><body>${`<p>${body}</p>\n`.repeat(6)}</body></html>`;

describe('several encodings in one document', () => {
  it.each(MIXED)('a %s page %# with a title in %s', (encoding, body, other, title) => {
    const parts = [
      iconv.encode('<title>', 'ascii'),
      iconv.encode(title, other),
      iconv.encode(`</title>${page(body)}`, encoding),
    ];
    const result = decode(Buffer.concat(parts));
    expect(result.text).toBe(`<title>${title}</title>${page(body)}`);
    expect([result.charset, result.warnings.includes('mixed-encoding')]).toEqual(['mixed', true]);
    expect([result.runs[0]?.start, result.runs.at(-1)?.end]).toEqual([0, Buffer.concat(parts).length]);
  });

  it('the site name after the fragment is in the encoding of the page', () => {
    const parts = ['<title>', Buffer.from(TITLE_HANS), '_', iconv.encode(`新河日报</title>${page(HANS)}`, 'gbk')];
    expect(decode(Buffer.concat(parts.map((part) => Buffer.from(part)))).text).toContain(
      `<title>${TITLE_HANS}_新河日报</title>`,
    );
  });

  it('a short fragment without a separator leaves the character after it whole', () => {
    const after = '，明日起再辦';
    const parts = [
      iconv.encode(page(HANT) + HANT, 'big5'),
      Buffer.from('降到'),
      iconv.encode(`${after}${page(HANT)}`, 'big5'),
    ];
    expect(decode(Buffer.concat(parts)).text).toContain(after);
  });

  it('the BOM of an include file in a GBK page is dropped', () => {
    const parts = [iconv.encode(page(HANS), 'gbk'), Buffer.from('\ufeff'), iconv.encode(page(HANS), 'gbk')];
    expect(decode(Buffer.concat(parts)).text).toBe(page(HANS) + page(HANS));
  });
});

/** Text that is rare but in one encoding. */
const WHOLE: readonly (readonly [string, string])[] = [
  ['gbk', '龘靐齉爩麤灪，三体与多行偶数行字'],
  ['gbk', 'メイドさんの図書館へようこそ'],
  ['gbk', 'Московская библиотека'],
  ['gbk', '臺灣與台湾，圖書館和图书馆'],
  ['gb18030', '㐂㑇䶮𠮷'],
  ['big5', '佢哋喺度嘅嘢冇咗'],
  ['utf8', '㐂㑇䶮𠮷𬭎 ½ × ÷ ☆ €100'],
];

describe('one encoding', () => {
  it('a GBK page with a reading behind each character, whose letters are Han in Big5', () => {
    const text = `${page(HANS)}<p>履(lǚ)約(yuē)約(yuē)會(huì)訂(dìng)約(yuē)會(huì)約(yuē)納(nà)約(yuē)終(zhōng)約(yuē)</p>`;
    const result = decode(iconv.encode(text, 'gbk'));
    expect([result.text, result.charset]).toEqual([text, 'gb18030']);
  });

  it.each(WHOLE)('%s: %s', (encoding, text) => {
    const wanted = page(encoding === 'big5' ? HANT : HANS) + text;
    const result = decode(iconv.encode(wanted, encoding));
    expect([result.text, result.runs.length, result.warnings]).toEqual([wanted, 1, []]);
  });
});
