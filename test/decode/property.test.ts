import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, decodeString } from '../../src/decode/index.ts';
import { fc } from '../support/property.ts';

const SEED = { seed: 20240221, numRuns: 60 };
const WORDS = '市立图书馆昨日迎来今年第一百万名读者馆长赠送了纪念证书记者从会上获悉全市阅读活动将持续到年底'.split('');
const sentence = fc
  .array(fc.constantFrom(...WORDS, '，', '。'), { minLength: 12, maxLength: 60 })
  .map((all) => all.join(''));
const page = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((one) => `<p>${one}</p>`).join('\n'));

describe('properties', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf16le'])('clean text in %s comes out as it is', (encoding) => {
    fc.assert(
      fc.property(page, (text) => {
        const result = decode(iconv.encode(text, encoding));
        expect([result.text, result.replaced, result.warnings]).toEqual([text, 0, []]);
      }),
      SEED,
    );
  });

  it('repair is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), page, (noise, text) => {
        const misread = Buffer.from(text).toString('latin1');
        const once = decodeString(`${noise}<p>${misread}</p>`).text;
        expect(decodeString(once).text).toBe(once);
      }),
      SEED,
    );
  });

  it('random bytes never throw, and runs cover them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string({ maxLength: 12 })), (bytes, contentType) => {
        const { runs, text } = decode(bytes, { contentType });
        expect(typeof text).toBe('string');
        expect(runs.reduce((at, run) => (run.start === at ? run.end : -1), 0)).toBe(bytes.length);
      }),
      SEED,
    );
  });

  it('random bytes longer than a window do not throw, however many runs they make', () => {
    const size = 4_500_000;
    let seed = 5;
    const bytes = Uint8Array.from({ length: size }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return seed >> 16;
    });
    const { runs } = decode(bytes);
    expect(runs.reduce((at, run) => (run.start === at ? run.end : -1), 0)).toBe(size);
  });
});
