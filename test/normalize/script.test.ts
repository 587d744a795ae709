import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/normalize/index.ts';
import { languageOf } from '../../src/normalize/language.ts';
import { detectScript } from '../../src/normalize/script.ts';
import type { Script } from '../../src/options.ts';

const TAIWAN =
  '記者林小春／台中報導　城北老街的路燈週三重新亮起，民眾說，這條街裡有許多老店。鄰里長表示，「燈一亮，大家都願意出門走走了」，市府網路平台同步公布施工資訊，預計年底前完工。';
const HONG_KONG =
  '本港一間老店昨日重開，街坊排隊買麵包，有人話「等咗好耐」。店主陳先生着大家放心，舖內裏外都已翻新，價錢唔會加。區議員指工程由港府資助，報道稱仍有綫路要執修。';
const CONVERTED =
  '常平市近日傳來好消息。“老街改造完成以后，這里的居民滿意了”，負責人說。由于准備充分，關于制造業的項目也將采取同樣做法。';

describe('script of a text', () => {
  it.each([
    ['城北老街的灯又亮了，居民说这条街热闹起来了。', 'hans', null, false],
    [TAIWAN, 'hant', 'TW', false],
    [HONG_KONG, 'hant', 'HK', false],
    ['臺灣', 'hant', null, false],
    ['臺灣/台湾，繁體字与简体字并用', 'mixed', null, false],
    ['公里，皇后，山水', 'und', null, false],
    ['', 'und', null, false],
    [CONVERTED, 'hant', null, true],
    ['這條街爲何熱鬧，因爲燈亮了', 'hant', null, true],
    ['經曆三年，國傢隊與專傢組再度閤作', 'hant', null, true],
    ['矽穀工程師辭職，第一天隻賣出九套', 'hant', null, true],
    ['兩隻會說話的鸚鵡，一隻在籠裡，這隻賣三百元，隻隻健康', 'hant', null, false],
  ])('%s', (text, script, region, converted) => {
    expect(detectScript(text)).toMatchObject({ script, region, converted });
  });

  it('holds no honest text for converted', () => {
    const honest = [TAIWAN, HONG_KONG, '皇后大道，三公里外，范姓人士，余先生，系統的制度面', '他說“好”，然後走了'];
    for (const text of honest) expect(detectScript(text).converted).toBe(false);
  });

  it('takes the country of the host for a cue', () => {
    const text =
      '城北老街的路燈重新亮起，居民說這條街有許多老店，鄰里長表示燈一亮大家都願意出門走走，工程預計年底前全部完工，之後還會換上新的路牌。';
    expect(detectScript(text).region).toBe(null);
    expect(detectScript(text, { host: 'news.example.com.tw' }).region).toBe('TW');
    expect(detectScript(HONG_KONG, { host: 'news.example.com.tw' }).region).toBe('HK');
  });
});

describe('language by letters', () => {
  it.each([
    ['城北老街', 'zh'],
    ['東京タワーのあかりが灯る', 'ja'],
    ['ｶﾀｶﾅ', 'ja'],
    ['游戏《ゼルダ》今日在国内发布，玩家反应热烈，开发商表示将推出更多内容', 'zh'],
    ['鲜の每日', 'zh'],
    ['서울의 거리', 'ko'],
    ['漢字와 한글', 'ko'],
    ['Hello 你', 'zh'],
    ['A long report in English that names 王 once', 'und-Latn'],
    ['Привет', 'und-Cyrl'],
    ['བོད་ཡིག', 'bo'],
    ['123 ！', null],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('script conversion', () => {
  it.each<[string, Script, string]>([
    ['乾隆皇后看著麵包', 'hans', '乾隆皇后看着面包'],
    ['著作 著名 乾淨 於是 瞭望 瞭解 藉口', 'hans', '著作 著名 干净 于是 瞭望 了解 借口'],
    ['余光中的鬆樹和餘額', 'hans', '余光中的松树和余额'],
    ['資訊軟體的品質', 'hans', '资讯软体的品质'],
    ['老街的灯又亮了', 'tw', '老街的燈又亮了'],
    ['老街的灯又亮了，里面的人说', 'hk', '老街的燈又亮了，裏面的人説'],
    ['这里', 'hant', '這裏'],
    ['臺灣', 'hant', '臺灣'],
    ['臺灣', 'keep', '臺灣'],
  ])('%s as %s', (text, script, expected) => {
    expect(normalize(text, { script }).startsWith(expected)).toBe(true);
  });

  it('undoes what the maps of clone programs do, in converted text only', () => {
    expect(normalize(`${CONVERTED}谘詢矽谷，在大阪`)).toMatch(/咨询硅谷，在大阪$/u);
    expect(normalize('台灣矽谷的諮詢')).toBe('台湾矽谷的咨询');
  });

  it.each(['hans', 'hant', 'tw', 'hk'] as const)('leaves other languages alone: %s', (script) => {
    for (const text of ['東京タワーの灯', '漢字와 한글을 섞어', 'Người Việt đọc báo', 'ｶﾀｶﾅ'])
      expect(normalize(text, { script })).toBe(text);
  });

  it('leaves quotation marks as they are', () => {
    expect(normalize('「燈」“亮”了')).toBe('「灯」“亮”了');
  });

  it('is idempotent', () => {
    for (const text of [TAIWAN, HONG_KONG, CONVERTED])
      for (const script of ['hans', 'tw', 'keep'] as const) {
        const once = normalize(text, { script });
        expect(normalize(once, { script })).toBe(once);
      }
  });
});

const CASES = join(import.meta.dirname, '../../../shared/cases/opencc.json');

/** OpenCC's configuration names, as pairs of opencc-js. */
const pairOf = (config: string) => {
  const [from, to] = config.split('2') as [string, string];
  const locale = (name: string) => (name === 's' ? 'cn' : name);
  if (to === 'sp') return { from: `${from}p`, to: 'cn' };
  return { from: locale(from), to: locale(to) };
};

describe.skipIf(!existsSync(CASES))("OpenCC's own cases (needs ../shared)", () => {
  it('are met but for three rare characters', () => {
    const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as {
      cases: { id: string; input: string; expected: Record<string, string> }[];
    };
    const converters = new Map<string, (text: string) => string>();
    const missed: string[] = [];
    for (const { input, expected } of cases)
      for (const [config, output] of Object.entries(expected)) {
        const convert = converters.get(config) ?? Converter(pairOf(config));
        converters.set(config, convert);
        if (convert(input) !== output) missed.push(`${config}: ${input} → ${output}`);
      }
    expect(missed.map((miss) => /[𣨼𪢮𣗊]/u.exec(miss)?.[0])).toEqual(['𣨼', '𪢮', '𣗊']);
  });
});
