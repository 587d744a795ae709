import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { groupNear } from '../../src/crawl/groups.ts';
import { dedupe, distanceOf, fingerprintOf } from '../../src/crawl/index.ts';
import { normalize } from '../../src/index.ts';
import { fc } from '../support/property.ts';
import { tempFolder } from './support.ts';

const TEXT =
  '城东旧码头昨天重新开放。管理处说，三号泊位的护栏已经换过，夜里的灯也亮了。几位渔民把船停在二号泊位，说今年的鱼比去年多。' +
  '码头边的小店从早上六点开门，卖热豆浆和烧饼，店主姓林，在这里已经三十年。市民到码头散步要注意安全，不要攀爬护栏，也不要在台阶上停留。' +
  '下个月码头还要办一次旧船展览，展出十二条木船，最老的一条是六十年前造的。管理处说展览不收门票，时间从上午九点到下午五点。';

const distance = (a: string, b: string) => distanceOf(fingerprintOf(a)!, fingerprintOf(b)!);

describe('fingerprintOf', () => {
  it.each([
    ['the same', TEXT, 0],
    ['other punctuation and blanks', TEXT.replaceAll('，', ' , ').replaceAll('。', '.\n\n'), 0],
    ['one more word', `${TEXT}（完）`, 3],
    ['traditional script, folded', normalize(TEXT.replaceAll('码头', '碼頭').replaceAll('护栏', '護欄')), 0],
  ])('%s: within %s', (_, text, most) => expect(distance(TEXT, text)).toBeLessThanOrEqual(most));

  it('another text is far away', () => {
    const other =
      '昨夜山里下了今年第一场雪，公路上的车开得很慢，养路工人凌晨三点就上山撒盐，到天亮时主要路段已经通车，学校照常上课。';
    expect(distance(TEXT, other)).toBeGreaterThan(10);
  });

  it.each(['', '短', '一二三四五六七八九十'])('%j is too short to tell', (text) =>
    expect(fingerprintOf(text)).toBeNull(),
  );
});

describe('groupNear', () => {
  it('finds every pair within three bits, and joins no others', () => {
    const word = fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff));
    const flips = fc.array(fc.nat(63), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, flips), { minLength: 1, maxLength: 12 }), (seeds) => {
        const items = seeds.flatMap(([[a, b], bits]) => {
          const mask = [...new Set(bits)].reduce((all, bit) => all | (1n << BigInt(bit)), 0n);
          const whole = (BigInt(a) << 32n) | BigInt(b);
          return [whole, whole ^ mask];
        });
        const groups = groupNear({
          high: Uint32Array.from(items, (item) => Number(item >> 32n)),
          low: Uint32Array.from(items, (item) => Number(item & 0xffffffffn)),
          count: items.length,
        });
        const isNear = (i: number, j: number) =>
          [...(items[i]! ^ items[j]!).toString(2)].filter((bit) => bit === '1').length <= 3;
        expect([...groups]).toEqual(groupsByHand(items.length, isNear));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('the work of groupNear', () => {
  /** How often a fingerprint is looked at. */
  const looks = (count: number, high: (i: number) => number, low: (i: number) => number) => {
    let reads = 0;
    const counted = (make: (i: number) => number) =>
      new Proxy(
        Uint32Array.from({ length: count }, (_, i) => make(i)),
        {
          get(target, key) {
            if (typeof key === 'string' && /^\d/u.test(key)) reads++;
            return Reflect.get(target, key, target);
          },
        },
      );
    groupNear({ high: counted(high), low: counted(low), count });
    return reads;
  };
  const spread = (i: number) => Math.imul(i + 1, 0x9e3779b1) >>> 0;

  it.each([
    ['different items', spread, (i: number) => spread(i + 99_999)],
    ['copies of one item', () => 7, () => 7],
    ['a few items, many copies of each', (i: number) => spread(i % 50), () => 7],
    ['different items that all share two blocks', () => 7, spread],
  ])('%s: twice the items, about twice the work', (_, high, low) => {
    const [one, two, four] = [600, 1200, 2400].map((count) => looks(count, high, low)) as [number, number, number];
    expect(two / one).toBeLessThan(2.5);
    expect(four / two).toBeLessThan(2.5);
  });
});

/** The first item reachable from each, by comparing all with all. */
function groupsByHand(count: number, isNear: (i: number, j: number) => boolean): readonly number[] {
  const groups = Array.from({ length: count }, (_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) {
        if (groups[j]! < groups[i]! && isNear(i, j)) {
          groups[i] = groups[j]!;
          changed = true;
        }
      }
    }
  }
  return groups;
}

describe('dedupe', () => {
  const folder = tempFolder();
  afterAll(() => folder.clear());
  const run = async (articles: readonly object[], only = false) => {
    const file = folder.path('in.jsonl');
    const lines = articles.map((article, i) =>
      JSON.stringify({ id: i + 1, ok: true, article: { body: TEXT, ...article } }),
    );
    writeFileSync(file, [...lines, 'no json', '{"ok":false}'].join('\n'));
    const out: string[] = [];
    const summary = await dedupe(file, (line) => void out.push(line), { only });
    return { summary, out };
  };
  const originalOf = async (articles: readonly object[]) => {
    const { out } = await run(articles);
    const marked = out.filter((line) => line.includes('"original":true')).map((line) => JSON.parse(line));
    return marked.map(({ id }) => id);
  };

  it.each([
    ['the earlier one', [{ date: '2024-03-05' }, { date: '2024-03-04T08:00+08:00' }], [2]],
    ['one with a date', [{}, { date: '2024-03-04' }], [2]],
    [
      'one that names no other source',
      [
        { source: '海湾晨报', site: '镜像网' },
        { source: '海湾晨报', site: '海湾晨报' },
      ],
      [2],
    ],
    ['one that was not tampered with', [{ flags: ['hidden-text'], date: '2024-01-01' }, { date: '2024-03-04' }], [2]],
    ['else the first', [{}, {}], [1]],
    ['none where no two are alike', [{}, { body: [...TEXT].reverse().join('') }], []],
  ])('the original is %s', async (_, articles, expected) => expect(await originalOf(articles)).toEqual(expected));

  it('keeps all lines in order, or leaves the copies out', async () => {
    const all = await run([{}, {}, {}]);
    expect(all.summary).toEqual({ records: 5, compared: 3, groups: 1, duplicates: 2 });
    expect(all.out).toHaveLength(5);
    expect(JSON.parse(all.out[1]!).duplicate).toEqual({ group: 1, size: 3, original: false, of: 1 });
    expect(all.out.slice(3)).toEqual(['no json', '{"ok":false}']);
    expect((await run([{}, {}, {}], true)).out).toHaveLength(3);
  });

  it('says what file it cannot read', async () => {
    await expect(dedupe(folder.path('none'), () => undefined)).rejects.toMatchObject({ code: 'io' });
  });
});
