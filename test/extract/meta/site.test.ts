import { describe, expect, test } from 'vitest';
import { type Context, type Parts, read } from './page.ts';

const field = (name: 'section' | 'site' | 'canonicalUrl', parts: Parts, context?: Context) =>
  read({ info: '<div>2024-02-21 来源：云溪日报</div>', ...parts }, context).article?.[name] ?? null;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('section', () => {
  test.each<[string, Parts, string | null]>([
    ['breadcrumb', { top: '<div>当前位置：<a>首页</a> > <a>新闻中心</a> > <a>国内</a> > 正文</div>' }, '国内'],
    ['breadcrumb, traditional', { top: '<div>您的位置：首頁 » 新聞 » 社會</div>' }, '社會'],
    ['by class, in items', { top: '<ol class="breadcrumb"><li>首页</li><li>›</li><li>财经</li></ol>' }, '财经'],
    ['bare way', { top: '<div><a>首页</a> > <a>文化</a> > 详情</div>' }, '文化'],
    ['metadata', { head: meta('article:section', '国际') }, '国际'],
    ['print beats metadata', { head: meta('columnname', '国际'), top: '<div>首页 > 国内 > 正文</div>' }, '国内'],
    [
      'JSON-LD list',
      {
        head: '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"首页"},{"item":{"name":"体育"}}]}</script>',
      },
      '体育',
    ],
    ['the title at the end of the way', { top: '<div>首页 > 国内 > 云溪新桥今日通车</div>' }, '国内'],
    ['menu', { top: '<div>首页 | 国内 | 国际 | 体育</div>' }, null],
    ['the site', { head: meta('og:site_name', '云溪网') + meta('article:section', '云溪网') }, null],
    ['none', {}, null],
  ])('%s', (_name, parts, section) => {
    expect(field('section', parts)).toBe(section);
  });
});

describe('site', () => {
  test.each<[string, Parts, Context, string | null]>([
    ['og:site_name', { head: meta('og:site_name', '云溪网') }, {}, '云溪网'],
    [
      'publisher',
      { head: '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"云溪网"}}</script>' },
      {},
      '云溪网',
    ],
    ['root of the breadcrumb', { top: '<div>当前位置：云溪网首页 > 国内 > 正文</div>' }, {}, '云溪网'],
    ['end of <title>', { head: '<title>云溪新桥今日通车_国内_云溪新闻网</title>' }, {}, '云溪新闻网'],
    ['copyright line', { bottom: '<div>Copyright © 2000-2024 云溪在线 版权所有</div>' }, {}, '云溪在线'],
    ['channel at the end', { head: '<title>云溪新桥今日通车_国内</title>' }, {}, null],
    ['company and licence', { bottom: '<div>云溪传媒有限公司 版权所有 云ICP备12345678号</div>' }, {}, null],
    ['none', {}, { url: 'https://news.example/1' }, null],
  ])('%s', (_name, parts, context, site) => {
    expect(field('site', parts, context)).toBe(site);
  });
});

describe('canonicalUrl', () => {
  const url = 'https://news.example/a/1.html?from=app';
  const link = (href: string): string => `<link rel="canonical" href="${href}">`;
  test.each<[string, string, string | null]>([
    ['link', link('https://www.news.example/a/1.html'), 'https://www.news.example/a/1.html'],
    ['relative', link('/a/1.html'), 'https://news.example/a/1.html'],
    ['og:url', meta('og:url', 'https://news.example/a/1.html'), 'https://news.example/a/1.html'],
    ['of another site', link('https://other.example.org/a/1.html'), null],
    ['the front page', link('https://news.example/'), null],
    [
      'front page, then og:url',
      link('/') + meta('og:url', 'https://news.example/a/1.html'),
      'https://news.example/a/1.html',
    ],
    ['script', link('javascript:void(0)'), null],
    ['malformed', link('https://['), null],
    ['none', '', null],
  ])('%s', (_name, head, canonical) => {
    expect(field('canonicalUrl', { head }, { url })).toBe(canonical);
  });
});
