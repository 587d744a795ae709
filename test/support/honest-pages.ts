import { existsSync, readFileSync } from 'node:fs';
import { pageFixtures } from './fixtures.ts';

/** A page that nobody tampered with. */
export interface HonestPage {
  readonly name: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
}

const DEV = new URL('../../../shared/eval/dev/', import.meta.url);

/** The fixtures that are spoiled themselves, and the one without markup to spoil. */
const OTHERS = new Set(['spam-clone', 'hacked-title', 'plain-text']);
/** The one development page that a hacked server sent. */
const HACKED = 'gne-njxfhn-1';

/** All honest fixtures that are markup. */
export const honestFixtures = (): readonly HonestPage[] =>
  pageFixtures()
    .filter(({ slug }) => !OTHERS.has(slug))
    .map(({ slug, bytes, options }) => ({ name: slug, url: options.url ?? null, bytes }));

/** All honest development pages; none if they are not there. */
export const honestDevPages = (): readonly HonestPage[] =>
  readDev()
    .filter(({ id }) => id !== HACKED)
    .map(({ id, url, file }) => ({ name: id, url, bytes: readFileSync(new URL(file, DEV)) }));

interface Gold {
  readonly id: string;
  readonly url: string | null;
  readonly file: string;
}

const readDev = (): readonly Gold[] =>
  existsSync(DEV)
    ? readFileSync(new URL('gold.jsonl', DEV), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Gold)
    : [];
