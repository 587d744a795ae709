import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlOptions, type CrawlRecord, crawl } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, hostileRoutes, type Route, startHostile } from '../support/hostile/index.ts';
import { outcomeOf, QUICK } from './support.ts';

let server: HostileServer;
const start = async (more: Readonly<Record<string, Route>> = {}) => {
  server = await startHostile({
    '/a/*': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(articlePage(Number(/\d+/u.exec(request.url!)![0])));
    },
    ...more,
  });
};
beforeEach(() => start());
afterEach(() => server.close());

async function records(sources: readonly string[], options: CrawlOptions = {}) {
  const all: CrawlRecord[] = [];
  const summary = await crawl(sources, { ...QUICK, onRecord: (record) => void all.push(record), ...options });
  return { summary, all, outcomes: Object.fromEntries(all.map((record) => [record.url, outcomeOf(record)])) };
}
const pages = (host: string, count: number) =>
  Array.from({ length: count }, (_, n) => server.url(`/a/${n}.html`, host));

/** What the routes end in after all retries, where it is not an article. */
const ENDS: Readonly<Record<string, string>> = {
  '/reset-before-headers': 'reset',
  '/slow-headers': 'timeout',
  '/stall': 'timeout',
  '/stall-body': 'article',
  '/huge-header': 'too-large',
  '/bad-header': 'protocol',
  '/not-http': 'protocol',
  '/four-times': 'decode',
  '/gzip-bomb': 'too-large',
  '/br-bomb': 'too-large',
  '/nested-bomb': 'too-large',
  '/gzip-corrupt': 'decode',
  '/unknown-encoding': 'decode',
  '/endless': 'too-large',
  '/image-as-html': 'not-html',
  '/pdf': 'not-html',
  '/no-location': 'http-status',
  '/loop': 'redirect-loop',
  '/loop-back': 'redirect-loop',
  '/self': 'redirect-loop',
  '/to-file': 'protocol',
  '/to-private': 'out-of-scope',
  '/to-metadata': 'out-of-scope',
  '/refresh-private': 'out-of-scope',
  '/500': 'http-status',
  '/404': 'http-status',
  '/410': 'http-status',
  '/403-plain': 'http-status',
  '/403-cookie': 'blocked',
  '/412-script': 'blocked',
  '/200-wall': 'blocked',
  '/304-unasked': 'http-status',
  '/soft-404': 'soft-404',
};
/** Routes that hold no article, or whose outcome is the extraction's to say. */
const ANY = ['/slow-body', '/empty', '/error-200', '/echo', '/refresh-late', '/refresh-noscript', '/script-built'];

describe('every behaviour ends in its record', () => {
  it('each route once, over as many hosts', async () => {
    const paths = Object.keys(hostileRoutes).filter((path) => !path.endsWith('/*'));
    const urls = paths.map((path, i) => server.url(path, `127.0.1.${i + 1}`));
    const { all, summary } = await records(urls, {
      retries: 1,
      scope: 'host',
      concurrency: 8,
      client: {
        allowPrivate: true,
        timeouts: { connect: 1500, idle: 1000, total: 1500 },
        limits: { wire: 2 * 1024 * 1024, decoded: 4 * 1024 * 1024 },
      },
    });
    const outcomes = Object.fromEntries(all.map((record) => [new URL(record.url).pathname, record]));
    expect(all).toHaveLength(paths.length);
    expect(summary.pending).toBe(0);
    const wrong = paths
      .filter((path) => !ANY.includes(path))
      .map((path) => [path, outcomeOf(outcomes[path]!)])
      .filter(([path, outcome]) => outcome !== (ENDS[path!] ?? 'article'));
    expect(wrong).toEqual([]);
  });
});

describe('at the server', () => {
  it('a host sees one request at a time, with the pause between, whatever it answers', async () => {
    const hosts = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];
    const paths = Object.keys(hostileRoutes).filter((path) =>
      /to-|page|40|reset|gzip|length|refresh|script/u.test(path),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...paths), { minLength: 4, maxLength: 6 }), async (mix) => {
        server.forget();
        const urls = hosts.flatMap((host) => mix.map((path, i) => server.url(`${path}?${i}`, host)));
        const { all } = await records(urls, { pace: { ...QUICK.pace, delay: 40 }, retries: 1, scope: 'host' });
        expect(all.map(({ url }) => url).sort()).toEqual([...urls].sort());
        for (const host of hosts) {
          const { gap, concurrency } = server.pace(host);
          expect(concurrency).toBeLessThanOrEqual(1);
          expect(gap).toBeGreaterThanOrEqual(40);
        }
      }),
      { seed: 5, numRuns: 3 },
    );
  });

  it('a host that says 429 or 503 is left alone for as long as it asks', async () => {
    const { outcomes } = await records([server.url('/429-seconds?x', '127.0.0.5'), ...pages('127.0.0.5', 3)]);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['article']));
    const times = server.seen.filter(({ path }) => path !== '/robots.txt').map(({ start: at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1000);
  });

  it('a bad host delays no other', async () => {
    const bad = Array.from({ length: 40 }, (_, n) => server.url(`/stall?${n}`, '127.0.0.6'));
    const ends: Record<string, number> = {};
    const began = performance.now();
    await records([...bad, ...pages('127.0.0.7', 20)], {
      retries: 0,
      concurrency: 4,
      client: { allowPrivate: true, timeouts: { idle: 300, total: 300 } },
      onRecord: ({ url }) => {
        ends[new URL(url).hostname] = performance.now() - began;
      },
    });
    expect(ends['127.0.0.7']).toBeLessThan(ends['127.0.0.6']! / 2);
  });

  it('a host that never answers is given up after some probes, with a record for each address', async () => {
    const urls = Array.from({ length: 30 }, (_, n) => server.url(`/reset-before-headers?${n}`, '127.0.0.8'));
    const { all } = await records(urls, { retries: 0 });
    expect(all.map(outcomeOf)).toEqual(urls.map(() => 'reset'));
    expect(server.seen.length).toBeLessThan(10);
  });
});

