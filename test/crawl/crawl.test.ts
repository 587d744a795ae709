import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlRecord, crawl } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, type Route, startHostile } from '../support/hostile/index.ts';
import { outcomeOf, QUICK, readRecords, tempFolder } from './support.ts';

const html =
  (text: string): Route =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
const xml =
  (text: (host: string) => string | Buffer): Route =>
  (request, response) =>
    response.writeHead(200, { 'content-type': 'application/xml' }).end(text(`http://${request.headers.host}`));
const urlset = (urls: readonly string[]) =>
  `<?xml version="1.0"?><urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

const ROUTES: Readonly<Record<string, Route>> = {
  '/a/*': (request, response) => html(articlePage(Number(/\d+/u.exec(request.url!)![0])))(request, response),
  '/sitemap.xml': xml(
    (host) =>
      `<sitemapindex><sitemap><loc>${host}/news.xml.gz</loc></sitemap><sitemap><loc>${host}/sitemap.xml</loc></sitemap></sitemapindex>`,
  ),
  '/news.xml.gz': xml((host) => gzipSync(urlset([1, 2, 3].map((n) => `${host}/a/${n}.html`)))),
  '/rss.xml': xml(
    (host) =>
      `<rss><channel><link>${host}/</link><item><link>${host}/a/4.html</link><pubDate>Mon, 04 Mar 2024 08:00:00 GMT</pubDate></item><item><link>${host}/a/5.html</link><pubDate>Mon, 06 Mar 2023 08:00:00 GMT</pubDate></item></channel></rss>`,
  ),
  '/elsewhere.xml': xml(() => urlset(['http://other.example/a/1.html'])),
};

let server: HostileServer;
let folder: ReturnType<typeof tempFolder>;
let output: string;
beforeEach(async () => {
  server = await startHostile(ROUTES);
  folder = tempFolder();
  output = folder.path('out.jsonl');
});
afterEach(async () => {
  await server.close();
  folder.clear();
});

const pathOf = (record: CrawlRecord) => new URL(record.url).pathname;
const outcomes = () => Object.fromEntries(readRecords(output).map((record) => [pathOf(record), outcomeOf(record)]));
const list = (lines: readonly string[]) => {
  const file = folder.path('list.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

describe('what a crawl brings', () => {
  it('takes a list of addresses, one record for each', async () => {
    const urls = [1, 2, 3].map((n) => server.url(`/a/${n}.html`));
    const summary = await crawl([list([...urls, '# a comment', '', urls[0]!, 'no address', `${urls[1]}#top`])], {
      ...QUICK,
      output,
    });
    const records = readRecords(output);
    expect(records.map(outcomeOf).sort()).toEqual(['article', 'article', 'article', 'bad-url']);
    expect(summary).toMatchObject({ records: 4, articles: 3, failed: 1, pending: 0, accepted: 3 });
    const first = records.find(({ url }) => url === urls[0]);
    if (!first?.ok) throw new Error('no record');
    expect(first.article?.title).toBe('码头第1号消息');
    expect(first.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(first.fetch).toMatchObject({ url: urls[0], status: 200, tries: 1, depth: 0, truncated: false });
  });

  it('follows sitemaps within sitemaps, packed ones too, and cuts cycles', async () => {
    await crawl([server.url('/sitemap.xml')], { ...QUICK, output });
    expect(outcomes()).toEqual({
      '/sitemap.xml': 'sitemap',
      '/news.xml.gz': 'sitemap',
      '/a/1.html': 'article',
      '/a/2.html': 'article',
      '/a/3.html': 'article',
    });
  });

  it('follows a feed, and leaves out what is older than asked for', async () => {
    await crawl([server.url('/rss.xml')], { ...QUICK, output, since: '2024-01-01' });
    expect(outcomes()).toEqual({ '/rss.xml': 'feed', '/a/4.html': 'article' });
  });

  it('stays in scope, within patterns, depth and budgets', async () => {
    const refused = async (options: object, source = '/news.xml.gz') => {
      const summary = await crawl([server.url(source)], { ...QUICK, ...options });
      return [summary.records, summary.refused];
    };
    expect(await refused({}, '/elsewhere.xml')).toEqual([1, 1]);
    expect(await refused({ match: [/\/a\/[12]/u] })).toEqual([3, 1]);
    expect(await refused({ not: [/\/a\/[12]/u] })).toEqual([2, 2]);
    expect(await refused({ depth: 0 })).toEqual([1, 0]);
    expect(await refused({ maxPages: 2 })).toEqual([2, 2]);
    expect(await refused({ maxPagesPerHost: 3 })).toEqual([3, 1]);
  });

  it('reads the sitemaps that robots.txt names', async () => {
    await server.close();
    server = await startHostile({
      ...ROUTES,
      '/robots.txt': (request, response) => response.end(`Sitemap: http://${request.headers.host}/news.xml.gz`),
    });
    await crawl([server.url('/a/9.html')], { ...QUICK, output, sitemaps: true });
    expect(Object.keys(outcomes()).sort()).toEqual([
      '/a/1.html',
      '/a/2.html',
      '/a/3.html',
      '/a/9.html',
      '/news.xml.gz',
    ]);
  });

  it('keeps a connection while its host has more work, and closes it with the last page', async () => {
    await crawl([list([1, 2, 3].map((n) => server.url(`/a/${n}.html`)))], { ...QUICK, output });
    const kept = server.seen.map(({ headers }) => headers.connection);
    expect(kept).toEqual(['keep-alive', 'keep-alive', 'keep-alive', 'close']);
  });

  it('gives records to a function instead of a file', async () => {
    const seen: string[] = [];
    await crawl([server.url('/a/1.html')], { ...QUICK, onRecord: (record) => void seen.push(outcomeOf(record)) });
    expect(seen).toEqual(['article']);
  });

  it('follows redirects, within a host and to another, and keeps the chain', async () => {
    const urls = [server.url('/to-page'), server.url('/refresh-chain')];
    await crawl([list(urls)], { ...QUICK, output });
    const records = readRecords(output);
    expect(records.map(outcomeOf)).toEqual(['article', 'article']);
    expect(records.map(({ fetch }) => fetch.redirects.length).sort()).toEqual([1, 2]);
    expect(records.every(({ fetch }) => fetch.url === server.url('/page'))).toBe(true);
  });
});

