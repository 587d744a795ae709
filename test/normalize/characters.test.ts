import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/normalize/index.ts';
import { fc } from '../support/property.ts';

const keep = (text: string) => normalize(text, { script: 'keep' });

describe('characters of every row of the table', () => {
  it.each([
    ['zero-width between Han', '新\u200B闻\u200C稿\u200D件\u2060完\uFEFF', '新闻稿件完'],
    ['soft hyphen and direction marks', '新\u00AD闻\u200E稿\u202A件\u202C\u2066完\u2069', '新闻稿件完'],
    ['control characters', '新\u0000闻\u0007稿\u001B件\u0080', '新闻稿件'],
    ['variation selector after Han', '新\uFE00闻\uFE0F', '新闻'],
    ['compatibility ideographs', '\uF909 \uF900 \uF9D1 \u{2F800}', '契 \u8C48 六 丽'],
    ['Kangxi radicals', '⼀⽅⽔⼟', '一方水土'],
    ['radicals of the supplement', '⻓⻔⻢⻥⻩⺠⻅⻋', '长门马鱼黄民见车'],
    ['vertical forms', '︽书名︾︵一︶﹁话﹂︐︒', '《书名》（一）「话」，。'],
    ['the vertical leader, which Big5 pages set for a colon', '记者︰', '记者：'],
    ['small forms', '﹙一﹚﹐二﹔三﹗', '（一），二；三！'],
    ['small percent sign beside a digit', '增长5﹪', '增长5%'],
    ['private use of old GBK decoders', '\uE76C50 \uE7C7 \uE81E \uE826', '€50 ḿ 龴 龵'],
    ['ideographic space out of private use', '一\uE5E5二', '一 二'],
    ['private use alone', '\uE601 \uE602', ''],
    ['full-width letters and digits', '２０２４年ＡＩ大会ａｂｃ', '2024年AI大会abc'],
    ['full-width signs in numbers', '增长５０％，＋３，１．５万，＃１，１＝１', '增长50%，+3，1.5万，#1，1=1'],
    ['ideographic, no-break and thin blanks', '甲　乙\u00A0丙\u2009丁\t戊', '甲 乙 丙 丁 戊'],
    ['indent and trailing blanks', '　　第一段　\n\u3000第二段 ', '第一段\n第二段'],
    ['blanks beside Chinese punctuation', '他说 ， “好” 。 （ 完 ）', '他说，“好”。（完）'],
    ['line ends', '一\r\n二\r三\u2028四\n\n\n\n五', '一\n二\n三\n四\n\n五'],
  ])('%s', (_, text, expected) => {
    expect(keep(text)).toBe(expected);
  });

  it.each([
    ['full-width punctuation', '，。！？；：（）“”‘’「」『』《》〈〉【】…—～、·'],
    ['ASCII punctuation and quotes', '"a", \'b\'; (c) [d] ... -- ~'],
    ['what NFKC would change', '① ㈠ ℃ ² ½ ㎡ ㏕ № ™ … ～'],
    ['half-width kana and punctuation', 'ｶﾀｶﾅ､｡｢｣'],
    ['emoji with joiners and selectors', '👨‍👩‍👧 ❤️ 👩🏽‍🚒 🏳️‍🌈 ☎︎'],
    ['Persian and Sinhala joiners', 'می‌خواهم ශ්‍රී'],
    ['ideographic variation sequences', '葛\u{E0100}城市'],
    ['rare Han', '㐂㑇䶮𠮷𬭎 龘靐齉爩麤灪'],
    [
      'the twelve unified ideographs of the compatibility block',
      '\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29',
    ],
    ['blanks between Han, and between Han and Latin', '记者 黄 宁 2024 年 5G 网络'],
    ['Latin text with typographic quotes', 'he said “yes” … and ‘no’ again'],
    ['full-width signs apart from numbers', '甲＋乙＝丙 ＠某人 ％'],
    ['private use beside text', '\uE601 字体图标'],
    ['HKSCS out of an old decoder, which might be icons', '佢\uECD1嘢\uE739'],
    ['overlines and low lines', '（＞﹏＜）﹉﹍'],
    ['dots and dashes in a row', '他。。。走了 ······ 再见…… a--b ——完'],
    ['blanks between halves of a headline and in articles of laws', '开渠引水 三千亩旱地变良田\n第八条 监察机关'],
    ['selectors after emoji and signs', '❤️ ☎︎ ©️'],
    ['symbols', '€100 £50 ¥30 ×÷ ☆★●◆'],
  ])('%s stay', (_, text) => {
    expect(keep(text)).toBe(text);
  });

  it('every compatibility ideograph becomes the unified one, but for twelve that are unified', () => {
    const wrong: string[] = [];
    for (const [first, last] of [
      [0xf900, 0xfaff],
      [0x2f800, 0x2fa1f],
    ] as const)
      for (let code = first; code <= last; code++) {
        const char = String.fromCodePoint(code);
        if (keep(`甲${char}乙`) !== `甲${char.normalize('NFC')}乙`) wrong.push(code.toString(16));
      }
    expect(wrong).toEqual([]);
  });

  it('every Kangxi radical and every radical of the supplement with an equal becomes a Han character', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++)
      expect(keep(String.fromCodePoint(code))).toMatch(/^(?![\u2F00-\u2FD5])\p{Script=Han}$/u);
    const kept = Array.from({ length: 0x2ef4 - 0x2e80 }, (_none, i) => String.fromCodePoint(0x2e80 + i)).filter(
      (char) => keep(char) === char,
    );
    // ⺀ has no equal, and U+2E9A is unassigned.
    expect(kept.join('')).toBe('⺀\u2E9A');
  });

  it('every vertical and small form becomes full-width punctuation, never ASCII', () => {
    const forms = [...Array(0x1a - 0x10).keys()].map((i) => 0xfe10 + i);
    for (let code = 0xfe30; code <= 0xfe48; code++) if (code !== 0xfe45 && code !== 0xfe46) forms.push(code);
    for (let code = 0xfe50; code <= 0xfe6b; code++) if (code !== 0xfe53 && code !== 0xfe67) forms.push(code);
    for (const code of forms) {
      const char = String.fromCodePoint(code);
      expect([char, keep(`甲${char}乙`)]).not.toEqual([char, `甲${char}乙`]);
      expect(keep(`甲${char}乙`)).not.toMatch(/[!-~]/u);
    }
  });

  it('every private-use character of the old GBK decoders becomes what GB 18030 has there', () => {
    const wanted = [
      ['\uE7C7', '\u1E3F'],
      ['\uE76C', '€'],
      ...[...'\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796'].map((from, i) => [
        from,
        keep(`甲${'︐︒︑︓︔︕︖︗︘︙'[i]}`).slice(1),
      ]),
      ...[...'\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864'].map((from, i) => [from, '龴龵龶龷龸龹龺龻'[i]!]),
    ] as const;
    for (const [from, to] of wanted) expect(keep(`甲${from}乙`)).toBe(`甲${to}乙`);
  });

  it('is idempotent', () => {
    const odd = fc.constantFrom(
      ...[
        '\u200B',
        '\u200D',
        '👩',
        '️',
        '\uF909',
        '⻓',
        '︽',
        '﹪',
        '\uE5E5',
        '５',
        '％',
        '＋',
        '　',
        ' ',
        '。',
        '“',
        '”',
        '…',
      ],
      ...['\n', '\r', '\t', '黄', '宁', 'a', '\u0646', '\uE76C', '\u00A0', '．', '＝'],
    );
    const text = fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 1 })), maxLength: 40 });
    fc.assert(
      fc.property(text, (value) => {
        expect(keep(keep(value))).toBe(keep(value));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
