import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRecords, tempFolder } from '../crawl/support.ts';
import { articlePage, type HostileServer, startHostile } from '../support/hostile/index.ts';
import { qingwen } from './qingwen.ts';

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
