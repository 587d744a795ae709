import { describe, expect, it, test } from 'vitest';
import { type Context, type Parts, read } from './page.ts';

const dateOf = (parts: Parts, context?: Context): string | null => read(parts, context).article?.date ?? null;
const modifiedOf = (parts: Parts): string | null => read(parts).article?.modified ?? null;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('where a date is printed', () => {
  test.each<[string, Parts, string | null]>([
    ['info line', { info: '<div>2024-02-21 09:40　来源：云溪日报</div>' }, '2024-02-21T09:40+08:00'],
    [
      'info line, source linked',
      { info: '<div>2024年02月21日09:40 <a href="/">云溪日报社综合新闻</a></div>' },
      '2024-02-21T09:40+08:00',
    ],
    [
      'a time element in a line that says more',
      {
        info: '<div>来源：云溪日报 于 <time>2024-02-21 08:14:32</time> - 内容取自各媒体，不代表本网立场！<br>被阅读 12 次</div>',
      },
      '2024-02-21T08:14:32+08:00',
    ],
    ['info line, date last', { info: '<div>来源：<a href="/">云溪日报</a> 时间：2024-02-21</div>' }, '2024-02-21'],
    ['boxes', { info: '<div><div>2024</div><div>02/21</div><div>09:40:37</div></div>' }, '2024-02-21T09:40:37+08:00'],
    ['label of its own', { info: '<div>發佈時間</div><div>2024/02/21 09:40</div>' }, '2024-02-21T09:40+08:00'],
    [
      'above the headline',
      { headline: '<div>2024-02-21 09:40</div><h1>云溪新桥今日通车</h1>' },
      '2024-02-21T09:40+08:00',
    ],
    ['below the body', { foot: '<div>发布时间：2024-02-21 编辑：林一</div>' }, '2024-02-21'],
    ['side box', { bottom: '<div><div>发布日期：2024-02-21</div></div>' }, '2024-02-21'],
    ['hidden, labelled', { info: '<div style="display:none">时间：2024-02-21</div>' }, '2024-02-21'],
    ['byline', { lead: '<p>云溪社2024.02.21 林一／云溪報導</p>' }, '2024-02-21'],
    [
      'lone update behind the date',
      { info: '<div>2024-02-21 06:40更新 来源：云溪日报</div>' },
      '2024-02-21T06:40+08:00',
    ],
    ['between dashes', { info: '<div>— 2024-02-21 —</div>' }, '2024-02-21'],
    ['the end of a span', { info: '<div>活动时间：2024-03-01 至 2024-03-05</div><div>2024-02-21</div>' }, '2024-02-21'],
    ['label beats the first', { info: '<div>活动时间：2024-03-01</div><div>发布时间：2024-02-21</div>' }, '2024-02-21'],
    [
      'dateline',
      { lead: '<p>【云溪时报2024年2月21日讯】连接两岸的云溪新桥昨天上午举行通车仪式，市民与建设者一起走过桥面。</p>' },
      '2024-02-21',
    ],
    ['date box at the side', { bottom: '<div><div>2024-02-21 09:40</div></div>' }, '2024-02-21T09:40+08:00'],
    ['several at the side', { bottom: '<div><div>2024-02-21 09:40</div><div>2024-02-20 09:40</div></div>' }, null],
    [
      'published behind a label in the text',
      { foot: '<div>posted @ 2024-02-21 09:40 林一</div>' },
      '2024-02-21T09:40+08:00',
    ],
    ['comment', { bottom: '<div class="comment-list"><div>发表于 2024-02-22 10:00</div></div>' }, null],
    ['footer', { bottom: '<div class="footer">Copyright 2000-2024 云溪网</div>' }, null],
    ['related list', { bottom: '<ul><li><a href="/1">云溪两岸公交线路开通</a> 2024-02-20</li></ul>' }, null],
    ['page clock', { top: '<div>今天是2024年2月22日 星期四</div>' }, null],
    ['weather', { top: '<div>2024年2月22日 晴 12℃</div>' }, null],
    [
      'running text',
      { lead: '<p>2024年2月19日，云溪新桥完成了最后一次荷载试验，结果良好，各项指标都达到了设计要求。</p>' },
      null,
    ],
    ['resolution', { info: '<div>（2007年6月29日第十届委员会第二十八次会议通过）</div>' }, null],
    ['only an update', { info: '<div>更新时间：2024-02-21 09:40</div>' }, null],
    ['relative without now', { info: '<div>昨天 09:40 云溪日报</div>' }, null],
    ['no year', { info: '<div>02-21 09:40</div>' }, null],
    [
      'behind the headline in one line, a link',
      {
        head: '<title>云溪新桥今日通车</title>',
        headline: '<div><a href="#">云溪新桥今日通车</a><span>2024/2/21 18:13</span></div>',
      },
      '2024-02-21T18:13+08:00',
    ],
    [
      'beside a hidden link',
      { info: '<div>2024-02-21 09:40 云溪日报 <a style="display:none">我有话说</a></div>' },
      '2024-02-21T09:40+08:00',
    ],
    ['the bar of the visitor', { top: '<div>2024/02/22 星期四 │加入最愛│手機版</div>' }, null],
    ['the bar of the visitor, simplified', { top: '<div>2024-02-22 设为首页 | 加入收藏</div>' }, null],
    ['undecidable order', { info: '<div>03/04/2022</div>' }, null],
    [
      'order by the dateline',
      { info: '<div>发布日期： 3/4/2022 9:23:57 PM</div>', lead: '<p>【云溪时报2022年03月02日讯】云溪新桥通车。</p>' },
      '2022-03-04T21:23:57+08:00',
    ],
    [
      'order by the dateline, day first',
      { info: '<div>發布日期： 3/4/2022</div>', lead: '<p>【雲溪時報2022年4月2日訊】雲溪新橋通車。</p>' },
      '2022-04-03',
    ],
    [
      'the dateline fits neither order',
      { info: '<div>发布日期： 3/4/2022</div>', lead: '<p>【云溪时报2021年01月02日讯】云溪新桥通车。</p>' },
      null,
    ],
  ])('%s', (_name, parts, date) => {
    expect(dateOf(parts)).toBe(date);
  });
});

