import { describe, expect, it } from 'vitest';
import { honestDevPages, honestFixtures } from '../support/honest-pages.ts';
import { ALL, FAMILY_NAMES, type Restoration, restore, samplesOf } from '../support/restoration.ts';
import { FAMILIES } from '../support/spoil.ts';

/**
 * `npm run restore`: every page, five seeds, and a table; otherwise every fixture and some pages, one seed. For work on one
 * thing: `FAMILY=bidi,jammers PAGE=state-json npm run restore`, by name or the beginning of names; `SEED=6,7` for others.
 */
const WHOLE = process.env.MODE === 'restore';
const SEEDS = process.env.SEED?.split(',').map(Number) ?? (WHOLE ? [1, 2, 3, 4, 5] : [1]);
const EVERY = WHOLE ? 1 : 9;

const asked = (variable: string, name: string): boolean =>
  (process.env[variable] ?? '').split(',').some((start) => name.startsWith(start));
const families = FAMILY_NAMES.filter((family) => asked('FAMILY', family));

/** Shares of runs that give back the article of the honest page, in every field. */
const FLOOR = { reversible: 0.995, all: 0.98 };

const fixtures = samplesOf(honestFixtures().filter(({ name }) => asked('PAGE', name)));
const dev = samplesOf(honestDevPages().filter(({ name }, at) => at % EVERY === 0 && asked('PAGE', name)));

/** Runs that may differ; of a part of the pages, which is too small for a share, one. */
const allowed = ({ family, runs }: Restoration): number =>
  WHOLE ? runs * (1 - (family === ALL ? FLOOR.all : FLOOR.reversible)) : 1;

function line({ family, runs, exact, reported, misses }: Restoration): string {
  const share = `${((100 * exact) / runs).toFixed(2)} %`.padStart(9);
  const lost = FAMILIES[family]?.lossy ? `, lost and said so ${reported} of ${runs - exact}` : '';
  const shown = misses.map((miss) => `\n    ${miss}`).join('');
  return `${family.padEnd(26)}${share}  ${exact} of ${runs}${lost}${shown}`;
}

describe.each([
  ['the fixtures', fixtures],
  [dev.length > 0 ? 'the development pages' : 'the development pages (needs ../shared)', dev],
] as const)('restoration: %s', (_name, samples) => {
  it.skipIf(samples.length === 0).each(families)(
    '%s',
    (family) => {
      const restoration = restore(samples, family, SEEDS);
      if (WHOLE) console.log(line(restoration));
      if (FAMILIES[family]?.lossy) expect(restoration.reported, line(restoration)).toBe(restoration.misses.length);
      else expect(restoration.misses.length, line(restoration)).toBeLessThanOrEqual(allowed(restoration));
    },
    1_800_000,
  );
});
