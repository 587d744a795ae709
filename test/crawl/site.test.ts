import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlOptions, type CrawlRecord, crawl, dedupe } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, listPage, type Route, startHostile } from '../support/hostile/index.ts';
import { outcomeOf, PATIENT, tempFolder } from './support.ts';

let server: HostileServer;
const article: Route = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(articlePage(Number(/\d+/u.exec(request.url!)?.[0] ?? 0)));
};
const start = async (more: Readonly<Record<string, Route>> = {}) => {
  server = await startHostile({ '/a/*': article, '/spam/*': article, ...more });
};
beforeEach(() => start());
afterEach(() => server.close());

async function records(sources: readonly string[], options: CrawlOptions = {}) {
  const all: CrawlRecord[] = [];
  const summary = await crawl(sources, { ...PATIENT, onRecord: (record) => void all.push(record), ...options });
  const paths = all
    .filter(({ url }) => URL.canParse(url))
    .map(({ url }) => new URL(url).pathname + new URL(url).search);
  return {
    summary,
    all,
    paths,
    count: (outcome: string) => all.filter((record) => outcomeOf(record) === outcome).length,
  };
}

describe('traps', () => {
  it('47 a calendar without end: four hundred dates of one pattern, and no more', async () => {
    const { count, summary } = await records([server.url('/calendar.xml')], { maxPages: 2000 });
    expect(count('article')).toBe(400);
    expect(summary.refused).toBe(500);
  });

  it('48 session ids name one page', async () => {
    const { count } = await records([server.url('/sessions.xml')]);
    expect(count('article')).toBe(1);
  });

  it('49 one page under a thousand addresses: after twenty of them no more are fetched', async () => {
    const { count } = await records([server.url('/same.xml')]);
    expect(count('article')).toBe(21);
    expect(count('trap')).toBe(979);
    expect(server.seen).toHaveLength(23);
  });

  const offer = async (links: (host: string) => readonly string[]) => {
    await server.close();
    await start({
      '/list.xml': (request, response) => {
        const urls = links(`http://${request.headers.host}`).map((link) => `<url><loc>${link}</loc></url>`);
        response.writeHead(200, { 'content-type': 'text/xml' }).end(`<urlset>${urls.join('')}</urlset>`);
      },
    });
    return records([server.url('/list.xml')], { depth: 3, concurrency: 1 });
  };
  it.each([
    ['a path that repeats itself', (host: string) => [`${host}/a/1/a/1/a/1.html`, `${host}/a/2.html`]],
    ['a date far ahead', (host: string) => [`${host}/a/1?date=2099-01-01`, `${host}/a/2?date=2024-01-01`]],
    ['an address too long', (host: string) => [`${host}/a/1?${'x'.repeat(2100)}`, `${host}/a/2`]],
  ])('%s is not followed', async (_, links) => expect((await offer(links)).count('article')).toBe(1));
});

describe('sitemaps', () => {
  it('50 a cycle of indexes, one of them packed: each is read once', async () => {
    const { all, count } = await records([server.url('/maps/cycle.xml')]);
    expect(count('sitemap')).toBe(3);
    expect(count('article')).toBe(2);
    expect(all).toHaveLength(5);
  });

  it('50 sixty thousand addresses are taken in, as far as the budget goes', async () => {
    const { summary, count } = await records([server.url('/maps/huge.xml')], { maxPages: 50 });
    expect(count('sitemap')).toBe(1);
    expect(summary).toMatchObject({ records: 50, refused: 59_951 });
  });

  it.each([
    ['/maps/torn.xml', 'sitemap', ['/a/1.html', '/a/2.html']],
    ['/maps/entities.xml', 'sitemap', ['/a/&a9;.html', '/a/1.html?x=1&y=2']],
    ['/maps/empty.xml', 'sitemap', []],
    ['/maps/bad.xml', 'bad-feed', []],
  ])('50 %s is a record of %s', async (path, outcome, expected) => {
    const { all, paths } = await records([server.url(path)]);
    expect(outcomeOf(all.find(({ url }) => url.endsWith(path))!)).toBe(outcome);
    expect(paths.filter((found) => found !== path).sort()).toEqual(expected);
  });

  it('indexes within indexes are followed three deep', async () => {
    const { paths } = await records([server.url('/maps/deep/0.xml')]);
    expect(paths.sort()).toEqual(['/maps/deep/0.xml', '/maps/deep/1.xml', '/maps/deep/2.xml', '/maps/deep/3.xml']);
  });
});

describe('spam', () => {
  it('51 a farm of clones: twenty hosts, one group, and the original is told', async () => {
    const folder = tempFolder();
    const output = folder.path('farm.jsonl');
    const urls = Array.from({ length: 20 }, (_, n) => server.url('/clone.html', `127.0.3.${n + 1}`));
    await crawl(urls, { ...PATIENT, output });
    const lines: string[] = [];
    const summary = await dedupe(output, (line) => void lines.push(line));
    expect(summary).toMatchObject({ records: 20, groups: 1, duplicates: 19 });
    expect(lines.filter((line) => JSON.parse(line).duplicate.original)).toHaveLength(1);
    folder.clear();
  });

  it('52 links that a reader cannot see are not followed', async () => {
    const { paths } = await records([server.url('/injected.html')]);
    expect(paths.filter((path) => path.startsWith('/a/'))).toHaveLength(4);
    expect(paths.filter((path) => path.startsWith('/spam/'))).toEqual([]);
  });
});

