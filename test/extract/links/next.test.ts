import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/index.ts';

const url = 'http://news.example/local/';
const items = ['渡口小学迎来两位新老师', '老码头改造成市民公园', '雨季来临水库开闸泄洪', '夜市延长营业到凌晨两点']
  .map((title, at) => `<li><a href="/a/1${at}000.html">${title}</a><span>2023-05-0${at + 1}</span></li>`)
  .join('');
const list = (pager: string, head = '') =>
  `<html><head>${head}<title>本地新闻</title></head><body><ul class="list">${items}</ul><div class="pager">${pager}</div></body></html>`;

describe('where a list goes on', () => {
  it.each([
    ['<a href="index_2.html">下一页</a>', 'http://news.example/local/index_2.html'],
    ['<a href="?page=2">下 一 頁 &gt;</a>', 'http://news.example/local/?page=2'],
    ['<a href="index.html">上一页</a><a href="index_3.html">[下页]</a>', 'http://news.example/local/index_3.html'],
    ['<a rel="next" href="p2.html"><img src="r.png"></a>', 'http://news.example/local/p2.html'],
    ['<a href="index_2.html">Next »</a>', 'http://news.example/local/index_2.html'],
    // None of these leads on.
    ['<a href="index.html">上一页</a>', null],
    ['<a href="a.html">下一篇</a>', null],
    ['<a href="javascript:go(2)">下一页</a>', null],
    ['<a href="">下一页</a><span>下一页</span>', null],
    ['<a href="/local/#top">下一页</a>', null],
    ['<a href="a.html">下一页我们来看雨季的水库</a>', null],
  ])('%s', (pager, expected) => expect(explain(list(pager), { url }).next).toBe(expected));

  it('is told by the head too', () => {
    expect(explain(list('', '<link rel="next" href="/local/2.html">'), { url }).next).toBe(
      'http://news.example/local/2.html',
    );
  });

  it('is relative to what <base> says, as all links are', () => {
    const { next, links } = explain(
      list('<a href="index_2.html">下一页</a>', '<base href="http://www.news.example/old/">'),
      {
        url,
      },
    );
    expect(next).toBe('http://www.news.example/old/index_2.html');
    expect(links[0]?.url).toBe('http://www.news.example/a/10000.html');
  });

  it('an article has none', () => {
    const body = '<p>城北老街的灯又亮了，居民说这条街比去年热闹了许多，店家把货架摆到了门口。</p>'.repeat(8);
    const page = `<html><body><h1>城北老街的灯又亮了</h1><div>${body}</div><a href="2.html">下一页</a></body></html>`;
    expect(explain(page, { url })).toMatchObject({ kind: 'article', next: null });
  });
});
