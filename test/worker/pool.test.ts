import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Pool, PoolOptions } from '../../src/worker/index.ts';

// Threads run compiled code: these tests need `npm run build`, which `npm test` does first.
const BUILT = join(import.meta.dirname, '../../dist/worker/index.js');
const { createPool } = (await import(BUILT)) as typeof import('../../src/worker/index.ts');

const page = (text: string) => `<html><body><h1>${text}</h1><p>${text}</p></body></html>`;
const line = (record: object, number = 1) => ({
  line: Buffer.from(JSON.stringify(record)),
  number,
  options: { extract: {} },
});
const HEAVY = page('<p>城北老街的灯又亮了，居民说这条街热闹起来了。'.repeat(60_000));

let pool: Pool;
const open = (options: PoolOptions) => {
  pool = createPool(options);
  return pool;
};
afterEach(() => pool.close());

describe('worker pool', () => {
  it('answers each task with its own result, more tasks than workers', async () => {
    const { run } = open({ workers: 2 });
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, id) => run('line', line({ id, html: page('灯') }))),
    );
    expect(answers.map(({ json }) => JSON.parse(json).id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });

  it('leaves the bytes with the caller', async () => {
    const bytes = Buffer.from(page('灯'));
    await open({ workers: 1 }).run('page', { input: bytes, options: {} });
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.toString()).toContain('灯');
  });

  it('tells the kind and the links of a page', async () => {
    const answer = await open({ workers: 1 }).run('page', {
      input: page('灯'),
      options: { url: 'https://a.example/' },
    });
    expect(Object.keys(answer)).toEqual(['article', 'kind', 'links', 'next', 'fingerprint']);
  });

  it('ends workers that have nothing to do, and starts others for the next task', async () => {
    const { run } = open({ workers: 1, idleMs: 1 });
    for (let id = 0; id < 3; id++) {
      const { json } = await run('line', line({ id, html: page('灯') }));
      expect(JSON.parse(json).id).toBe(id);
      await sleep(30);
    }
  });

  it('hands on a typed error', async () => {
    const { run } = open({ workers: 1 });
    const wrong = { input: page('灯'), options: { script: 'klingon' as 'hans' } };
    await expect(run('page', wrong)).rejects.toMatchObject({ name: 'QingwenError', code: 'bad-option' });
    await expect(run('page', { input: page('灯'), options: {} })).resolves.toBeDefined();
  });

  it('stops a worker that takes too long, and goes on', async () => {
    const { run } = open({ workers: 1, timeoutMs: 150 });
    const [slow, quick] = await Promise.allSettled([
      run('page', { input: HEAVY.repeat(4), options: {} }),
      run('line', line({ id: 1 })),
    ]);
    expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'parse-timeout' } });
    expect(quick).toMatchObject({ status: 'fulfilled' });
  });

  it('stops a worker that takes too much memory, and goes on', async () => {
    const { run } = open({ workers: 1, memoryMb: 24 });
    const [heavy, light] = await Promise.allSettled([
      run('page', { input: HEAVY.repeat(3), options: {} }),
      run('line', line({ id: 1 })),
    ]);
    expect(heavy).toMatchObject({ status: 'rejected', reason: { code: 'parse-memory' } });
    expect(light).toMatchObject({ status: 'fulfilled' });
  });

  it('fails what still runs or waits when it is closed', async () => {
    const { run, close } = open({ workers: 1 });
    const left = Promise.allSettled([run('line', line({ id: 1 })), run('line', line({ id: 2 }))]);
    await close();
    expect((await left).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
