import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CrawlOptions, type CrawlRecord, crawl } from '../../src/crawl/index.ts';
import {
  articlePage,
  type HostileServer,
  hostileRoutes,
  type Route,
  startHostile,
  startServer,
} from '../support/hostile/index.ts';
import { EXPIRED, KEY, SELF_SIGNED } from '../support/hostile/tls.data.ts';
import { fc } from '../support/property.ts';
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

/**
 * Every route of the server, the record it ends in after all retries, and its number among the behaviours that a crawl is
 * to stand: of the address (here), of the connection (below), of the site (in `site.test.ts`).
 */
const ROUTES: readonly (readonly [path: string, outcome: string, behaviour: number])[] = [
  ['/page', 'article', 0],
  ['/reset-before-headers', 'reset', 2],
  ['/reset-mid-body', 'article (truncated)', 3],
  ['/slow-headers', 'timeout', 4],
  ['/slow-body', 'other (truncated)', 5],
  ['/stall', 'timeout', 6],
  ['/stall-body', 'article (truncated)', 6],
  ['/http10', 'article', 7],
  ['/length-short', 'article', 8],
  ['/length-long', 'article (truncated)', 9],
  ['/broken-chunk', 'article (truncated)', 10],
  ['/missing-last-chunk', 'article (truncated)', 11],
  ['/huge-header', 'too-large', 12],
  ['/bad-header', 'protocol', 13],
  ['/not-http', 'protocol', 13],
  ['/gbk-location', 'article', 14],
  ['/%D0%C2%CE%C5', 'article', 14],
  ['/close-after', 'article', 19],
  ['/gzip', 'article', 0],
  ['/br', 'article', 0],
  ['/deflate', 'article', 0],
  ['/twice', 'article', 0],
  ['/gzip-unlabelled', 'article', 0],
  ['/gzip-bomb', 'too-large', 20],
  ['/br-bomb', 'too-large', 21],
  ['/nested-bomb', 'too-large', 20],
  ['/four-times', 'decode', 20],
  ['/five-times', 'decode', 20],
  ['/gzip-truncated', 'article (truncated)', 22],
  ['/gzip-corrupt', 'decode', 22],
  ['/unknown-encoding', 'decode', 22],
  ['/plain-labelled-gzip', 'article', 23],
  ['/raw-deflate', 'article', 24],
  ['/gzip-members', 'article', 25],
  ['/endless', 'too-large', 26],
  ['/empty', 'other', 27],
  ['/image-as-html', 'not-html', 28],
  ['/pdf', 'not-html', 28],
  ['/octet-stream', 'article', 28],
  ['/wrong-charset', 'article', 29],
  ['/charset-change', 'article', 30],
  ['/bom-against-header', 'article', 31],
  ['/loop', 'redirect-loop', 32],
  ['/loop-back', 'redirect-loop', 32],
  ['/self', 'redirect-loop', 32],
  ['/chain/1', 'redirect-loop', 33],
  ['/to-page', 'article', 0],
  ['/to-relative', 'article', 0],
  ['/no-location', 'http-status', 0],
  ['/to-file', 'protocol', 34],
  ['/to-private', 'out-of-scope', 34],
  ['/to-metadata', 'out-of-scope', 34],
  ['/refresh-private', 'out-of-scope', 34],
  ['/refresh', 'article', 35],
  ['/refresh-quoted', 'article', 35],
  ['/refresh-chain', 'article', 35],
  ['/refresh-late', 'other', 35],
  ['/refresh-noscript', 'other', 35],
  ['/script-href', 'article', 36],
  ['/script-replace', 'article', 36],
  ['/script-built', 'other', 36],
  ['/script-article', 'article', 36],
  ['/429-seconds', 'article', 37],
  ['/429-date', 'article', 38],
  ['/429-bare', 'article', 39],
  ['/503-once', 'article', 40],
  ['/500', 'http-status', 41],
  ['/404', 'http-status', 41],
  ['/410', 'http-status', 41],
  ['/403-plain', 'http-status', 42],
  ['/403-cookie', 'blocked', 42],
  ['/412-script', 'blocked', 42],
  ['/200-wall', 'blocked', 42],
  ['/conditional', 'article', 43],
  ['/304-unasked', 'http-status', 43],
  ['/soft-404', 'soft-404', 44],
  ['/error-200', 'soft-404', 45],
  ['/echo', 'other', 0],
  ['/set-cookie', 'article', 0],
];
/** Routes that lead where the query says: the security table uses them. */
const BY_QUERY = ['/to', '/refresh-to'];

const CLIENT = {
  allowPrivate: true,
  timeouts: { connect: 1500, idle: 1000, total: 1500 },
  limits: { wire: 2 * 1024 * 1024, decoded: 4 * 1024 * 1024 },
};
const endOf = (record: CrawlRecord) => `${outcomeOf(record)}${record.fetch.truncated ? ' (truncated)' : ''}`;