describe('robots.txt', () => {
  const robots = (route: Route) => server.close().then(() => start({ '/robots.txt': route }));
  const asked = () => server.seen.map(({ path }) => path);

  it('nothing is fetched after a disallow', async () => {
    await robots((_, response) => response.end('User-agent: *\nDisallow: /a/'));
    const { outcomes } = await records([...pages('127.0.0.2', 3), server.url('/page', '127.0.0.2')]);
    expect(Object.values(outcomes).sort()).toEqual(['article', 'blocked-robots', 'blocked-robots', 'blocked-robots']);
    expect(asked()).toEqual(['/robots.txt', '/page']);
  });

  it('nor by a redirect', async () => {
    await robots((_, response) => response.end('User-agent: *\nDisallow: /page'));
    const { outcomes } = await records([server.url('/to-page', '127.0.0.2')]);
    expect(Object.values(outcomes)).toEqual(['blocked-robots']);
    expect(asked()).toEqual(['/robots.txt', '/to-page']);
  });

  it.each([429, 500, 503])('%i: the addresses are left for the next run', async (status) => {
    await robots((_, response) => response.writeHead(status).end());
    const { all, summary } = await records(pages('127.0.0.2', 3));
    expect(all).toEqual([]);
    expect(summary.pending).toBe(3);
    expect(new Set(asked())).toEqual(new Set(['/robots.txt']));
  });

  it('no answer at all: each address ends in that error', async () => {
    await robots((_, response) => response.socket?.resetAndDestroy());
    const { all } = await records(pages('127.0.0.2', 3));
    expect(all.map(outcomeOf)).toEqual(['reset', 'reset', 'reset']);
    expect(new Set(asked())).toEqual(new Set(['/robots.txt']));
  });

  it('its pause is kept', async () => {
    await robots((_, response) => response.end('User-agent: *\nCrawl-delay: 0.2'));
    await records(pages('127.0.0.2', 4));
    expect(server.pace('127.0.0.2').gap).toBeGreaterThanOrEqual(200);
  });

  it('a redirect to another host is followed, in that host’s own pace', async () => {
    await robots((request, response) => {
      const there = server.url('/robots.txt', '127.0.0.3');
      if (request.headers.host?.startsWith('127.0.0.2')) response.writeHead(301, { location: there }).end();
      else response.end('User-agent: *\nDisallow: /a/1');
    });
    const { outcomes } = await records([...pages('127.0.0.2', 3), ...pages('127.0.0.3', 3)]);
    expect(Object.values(outcomes).sort()).toEqual([...Array(4).fill('article'), 'blocked-robots', 'blocked-robots']);
  });
});

describe('traps', () => {
  const list = (links: readonly string[]) =>
    `<urlset>${links.map((link) => `<url><loc>${link}</loc></url>`).join('')}</urlset>`;
  const offer = async (links: (host: string) => readonly string[]) => {
    await server.close();
    await start({
      '/list.xml': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end(list(links(`http://${request.headers.host}`)));
      },
      '/same/*': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage(1)),
    });
    return records([server.url('/list.xml')], { depth: 3, concurrency: 1 });
  };

  it.each([
    ['a path that repeats itself', (host: string) => [`${host}/a/1/a/1/a/1.html`, `${host}/a/2.html`], 1],
    ['a calendar far ahead', (host: string) => [`${host}/a/1?date=2099-01-01`, `${host}/a/2?date=2024-01-01`], 1],
    ['session ids', (host: string) => [`${host}/a/1;jsessionid=A`, `${host}/a/1;jsessionid=B?PHPSESSID=x`], 1],
    ['an address too long', (host: string) => [`${host}/a/1?${'x'.repeat(2100)}`, `${host}/a/2`], 1],
  ])('%s', async (_, links, expected) => {
    const { all } = await offer(links);
    expect(all.filter((record) => outcomeOf(record) === 'article')).toHaveLength(expected);
  });
});
