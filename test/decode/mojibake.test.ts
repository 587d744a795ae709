import { describe, expect, it } from 'vitest';
import { decodeString } from '../../src/decode/index.ts';

/** [before, after, how it was misread] */
const REPAIRED: readonly (readonly [string, string, string])[] = [
  ['å¸‚å›¾ä¹¦é¦†ä»Šå¤©å¼€é—¨', '市图书馆今天开门', 'utf-8 as windows-1252'],
  ['å¸\u0082å\u009b¾ä¹¦é¦\u0086ä»\u008aå¤©å¼\u0080é\u0097¨', '市图书馆今天开门', 'utf-8 as windows-1252'],
  ['ÊÐÍ¼Êé¹Ý½ñÌì¿ªÃÅ', '市图书馆今天开门', 'gb18030 as windows-1252'],
];

describe('mojibake undone', () => {
  it.each(REPAIRED)('%s is %s', (before, after, from) => {
    const result = decodeString(`<h1>${before}</h1>`);
    expect(result.text).toBe(`<h1>${after}</h1>`);
    expect(result.repairs).toEqual([{ from, rounds: 1, sample: expect.anything(), count: 1 }]);
    expect(result.warnings).toEqual(['string-input', 'mojibake-repaired']);
  });

  it('twice over', () => {
    const once = Buffer.from('市图书馆今天开门').toString('latin1');
    const twice = Buffer.from(once).toString('latin1');
    expect(decodeString(`<p>${twice}</p>`).repairs[0]?.rounds).toBe(2);
  });

  it('in a name joined to clean text', () => {
    const before = `<title>${Buffer.from('市图书馆今天开门').toString('latin1')}_新河日报</title>`;
    expect(decodeString(before).text).toBe('<title>市图书馆今天开门_新河日报</title>');
  });

  it('a misread BOM at the start', () => {
    expect(decodeString('ï»¿<p>本报讯</p>').text).toBe('<p>本报讯</p>');
  });
});

/** What must not change. */
const CLEAN: readonly string[] = [
  '黃鶴樓',
  'la bibliothèque a reçu une médaille à Orléans',
  'Thư viện thành phố mở cửa hôm nay',
  'Die Bücherei öffnet früh, schöne Grüße',
  'Городская библиотека открыта',
  '市立図書館は今日オープンしました、ﾄｼｮｶﾝ',
  '시립 도서관이 오늘 문을 열었다',
  '黒川きらら、瀬戸ひかり',
  '砰砰砰，门外有人敲门',
  '龘靐齉爩麤灪',
  '㐂㑇䶮𠮷𬭎',
  '氘氚氪氙氡，钚镅锔锫锎',
  '佢哋喺度嘅嘢冇咗，係咪呀',
  '臺灣/台湾 圖書館/图书馆',
  '€100 £50 ¥30 ½ ×÷ ☆★●◆',
  '涓涓细流，瀹茶一壶，鍏字少见',
  'Nǐ hǎo, zhōngguó túshūguǎn',
  '真的吗????我不信',
];

describe('clean text stays', () => {
  it.each(CLEAN)('%s', (text) => {
    const result = decodeString(`<p>${text}</p>`);
    expect([result.text, result.warnings]).toEqual([`<p>${text}</p>`, ['string-input']]);
  });
});

/** What was lost before; left as it is, with a warning. */
const LOST: readonly string[] = [
  '锟斤拷锟斤拷锟叫',
  '烫烫烫烫',
  '屯屯屯',
  '本报锘匡豢讯',
  '\ufffd\ufffd\ufffd\ufffdʫ',
  '????????，????',
];

describe('what cannot be undone', () => {
  it.each(LOST)('%s', (text) => {
    const result = decodeString(`<p>${text}</p>`);
    expect([result.text, result.warnings.includes('irreversible')]).toEqual([`<p>${text}</p>`, true]);
  });
});