describe('resuming', () => {
  const urls = () => Array.from({ length: 6 }, (_, i) => server.url(`/a/${i}.html`));

  it('does nothing twice', async () => {
    await crawl(urls(), { ...QUICK, output });
    server.forget();
    const again = await crawl(urls(), { ...QUICK, output });
    expect(again.records).toBe(0);
    expect(server.seen).toEqual([]);
    await crawl([...urls(), server.url('/a/77.html')], { ...QUICK, output });
    expect(readRecords(output)).toHaveLength(7);
  });

  it('goes on after a stop where it was', async () => {
    const stop = new AbortController();
    const first = await crawl(urls(), {
      ...QUICK,
      output,
      pace: { ...QUICK.pace, delay: 30 },
      signal: stop.signal,
      onRecord: () => stop.abort(),
    });
    expect(first.stopped).toBe(true);
    expect(first.pending).toBeGreaterThan(0);
    await crawl(urls(), { ...QUICK, output });
    expect(readRecords(output).map(pathOf).sort()).toEqual(
      urls()
        .map((url) => new URL(url).pathname)
        .sort(),
    );
  });

  it('cuts off what was written without a commit', async () => {
    await crawl(urls(), { ...QUICK, output });
    const before = readRecords(output).length;
    writeFileSync(output, '{"torn":', { flag: 'a' });
    await crawl([server.url('/a/99.html')], { ...QUICK, output });
    expect(readRecords(output)).toHaveLength(before + 1);
  });

  it('touches no file that is not its own', async () => {
    writeFileSync(output, 'my notes\n');
    await expect(crawl(urls(), { ...QUICK, output })).rejects.toMatchObject({ code: 'io' });
    await crawl(urls(), { ...QUICK, output, fresh: true });
    writeFileSync(output, 'short\n');
    await expect(crawl(urls(), { ...QUICK, output })).rejects.toMatchObject({ code: 'io' });
  });

  it('lets no second crawl at the same state', async () => {
    const running = crawl([server.url('/stall')], { ...QUICK, output, retries: 0 });
    await expect(crawl(urls(), { ...QUICK, output })).rejects.toMatchObject({ code: 'io' });
    await running;
  });

  it('an archive tells of what a revisit found unchanged', async () => {
    const warc = folder.path('pages.warc');
    const again = () => crawl([server.url('/conditional')], { ...QUICK, output, warc, recrawl: true });
    await again();
    await again();
    const text = readFileSync(warc, 'utf8');
    const [, response] = /WARC-Type: response\r\nWARC-Target-URI: \S+conditional[\s\S]*?WARC-Record-ID: (\S+)/u.exec(
      text,
    )!;
    expect(/WARC-Type: revisit[\s\S]*?WARC-Refers-To: (\S+)/u.exec(text)?.[1]).toBe(response);
  });

  it('fetches again on demand, and says what has not changed', async () => {
    const both = [server.url('/conditional'), server.url('/a/1.html')];
    await crawl(both, { ...QUICK, output });
    await crawl(both, { ...QUICK, output, recrawl: true });
    expect(readRecords(output).map(outcomeOf).sort()).toEqual(['article', 'article', 'unchanged', 'unchanged']);
    const third = await crawl(both, { ...QUICK, output, recrawl: true });
    expect(third.records).toBe(0);
  });
});
