import type { Article } from '../article.ts';
import { failureOf, type Hop, isSameOrigin } from '../fetch/index.ts';
import { joinParts } from '../index.ts';
import { foldedFingerprint } from '../worker/index.ts';
import { canonicalOf, keyOf } from './canonical.ts';
import { retryPause } from './pace.ts';
import type { ReadPage } from './page-turn.ts';
import { hashOf, readPage } from './reader.ts';
import { type FetchNote, pageRecord } from './record.ts';
import type { Seat } from './schedule.ts';
import { writeRecord, writeUnchanged } from './settle.ts';
import type { Job, NewUrl } from './state.ts';
import { answered, staysConnected, unanswered } from './tempo.ts';
import type { Ports } from './turn.ts';

/**
 * An article in several parts, some of them still to be fetched. It is kept in memory only: its address stays pending in
 * the state until the whole is written, so that a killed run begins it anew.
 */
export interface PartTask {
  readonly kind: 'part';
  readonly job: Job;
  readonly note: FetchNote;
  readonly read: readonly Article[];
  /** Hashes of the pages read. */
  readonly hashes: readonly string[];
  /** Addresses still to be fetched, the next first. */
  readonly left: readonly string[];
  /** Redirects and failures of the next one. */
  readonly tries: number;
}

/**
 * What a page that shows a pager is to the crawl: the beginning of a task, a part of an article that has a record of its
 * own, or null: a page by itself.
 */
export function partsOf(
  { intake, options }: Pick<Ports, 'intake' | 'options'>,
  { job, note, hash, page, content: { article } }: ReadPage,
): PartTask | 'part' | null {
  const pages = article?.pages ?? [];
  if (!article || pages.length < 2) return null;
  if (options.obey.includes('noindex') && page.robots.includes('noindex')) return null;
  if (pages[0] !== note.url && intake.knows(pages[0]!)) return 'part';
  const left = pages.filter((url) => url !== note.url);
  return { kind: 'part', job, note, read: [article], hashes: [hash], left, tries: 0 };
}

/** Fetches the next part. What cannot be had is left out; the article then bears the flag `missing-part`. */
export async function fetchPart(ports: Ports, seat: Seat, task: PartTask): Promise<void> {
  const { client, schedule, options, archive, writer } = ports;
  const [url] = task.left as [string];
  const blocks: Buffer[] = [];
  const sentAt = Date.now();
  let hop: Hop;
  try {
    hop = await client.hop(url, {
      partial: task.tries >= options.retries,
      foreign: !isSameOrigin(url, task.job.url),
      reuse: task.left.length > 1 || staysConnected(ports, seat),
      ...(archive && { onExchange: (exchange) => blocks.push(archive.records(exchange).bytes) }),
    });
    answered(ports, seat, Date.now() - sentAt);
    schedule.release(seat);
    if (blocks.length > 0) await writer.add({ archive: blocks });
  } catch (error) {
    const failure = failureOf(error, url);
    unanswered(ports, seat, failure, Date.now() - sentAt);
    const again = failure.retryable && task.tries < options.retries;
    if (again) {
      const pause = retryPause(task.tries + 1, options.random, options.pace.delay);
      seat.pace.nextAt = Math.max(seat.pace.nextAt, Date.now() + pause);
      schedule.putFirst(seat, { ...task, tries: task.tries + 1 });
    }
    schedule.release(seat);
    return again ? undefined : skipPart(ports, seat, task);
  }
  if (hop.kind !== 'page') return skipPart(ports, seat, task);
  try {
    const { article } = await readPage(hop.page, ports.extractor, options);
    if (!article) return skipPart(ports, seat, task);
    const note = {
      ...task.note,
      bytes: task.note.bytes + hop.page.wireBytes,
      truncated: task.note.truncated || hop.page.truncated,
    };
    const read = [...task.read, { ...article, url }];
    return goOn(ports, seat, { ...task, note, read, hashes: [...task.hashes, hashOf(hop.page.bytes)] });
  } catch {
    return skipPart(ports, seat, task);
  }
}

/** Leaves the next part out: it cannot be had, or may not be. */
export const skipPart = (ports: Ports, seat: Seat, task: PartTask): Promise<void> =>
  goOn(ports, seat, { ...task, hashes: [...task.hashes, 'missing'] });

async function goOn(ports: Ports, seat: Seat, task: PartTask): Promise<void> {
  const [, ...left] = task.left;
  if (left.length === 0) return finishParts(ports, task);
  const { schedule } = ports;
  schedule.putFirst(schedule.seat(seat.host), { ...task, left, tries: 0 });
}

/** Writes the article as far as it was read. */
export async function finishParts(ports: Ports, { job, note, read, hashes }: PartTask): Promise<void> {
  const hash = hashOf(Buffer.from(hashes.join(' ')));
  // Validators speak of the first part only: the whole is known to be unchanged by the bytes of all its parts.
  const kept = { id: job.id, etag: null, modified: null, hash, archived: job.archived };
  if (job.hash === hash) return writeUnchanged(ports, { ...job, ...kept }, Date.parse(note.at), [], note);
  const article = joinParts(read)!;
  const fingerprint = foldedFingerprint(article.body, ports.options.extract.script);
  const found: readonly NewUrl[] = read.flatMap(({ url }) => {
    const canonical = url && canonicalOf(url);
    if (!canonical || url === note.url) return [];
    const place = { key: keyOf(canonical), url, host: job.host, depth: job.depth, nest: 0 };
    return [{ ...place, settled: { as: 'part' as const } }];
  });
  const done = { ...kept, error: null, every: 0, nextAt: 0 };
  await writeRecord(ports, pageRecord(job, note, { kind: 'article', article, fingerprint }), { done, found });
}
