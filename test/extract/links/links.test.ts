import { describe, expect, it } from 'vitest';
import { links } from '../../../src/index.ts';
import { pageFixtures } from '../../support/fixtures.ts';

const url = 'http://news.example/local/';
const nav = '<div class="nav"><a href="/">首页</a><a href="/local/">本地</a><a href="/world/">国际</a></div>';
const foot = '<div class="footer"><a href="/about/20101010.html">关于我们与联系方式</a></div>';
const titles = ['渡口小学迎来两位新老师', '老码头改造成市民公园', '雨季来临水库开闸泄洪', '夜市延长营业到凌晨两点'];

interface ListCase {
  readonly about: string;
  readonly item: (title: string, at: number) => string;
  readonly dates: readonly (string | null)[];
}

const day = (at: number) => `2023-05-0${at + 1}`;
const dated = [0, 1, 2, 3].map(day);
const none = [null, null, null, null];

const LISTS: readonly ListCase[] = [
  {
    about: 'a list with dates behind',
    item: (t, i) => `<li><a href="/a/1${i}000.html">${t}</a><span>${day(i)}</span></li>`,
    dates: dated,
  },
  {
    about: 'a list with dates before',
    item: (t, i) => `<li>[${day(i)}] <a href="/a/1${i}000.html">${t}</a></li>`,
    dates: dated,
  },
  {
    about: 'table rows',
    item: (t, i) => `<table><tr><td>·<a href="t2023050${i}_1.shtml">${t}</a></td><td>${day(i)}</td></tr></table>`,
    dates: dated,
  },
  {
    about: 'definition lists with a summary',
    item: (t, i) =>
      `<dl><dt><a href="/n/88${i}12.html">${t}</a></dt><dd>据介绍，这是近年来的一项工作。</dd><dd>${day(i)}</dd></dl>`,
    dates: dated,
  },
  {
    about: 'cards of a picture, a headline and 详细',
    item: (t, i) =>
      `<div class="card"><a href="/c/90${i}1.html"><img src="p.jpg"></a><h3><a href="/c/90${i}1.html">${t}</a></h3><p>摘要 <a href="/c/90${i}1.html">[详细]</a></p></div>`,
    dates: none,
  },
  {
    about: 'headlines cut short, whole in title',
    item: (t, i) => `<li><a href="/a/7${i}000.html" title="${t}">${t.slice(0, 7)}...</a></li>`,
    dates: none,
  },
  {
    about: 'a rank in front and a count of readers behind, in the link',
    item: (t, i) =>
      `<li><a href="/a/8${i}000.html" title="${t}"><span>${i + 1} . ${t}</span><span>2457${i}</span></a></li>`,
    dates: none,
  },
  { about: 'lines parted by br', item: (t, i) => `·<a href="/20230501/0${i}.html">${t}</a><br>`, dates: none },
  {
    about: 'an address by query',
    item: (t, i) => `<p><a href="show.asp?id=5${i}">${t}</a> (${day(i)})</p>`,
    dates: dated,
  },
];

describe('links', () => {
  it.each(LISTS)('reads $about, without navigation and footer', ({ item, dates }) => {
    const found = links(`<html><body>${nav}<div id="main">${titles.map(item).join('')}</div>${foot}</body></html>`, {
      url,
    });
    expect(found.map(({ title }) => title)).toEqual(titles);
    expect(found.map(({ date }) => date)).toEqual(dates);
    expect(found.every((link) => link.url.startsWith('http://news.example/'))).toBe(true);
  });

  it.each(pageFixtures().filter((fixture) => fixture.links))('finds exactly the links of fixture $slug', (fixture) => {
    expect(links(fixture.bytes, fixture.options)).toEqual(
      fixture.links?.map(({ url: address, title, date }) => ({ url: address, title, date })),
    );
  });

  it('takes the headline, not the summary below it, where both lead to one address', () => {
    const summary = '据介绍，这是近年来的一项工作，居民盼望已久。';
    const item = (t: string, i: number) =>
      `<div class="item"><a class="tit" href="/n/88${i}12.html">${t}</a><a class="desc" href="/n/88${i}12.html">${summary}</a></div>`;
    expect(links(titles.map(item).join(''), { url }).map(({ title }) => title)).toEqual(titles);
  });

  it('leaves out counters of comments and the pages of a printed paper', () => {
    const counter = (i: number) => `<a class="count" href="/comment/88${i}12.html">${i}21 跟贴${i}21</a>`;
    const item = (t: string, i: number) => `<li><a href="/n/88${i}12.html">${t}</a>${counter(i)}</li>`;
    const pages = [2, 3].map((i) => `<p><a href="/2019-10/23/node_${i}.htm">第0${i}版：综合新闻</a></p>`).join('');
    expect(links(titles.map(item).join('') + pages, { url }).map(({ title }) => title)).toEqual(titles);
  });

  it('offers none on an article', () => {
    const text = '<p>渡口小学五月四日迎来两位新老师，孩子们在操场上排成两列，把自己做的纸花送到老师手里。</p>'.repeat(
      2,
    );
    expect(
      links(`<h1>渡口小学迎来两位新老师</h1><p>2023-05-04 10:00</p>${text}${titles.map(LISTS[0]!.item).join('')}`),
    ).toEqual([]);
  });
});
