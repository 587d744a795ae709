import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRecords, tempFolder } from '../crawl/support.ts';
import { articlePage, type HostileServer, startHostile } from '../support/hostile/index.ts';
import { MAIN, qingwen } from './qingwen.ts';

let server: HostileServer;
let folder: ReturnType<typeof tempFolder>;
beforeAll(async () => {
  server = await startHostile({
    '/a/*': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(articlePage(Number(/\d+/u.exec(request.url!)![0])));
    },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.clear());

const QUICK = ['crawl', '--allow-private', '--delay', '0', '--workers', '0', '--contact', 'https://lab.example/'];

describe('qingwen crawl', () => {
  it('writes records to a file, and tells a summary', async () => {
    const output = folder.path('out.jsonl');
    const sources = [server.url('/a/1.html'), server.url('/404')];
    const { code, stdout, stderr } = await qingwen([...QUICK, ...sources, '-o', output]);
    expect(
      readRecords(output)
        .map(({ ok }) => ok)
        .sort(),
    ).toEqual([false, true]);
    expect(stderr).toMatch(/2 records in .*: 1 articles, 1 failed/u);
    expect([code, stdout]).toEqual([0, '']);
    const again = await qingwen([...QUICK, ...sources, '-o', output, '--log-format', 'json']);
    expect(JSON.parse(again.stderr.trim().split('\n').at(-1)!)).toMatchObject({ records: 0, pending: 0 });
  });

  it('reads addresses from standard input and writes to standard output', async () => {
    const { code, stdout } = await qingwen([...QUICK, '-', '--fail-on-error'], `${server.url('/404')}\n`);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'http-status' }, fetch: { status: 404 } });
    expect(code).toBe(3);
  });

  it('writes articles in other forms', async () => {
    const { stdout } = await qingwen([...QUICK, server.url('/a/1.html'), '--format', 'text']);
    expect(stdout).toMatch(/^码头第1号消息\n\n/u);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s finishes what is under way; the next run goes on', async (signal) => {
    const output = folder.path('out.jsonl');
    const list = folder.path('list.txt');
    writeFileSync(list, Array.from({ length: 12 }, (_, n) => server.url(`/a/${n}.html`)).join('\n'));
    const args = [...QUICK, list, '-o', output, '--delay', '0.1'];
    server.forget();
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    while (server.seen.length < 4 && child.exitCode === null) await sleep(5);
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(told).toMatch(/stopping: what is under way is finished/u);
    expect(told).toMatch(/addresses are left for the next run/u);
    const before = readRecords(output).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(12);
    expect((await qingwen(args)).code).toBe(0);
    const urls = readRecords(output).map(({ url }) => url);
    expect(new Set(urls).size).toBe(12);
    expect(urls).toHaveLength(12);
  });

  it('a second signal ends it at once', async () => {
    server.forget();
    const args = [...QUICK, server.url('/stall'), '-o', folder.path('out.jsonl')];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    while (!server.seen.some(({ path }) => path === '/stall') && child.exitCode === null) await sleep(5);
    child.kill('SIGINT');
    await sleep(50);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });

  it('serves metrics while it runs', async () => {
    server.forget();
    const args = [...QUICK, server.url('/stall'), '-o', folder.path('out.jsonl'), '--metrics-port', '0'];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    let text = '';
    for (let url: string | undefined; text === '' && child.exitCode === null; await sleep(50)) {
      url ??= /metrics on (\S+)/u.exec(told)?.[1];
      if (url) text = await (await fetch(url)).text();
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(text).toMatch(/^qingwen_active 1$/mu);
    expect(text).toMatch(/^qingwen_accepted_total 1$/mu);
  });

  it('archives what it fetches; pipe reads the archive', async () => {
    const archive = folder.path('pages.warc.gz');
    const source = server.url('/a/1.html');
    const { stdout } = await qingwen([...QUICK, source, '--warc', archive]);
    const { stdout: piped, code } = await qingwen(['pipe'], readFileSync(archive));
    expect(JSON.parse(piped)).toMatchObject({ ok: true, url: source });
    expect(JSON.parse(piped).article.body).toBe(JSON.parse(stdout).article.body);
    expect(code).toBe(0);
  });

  it.each([
    [['/no/such/file'], 1],
    [['--since', 'soon', 'http://a.example/'], 2],
    [['--scope', 'moon', 'http://a.example/'], 2],
  ])('%j ends with %i', async (args, expected) => {
    expect((await qingwen([...QUICK, ...args])).code).toBe(expected);
  });
});
