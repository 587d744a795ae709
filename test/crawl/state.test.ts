import { afterEach, describe, expect, it } from 'vitest';
import { canonicalOf, keyOf } from '../../src/crawl/canonical.ts';
import { recall } from '../../src/crawl/recall.ts';
import { type Batch, type Done, type NewUrl, openState, type State } from '../../src/crawl/state.ts';
import { fc } from '../support/property.ts';
import { tempFolder } from './support.ts';

const EMPTY: Batch = { done: [], later: [], hosts: [], robots: [], meta: {} };
const page = (host: string, n: number): NewUrl => {
  const url = `http://${host}/${n}`;
  return { key: keyOf(canonicalOf(url)!), url, host, depth: 0, nest: 0 };
};
const done = (id: number, nextAt = 0): Done => ({
  id,
  error: null,
  etag: null,
  modified: null,
  hash: null,
  archived: null,
  every: 0,
  nextAt,
});

const folder = tempFolder();
afterEach(() => folder.clear());
const recalled = async (state: State) => {
  const hosts: (readonly [string, number])[] = [];
  await recall(
    state,
    { announce: (host, at) => void hosts.push([host, at]) },
    () => false,
    () => undefined,
  );
  return hosts;
};

describe('the state of a crawl', () => {
  it('keeps the number of pending addresses beside them, over any batches and openings', () => {
    const step = fc.record({
      take: fc.array(fc.tuple(fc.constantFrom('a.test', 'b.test'), fc.nat(30)), { maxLength: 6 }),
      finish: fc.nat(4),
      reopen: fc.boolean(),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const file = tempFolder();
        let state = openState(file.path('s'));
        const pending = () => ['a.test', 'b.test'].flatMap((host) => state.pending(host, 1000));
        for (const { take, finish, reopen, again } of steps) {
          const ids = pending().slice(0, finish);
          const batch = { ...EMPTY, done: ids.map(({ id }) => done(id)) };
          state.commit(batch, [
            ...take.map(([host, n]) => page(host, n)),
            { ...page('c.test', finish), settled: { as: 'part' } },
          ]);
          if (reopen) state.reopen(1);
          if (again) {
            state.close();
            state = openState(file.path('s'));
          }
          expect(state.pendingCount).toBe(pending().length);
        }
        state.close();
        file.clear();
      }),
      { numRuns: 15 },
    );
  });

  it('tells of every host with pending addresses once, and when the first of them is due', async () => {
    const state = openState(':memory:');
    const hosts = Array.from({ length: 1203 }, (_, n) => `h${String(n).padStart(4, '0')}.test`);
    state.commit(
      EMPTY,
      hosts.flatMap((host) => [page(host, 1), page(host, 2)]),
    );
    const [first, second] = state.pending(hosts[7]!, 2);
    state.commit({ ...EMPTY, later: [first!, second!].map((job, i) => ({ ...job, nextAt: 90 - i })) });
    state.commit({ ...EMPTY, done: state.pending(hosts[9]!, 2).map(({ id }) => done(id)) });
    const expected = hosts.filter((host) => host !== hosts[9]).map((host) => [host, host === hosts[7] ? 89 : 0]);
    expect(await recalled(state)).toEqual(expected);
    state.close();
  });

  it('of an empty one there is nothing to tell', async () => {
    const state = openState(':memory:');
    expect(await recalled(state)).toEqual([]);
    expect(state.pendingCount).toBe(0);
    state.close();
  });
});
