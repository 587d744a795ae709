import { expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { fc } from '../../support/property.ts';

const LONG = [
  '据介绍，渡口建于民国年间，码头用青石砌成，其间三次被洪水冲垮，又三次由两岸的村民合力修好，至今没有换过地方。',
  '家住北岸的居民说，从前去集上要等半个钟头的船，如今绕桥走只要十分钟，可是老人们还是愿意坐船过河，说话也方便。',
  '县里的交通部门表示，渡口将保留为便民码头，船票仍是一块钱，逢集的日子加开一班，夏天的末班船推迟到晚上八点。',
];
const SHORT = [
  '老渡口昨天停航了。',
  '“终于等到这一天了！”67岁的老秦说。',
  '四次修缮',
  '问：过河收费吗？',
  '答：收一块钱。',
  '为什么要留下渡口？',
  '（一）修码头',
  '1.逢集加开一班',
  '“船在，人就在。”',
  '3月1日，末班船离岸。',
  '上午9时许，船靠了岸。',
  '他笑了笑，没有说话。',
  '记者在现场看到，新的站牌已经立起来了。',
];
const BELOW = [
  '（责任编辑：方小满）',
  '声明：本文仅代表作者观点，不代表本站立场。',
  '扫码关注河声网',
  '阅读 1234',
  '【打印】【关闭】',
];

const WRITINGS: readonly ((lines: readonly string[]) => string)[] = [
  (lines) => lines.map((line) => `<p>${line}</p>`).join(''),
  (lines) => lines.map((line) => `<div>${line}</div>`).join(''),
  (lines) => lines.join('<br>'),
];

const articles = fc.record({
  long: fc.subarray(LONG, { minLength: 1 }),
  short: fc.subarray(SHORT, { minLength: 2 }),
  order: fc.infiniteStream(fc.nat()),
  below: fc.subarray(BELOW),
  write: fc.constantFrom(...WRITINGS),
});

it('every paragraph is kept, long or short, whatever holds it, and what is printed below is not', () => {
  fc.assert(
    fc.property(articles, ({ long, short, order, below, write }) => {
      const keys = new Map([...long, ...short].map((line) => [line, order.next().value]));
      const paragraphs = [...keys.keys()].sort((a, b) => keys.get(a)! - keys.get(b)!);
      const html = `<title>老渡口的最后一班船_河声网</title><div><a href="/">首页</a><a href="/n">新闻</a></div>
        <div><h1>老渡口的最后一班船</h1><div>2022-03-01 08:00 来源：河声报</div><div>${write([...paragraphs, ...below])}</div></div>
        <div>河声网 版权所有</div>`;
      expect(extract(html, { script: 'keep' })?.body.split('\n\n')).toEqual(paragraphs);
    }),
    { numRuns: 300 },
  );
});
