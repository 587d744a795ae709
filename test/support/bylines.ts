import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { type Place, readByline } from '../../src/extract/meta/byline.ts';

/** [text, credits as `name role` or `name role@affiliation`, parted by commas] */
export type Row = readonly [string, string];

const shown = (text: string, place: Place): string =>
  readByline(text, place)
    .map(({ name, role, affiliation }) => `${name} ${role}${affiliation ? `@${affiliation}` : ''}`)
    .join(', ');

/** The other script, character by character as printers write it: simplified to traditional, and the reverse. */
const SCRIPTS = [
  Converter({ from: 'cn', to: 't' }),
  Converter({ from: 'cn', to: 'tw' }),
  Converter({ from: 't', to: 'cn' }),
];

/** A table of bylines that stand at one place; each row is read in both scripts. */
export const table = (name: string, place: Place, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows)('%s', (text, expected) => {
      expect(shown(text, place)).toBe(expected);
      for (const convert of SCRIPTS) expect(shown(convert(text), place), convert(text)).toBe(convert(expected));
    });
  });
};