describe('print and metadata', () => {
  const info = '<div>2024-02-21 09:40 云溪日报</div>';
  test.each<[string, Parts, string | null]>([
    [
      'finer metadata of the same minute',
      { info, head: meta('article:published_time', '2024-02-21T09:40:37+08:00') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'UTC metadata',
      { info, head: meta('article:published_time', '2024-02-21T01:40:37Z') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'local digits with a false Z',
      { info, head: meta('article:published_time', '2024-02-21T09:40:37Z') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'another minute: print wins',
      { info, head: meta('article:published_time', '2024-02-21T12:41:00+08:00') },
      '2024-02-21T09:40+08:00',
    ],
    [
      'clock for a printed day',
      { info: '<div>2024-02-21</div>', head: meta('pubdate', '2024-02-21 09:40:37') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'midnight is filler',
      { info: '<div>2024-02-21</div>', head: meta('pubdate', '2024-02-21 00:00:00') },
      '2024-02-21',
    ],
    [
      'year of a yearless date',
      { info: '<div>02-21 09:40</div>', head: meta('pubdate', '2024-02-21 09:40:37') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'year of a yearless date, by an update',
      { info: '<div>发布时间：02-2109:40</div>', head: meta('dateUpdate', '2024-02-21 09:40:37') },
      '2024-02-21T09:40+08:00',
    ],
    [
      'year of a yearless date, by a build',
      { info: '<div>2月21日 09:40</div>', head: meta('apub:time', '2/21/2024, 9:40:12 AM') },
      '2024-02-21T09:40+08:00',
    ],
    [
      'a build of another minute gives no year',
      { info: '<div>02-21 09:40</div>', head: meta('og:updated_time', '2024-02-22T10:00:00+08:00') },
      null,
    ],
    ['a build alone is no publication', { head: meta('dateUpdate', '2024-02-21 09:40:37') }, null],
    [
      'nothing printed',
      { head: ld('{"@type":"NewsArticle","datePublished":"2024-02-21T09:40:37+08:00"}') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'blank after the colon',
      { head: meta('weibo: article:create_at', '2024-02-21 09:40:37') },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      '<time>',
      { info: '<div><time datetime="2024-02-21T09:40:37+08:00">两小时前</time></div>' },
      '2024-02-21T09:40:37+08:00',
    ],
    [
      'epoch in a script',
      { info: '<div>昨天</div>', head: '<script>var ct = "1708479637";</script>' },
      '2024-02-21T09:40:37+08:00',
    ],
    ['order by metadata', { info: '<div>03/04/2022</div>', head: meta('pubdate', '2022-04-03') }, '2022-04-03'],
    [
      'order by other dates of the page',
      { info: '<div>03/04/2022</div>', bottom: '<div>云溪大坝合龙 25/03/2022</div>' },
      '2022-04-03',
    ],
    [
      'build time',
      { head: meta('maketime', '2024-02-21 09:40:37') + meta('og:updated_time', '2024-02-21 09:40:37') },
      null,
    ],
    [
      'dates of other articles in a script',
      { head: '<script>[{"publishTime":"2024-02-20 08:00:00"},{"publishTime":"2024-02-19 08:00:00"}]</script>' },
      null,
    ],
    ['another type of JSON-LD', { head: ld('{"@type":"Organization","datePublished":"2024-02-21"}') }, null],
  ])('%s', (_name, parts, date) => {
    expect(dateOf(parts)).toBe(date);
  });

  test.each<[string, Parts, Context, string | null]>([
    ['address as the last resort', {}, { url: 'https://news.example/2024-02/21/c_1.htm' }, '2024-02-21'],
    [
      'address gives the year',
      { info: '<div>02-21 09:40</div>' },
      { url: 'https://news.example/20240221/1.htm' },
      '2024-02-21T09:40+08:00',
    ],
    [
      'address of another day: print wins',
      { info: '<div>2024-02-21 09:40</div>' },
      { url: 'https://news.example/20240220/1.htm' },
      '2024-02-21T09:40+08:00',
    ],
    [
      'relative with now',
      { info: '<div>昨天 09:40</div>' },
      { now: '2024-02-22T12:00:00+08:00' },
      '2024-02-21T09:40+08:00',
    ],
    ['in the future of now', { info: '<div>2024-02-25 09:40</div>' }, { now: '2024-02-22T12:00:00+08:00' }, null],
    [
      'ROC year on a host of Taiwan',
      { info: '<div>113-02-21</div>' },
      { url: 'https://news.example.tw/1' },
      '2024-02-21',
    ],
    ['the same elsewhere', { info: '<div>113-02-21</div>' }, { url: 'https://news.example/1' }, null],
  ])('%s', (_name, parts, context, date) => {
    expect(dateOf(parts, context)).toBe(date);
  });
});

describe('modified', () => {
  const info = '<div>2024-02-21 09:40 云溪日报</div>';
  test.each<[string, Parts, string | null]>([
    ['printed', { info: `${info}<div>最后更新：2024-02-22 10:00</div>` }, '2024-02-22T10:00+08:00'],
    ['traditional', { info: '<div>發布：2024-02-21 09:40　更新：2024-02-22 10:00</div>' }, '2024-02-22T10:00+08:00'],
    [
      'metadata',
      { info, head: meta('article:modified_time', '2024-02-22T10:00:00+08:00') },
      '2024-02-22T10:00:00+08:00',
    ],
    ['of the same day, without a year', { info: `${info}<div>（02-21 13:44 更新）</div>` }, '2024-02-21T13:44+08:00'],
    ['of another day, without a year', { info: `${info}<div>（02-23 13:44 更新）</div>` }, null],
    ['earlier than the publication', { info, head: meta('article:modified_time', '2024-02-20T10:00:00+08:00') }, null],
    ['none', { info }, null],
  ])('%s', (_name, parts, modified) => {
    expect(modifiedOf(parts)).toBe(modified);
  });
});

it('names winner and losers', () => {
  const { fields } = read({
    info: '<div>2024-02-21 09:40 云溪日报</div>',
    head: meta('article:published_time', '2024-02-21T09:40:37+08:00') + meta('pubdate', '2024-02-22'),
  });
  expect(fields().date?.winner).toMatchObject({
    value: '2024-02-21T09:40:37+08:00',
    place: 'info-line',
    reason: 'printed; agrees with article:published_time',
  });
  expect(fields().date?.others.map(({ place, reason }) => [place, reason])).toEqual([
    ['article:published_time', 'agrees'],
    ['pubdate', 'other moment'],
  ]);
});
