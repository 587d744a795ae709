import type { FetchError } from '../errors.ts';
import { type CrawlRecord, errorRecord, type FetchNote, failureNote, pageRecord } from './record.ts';
import type { Done, Job } from './state.ts';
import type { Ports } from './turn.ts';
import type { Outcome } from './writer.ts';

type WritePorts = Pick<Ports, 'writer' | 'stats' | 'options'>;

/** First wait before a page that did not change is due again; doubles each time. */
const FIRST_INTERVAL_MS = 3600_000;

/** Puts a record into the output, together with what it means for the state. */
export async function writeRecord(
  { writer, stats, options }: WritePorts,
  record: CrawlRecord,
  outcome: Outcome,
): Promise<void> {
  stats.record(record);
  await options.onRecord?.(record);
  const line = options.format(record);
  await writer.add({ ...outcome, ...(line !== null && { lines: [`${line}\n`] }) });
}

export const writeFailure = (
  ports: WritePorts,
  job: Job,
  error: FetchError,
  archive: readonly Buffer[] = [],
): Promise<void> =>
  writeRecord(ports, errorRecord(job.url, error, failureNote(job, error, Date.now())), {
    archive,
    done: doneWith(job, error),
  });

/** The page is what it was at the last crawl: its record says so, and it is due later than the last time. */
export async function writeUnchanged(
  ports: WritePorts,
  job: Job,
  now: number,
  archive: readonly Buffer[],
  note: FetchNote = { ...failureNote(job, null, now), status: 304 },
): Promise<void> {
  const every = Math.max(FIRST_INTERVAL_MS, job.every * 2);
  const { id, etag, modified, hash, archived } = job;
  const done: Done = { id, etag, modified, hash, archived, every, nextAt: now + every, error: null };
  const record = pageRecord(job, note, { kind: 'unchanged', article: null, fingerprint: null });
  await writeRecord(ports, record, { archive, done });
}

/** Validators of an earlier, good copy are kept. */
export const doneWith = ({ id, etag, modified, hash, archived, every }: Job, error: unknown): Done => ({
  id,
  etag,
  modified,
  hash,
  archived,
  every,
  nextAt: 0,
  error: error instanceof Error && 'code' in error ? String(error.code) : 'internal',
});
