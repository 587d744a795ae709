import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAIN } from '../cli/qingwen.ts';
import { articlePage, type HostileServer, startHostile } from '../support/hostile/index.ts';
import { outcomeOf, readRecords, tempFolder } from './support.ts';

const HOSTS = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];
/** `npm run test:kill` asks for a hundred. */
const KILLS = Number(process.env.KILLS ?? 10);
const PAGES = 4 * KILLS;
const DELAY_MS = 20;

let server: HostileServer;
const folder = tempFolder();
beforeAll(async () => {
  server = await startHostile({
    '/a/*': (request, response) => {
      const n = Number(/\d+/u.exec(request.url!)![0]);
      if (n % 13 === 0) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage(n));
    },
  });
});
afterAll(async () => {
  await server.close();
  folder.clear();
});

/** Numbers 0..1 that are the same in each run of the test (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
}

it(
  `loses and doubles nothing when killed ${KILLS} times`,
  async () => {
    const urls = HOSTS.flatMap((host) => Array.from({ length: PAGES }, (_, n) => server.url(`/a/${n}.html`, host)));
    const list = folder.path('list.txt');
    const output = folder.path('out.jsonl');
    writeFileSync(list, urls.join('\n'));
    const delay = String(DELAY_MS / 1000);
    const args = [MAIN, 'crawl', list, '-o', output, '--allow-private', '--workers', '0', '--delay', delay];
    const random = numbers(7);
    let killed = 0;
    for (let ended = false; !ended; ) {
      const seenBefore = server.seen.length;
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const exit = new Promise<void>((resolve) => child.once('close', () => resolve()));
      if (killed < KILLS) {
        // The clock starts with the first request, so that each kill falls into the crawl and none into its start.
        while (server.seen.length === seenBefore && child.exitCode === null) await sleep(2);
        await sleep(random() * 150);
        if (child.exitCode === null) killed++;
        child.kill('SIGKILL');
      } else ended = true;
      await exit;
    }
    const records = readRecords(output);
    expect(records.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(records.filter((record) => outcomeOf(record) === 'article')).toHaveLength(
      HOSTS.length * (PAGES - Math.ceil(PAGES / 13)),
    );
    for (const host of HOSTS) {
      const { gap, concurrency } = server.pace(host);
      expect(concurrency).toBe(1);
      expect(gap).toBeGreaterThanOrEqual(DELAY_MS);
    }
  },
  KILLS * 12_000,
);
