import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchArticle } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, type Route, startHostile } from '../support/hostile/index.ts';

const PARTS = ['/n/t20240304_18801.html', '/n/t20240304_18801_2.html', '/n/t20240304_18801_3.html'];
const pager = `<div class="pager">${PARTS.map((path, i) => `<a href="${path}">${i + 1}</a>`).join('')}</div>`;
const part =
  (n: number): Route =>
  (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(articlePage(1, { paragraphs: 4, from: n * 10, extra: pager }));
/** Set by a test that wants a part to be gone. */
let isGone = false;

let server: HostileServer;
beforeAll(async () => {
  server = await startHostile({
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /403-plain'),
    [PARTS[0]!]: part(1),
    [PARTS[1]!]: (request, response) => (isGone ? void response.writeHead(404).end() : part(2)(request, response)),
    [PARTS[2]!]: part(3),
  });
});
afterAll(() => server.close());

it('gives the article of an address', async () => {
  const { article, page } = await fetchArticle(server.url('/to-page'), { allowPrivate: true });
  expect(article?.title).toBe('码头第3号消息');
  expect(article?.url).toBe(server.url('/page'));
  expect(page.status).toBe(200);
});

it('asks robots.txt first', async () => {
  const url = server.url('/403-plain');
  await expect(fetchArticle(url, { allowPrivate: true })).rejects.toMatchObject({ code: 'blocked-robots' });
  await expect(fetchArticle(url, { allowPrivate: true, robots: false })).rejects.toMatchObject({ code: 'http-status' });
});

it.each([
  ['no address', 'bad-url'],
  ['http://127.0.0.1/', 'blocked-address'],
])('%s: %s', async (url, code) => {
  await expect(fetchArticle(url)).rejects.toMatchObject({ code });
});

describe('an article in parts', () => {
  const paragraphs = (body: string | undefined) => body?.split('\n\n').length;
  const OPTIONS = { allowPrivate: true, delay: 20 };

  it.each([0, 1])('is whole, with a pause between its parts, whichever part was asked for (%i)', async (at) => {
    server.forget();
    const { article, page } = await fetchArticle(server.url(PARTS[at]!), OPTIONS);
    expect(paragraphs(article?.body)).toBe(12);
    expect(article?.pages).toEqual(PARTS.map((path) => server.url(path)));
    expect(page.url).toBe(server.url(PARTS[at]!));
    const [first, ...rest] = server.seen.filter(({ path }) => path !== '/robots.txt');
    for (const [i, { start }] of rest.entries()) expect(start - [first!, ...rest][i]!.start).toBeGreaterThanOrEqual(19);
  });

  it('says so when a part is gone', async () => {
    isGone = true;
    const { article } = await fetchArticle(server.url(PARTS[0]!), OPTIONS);
    isGone = false;
    expect(paragraphs(article?.body)).toBe(8);
    expect(article?.flags).toContain('missing-part');
  });

  it('is left as it is on demand', async () => {
    const { article } = await fetchArticle(server.url(PARTS[0]!), { ...OPTIONS, parts: false });
    expect(paragraphs(article?.body)).toBe(4);
  });
});
