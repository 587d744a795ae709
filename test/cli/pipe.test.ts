import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
