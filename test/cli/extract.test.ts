import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/index.ts';
import { pageFixtures } from '../support/fixtures.ts';
import { qingwen } from './qingwen.ts';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');
const page = (slug: string) => join(PAGES, slug, 'page.html');
const expected = (slug: string) => pageFixtures().find((fixture) => fixture.slug === slug)?.expected;

describe('qingwen extract', () => {
  it('reads bytes in GBK from standard input', async () => {
    const { code, stdout } = await qingwen(['extract', '-'], readFileSync(page('portal-gbk')));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).title).toBe(expected('portal-gbk')?.title);
    expect(JSON.parse(stdout).original.charset).toBe('gb18030');
  });

  it('gives one article for each file, in order, one a line', async () => {
    const { stdout } = await qingwen([
      'extract',
      '--format',
      'jsonl',
      page('portal-div'),
      page('list-page'),
      page('flash'),
    ]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)?.title ?? null);
    expect(lines).toEqual([expected('portal-div')?.title, null, expected('flash')?.title]);
  });

  it('writes another format', async () => {
    const { code, stdout } = await qingwen(['extract', '--format', 'markdown', page('portal-div')]);
    expect(code).toBe(0);
    expect(stdout).toContain(`\n# ${expected('portal-div')?.title}\n`);
  });

  it('gives only the fields asked for, in their order', async () => {
    const { stdout } = await qingwen(['extract', '--fields', 'date,title', page('portal-div')]);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['date', 'title']);
  });

  it('keeps the script on demand', async () => {
    const { stdout } = await qingwen(['extract', '--script', 'keep', page('taiwan-modern')]);
    expect(JSON.parse(stdout)).toMatchObject({ lang: expect.stringMatching(/^zh-Hant/u) });
  });

  it('takes site rules from a file, and leaves the built-in ones out on demand', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'qingwen-')), 'sites.json');
    const rule = { id: 'mine', hosts: ['clone.example'], select: { title: '#js_name' } };
    await writeFile(file, JSON.stringify([rule]));
    const title = async (...options: string[]) =>
      JSON.parse((await qingwen(['extract', ...options, page('site-weixin')])).stdout).title;
    const url = ['--url', 'https://clone.example/1'];
    expect(await title(...url, '--sites', file)).toBe('湖镇慢报');
    expect(await title(...url)).toBe(expected('site-weixin')?.title);
    const { stdout } = await qingwen(['extract', '--explain', '--no-sites', page('site-weixin')]);
    expect(stdout).not.toContain('site-rule');
    for (const both of [
      ['--no-sites', '--sites', file],
      ['--sites', file, '--no-sites'],
    ]) {
      expect(await title(...url, ...both)).toBe('湖镇慢报');
      const elsewhere = await qingwen(['extract', '--explain', ...both, page('site-weixin')]);
      expect(elsewhere.stdout).not.toContain('site-rule');
    }
  });

  it.each([
    ['{"id":"mine"}', 'is not an array of site rules'],
    ['no json', 'is not JSON'],
    ['[{"id":"mine","hosts":[]}]', 'site rule "mine": it has neither a host nor a mark'],
    ['[{"id":"mine","hosts":["a.example"],"drop":["p["]}]', 'site rule "mine": no CSS selector: "p["'],
  ])('says what is wrong with site rules: %s', async (text, message) => {
    const file = join(await mkdtemp(join(tmpdir(), 'qingwen-')), 'sites.json');
    await writeFile(file, text);
    const { code, stdout, stderr } = await qingwen(['extract', '--sites', file, page('flash')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('explains', async () => {
    const { stdout } = await qingwen(['extract', '--explain', page('spam-clone')]);
    const { article, fields, removals, decode, kind } = JSON.parse(stdout);
    expect(kind).toBe('article');
    expect(fields.title.winner.value).toBeTruthy();
    expect(removals.length).toBeGreaterThan(0);
    expect(decode.charset).toBe(article.original.charset);
  });

  it('says null where there is no article, and tells why on stderr', async () => {
    const { code, stdout, stderr } = await qingwen(['extract', page('error-page')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'null\n' });
    expect(stderr).toMatch(/^qingwen: .*no article \(error\)\n$/u);
  });

  it('leaves rules out on demand', async () => {
    const titled = await qingwen(['extract', '--fields', 'flags', '--skip-rule', '*', page('spam-clone')]);
    expect(JSON.parse(titled.stdout)).toEqual({ flags: [] });
  });

  it('fetches an address, private ones excepted', async () => {
    const server = createServer((_, response) => response.end('<p>灯</p>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await qingwen(['extract', `http://127.0.0.1:${port}/`]);
    server.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('127.0.0.1');
  });
});

describe('exit codes', () => {
  it.each([
    ['a file that is not there', ['extract', '/no/such/file'], 1],
    ['an unknown command', ['digest'], 2],
    ['no command', [], 2],
    ['an unknown option', ['extract', '--colour'], 2],
    ['an unknown field', ['extract', '--fields', 'titel'], 2],
    ['a date that is none', ['extract', '--now', 'soon'], 2],
    ['site rules that are not JSON', ['extract', '--sites', page('flash')], 2],
    ['help', ['--help'], 0],
    ['the version', ['--version'], 0],
  ])('%s: %j is %i', async (_, args, code) => {
    const run = await qingwen(args);
    expect(run.code).toBe(code);
    if (code > 0) {
      expect(run.stdout).toBe('');
      expect(run.stderr).not.toBe('');
      expect(run.stderr).not.toMatch(/\n\s+at /u);
    }
  });

  it('goes on after an input that cannot be read', async () => {
    const { code, stdout } = await qingwen(['extract', '--fields', 'title', '/no/such/file', page('flash')]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ title: expected('flash')?.title });
  });
});

describe('qingwen inspect', () => {
  it('makes a report that loads and runs nothing', async () => {
    const { code, stdout } = await qingwen(['inspect', page('spam-clone')]);
    expect(code).toBe(0);
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).toContain(expected('spam-clone')?.title);
    expect(stdout).not.toMatch(/<script|<iframe|\son[a-z]+=|javascript:/iu);
  });
});

describe('qingwen schema', () => {
  it('prints the schema', async () => {
    expect(JSON.parse((await qingwen(['schema'])).stdout)).toEqual(articleSchema);
  });
});

describe('cold start', () => {
  it('a simplified page loads commander and entities, and none of the heavy libraries', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qingwen-'));
    await qingwen(['extract', page('portal-div')], '', { NODE_V8_COVERAGE: folder });
    const [report] = readdirSync(folder).filter((name) => name.startsWith('coverage-'));
    const { result } = JSON.parse(readFileSync(join(folder, report!), 'utf8')) as { result: { url: string }[] };
    await rm(folder, { recursive: true });
    const loaded = result.map(({ url }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1]).filter(Boolean);
    expect([...new Set(loaded)].sort()).toEqual(['commander', 'entities']);
  });
});
