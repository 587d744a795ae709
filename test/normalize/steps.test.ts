import { describe, expect, it } from 'vitest';
import { normalizeCharacters, STEPS } from '../../src/normalize/steps.ts';
import { fc } from '../support/property.ts';

/** Every step, whether it is needed or not. */
const byAllSteps = (text: string) => STEPS.reduce((all, step) => step(all), text);

const around = (text: string) => [text, `黄${text}宁`, `3${text}4`, `黄 ${text}`, `${text} 宁`];

describe('steps left out change nothing', () => {
  it('for every code unit in the middle, at the edges, beside Han, digits and blanks', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit++)
      for (const text of around(String.fromCharCode(unit)))
        if (normalizeCharacters(text) !== byAllSteps(text)) wrong.push(`${unit.toString(16)} in ${text}`);
    expect(wrong).toEqual([]);
  });

  it('for compatibility ideographs outside the BMP', () => {
    for (let point = 0x2f800; point <= 0x2fa1f; point++) {
      const text = `黄${String.fromCodePoint(point)}宁`;
      expect(normalizeCharacters(text)).toBe(byAllSteps(text));
    }
  });

  it('for any text', () => {
    const odd = [...' \n\r\t　\u00a0\u200b\u200d\ufe0f\ufeff。，“”…（⻓︽﹪\ue5e5\ue76c\ue601５％＋．黄宁a1', '👩'];
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 1 })) });
    fc.assert(
      fc.property(text, (value) => {
        expect(normalizeCharacters(value)).toBe(byAllSteps(value));
      }),
      { seed: 11, numRuns: 600 },
    );
  });
});
