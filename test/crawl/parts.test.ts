import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlRecord, crawl } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, listPage, type Route, startHostile } from '../support/hostile/index.ts';
import { outcomeOf, PATIENT, readRecords, tempFolder } from './support.ts';

const PARTS = ['/n/t20240304_18801.html', '/n/t20240304_18801_2.html', '/n/t20240304_18801_3.html'];
const pager = PARTS.map((path, i) => `<a href="${path}">${i + 1}</a>`).join('');
const html =
  (text: () => string): Route =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text());
const part = (n: number) => articlePage(1, { paragraphs: 4, from: n * 10, extra: `<div class="pager">${pager}</div>` });

/** What the last part holds; changes between two crawls. */
let last: number;
let server: HostileServer;
let folder: ReturnType<typeof tempFolder>;
let output: string;
const start = async (more: Readonly<Record<string, Route>> = {}) => {
  server = await startHostile({
    [PARTS[0]!]: html(() => part(1)),
    [PARTS[1]!]: html(() => part(2)),
    [PARTS[2]!]: html(() => part(last)),
    ...more,
  });
};
beforeEach(async () => {
  last = 3;
  folder = tempFolder();
  output = folder.path('out.jsonl');
});
afterEach(async () => {
  await server.close();
  folder.clear();
});

const paragraphs = (record: CrawlRecord | undefined) => (record?.ok && record.article?.body.split('\n\n').length) || 0;
const asked = () => server.seen.map(({ path }) => path).filter((path) => path !== '/robots.txt');

describe('an article in parts', () => {
  it('is fetched part by part in the pace of its host, and is one record', async () => {
    await start();
    await crawl([server.url(PARTS[0]!)], { ...PATIENT, output, pace: { ...PATIENT.pace, delay: 30 } });
    const records = readRecords(output);
    expect(records.map(outcomeOf)).toEqual(['article']);
    expect(paragraphs(records[0])).toBe(12);
    expect(asked()).toEqual(PARTS);
    expect(server.pace('127.0.0.1')).toMatchObject({ concurrency: 1 });
    expect(server.pace('127.0.0.1').gap).toBeGreaterThanOrEqual(30);
  });

  it('its parts are not fetched again when a list offers them later', async () => {
    await start({
      '/list.html': html(() => listPage(PARTS.map((url, i) => ({ url, title: `城东旧码头开放第${i}部` })))),
    });
    await crawl([server.url(PARTS[0]!)], { ...PATIENT, output });
    await crawl([server.url('/list.html')], { ...PATIENT, output });
    expect(readRecords(output).map(outcomeOf)).toEqual(['article', 'other']);
  });

  it('is whole too when it is found by another of its parts', async () => {
    await start();
    await crawl([server.url(PARTS[1]!)], { ...PATIENT, output });
    const [record] = readRecords(output);
    expect(paragraphs(record)).toBe(12);
    expect(record?.ok && record.article?.url).toBe(server.url(PARTS[0]!));
  });

  it('a part that was asked for by itself has a record that says so', async () => {
    await start();
    await crawl([server.url(PARTS[0]!), server.url(PARTS[2]!)], { ...PATIENT, output });
    const records = readRecords(output);
    const byPath = Object.fromEntries(records.map((record) => [new URL(record.url).pathname, record]));
    expect(records).toHaveLength(2);
    expect(outcomeOf(byPath[PARTS[0]!]!)).toBe('article');
    expect(outcomeOf(byPath[PARTS[2]!]!)).toBe('part');
    expect(paragraphs(byPath[PARTS[2]!])).toBe(4);
  });

  it.each([
    ['is gone', (_: unknown, response: { writeHead(n: number): { end(): void } }) => response.writeHead(404).end(), 1],
    [
      'fails for ever',
      (_: unknown, response: { socket: { resetAndDestroy(): void } | null }) => response.socket?.resetAndDestroy(),
      3,
    ],
  ])('says so when a part %s', async (_, route, requests) => {
    await start({ [PARTS[1]!]: route as Route });
    await crawl([server.url(PARTS[0]!)], { ...PATIENT, output, retries: 2 });
    const [record] = readRecords(output);
    expect(record?.ok && record.article?.flags).toContain('missing-part');
    expect(paragraphs(record)).toBe(8);
    expect(asked().filter((path) => path === PARTS[1])).toHaveLength(requests);
  });

  it('asks no part that robots.txt forbids', async () => {
    await start({ '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /*_2.html$') });
    await crawl([server.url(PARTS[0]!)], { ...PATIENT, output });
    expect(asked()).toEqual([PARTS[0], PARTS[2]]);
    expect(readRecords(output)[0]).toMatchObject({ ok: true, article: { flags: ['missing-part'] } });
  });

  it('has changed when any of its parts has', async () => {
    await start();
    const again = () => crawl([server.url(PARTS[0]!)], { ...PATIENT, output, recrawl: true });
    await again();
    await again();
    expect(readRecords(output).map(outcomeOf)).toEqual(['article', 'unchanged']);
  });

  it('is fetched anew when a part changed', async () => {
    await start();
    const again = () => crawl([server.url(PARTS[0]!)], { ...PATIENT, output, recrawl: true });
    await again();
    last = 4;
    await again();
    expect(readRecords(output).map(outcomeOf)).toEqual(['article', 'article']);
  });
});

describe('a list in pages', () => {
  const list = (n: number): string =>
    listPage(
      [1, 2, 3, 4].map((i) => ({ url: `/a/1${n}${i}0.html`, title: `城东旧码头今天开放第${n}${i}号泊位` })),
      `/list_${n + 1}.html`,
    );

  it('is followed as far as the depth allows', async () => {
    await start({
      '/list_1.html': html(() => list(1)),
      '/list_2.html': html(() => list(2)),
      '/list_3.html': html(() => list(3)),
      '/a/*': html(() => articlePage(5)),
    });
    await crawl([server.url('/list_1.html')], { ...PATIENT, output, depth: 2 });
    const paths = readRecords(output).map(({ url }) => new URL(url).pathname);
    expect(paths.filter((path) => path.startsWith('/list')).sort()).toEqual([
      '/list_1.html',
      '/list_2.html',
      '/list_3.html',
    ]);
    expect(paths.filter((path) => path.startsWith('/a/'))).toHaveLength(8);
  });
});
