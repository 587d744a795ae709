import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { extractPage } from '../../../src/extract/index.ts';
import { parse } from '../../../src/parse/index.ts';
import { type Parts, pageOf } from './page.ts';

type Fields = Partial<Pick<Article, 'title' | 'date' | 'modified' | 'authors' | 'editors' | 'source' | 'tags'>>;

const traditional = Converter({ from: 'cn', to: 'tw' });
const read = (html: string) =>
  extractPage(parse(html), {
    url: null,
    now: null,
    sites: { add: [], builtin: false },
    titleEvidence: { cloaked: null, hacked: false },
  }).article;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

/** Pages of one shape, read in both scripts. */
const ROWS: readonly (readonly [about: string, parts: Parts, fields: Fields])[] = [
  [
    'fields fused in one line',
    {
      info: '<div><span>来源：云溪日报作者：卢青</span><span>发布时间：2021-02-03 09:10</span><span>浏览：233次</span></div>',
    },
    { source: '云溪日报', authors: ['卢青'], date: '2021-02-03T09:10+08:00' },
  ],
  [
    'source with a channel, two editors',
    {
      info: '<p>2021年02月03日09:10　|　来源：<a href="/">云溪网-城事频道</a>　小字号</p>',
      foot: '<p>(责编：何田、林下)</p>',
    },
    { source: '云溪网-城事频道', editors: ['何田', '林下'], date: '2021-02-03T09:10+08:00' },
  ],
  [
    'an afternoon hour, bars',
    { info: '<div>2021/2/3 下午3:05:00 | 云溪晚报 | 记者 卢青 何田</div>' },
    { date: '2021-02-03T15:05:00+08:00', authors: ['卢青', '何田'], source: '云溪晚报' },
  ],
  ['Chinese numerals', { info: '<div>二〇二一年二月三日　星期三</div>' }, { date: '2021-02-03' }],
  ['the era of Taiwan', { info: '<div>发布时间：民国110年2月3日　发布单位：观测站</div>' }, { date: '2021-02-03' }],
  [
    'boxes of a date without a blank',
    {
      info: '<div><i> 2021</i><b><em>02</em>/<em>03</em></b><span>19:02:11</span> 来源：云溪社</div>',
    },
    { date: '2021-02-03T19:02:11+08:00', source: '云溪社' },
  ],
  [
    'an update printed, the publication in the metadata',
    { info: '<div>更新时间：2021-02-04 10:00</div>', head: meta('publishdate', '2021-02-03') },
    { date: '2021-02-03', modified: '2021-02-04T10:00+08:00' },
  ],
  [
    'placeholders and an empty label',
    { info: '<div>2021-02-03 | 作者：佚名 | 来源：互联网 | 责任编辑：</div>' },
    { authors: [], editors: [], source: null, date: '2021-02-03' },
  ],
  ['a dateline', { lead: '<p>云溪社云溪2月2日电（记者卢青、何田）新桥通车了。</p>' }, { authors: ['卢青', '何田'] }],
  ['a surname of two characters', { lead: '<p>【云溪网 记者 欧阳青山】新桥通车了。</p>' }, { authors: ['欧阳青山'] }],
  [
    'a minority name',
    { lead: '<p>本报讯（见习记者 卢青 通讯员 阿依古丽·买买提）新桥通车了。</p>' },
    { authors: ['卢青', '阿依古丽·买买提'] },
  ],
  ['roles parted by slashes', { foot: '<p>文/卢青　图/何田　编辑/林下</p>' }, { authors: ['卢青'], editors: ['林下'] }],
  [
    'the account and its number, roles parted by bars',
    { foot: '<p>来源｜云溪发布（ID：yunxi）　编辑｜林下　审核｜何田</p>' },
    { source: '云溪发布', editors: ['林下', '何田'], authors: [] },
  ],
  [
    'tags displayed beat those of the site',
    {
      foot: '<div>标签： <a href="/1">云溪</a> <a href="/2">新桥</a></div>',
      head: meta('keywords', '云溪网,新闻,资讯'),
    },
    { tags: ['云溪', '新桥'] },
  ],
  ['keywords parted by blanks', { head: meta('keywords', '云溪 新桥 通车') }, { tags: ['云溪', '新桥', '通车'] }],
  [
    'tags of a microformat, not the channel',
    { foot: '<div><a rel="category tag">要闻</a></div><div><a rel="tag">云溪</a> <a rel="tag">新桥</a></div>' },
    { tags: ['云溪', '新桥'] },
  ],
  [
    'keywords of JSON-LD',
    { head: '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["云溪","新桥"]}</script>' },
    { tags: ['云溪', '新桥'] },
  ],
  [
    'tags beside buttons',
    { foot: '<div>标签：<a>云溪</a><a>新桥(12)</a> 分享到：<a>微信</a><a>微博</a></div>' },
    { tags: ['云溪', '新桥'] },
  ],
  ['topics', { foot: '<div>#云溪# #新桥#</div>' }, { tags: ['云溪', '新桥'] }],
  [
    'a note before the headline stays',
    { headline: '<h1>【组图】云溪新桥通车了</h1>', head: '<title>【组图】云溪新桥通车了-云溪要闻-云溪网</title>' },
    { title: '【组图】云溪新桥通车了' },
  ],
  [
    'a headline of two lines without markup',
    { headline: '<div>云溪新桥<br>今日通车</div><p>2021-02-03</p>', head: '<title>云溪新桥今日通车—云溪网</title>' },
    { title: '云溪新桥今日通车' },
  ],
  [
    'a bar that belongs to the headline',
    { headline: '<h1>云溪新桥｜两岸相连</h1>', head: '<title>云溪新桥｜两岸相连｜云溪网</title>' },
    { title: '云溪新桥｜两岸相连' },
  ],
];

const converted = (value: unknown): unknown => JSON.parse(traditional(JSON.stringify(value)));

describe('fields of whole pages', () => {
  test.each(ROWS)('%s', (_about, parts, fields) => {
    const html = pageOf(parts);
    expect(read(html)).toMatchObject(fields);
    expect(read(traditional(html))).toMatchObject(converted(fields) as Fields);
  });
});
