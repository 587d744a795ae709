import { describe, expect, test } from 'vitest';
import { organisationsIn, readByline } from '../../../src/extract/meta/byline.ts';
import { table } from '../../support/bylines.ts';

table('info line', 'info', [
  [
    '2024-02-21 09:40:37 北河日报   作者: 记者 王大明 通讯员 李小佳 黄 宁 钱里阳',
    '王大明 reporter, 李小佳 correspondent, 黄宁 correspondent, 钱里阳 correspondent',
  ],
  [
    '2024-02-21 09:40:37 北河日報   作者: 記者 王大明 通訊員 謝小妮 黃 寧 錢里陽',
    '王大明 reporter, 謝小妮 correspondent, 黃寧 correspondent, 錢里陽 correspondent',
  ],
  ['来源：北河证券网作者：王大明', '王大明 author'],
  ['2019-03-01 10:20 | 来源北河网| 作者王大明', '王大明 author'],
  ['作　者：王大明', '王大明 author'],
  ['作者：叨叨猫', '叨叨猫 author'],
  ['作者：阿里木江·买买提', '阿里木江·买买提 author'],
  ['作者：Anna Berg 2020-01-02', 'Anna Berg author'],
  ['作者：王大明、李小红 来源：北河网 点击：33', '王大明 author, 李小红 author'],
  ['責任編輯：王大明　文：李小紅　2020-01-02', '王大明 editor, 李小紅 author'],
  ['By 王大明 2020-01-02', '王大明 author'],
  ['Author, 王大明', '王大明 author'],
]);

table('slots of an info line', 'slots', [
  ['王大明/北河青年报', '王大明 author'],
  ['北河日报 王大明 2020-01-02', '王大明 author'],
  ['（王大明）来源：北河网 2020-01-02', '王大明 author'],
  ['北河日报 [微博] 王大明 2020-01-02 06:40', '王大明 author'],
  ['更新于2020年1月2日 10:00 王大明 为北河网撰稿', '王大明 author'],
  ['2020-01-02 馬克·吐溫 為北河報撰文', '馬克·吐溫 author'],
  ['2020-01-02 专家为城市写下规划', ''],
  ['北河日报 首页 2020-01-02', ''],
  ['北河网 2020-01-02 王大明', ''],
]);

table('info line: nobody', 'info', [
  ['来源：北河网 2020-01-02 10:00', ''],
  ['来源：本站原创  作者：医务党支部时间：2019年1月2日浏览：33', ''],
  ['作者：网络整理', ''],
  ['作者：佚名 来源：互联网', ''],
  ['作者： 来源：北河网', ''],
  ['作者：Taboola', ''],
  ['作者：admin', ''],
  ['作者：北河日报编辑部', ''],
  ['作者：L_104485', ''],
  ['作者：wang@example.com', ''],
  ['我已授权 2020-01-02 字号 大 中 小', ''],
  ['Photo by 王大明', ''],
  ['Bybit 王大明 2020-01-02', ''],
  ['Role, 北河网记者', ''],
]);

table('dateline', 'dateline', [
  ['新华社巴黎12月9日电（记者王大明）正文开始，', '王大明 reporter'],
  ['新華社巴黎12月9日電（記者王大明）正文開始，', '王大明 reporter'],
  ['新华社深圳5月12日电（记者王大明、李小红）正文开始', '王大明 reporter, 李小红 reporter'],
  ['据新华社拉萨电（记者 格桑边珠）正文', '格桑边珠 reporter'],
  ['北河网合肥11月8日电 （记者王大明）正文', '王大明 reporter'],
  ['北河报快讯（记者 王大明）正文', '王大明 reporter'],
  ['北河网10月4日讯（记者王大明 整合）正文', '王大明 reporter'],
  ['本报讯（记者王大明）正文', '王大明 reporter'],
  ['本報訊（記者王大明）正文', '王大明 reporter'],
  ['（北河記者王大明美國洛杉磯報導）正文', '王大明 reporter@北河'],
  ['（北河記者王大明加州灣區報導）正文', '王大明 reporter@北河'],
  ['（北河記者歐陽海南台北報導）正文', '歐陽海南 reporter@北河'],
  ['本报讯（记者王大明 通讯员 李小红）正文', '王大明 reporter, 李小红 correspondent'],
  ['本报讯（职工通讯员 李小红 刘会）正文', '李小红 correspondent, 刘会 correspondent'],
  ['本报北京2月21日电（记者 方 敏）正文', '方敏 reporter'],
  ['中新网北京2月21日电 (记者 王大明)正文', '王大明 reporter'],
  ['北方网记者王大明5月13日报道：正文', '王大明 reporter@北方网'],
  ['【文/北河网专栏作者 王文】正文', '王文 author@北河网'],
  ['【北河时报记者 王大明】正文', '王大明 reporter@北河时报'],
  ['【北河网报道 记者 王大明】正文', '王大明 reporter'],
  ['财经社3月2日讯（记者 王大明）正文', '王大明 reporter'],
  ['本报记者王大明 李小青发自北京 正文', '王大明 reporter, 李小青 reporter'],
  ['〔記者王大明／台北報導〕正文', '王大明 reporter'],
  ['〔記者王大明╱台北報導〕正文', '王大明 reporter'],
  ['〔記者王大明、李小紅／綜合報導〕正文', '王大明 reporter, 李小紅 reporter'],
  ['（北河社記者王大明台北13日電）正文', '王大明 reporter@北河社'],
  ['（北河社記者王大明台北2日綜合外電報導）正文', '王大明 reporter@北河社'],
  ['（北河新聞王大明、李小紅台北報導)正文', '王大明 reporter, 李小紅 reporter'],
  ['北河報訊（記者 王大明）正文', '王大明 reporter'],
  ['【北河報訊】記者王大明報道：正文', '王大明 reporter'],
  ['□ 本报记者 王大明', '王大明 reporter'],
  ['中新网北河3月27日电 (慕容雪 王大明)正文', '慕容雪 author, 王大明 author'],
  ['北河社台北3月27日電（王大明、李小紅）正文', '王大明 author, 李小紅 author'],
]);

