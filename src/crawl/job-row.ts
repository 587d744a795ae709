import type { RedirectStep } from '../fetch/index.ts';
import type { Job } from './state.ts';

/** A row of the table of addresses, as far as a job is made of it. */
export interface UrlRow {
  readonly id: number;
  readonly url: string;
  readonly host: string;
  readonly depth: number;
  readonly nest: number;
  readonly tries: number;
  readonly next_at: number;
  readonly chain: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly hash: string | null;
  readonly archived: string | null;
  readonly every: number;
}

/**
 * The job in a row. Field by field: an object made from the rest of another has a shape of its own, which is larger than the
 * job, and jobs wait by the ten thousand.
 */
export function jobOf(row: UrlRow): Job {
  const steps = row.chain ? (JSON.parse(row.chain) as unknown[]) : [];
  const target = (steps.pop() as string | undefined) ?? null;
  return {
    id: row.id,
    url: row.url,
    host: row.host,
    depth: row.depth,
    nest: row.nest,
    tries: row.tries,
    nextAt: row.next_at,
    chain: steps as RedirectStep[],
    target,
    etag: row.etag,
    modified: row.modified,
    hash: row.hash,
    archived: row.archived,
    every: row.every,
  };
}

/** The redirects of a job and where they lead, as one column. */
export const storedChain = (chain: Job['chain'], target: string | null): string | null =>
  target && JSON.stringify([...chain, target]);
