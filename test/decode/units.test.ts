import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/decode/decoders.ts';
import { unitsOf, unitsOfPairs, unitsOfUtf8 } from '../../src/decode/units.ts';
import { fc } from '../support/property.ts';

const SEED = { seed: 20240221, numRuns: 40 };
/** Markup, Han, letters of two bytes, a character of four; repeated, so that texts are longer than a piece and than the room. */
const text = fc
  .tuple(
    fc.array(fc.constantFrom('<p class="a">', '新', '桥', 'é', '😀', '。', ' ', 'abcdefghijklmnop', '\u{20000}'), {
      minLength: 1,
      maxLength: 40,
    }),
    fc.integer({ min: 1, max: 9_000 }),
  )
  .map(([parts, times]) => parts.join('').repeat(times).slice(0, 400_000));

/** What is not ASCII, by the plainest code. */
function expected(whole: string) {
  const runs = [...whole.matchAll(/[^\0-\x7f]+/g)];
  return {
    units: runs.flatMap((run) => [0, ...Array.from({ length: run[0].length }, (_, at) => run[0].charCodeAt(at))]),
    starts: runs.map((run) => run.index),
  };
}

describe('what is not ASCII', () => {
  it('is found in a text and in its UTF-8', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { units, starts } = unitsOf(whole);
        const wanted = expected(whole);
        expect(Buffer.from(units.buffer).equals(Buffer.from(Uint16Array.from(wanted.units).buffer))).toBe(true);
        expect(Buffer.from(starts.buffer).equals(Buffer.from(Uint32Array.from(wanted.starts).buffer))).toBe(true);
        const ofBytes = unitsOfUtf8(Buffer.from(whole));
        expect(ofBytes.length).toBe(whole.length);
        if (Buffer.from(whole).toString() === whole) {
          expect(Buffer.compare(Buffer.from(ofBytes.units.buffer), Buffer.from(units.buffer))).toBe(0);
          expect(Buffer.compare(Buffer.from(ofBytes.starts.buffer), Buffer.from(starts.buffer))).toBe(0);
        }
      }),
      SEED,
    );
  });

  it('in GB18030 is the same whatever the pieces in which it is read', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 3_000 }),
        (bytes, times) => {
          const long = Buffer.concat(Array.from({ length: times }, () => bytes)).subarray(0, 150_000);
          const [whole, sample] = [unitsOfPairs(long, 'gb18030'), unitsOfPairs(long.subarray(0, 32_760), 'gb18030')];
          // the end of a sample may be half a character
          const same = sample.length - 4;
          expect(
            Buffer.compare(Buffer.from(whole.slice(0, same).buffer), Buffer.from(sample.slice(0, same).buffer)),
          ).toBe(0);
        },
      ),
      SEED,
    );
  });

  it('is left out where it is cut off at the end', () => {
    const bytes = Buffer.from('<p>新桥');
    expect([...unitsOfUtf8(bytes.subarray(0, -1)).units]).toEqual([0, '新'.charCodeAt(0)]);
    expect(unitsOfUtf8(bytes.subarray(0, -1)).length).toBe(4);
    expect([...unitsOfPairs(Buffer.from([0xd0, 0xc2, 0xc7]), 'gb18030')]).toEqual([
      0,
      decodeAs('gb18030', Buffer.from([0xd0, 0xc2])).charCodeAt(0),
    ]);
  });
});
