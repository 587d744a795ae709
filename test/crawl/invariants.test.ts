import { afterEach, describe, expect, it } from 'vitest';
import { type CrawlRecord, crawl } from '../../src/crawl/index.ts';
import { articlePage, type HostileServer, hostileRoutes, type Route, startHostile } from '../support/hostile/index.ts';
import { fc } from '../support/property.ts';
import { outcomeOf, PATIENT, QUICK, readRecords, tempFolder } from './support.ts';

const article: Route = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(articlePage(Number(/\d+/u.exec(request.url!)?.[0] ?? 0), { paragraphs: 3 }));
};
let server: HostileServer;
afterEach(() => server.close());

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('three thousand pages over thirty hosts', () => {
  it('each ends in one record; no host is asked twice within its pause, or twice at a time, also after a resume', async () => {
    const delay = 15;
    server = await startHostile({ '/a/*': article });
    const hosts = range(30).map((n) => `127.0.4.${n + 1}`);
    const urls = range(100).flatMap((n) => hosts.map((host) => server.url(`/a/${n}.html`, host)));
    const folder = tempFolder();
    const output = folder.path('out.jsonl');
    const stop = new AbortController();
    let seen = 0;
    const options = { ...PATIENT, output, concurrency: 16, pace: { ...PATIENT.pace, delay, factor: 1 } };
    const first = await crawl(urls, {
      ...options,
      signal: stop.signal,
      onRecord: () => {
        if (++seen === 1000) stop.abort();
      },
    });
    expect(first.pending).toBeGreaterThan(0);
    await crawl(urls, options);
    const records = readRecords(output);
    expect(records.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(records.filter((record) => outcomeOf(record) !== 'article')).toEqual([]);
    for (const host of hosts) {
      const { gap, concurrency } = server.pace(host);
      expect({ host, concurrency }).toEqual({ host, concurrency: 1 });
      expect(gap, host).toBeGreaterThanOrEqual(delay);
    }
    folder.clear();
  }, 120_000);
});

describe('random mixes of a hostile world', () => {
  /** What ends within a second, so that many mixes can be run. */
  const QUICK_ROUTES = Object.keys(hostileRoutes).filter(
    (path) => !/\*|slow|stall|bomb|endless|chain|\/to$|refresh-to|429|five/u.test(path),
  );
  const host = fc.record({
    paths: fc.array(fc.constantFrom(...QUICK_ROUTES), { minLength: 1, maxLength: 6 }),
    forbidden: fc.array(fc.constantFrom(...QUICK_ROUTES), { maxLength: 2 }),
    robots: fc.constantFrom('rules', 'rules', 'rules', 'absent', 'broken', 'redirect'),
  });

  it('the crawl ends; each address has one record or waits for the next run; nothing forbidden was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(host, { minLength: 2, maxLength: 5 }), async (worlds) => {
        const names = worlds.map((_, n) => `127.0.5.${n + 1}`);
        const worldOf = (name = '') => worlds[names.indexOf(name.replace(/:\d+$/u, ''))]!;
        const robots: Route = (request, response) => {
          const world = worldOf(request.headers.host);
          if (world.robots === 'absent') response.writeHead(404).end();
          else if (world.robots === 'broken') response.writeHead(500).end();
          else if (world.robots === 'redirect' && request.url === '/robots.txt') {
            response.writeHead(302, { location: '/rules.txt' }).end();
          } else response.end(`User-agent: *\n${world.forbidden.map((path) => `Disallow: ${path}$`).join('\n')}`);
        };
        server = await startHostile({ '/robots.txt': robots, '/rules.txt': robots });
        const urls = worlds.flatMap(({ paths }, n) => [...new Set(paths)].map((path) => server.url(path, names[n])));
        const all: CrawlRecord[] = [];
        const summary = await crawl(urls, {
          ...QUICK,
          scope: 'host',
          retries: 1,
          patience: 1000,
          onRecord: (record) => void all.push(record),
        });
        const broken = urls.filter((url) => worldOf(new URL(url).host).robots === 'broken');
        expect(all.map(({ url }) => url).sort()).toEqual(urls.filter((url) => !broken.includes(url)).sort());
        expect(summary.pending).toBe(broken.length);
        for (const [n, { forbidden, robots: kind }] of worlds.entries()) {
          const asked = server.seen.filter((entry) => entry.host === names[n]).map(({ path }) => path);
          const pages = asked.filter((path) => path !== '/robots.txt' && path !== '/rules.txt');
          if (kind === 'broken') expect(pages).toEqual([]);
          if (kind === 'rules' || kind === 'redirect')
            expect(pages.filter((path) => forbidden.includes(path))).toEqual([]);
          expect(server.pace(names[n]!).concurrency).toBeLessThanOrEqual(1);
        }
        await server.close();
      }),
      { seed: 41, numRuns: 12 },
    );
  }, 120_000);
});