describe('every behaviour ends in its record', () => {
  it('no route is left out', () => {
    const known = [...ROUTES.map(([path]) => path.replace(/\/1$/u, '/*')), ...BY_QUERY];
    expect(Object.keys(hostileRoutes).filter((path) => !known.includes(path))).toEqual([]);
    const numbers = new Set(ROUTES.map(([, , number]) => number));
    const expected = Array.from({ length: 45 }, (_, i) => i + 1).filter((n) => n !== 1 && (n < 15 || n > 18));
    expect(expected.filter((n) => !numbers.has(n))).toEqual([]);
  });

  it('each route once, over as many hosts', async () => {
    const urls = ROUTES.map(([path], i) => server.url(path, `127.0.1.${i + 1}`));
    const { all, summary } = await records(urls, { retries: 1, scope: 'host', concurrency: 8, client: CLIENT });
    const ends = new Map(all.map((record) => [record.url, endOf(record)]));
    expect(all).toHaveLength(ROUTES.length);
    expect(summary.pending).toBe(0);
    const wrong = ROUTES.map(([path, outcome], i) => [path, outcome, ends.get(urls[i]!)]);
    expect(wrong.filter(([, outcome, end]) => end !== outcome)).toEqual([]);
  });

  it('what a connection can do: refused, no such name, no answer of the resolver, bad and expired certificates', async () => {
    const refused = await startServer(() => undefined);
    await refused.close();
    const selfSigned = await startServer((_request, response) => response.end('<p>a</p>'), {
      key: KEY,
      cert: SELF_SIGNED,
    });
    const expired = await startServer((_request, response) => response.end('<p>a</p>'), { key: KEY, cert: EXPIRED });
    const resolve = async (name: string) => {
      if (name === 'slow.test') return new Promise<never>(() => undefined);
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const { outcomes, summary } = await records(
      [
        refused.url('/1', '127.0.2.1'),
        server.url('/15', 'gone.test'),
        server.url('/16', 'slow.test'),
        selfSigned.url('/17', '127.0.2.2'),
        expired.url('/18', '127.0.2.3'),
      ],
      { retries: 1, client: { ...CLIENT, resolve, timeouts: { connect: 300, idle: 300, total: 600 } } },
    );
    const byPath = Object.fromEntries(Object.entries(outcomes).map(([url, end]) => [new URL(url).pathname, end]));
    expect(byPath).toEqual({ '/1': 'connect', '/15': 'dns', '/16': 'timeout', '/17': 'tls', '/18': 'tls' });
    expect(summary.pending).toBe(0);
    await Promise.all([selfSigned.close(), expired.close()]);
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

  it.each([
    ['ip', ['a.test', 'b.example', '127.0.0.9']],
    ['domain', ['news.a.test', 'www.a.test', 'a.test']],
  ] as const)('hosts that share their %s share one pace, on demand, by redirects too', async (paceBy, hosts) => {
    const urls = hosts.flatMap((host) => [1, 2, 3].map((n) => server.url(`/a/${n}.html`, host)));
    const redirects = [
      server.url('/to-page', hosts[0]),
      server.url(`/to?${server.url('/a/9.html', hosts[1])}`, hosts[0]),
    ];
    const resolve = async () => [{ address: '127.0.0.9', family: 4 }];
    const { outcomes, summary } = await records([...urls, ...redirects], {
      paceBy,
      scope: 'any',
      client: { ...QUICK.client, resolve },
      pace: { ...QUICK.pace, delay: 30 },
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['article']));
    expect(summary).toMatchObject({ records: urls.length + redirects.length, pending: 0 });
    const all = server.seen.map((entry) => entry.start).sort((a, b) => a - b);
    expect(all).toHaveLength(3 + urls.length + redirects.length * 2);
    const gaps = all.slice(1).map((start, i) => start - all[i]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
  });

  it('a name without an address keeps its own pace, and ends in its error', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const { outcomes } = await records([server.url('/a/1.html', 'gone.test')], {
      paceBy: 'ip',
      client: { ...QUICK.client, resolve },
    });
    expect(Object.values(outcomes)).toEqual(['dns']);
  });

  it('a host that says 429 or 503 is left alone for as long as it asks', async () => {
    const { outcomes } = await records([server.url('/429-seconds?x', '127.0.0.5'), ...pages('127.0.0.5', 3)]);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['article']));
    const times = server.seen.filter(({ path }) => path !== '/robots.txt').map(({ start: at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1000);
  });

  it('a bad host delays no other', async () => {
    const bad = Array.from({ length: 40 }, (_, n) => server.url(`/stall?${n}`, '127.0.0.6'));
    const good = pages('127.0.0.7', 20);
    const stop = new AbortController();
    const ended = { '127.0.0.6': 0, '127.0.0.7': 0 };
    await records([...bad, ...good], {
      retries: 0,
      concurrency: 4,
      client: { allowPrivate: true, timeouts: { idle: 1000, total: 1000 } },
      signal: stop.signal,
      onRecord: ({ url }) => {
        ended[new URL(url).hostname as keyof typeof ended]++;
        if (ended['127.0.0.7'] === good.length) stop.abort();
      },
    });
    expect(ended['127.0.0.7']).toBe(good.length);
    expect(ended['127.0.0.6']).toBeLessThan(bad.length / 2);
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
