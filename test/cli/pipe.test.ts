import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/index.ts';
import { pageFixtures } from '../support/fixtures.ts';
import { MAIN, qingwen } from './qingwen.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(articleSchema);

const jsonLines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const answersOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const PAGES = pageFixtures();
const RECORDS = PAGES.map(({ slug, bytes, options }) => ({
  id: slug,
  url: options.url ?? undefined,
  html_base64: Buffer.from(bytes).toString('base64'),
}));

const BAD_LINES = [
  '{"id":1,"text":"城北老街的灯又亮了"}',
  'no json',
  '',
  '[1,2]',
  '{"id":{"any":"value"},"url":7}',
  '\uFEFF{"id":"last","html":"<p>灯</p>"}\r',
].join('\n');

describe('qingwen pipe', () => {
  it('answers every record in order, and every article holds the schema', async () => {
    const { code, stdout, stderr } = await qingwen(['pipe'], jsonLines(RECORDS));
    const answers = answersOf(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(answers.map(({ id }) => id)).toEqual(PAGES.map(({ slug }) => slug));
    for (const { id, ok, article } of answers) {
      const fixture = PAGES.find(({ slug }) => slug === id);
      expect({ id, ok, found: article !== null }).toEqual({ id, ok: true, found: fixture?.kind === 'article' });
      if (article) expect(validate(article), id).toBe(true);
    }
  });

  it('gives the same with workers, in order or as a set', async () => {
    const input = jsonLines(RECORDS.slice(0, 6));
    const [alone, ordered, unordered] = await Promise.all([
      qingwen(['pipe'], input),
      qingwen(['pipe', '--workers', '2', '--timeout', '60'], input),
      qingwen(['pipe', '--workers', '2', '--timeout', '60', '--unordered'], input),
    ]);
    expect(ordered.stdout).toBe(alone.stdout);
    expect(unordered.stdout.split('\n').sort()).toEqual(alone.stdout.split('\n').sort());
  });

  it.each([[[]], [['--workers', '1']]])('turns a bad line into an error record and goes on %j', async (options) => {
    const { code, stdout } = await qingwen(['pipe', ...options], BAD_LINES);
    expect(code).toBe(0);
    expect(answersOf(stdout)).toMatchObject([
      { id: 1, url: null, ok: true },
      { id: null, ok: false, error: { code: 'bad-input', line: 2 } },
      { id: null, ok: false, error: { code: 'bad-input', line: 4 } },
      { id: { any: 'value' }, url: null, ok: false, error: { code: 'bad-input', line: 5 } },
      { id: 'last', ok: true },
    ]);
  });

  it('ends with 3 on request when a record failed', async () => {
    expect((await qingwen(['pipe', '--fail-on-error'], BAD_LINES)).code).toBe(3);
  });

  it('gives only the fields asked for', async () => {
    const { stdout } = await qingwen(['pipe', '--fields', 'title,date'], jsonLines(RECORDS.slice(0, 3)));
    for (const { article } of answersOf(stdout)) if (article) expect(Object.keys(article)).toEqual(['title', 'date']);
  });

  it('answers an empty input with nothing', async () => {
    expect(await qingwen(['pipe'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends quietly when its reader goes', async () => {
    const child = spawn(process.execPath, [MAIN, 'pipe']);
    child.stdin.on('error', () => {});
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    const line = jsonLines([{ text: '城北老街的灯又亮了。'.repeat(500) }]);
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    for (let count = 0; count < 200 && child.exitCode === null; count++) child.stdin.write(line);
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([[[]], [['--workers', '2', '--timeout', '60']]])(
    'answers what it has read when a signal ends it, though its input stays open %j',
    async (options) => {
      const child = spawn(process.execPath, [MAIN, 'pipe', ...options]);
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (chunk) => {
        stdout += chunk;
      });
      child.stdin.write(jsonLines(RECORDS.slice(0, 5)));
      await once(child.stdout, 'data');
      child.kill('SIGTERM');
      const [code] = await once(child, 'close');
      const ids = answersOf(stdout).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual(RECORDS.slice(0, ids.length).map(({ id }) => id));
      expect(code).toBe(130);
    },
  );

  it('stops reading while its reader does', async () => {
    const child = spawn(process.execPath, [MAIN, 'pipe']);
    child.stdin.on('error', () => {});
    const line = jsonLines([{ id: '灯'.repeat(100_000) }]);
    let taken = 0;
    const feed = () => {
      while (taken < 300 && child.stdin.write(line)) taken++;
    };
    child.stdin.on('drain', feed);
    feed();
    await pause(1000);
    child.kill();
    expect(taken).toBeLessThan(100);
  });
});

describe('an archive', () => {
  const record = (type: string, url: string, head: string, body: Buffer | string) => {
    const block = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
    const fields = `WARC-Type: ${type}\r\nWARC-Record-ID: <urn:${url}>\r\nWARC-Target-URI: http://a.example/${url}\r\n`;
    const kind = type === 'conversion' ? 'text/plain' : 'application/http;msgtype=response';
    return Buffer.concat([
      Buffer.from(`WARC/1.0\r\n${fields}Content-Type: ${kind}\r\nContent-Length: ${block.length}\r\n\r\n`),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
  };
  const TEXT = '城北老街的灯又亮了，居民说这条街比去年热闹了许多，店家把货架摆到了门口。'.repeat(8);
  const http = (extra = '') => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${extra}\r\n`;
  const html = `<html><body><h1>城北老街的灯又亮了</h1><p>${TEXT}</p></body></html>`;
  const RECORDS = [
    record('warcinfo', 'info', '', 'software: x'),
    record('response', 'plain', http(), html),
    record('response', 'packed', http('Content-Encoding: gzip\r\n'), gzipSync(html)),
    record('response', 'broken', http('Content-Encoding: gzip\r\n'), Buffer.from('1f8b0800ff', 'hex')),
    record('response', 'image', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n', '\x89PNG'),
    record('conversion', 'wet', '', `城北老街的灯又亮了\n2024-03-04 08:30 来源：海湾晨报\n${TEXT}\n`),
  ];
  const EXPECTED = [
    { id: '<urn:plain>', url: 'http://a.example/plain', ok: true, article: { body: TEXT } },
    { id: '<urn:packed>', ok: true, article: { body: TEXT } },
    { id: '<urn:broken>', ok: false, error: { code: 'decode', line: 4 } },
    { id: '<urn:image>', ok: true, article: null },
    { id: '<urn:wet>', ok: true, article: { body: TEXT } },
  ];

  it.each([
    ['plain', Buffer.concat(RECORDS)],
    ['as one gzip', gzipSync(Buffer.concat(RECORDS))],
    ['as a member for each record', Buffer.concat(RECORDS.map((bytes) => gzipSync(bytes)))],
  ])('%s: a record for each page, with workers and without', async (_, input) => {
    for (const options of [[], ['--workers', '2', '--timeout', '60']]) {
      const { code, stdout } = await qingwen(['pipe', ...options], input);
      expect(answersOf(stdout)).toMatchObject(EXPECTED);
      expect(code).toBe(0);
    }
  });

  it('that is cut short gives what came before, and says so', async () => {
    const whole = Buffer.concat(RECORDS.map((bytes) => gzipSync(bytes)));
    const { stdout, code } = await qingwen(['pipe', '--fail-on-error'], whole.subarray(0, whole.length - 20));
    const answers = answersOf(stdout);
    expect(answers.slice(0, 4)).toMatchObject(EXPECTED.slice(0, 4));
    expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(code).toBe(3);
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a line over the limit', () => {
  it('is passed over in memory and answered with an error', async () => {
    const { linesOf } = await import('../../src/cli/lines.ts');
    const chunks = ['{"a":', '1}\n', 'x'.repeat(30), 'y'.repeat(30), '\n\n', 'last'].map((text) => Buffer.from(text));
    const lines: [number, string | null][] = [];
    for await (const { number, bytes } of linesOf(asyncOf(chunks), 40)) lines.push([number, bytes && String(bytes)]);
    expect(lines).toEqual([
      [1, '{"a":1}'],
      [2, null],
      [4, 'last'],
    ]);
  });
});

async function* asyncOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
