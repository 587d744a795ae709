import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient, loadRobots, parseRobots, robotsText } from '../../src/fetch/index.ts';
import { type HostileServer, type Route, startHostile } from '../support/hostile/index.ts';

const AGENT = 'qingwen/1.0 (+https://lab.example)';
const ORIGIN = 'http://news.example';

describe('rules', () => {
  it.each([
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/public', true],
    ['User-agent: *\nDisallow: /\nAllow: /news/', '/news/a.html', true],
    ['User-agent: qingwen\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a', false],
    ['User-agent: QingWen/2.1\nDisallow: /', '/a', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /*.php$', '/a.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/a.php?x=1', true],
    ['User-agent: *\nDisallow: /新闻/', '/%E6%96%B0%E9%97%BB/1', false],
    ['\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['', '/a', true],
    ['<!doctype html><p>User-agent: *\nDisallow: /', '/a', true],
  ])('%j on %s: %s', (text, path, allowed) => {
    expect(parseRobots(ORIGIN, text, AGENT).allows(ORIGIN + path)).toBe(allowed);
  });

  it.each([
    ['User-agent: *\nCrawl-delay: 2.5', 2500],
    ['User-agent: *\nCrawl-delay: 3600', 60_000],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nDisallow: /a', null],
  ])('%j waits %s ms', (text, delay) => expect(parseRobots(ORIGIN, text, AGENT).delay).toBe(delay));

  it('names sitemaps, and reads GBK', () => {
    const text = robotsText(
      Buffer.concat([Buffer.from([0x23, 0xd0, 0xc2]), Buffer.from('\nSitemap: http://a.test/s.xml')]),
    );
    expect(text).toContain('新');
    expect(parseRobots(ORIGIN, text, AGENT).sitemaps).toEqual(['http://a.test/s.xml']);
  });
});

const plain =
  (text: string): Route =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
const RULES = 'User-agent: *\nDisallow: /secret';
const status =
  (code: number): Route =>
  (_, response) =>
    response.writeHead(code).end();

/** What each way of answering `/robots.txt` means for `/secret`. */
const ANSWERS: readonly (readonly [name: string, route: Route, expected: 'allowed' | 'forbidden' | 'unreachable'])[] = [
  ['200', plain(RULES), 'forbidden'],
  ['404', status(404), 'allowed'],
  ['403', status(403), 'allowed'],
  ['410', status(410), 'allowed'],
  ['429', status(429), 'unreachable'],
  ['500', status(500), 'unreachable'],
  ['503', status(503), 'unreachable'],
  ['no answer', () => undefined, 'unreachable'],
  ['reset', (_, response) => response.socket?.resetAndDestroy(), 'unreachable'],
  ['a body of rules with 500', (_, response) => response.writeHead(500).end('User-agent: *\nAllow: /'), 'unreachable'],
  ['1 MB', plain(`${RULES}\n${'# filler\n'.repeat(120_000)}`), 'forbidden'],
  ['rules beyond 500 KiB', plain(`${'# filler\n'.repeat(120_000)}\n${RULES}`), 'allowed'],
  ['an image', (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'), 'allowed'],
  ['redirects for ever', (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(), 'allowed'],
  ['one redirect', (_, response) => response.writeHead(301, { location: '/rules.txt' }).end(), 'forbidden'],
];

describe('fetching', () => {
  let client: Client;
  beforeAll(() => {
    client = createClient({ allowPrivate: true, timeouts: { idle: 300, total: 300 } });
  });
  afterAll(() => client.close());

  it.each(ANSWERS)('%s: %s', async (_name, route, expected) => {
    const server: HostileServer = await startHostile({ '/robots.txt': route, '/rules.txt': plain(RULES) });
    const answer = await loadRobots(client, server.url('/a'));
    const verdict =
      answer.kind === 'unreachable'
        ? answer.kind
        : answer.robots.allows(server.url('/secret'))
          ? 'allowed'
          : 'forbidden';
    expect(verdict).toBe(expected);
    await server.close();
  });
});