describe('addresses', () => {
  it('a list of addresses that are none: an error record for each, once', async () => {
    const folder = tempFolder();
    const file = folder.path('list.txt');
    const bad = ['no address', 'ftp://a.example/x', 'http://', 'javascript:alert(1)', 'http://a b/', 'no address'];
    writeFileSync(file, `\ufeff${server.url('/a/1.html')}\n${bad.join('\r\n')}\n`);
    const { all, count } = await records([file]);
    expect(count('bad-url')).toBe(5);
    expect(count('article')).toBe(1);
    expect(all).toHaveLength(6);
    folder.clear();
  });
});

describe('meta robots and X-Robots-Tag', () => {
  const html = { 'content-type': 'text/html' };
  const list = listPage([1, 2, 3, 4].map((n) => ({ url: `/a/${n}.html`, title: `城东旧码头今天开放第${n}号泊位` })));
  const asking = async (options: CrawlOptions = {}) => {
    await server.close();
    await start({
      '/asks.html': (_, response) =>
        response
          .writeHead(200, html)
          .end(articlePage(3).replace('<head>', '<head><meta name="robots" content="noindex">')),
      '/list.html': (_, response) => response.writeHead(200, { ...html, 'x-robots-tag': 'nofollow' }).end(list),
    });
    const { all, count } = await records([server.url('/asks.html'), server.url('/list.html', '127.0.0.2')], options);
    const of = (path: string) => all.find(({ url }) => url.endsWith(path));
    return { asks: of('/asks.html'), list: of('/list.html'), articles: count('article') };
  };

  it('are reported, and not obeyed unless asked for', async () => {
    const { asks, list: listed, articles } = await asking();
    expect(asks).toMatchObject({ ok: true, kind: 'article', fetch: { robots: ['noindex'] } });
    expect(listed).toMatchObject({ ok: true, article: null, fetch: { robots: ['nofollow'] } });
    expect(articles).toBe(5);
  });

  it('are obeyed on demand: no article, no links', async () => {
    const { asks, articles } = await asking({ obey: ['noindex', 'nofollow'] });
    expect(asks).toMatchObject({ ok: true, kind: 'noindex', article: null, fingerprint: null });
    expect(articles).toBe(0);
  });
});

describe('a host that shows one page for every path', () => {
  const shown = (path: string) =>
    `<html><head><title>河声网</title></head><body><div>您要找的东西不在这里了，它可能搬到了别处，也可能从来没有来过：${path}</div><div>请从首页重新开始，或者打电话给我们，值班的人早上八点到晚上八点都在。</div></body></html>`;
  const other = '<html><body><div>河声网创办于二十年前，编辑部在老码头边上。</div></body></html>';
  const crawled = async (options: CrawlOptions = {}, robots = '') => {
    await server.close();
    await start({
      '/robots.txt': (_, response) => response.end(robots),
      '/dead/*': (request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(shown(request.url!)),
      '/about.html': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(other),
    });
    const urls = ['/dead/1.html', '/dead/2.html?id=7', '/dead/'].map((path) => server.url(path));
    const { all } = await records([...urls, server.url('/a/1.html'), server.url('/about.html', '127.0.0.2')], options);
    const outcomes = Object.fromEntries(all.map((record) => [new URL(record.url).pathname, outcomeOf(record)]));
    const given = [...urls, server.url('/a/1.html')].map((url) => url.replace(server.url(''), ''));
    const probes = server.seen.filter(
      ({ host, path }) => host === '127.0.0.1' && !['/robots.txt', ...given].includes(path),
    );
    return { outcomes, probes: probes.map(({ path }) => path) };
  };
  const DEAD = ['/dead/1.html', '/dead/2.html', '/dead/'];
  const of = (dead: string) => ({
    ...Object.fromEntries(DEAD.map((path) => [path, dead])),
    '/a/1.html': 'article',
    '/about.html': 'other',
  });

  it('is asked once for a path that cannot exist, in its pace; what looks the same is an error', async () => {
    const { outcomes, probes } = await crawled({ pace: { ...PATIENT.pace, delay: 30 } });
    expect(outcomes).toEqual(of('soft-404'));
    expect(probes).toEqual([expect.stringMatching(/^\/dead\/[a-z\d]{10,}(?:\.html)?$/u)]);
    expect(server.pace('127.0.0.1').gap).toBeGreaterThanOrEqual(30);
    expect(server.pace('127.0.0.1').concurrency).toBe(1);
  });

  it('is not asked where robots.txt forbids it, or the caller does', async () => {
    const robots = `User-agent: *\nDisallow: /dead/\n${DEAD.map((path) => `Allow: ${path}$`).join('\n')}\nAllow: /dead/2.html`;
    expect(await crawled({}, robots)).toEqual({ outcomes: of('other'), probes: [] });
    expect(await crawled({ probe: false })).toEqual({ outcomes: of('other'), probes: [] });
  });
});
