import { gzipSync } from 'node:zlib';
import { articlePage, listPage } from './pages.ts';
import type { Route } from './server.ts';

const html =
  (text: (n: number, origin: string) => string): Route =>
  (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(text(Number(/(\d+)\D*$/u.exec(request.url ?? '')?.[1] ?? 0), `http://${request.headers.host}`));
  };
const xml =
  (text: (origin: string) => string, pack = false): Route =>
  (request, response) => {
    const body = text(`http://${request.headers.host}`);
    response.writeHead(200, { 'content-type': 'application/xml' }).end(pack ? gzipSync(body) : body);
  };
const urlset = (urls: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('\n')}</urlset>`;
const index = (urls: readonly string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const day = (n: number) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10);
const list = (urls: readonly string[]) =>
  listPage(urls.map((url, i) => ({ url, title: `海湾晨报城东码头消息第${i}则` })));

/** Entities of entities: 10^9 characters if somebody expands them. */
const BOMB = `<!DOCTYPE urlset [<!ENTITY a0 "码头">${range(9)
  .map((n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)
  .join('')}]>`;

/** What goes wrong with a site as a whole. */
export const siteRoutes: Readonly<Record<string, Route>> = {
  '/calendar.xml': xml((origin) => urlset(range(900).map((n) => `${origin}/calendar?date=${day(n)}`))),
  '/calendar': html((n) => articlePage(n)),
  '/sessions.xml': xml((origin) => urlset(range(50).map((n) => `${origin}/s/1.jsp;jsessionid=A${n}?PHPSESSID=${n}`))),
  '/s/*': html((n) => articlePage(n)),
  '/same.xml': xml((origin) => urlset(range(1000).map((n) => `${origin}/same/${n}.html`))),
  '/same/*': html(() => articlePage(1)),
  '/maps/cycle.xml': xml((origin) => index([`${origin}/maps/back.xml`, `${origin}/maps/packed.xml.gz`])),
  '/maps/back.xml': xml((origin) => index([`${origin}/maps/cycle.xml`])),
  '/maps/packed.xml.gz': xml((origin) => urlset([`${origin}/a/1.html`, `${origin}/a/2.html`]), true),
  '/maps/huge.xml': xml((origin) => urlset(range(60_000).map((n) => `${origin}/a/${n}.html`))),
  '/maps/torn.xml': xml((origin) =>
    urlset([`${origin}/a/1.html`, `${origin}/a/2.html`])
      .replace('</loc></url>\n', '</lo')
      .replace('</urlset>', '<url><loc'),
  ),
  '/maps/entities.xml': xml((origin) => BOMB + urlset([`${origin}/a/&a9;.html`, `${origin}/a/1.html?x=1&amp;y=2`])),
  '/maps/empty.xml': xml(() => '<urlset></urlset>'),
  '/maps/bad.xml': xml(() => '<urlset><url><lo'),
  '/maps/deep/*': (request, response) => {
    const n = Number(/\d+/u.exec(request.url ?? '')?.[0] ?? 0);
    xml((origin) => index([`${origin}/maps/deep/${n + 1}.xml`]))(request, response);
  },
  /** One article on every host, each with its own name and a few words of its own. */
  '/clone.html': (request, response) => {
    const host = request.headers.host ?? '';
    html(() => articlePage(7, { paragraphs: 12, extra: `<p>本站${host}整理发布</p>` }))(request, response);
  },
  '/injected.html': html(() =>
    list(['/a/10001.html', '/a/10002.html', '/a/10003.html', '/a/10004.html']).replace(
      '</body>',
      `<div style="display:none">${range(8)
        .map((n) => `<a href="/spam/2000${n}.html">海湾娱乐平台注册送体验金第${n}期</a>`)
        .join('')}</div></body>`,
    ),
  ),
};