table('dateline: nobody', 'dateline', [
  ['央广网北京2月13日消息 正文', ''],
  ['中新社北京2月3日电 题：正文', ''],
  ['（北河社台北13日電）正文', ''],
  ['中新网北河3月27日电 (综合消息)正文', ''],
  ['中新网3月27日电 这封急电（王大明）', ''],
  ['【本報訊】正文開始了，', ''],
  ['记者从市公安局获悉，今日报道', ''],
  ['记者昨日在现场看到，车辆已经清走。', ''],
  ['有记者问：王大明怎么看？', ''],
  ['王大明（左）与李小红（右）在现场。', ''],
  ['社會中心／綜合報導', ''],
  ['「記者王大明寫得好」，他說。', ''],
  ['编辑部的王大明说，', ''],
  ['作者在书中写道，', ''],
]);

table('line of its own', 'line', [
  ['澎湖新闻记者 王大明', '王大明 reporter@澎湖新闻'],
  ['采写：南都记者 王大明 李小红', '王大明 reporter@南都, 李小红 reporter@南都'],
  ['采写：南都见习记者 林大沛', '林大沛 reporter@南都'],
  ['整合 北河日报·交汇点记者 王大明', '王大明 reporter@北河日报·交汇点'],
  ['本报实习生 王大明 李小红', '王大明 intern, 李小红 intern'],
  ['新华社驻巴黎特派记者 王大明', '王大明 reporter@新华社'],
  ['每日经济新闻首席记者 王大明', '王大明 reporter@每日经济新闻'],
  ['每经记者 王大明 每经编辑 李小红', '王大明 reporter@每经, 李小红 editor@每经'],
  ['本报记者罗科苏盈发自北京', '罗科 reporter, 苏盈 reporter'],
  ['本报记者欧阳大明发自北京', '欧阳大明 reporter'],
  ['记者 王大明 李小红 发自北京', '王大明 reporter, 李小红 reporter'],
  ['■ 本报记者 王大明', '王大明 reporter'],
  ['◎ 王大明', '王大明 author'],
  ['本报记者王大明/文 李小红/图', '王大明 reporter, 李小红 photographer'],
  ['某报记者王大明/文受访者供图', '王大明 reporter@某报'],
  ['撰文｜王大明', '王大明 author'],
  ['【通讯员】王大明 李小红', '王大明 correspondent, 李小红 correspondent'],
  [
    '编者按：本文来自微信公众号“河声”（ID：hesheng），作者：王大明，编辑：李小红，某网经授权发布。',
    '王大明 author, 李小红 editor',
  ],
  ['文丨王大明', '王大明 author'],
  ['文 | 王大明', '王大明 author'],
  ['文/王大明 图/李小红', '王大明 author, 李小红 photographer'],
  ['文/图 王大明', '王大明 author, 王大明 photographer'],
  ['王大明 文/图', '王大明 author, 王大明 photographer'],
  ['执笔/王大明、李小红&赵三', '王大明 author, 李小红 author, 赵三 author'],
  ['执笔人：王大明 李小红', '王大明 author, 李小红 author'],
  ['原创： 王大明编译 数码天地', '王大明 author'],
  ['编译/王大明', '王大明 author'],
  ['作者：王大明（某大学教授）', '王大明 author'],
  ['（作者：王大明，系某大学研究员）', '王大明 author'],
  ['●作者王大明，某校教授。本文為投書', '王大明 author'],
  ['医务党支部、药剂科供稿 摄影/王大明 编辑/李小红', '王大明 photographer, 李小红 editor'],
  ['記者王大明／台北報導', '王大明 reporter'],
  ['記者王大明、李小紅／台北報導', '王大明 reporter, 李小紅 reporter'],
  ['記者王大明／綜合報導', '王大明 reporter'],
  ['【北河報╱記者王大明╱即時報導】', '王大明 reporter'],
  ['北河頭殼newtalk2014.10.24 王明/高雄報導', '王明 reporter'],
  ['北河快訊／范姜佳佳', '范姜佳佳 reporter'],
  ['國際中心／王大明報導', '王大明 reporter'],
  ['圖文／王大明', '王大明 author'],
  ['文/王大明　攝影/李小紅', '王大明 author, 李小紅 photographer'],
  ['文：王大明', '王大明 author'],
  ['撰文：王大明　責任編輯：李小紅', '王大明 author, 李小紅 editor'],
  ['編譯王大明／綜合報導', '王大明 author'],
  ['翻译：王大明', '王大明 translator'],
  ['参与采写：赵三、钱四', '赵三 reporter, 钱四 reporter'],
  ['编辑：【王大明】', '王大明 editor'],
  ['记者 | 王大明 编辑 | 李小红', '王大明 reporter, 李小红 editor'],
  ['记者 王大明 江苏报道', '王大明 reporter'],
  ['记者 王大明 摄影报道', '王大明 reporter, 王大明 photographer'],
  ['文/本报记者 王大明 图/李小红', '王大明 reporter, 李小红 photographer'],
  ['文／王大明　圖／李小紅提供', '王大明 author, 李小紅 photographer'],
  ['執筆/叨叨貓、王一刀&李小飛刀', '叨叨貓 author, 王一刀 author, 李小飛刀 author'],
  ['中河新聞網 (王大明報導)', '王大明 reporter'],
  ['作者：[美]约翰·史密斯 译者：王大明', '约翰·史密斯 author, 王大明 translator'],
  ['监制：王大明 制图：李小红', '王大明 producer, 李小红 illustrator'],
]);

