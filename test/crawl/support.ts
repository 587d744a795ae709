import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrawlOptions, CrawlRecord } from '../../src/crawl/index.ts';

/** A folder of one test; `clear` deletes it. */
export function tempFolder(): { path(name: string): string; clear(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-'));
  return {
    path: (name) => join(folder, name),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const readRecords = (file: string): readonly CrawlRecord[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CrawlRecord);

/** Loopback, no threads, hardly a pause: what most tests need. */
export const QUICK: CrawlOptions = {
  workers: 0,
  client: { allowPrivate: true, timeouts: { connect: 400, idle: 400, total: 800 } },
  pace: { delay: 0, blockBase: 60, maxFailures: 5, maxProbes: 1 },
  patience: 2000,
};

/** The same for many pages: on a busy machine an answer may wait while the pages before it are read. */
export const PATIENT: CrawlOptions = { ...QUICK, client: { allowPrivate: true } };

/** An outcome in one word: the kind of a page (`article` only if one was found), or the code of an error. */
export const outcomeOf = (record: CrawlRecord): string =>
  record.ok ? (record.kind === 'article' && !record.article ? 'nothing' : record.kind) : record.error.code;
