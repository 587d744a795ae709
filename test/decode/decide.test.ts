import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, decodeString } from '../../src/decode/index.ts';

const HANS = '市图书馆昨日迎来今年第一百万名读者，馆长赠送了纪念证书。';
const HANT = '市立圖書館昨日迎來今年第一百萬名讀者，館長贈送了紀念證書。';
const MARKUP = '<div class="item"><a href="/list/index.html">next</a></div>\n'.repeat(60);

const page = (text: string, encoding: string, meta = '') =>
  iconv.encode(
    `<html><head>${meta && `<meta charset="${meta}">`}</head><body>${MARKUP}<p>${text}</p></body></html>`,
    encoding,
  );

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** [what, bytes, header, charset, source] */
const DECISIONS: readonly (readonly [string, Uint8Array, string | null, string, string])[] = [
  ['GBK without a label', page(HANS, 'gbk'), null, 'gb18030', 'score'],
  ['Big5 without a label', page(HANT, 'big5'), null, 'big5-hkscs', 'score'],
  ['traditional text in GBK', page(HANT, 'gbk'), null, 'gb18030', 'score'],
  ['8 Han characters in much markup', page('图书馆昨日迎来读', 'gbk'), null, 'gb18030', 'score'],
  ['8 Han characters in Big5', page('圖書館昨日迎來讀', 'big5'), null, 'big5-hkscs', 'score'],
  ['UTF-8 that says gb2312', page(HANS, 'utf8', 'gb2312'), null, 'utf-8', 'utf8-valid'],
  ['UTF-8 whose header says gbk', page(HANS, 'utf8'), 'text/html; charset=gbk', 'utf-8', 'utf8-valid'],
  ['GBK that says utf-8', page(HANS, 'gbk', 'utf-8'), 'text/html; charset=utf-8', 'gb18030', 'score'],
  ['Big5 that says gb2312', page(HANT, 'big5', 'gb2312'), null, 'big5-hkscs', 'score'],
  ['GBK that says iso-8859-1', page(HANS, 'gbk', 'iso-8859-1'), null, 'gb18030', 'score'],
  ['ASCII keeps its label', page('no news', 'ascii', 'gb2312'), null, 'gb18030', 'meta'],
  ['ASCII without a label', page('no news', 'ascii'), null, 'utf-8', 'utf8-valid'],
  ['utf-7 is not honoured', Buffer.from('+ADw-script+AD4-'), 'text/html; charset=utf-7', 'utf-8', 'utf8-valid'],
  ['BOM beats header', Buffer.from(`\ufeff${HANS}`), 'gbk', 'utf-8', 'bom'],
  ['UTF-16 without a BOM', Buffer.from(`<p>${HANS}</p>${MARKUP}`, 'utf16le'), null, 'utf-16le', 'score'],
  ['UTF-16 without a BOM, the other way round', swapped(`<p>${HANS}</p>${MARKUP}`), null, 'utf-16be', 'score'],
  ['bare text in UTF-16 without a BOM', Buffer.from(HANS, 'utf16le'), null, 'utf-16le', 'score'],
  ['UTF-16 with a BOM', Buffer.from(`\ufeff${HANS}`, 'utf16le'), 'gbk', 'utf-16le', 'bom'],
  ['UTF-16 with a BOM, the other way round', swapped(`\ufeff${HANS}`), 'utf-8', 'utf-16be', 'bom'],
  ['brackets of HZ that do not close', Buffer.from('~{VPND'.repeat(50_000)), null, 'utf-8', 'utf8-valid'],
  ['HZ', Buffer.from('<p>~{VPND~} and ~{PBNE~}</p>'), null, 'hz-gb-2312', 'score'],
  [
    'EUC-KR by its label',
    page('시립 도서관에 어제 올해 백만 번째 독자가 찾아왔다', 'euc-kr'),
    'euc-kr',
    'euc-kr',
    'header',
  ],
  [
    'Shift_JIS by its label',
    page('市立図書館に昨日、今年百万人目の読者が訪れました', 'shift_jis', 'shift_jis'),
    null,
    'shift_jis',
    'meta',
  ],
  [
    'one accented letter in EUC-JP by its label',
    Buffer.concat([Buffer.from(MARKUP), Uint8Array.of(0x8f, 0xab, 0xd1), Buffer.from(' se abre')]),
    'euc-jp',
    'euc-jp',
    'header',
  ],
  [
    'Russian by its label',
    page('Городская библиотека приняла читателя', 'win1251', 'windows-1251'),
    null,
    'windows-1251',
    'meta',
  ],
  [
    'bare Shift_JIS',
    iconv.encode('市立図書館に昨日、今年百万人目の読者', 'shift_jis'),
    'shift_jis',
    'shift_jis',
    'header',
  ],
  ['a word of Korean', iconv.encode('전문', 'euc-kr'), 'euc-kr', 'euc-kr', 'header'],
  ['a word of Arabic', iconv.encode('المادة', 'win1256'), 'windows-1256', 'windows-1256', 'header'],
  ['one accent', iconv.encode('eine vernünftige Frist', 'latin1'), 'iso-8859-1', 'windows-1252', 'header'],
  ['8 Han that say euc-kr', page('图书馆昨日迎来读', 'gbk', 'euc-kr'), null, 'gb18030', 'score'],
  ['8 Han that say iso-8859-1', page('圖書館昨日迎來讀', 'big5', 'iso-8859-1'), null, 'big5-hkscs', 'score'],
  [
    'French by its label',
    page('la bibliothèque a reçu une médaille', 'latin1', 'iso-8859-1'),
    null,
    'windows-1252',
    'meta',
  ],
];

describe('which encoding', () => {
  it.each(DECISIONS)('%s', (_what, bytes, header, charset, source) => {
    const result = decode(bytes, { contentType: header });
    expect([result.charset, result.source]).toEqual([charset, source]);
  });

  it('an option forces the encoding', () => {
    const result = decode(page(HANS, 'utf8'), { charset: 'gbk' });
    expect([result.charset, result.source, result.text.includes(HANS)]).toEqual(['gb18030', 'option', false]);
  });

  it('names an encoding that it cannot decode', () => {
    expect(decode(page(HANS, 'gbk'), { contentType: 'text/html; charset=euc-tw' }).warnings).toContain(
      'unsupported-charset',
    );
  });

  it.each(['utf8', 'gbk', 'big5', 'utf16le', 'ascii'])('leaves out NULs: %s', (encoding) => {
    const text =
      encoding === 'ascii'
        ? `<p>${'A bridge was opened in the town today. '.repeat(9)}</p>`
        : `<p>${encoding === 'gbk' ? HANS : HANT}</p>`;
    const padded = decode(iconv.encode(text.replaceAll('>', '>\0'), encoding));
    const plain = decode(iconv.encode(text, encoding));
    expect([padded.text, padded.charset]).toEqual([text, plain.charset]);
    expect(decodeString(text.replaceAll('>', '>\0')).text).toBe(text);
  });

  it('reads no more than the limit', () => {
    const result = decode(Buffer.from(HANS), { limits: { bytes: 10 } });
    expect([result.text, result.warnings]).toEqual(['市图书', ['truncated']]);
  });
});
