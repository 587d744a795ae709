import { describe, expect, test } from 'vitest';
import { type Place, readByline } from '../../src/extract/meta/byline.ts';

/** [text, credits as `name role` or `name role@affiliation`, parted by commas] */
export type Row = readonly [string, string];

const shown = (text: string, place: Place): string =>
  readByline(text, place)
    .map(({ name, role, affiliation }) => `${name} ${role}${affiliation ? `@${affiliation}` : ''}`)
    .join(', ');

/** A table of bylines that stand at one place. */
export const table = (name: string, place: Place, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows)('%s', (text, expected) => expect(shown(text, place)).toBe(expected));
  });
};
