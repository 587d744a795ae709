import { describe, expect, it, test } from 'vitest';
import { runsOf, stripTitle } from '../../../src/extract/meta/title/chain.ts';
import { completed, joinLines, tidyTitle, unbroken } from '../../../src/extract/meta/title/repair.ts';

describe('suffix confirmed by a headline', () => {
  test.each<[string, string]>([
    ['新桥今日通车--文化--某民网', '新桥今日通车'],
    ['新桥今日通车_要闻_某湃新闻', '新桥今日通车'],
    ['新桥今日通车-新某网', '新桥今日通车'],
    ['明日看点--新桥今日通车', '新桥今日通车'],
    ['新桥今日通车｜本地｜某報', '新桥今日通车'],
    ['某都站>>新桥今日通车', '新桥今日通车'],
    ['新桥今日通车 - 深度 - Some Site', '新桥今日通车'],
    ['新 桥今日通车_关键词', '新 桥今日通车'],
  ])('%s', (title, headline) => {
    expect(stripTitle(title, { headlines: ['新桥今日通车', '相关阅读'], names: [] })).toEqual({
      value: headline,
      by: 'heading',
    });
  });
});

describe('a separator inside the headline stays', () => {
  test.each<[string]>([
    ['这一周 | 新桥通车'],
    ['图说某阳| 新桥通车'],
    ['棱镜|新桥通车'],
    ['A-B — 新桥通车'],
    ['某某·甲乙：新桥通车'],
  ])('%s', (headline) => {
    expect(stripTitle(`${headline}_某网`, { headlines: [headline], names: ['某网'] }).value).toBe(headline);
    expect(stripTitle(headline, { headlines: [headline], names: [] }).value).toBe(headline);
  });
});

describe('without confirmation only names go', () => {
  test.each<[string, string]>([
    ['新桥今日通车_要闻_某湃新闻', '新桥今日通车'],
    ['新桥今日通车-财经-某讯网', '新桥今日通车'],
    ['新橋今日通車 | 國際 | 某由時報', '新橋今日通車'],
    ['新桥今日通车--地方频道', '新桥今日通车'],
    ['新桥今日通车 - www.example.com', '新桥今日通车'],
    ['新桥今日通车 - Some Site', '新桥今日通车'],
    ['Some Site - 新桥今日通车', '新桥今日通车'],
    ['新桥今日通车 Some Site', '新桥今日通车'],
    ['某湃网_新桥今日通车', '新桥今日通车'],
    ['首页 > 新闻 > 新桥今日通车', '新桥今日通车'],
    ['新桥今日通车_要闻_某湃网_权威媒体', '新桥今日通车'],
    ['新桥今日通车 | 某湃日报 | 2024-02-21', '新桥今日通车'],
    ['新桥今日通车-某湃网 example.com', '新桥今日通车'],
    ['新桥今日通车-某湃日报数字报', '新桥今日通车'],
    ['新桥今日通车（某湃网）', '新桥今日通车'],
  ])('%s', (title, value) => {
    expect(stripTitle(title, { headlines: [], names: ['Some Site', ''] }).value).toBe(value);
  });

  test.each<[string]>([
    ['新桥今日通车'],
    ['甲乙-丙丁戊'],
    ['这一周 | 新桥通车'],
    ['甲队3-1乙队'],
    ['2019-2020赛季开幕'],
    ['新桥通车 互联网'],
    ['新桥今日通车（组图）'],
    ['天气预报-小雨'],
    ['走进乡村 | 老人上网 | 一天'],
    ['对话某某：我们都爱上网'],
    ['新某网'],
    ['国际'],
    ['某某·甲乙谈新桥'],
    [''],
    ['__'],
  ])('%s stays', (title) => {
    expect(stripTitle(title, { headlines: [], names: [] })).toEqual({ value: title, by: 'whole' });
  });
});

it('gives the runs of a chain, longest first', () => {
  expect(runsOf('甲-乙_丙')).toEqual(['甲-乙_丙', '甲-乙', '乙_丙', '甲', '乙', '丙']);
});

describe('tidying', () => {
  test.each<[string, string]>([
    ['\u200b新桥  今日\n通车 ', '新桥 今日 通车'],
    ['新桥&ldquo;今日&rdquo;通车', '新桥“今日”通车'],
    ['新桥今日通车- -', '新桥今日通车'],
    ['新桥今日通车 |', '新桥今日通车'],
    ['<div>新桥今日通车</div>', '新桥今日通车'],
    ['\ue003新桥今日通车', '新桥今日通车'],
    ['新桥——', '新桥——'],
    ['a<b 且 c>d', 'a<b 且 c>d'],
    ['AT&T 新桥', 'AT&T 新桥'],
    ['新桥今日通车(图)', '新桥今日通车(图)'],
  ])('%j', (raw, tidy) => {
    expect(tidyTitle(raw)).toBe(tidy);
    expect(tidyTitle(tidy)).toBe(tidy);
  });
});

describe('cut headlines', () => {
  test.each<[string, string[], string | null]>([
    ['某地新桥今日通…', ['别的', '某地新桥今日通车'], '某地新桥今日通车'],
    ['某地新桥今日通...', ['某地新桥今日通车，两岸相连'], '某地新桥今日通车，两岸相连'],
    ['某地新桥今日通……', ['某地新桥今日通…'], null],
    ['某地新桥今日通…', ['新桥通车'], null],
    ['某地新桥今日通车', ['某地新桥今日通车了'], null],
    ['某…', ['某地新桥今日通车'], null],
    // what follows the headline is a channel, not its rest
    ['某地新桥今日通……', ['某地新桥今日通……_某某资讯', '某地新桥今日通……_某某资讯_某某网'], null],
    ['某地新桥今日通...', ['某地新桥今日通..._要闻', '某地新桥今日通车_要闻'], '某地新桥今日通车_要闻'],
    ['某地新桥今日通…', ['某地新桥今日通_某报', '某地新桥今日通｜某报', '某地新橋今日通車'], null],
    ['某地新橋今日通…', ['某地新橋今日通-某報', '某地新橋今日通車'], '某地新橋今日通車'],
  ])('%s of %j', (title, others, whole) => {
    expect(completed(title, others)).toBe(whole);
  });

  test.each<[string, string[], string | null]>([
    ['奖金发了！', ['奖金发了！"头奖"是谁'], '奖金发了！"头奖"是谁'],
    ['奖金发了！', ['奖金发了！“头奖”是谁_某网'], '奖金发了！“头奖”是谁_某网'],
    ['奖金发了！', ['奖金发了！是谁'], null],
    ['奖金发了！', ['今年奖金发了！"头奖"'], null],
  ])('%s broke at a quote of %j', (title, others, whole) => {
    expect(unbroken(title, others)).toBe(whole);
  });
});

test.each<[string[], string]>([
  [['某某委员会关于', '批准预算的决议'], '某某委员会关于批准预算的决议'],
  [['新桥通车', 'Bridge opens'], '新桥通车 Bridge opens'],
  [['《新桥》', '开播'], '《新桥》开播'],
  [['新桥'], '新桥'],
  [[], ''],
])('%j is joined as %s', (lines, whole) => {
  expect(joinLines(lines)).toBe(whole);
});
