import { TextDecoder as WhatwgDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/decode/decoders.ts';
import { fc } from '../support/property.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** [charset, bytes, text, what] */
const DECODED: readonly (readonly [string, string, string, string])[] = [
  ['gb18030', '80', '€', 'the euro of cp936'],
  ['gb18030', 'A2E3', '€', 'the euro of GB18030'],
  ['gb18030', 'A8BF', 'ǹ', 'the tone letter that cp936 has not'],
  ['gb18030', 'A6D9', '︐', 'a vertical form, GB18030 of 2022'],
  ['gb18030', '9535 8537', decodeFour('95358537'), 'four bytes'],
  ['gb18030', 'FF', '\ufffd', 'no character'],
  ['gb18030', '81 3C 62 3E', '\ufffd<b>', 'a bad lead byte swallows no markup'],
  ['big5-hkscs', '9DEF', '嘅', 'HKSCS'],
  ['big5-hkscs', 'C6A1', '①', 'ETEN'],
  ['big5-hkscs', '8862', 'Ê̄', 'two code points'],
  ['windows-1252', '80 93 E9', '€“é', 'not latin1'],
  ['windows-1252', '81', '\u0081', 'a byte without a character'],
  ['utf-8', 'ED A0 BD ED B8 80', '😀', 'CESU-8'],
  ['utf-8', '61 C0 80 62', 'ab', 'the NUL of Java'],
  ['utf-8', 'E4 B8 3C', '\ufffd<', 'a cut character is one U+FFFD'],
  ['utf-8', '61 EF BB BF 62', 'ab', 'the BOM of an include file'],
  ['hz-gb-2312', Buffer.from('~{VPND~}~~').toString('hex'), '中文~', 'HZ'],
];

function decodeFour(hex: string): string {
  return new WhatwgDecoder('gb18030').decode(bytes(hex));
}

describe('decoders', () => {
  it.each(DECODED)('%s %s is %j: %s', (charset, hex, text) => {
    expect(decodeAs(charset, bytes(hex), false)).toBe(text);
  });

  it.each(['gb18030', 'big5-hkscs', 'utf-8'])('%s drops half a character at the end', (charset) => {
    expect(decodeAs(charset, bytes('61 E4'))).toBe('a');
  });
});

describe('whole tables, against an independent implementation of the standard', () => {
  it.each([
    ['gb18030', 'gb18030', 23_940],
    ['big5-hkscs', 'big5', 18_594],
  ] as const)('every pair of %s', (charset, label, characters) => {
    const whatwg = new WhatwgDecoder(label);
    const wrong: string[] = [];
    let count = 0;
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const pair = Uint8Array.of(lead, trail);
        const text = decodeAs(charset, pair, false);
        const wanted = whatwg.decode(pair);
        if (!wanted.includes('\ufffd')) count++;
        if (wanted.includes('\ufffd') ? !text.includes('\ufffd') : text !== wanted) wrong.push(`${lead} ${trail}`);
      }
    expect([count, wrong]).toEqual([characters, []]);
  });

  it('every four bytes of gb18030', () => {
    const whatwg = new WhatwgDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      const all: number[] = [];
      for (let second = 0x30; second <= 0x39; second++)
        for (let third = 0x81; third <= 0xfe; third++)
          for (let last = 0x30; last <= 0x39; last++) all.push(lead, second, third, last, 0x0a);
      const input = Uint8Array.from(all);
      expect(decodeAs('gb18030', input) === whatwg.decode(input)).toBe(true);
    }
  });

  it.each([
    ['gb18030', 'gb18030'],
    ['big5-hkscs', 'big5'],
  ] as const)('what is wrong in %s is as long as there', (charset, label) => {
    const whatwg = new WhatwgDecoder(label);
    const byte = fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.integer({ min: 0x80, max: 0xff }), fc.nat(0x7f));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (all) => {
        const input = Uint8Array.from(all);
        expect(decodeAs(charset, input, false)).toBe(whatwg.decode(input));
      }),
      { seed: 5, numRuns: 3000 },
    );
  });
});
