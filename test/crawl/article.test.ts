import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchArticle } from '../../src/crawl/index.ts';
import { type HostileServer, startHostile } from '../support/hostile/index.ts';

let server: HostileServer;
beforeAll(async () => {
  server = await startHostile({
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /403-plain'),
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