table('line of its own: nobody', 'line', [
  ['【记者】您怎么看？', ''],
  ['社會中心／綜合報導', ''],
  ['即時新聞／綜合報導', ''],
  ['編譯中心／綜合報導', ''],
  ['報導 / 雲溪市', ''],
  ['社会中心／综合报道', ''],
  ['体育中心/台北報導', ''],
  ['（作者系某大学研究员）', ''],
  ['本文作者为某大学研究员', ''],
  ['记者：您怎么看？', ''],
  ['记者证如何办理', ''],
  ['作者单位：某某大学', ''],
  ['本文为北河网原创文章', ''],
  ['综合整理自北河新闻、城北网等', ''],
  ['记者站成立十周年', ''],
  ['編輯部公告', ''],
  ['2024年2月21日 09:40', ''],
  ['图片来源：视觉中国', ''],
  ['王大明', ''],
  ['王大明 李小红', ''],
  ['相关新闻 更多>>', ''],
]);

describe('an organisation as 作者', () => {
  test.each([
    ['作者：医务党支部', '医务党支部'],
    ['作者：北河编辑部 来源：北河网', '北河编辑部'],
    ['作者：王大明', ''],
    ['作者：网络整理', ''],
    ['来源：北河日报', ''],
    ['责任编辑：北河编辑部', ''],
  ])('%s', (text, expected) => {
    expect(
      organisationsIn(text, 'info')
        .map((credit) => credit.name)
        .join(),
    ).toBe(expected);
  });
});

test('photo credits name no writer', () => {
  for (const text of ['新华社记者 王大明 摄', '通讯员王大明 摄', '城市摄影队 王大明 摄', '圖／王大明攝']) {
    expect(readByline(text, 'line').filter((credit) => credit.role !== 'photographer')).toEqual([]);
  }
});

test('a text of any length is read in linear time', () => {
  for (const text of ['记者'.repeat(50_000), '（'.repeat(50_000), 'a@'.repeat(50_000), '王 '.repeat(50_000)]) {
    for (const place of ['info', 'line', 'dateline', 'closing', 'caption'] as const) readByline(text, place);
  }
});
