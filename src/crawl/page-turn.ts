import type { FetchedPage, RobotsWish } from '../fetch/index.ts';
import { partsOf } from './parts.ts';
import { isSettled, settleProbe, suspicionOf } from './probe.ts';
import { hashOf, type PageContent, readPage } from './reader.ts';
import { errorRecord, type FetchNote, noteOf, pageRecord, type Reading } from './record.ts';
import type { Seat } from './schedule.ts';
import { doneWith, writeRecord, writeUnchanged } from './settle.ts';
import type { Done, Job } from './state.ts';
import type { Ports } from './turn.ts';

/** A page that was fetched and read, before it is written. */
export interface ReadPage {
  readonly job: Job;
  readonly note: FetchNote;
  readonly hash: string;
  readonly page: Pick<FetchedPage, 'url' | 'etag' | 'lastModified' | 'robots'>;
  readonly content: PageContent;
}

/** From the bytes of a page to its record, or to the task that has to come before it. */
export async function readFetched(
  ports: Ports,
  seat: Seat,
  job: Job,
  page: FetchedPage,
  archive: readonly Buffer[],
): Promise<void> {
  const { options, extractor, traps, schedule, writer } = ports;
  const note = noteOf(job, page);
  const hash = hashOf(page.bytes);
  if (job.hash === hash)
    return writeUnchanged(ports, { ...job, ...keptOf(job, page, hash) }, page.fetchedAt, archive, note);
  let content: PageContent;
  try {
    content = await readPage(page, extractor, options);
  } catch (error) {
    return writeRecord(ports, errorRecord(job.url, error, note), { archive, done: doneWith(job, error) });
  }
  traps.saw(page.url, hash);
  const { url, etag, lastModified, robots } = page;
  const read: ReadPage = { job, note, hash, content, page: { url, etag, lastModified, robots } };
  const doubt = suspicionOf(ports, read, page.bytes);
  if (doubt && isSettled(ports, doubt)) return settleProbe(ports, doubt, archive);
  const before = doubt ?? partsOf(ports, read);
  if (before === null || before === 'part') return writePage(ports, read, archive, before);
  if (archive.length > 0) await writer.add({ archive });
  schedule.putFirst(schedule.seat(seat.host), before);
}

/** Writes the record of a page, and takes in what it leads to. */
export async function writePage(
  ports: Ports,
  { job, note, hash, page, content }: ReadPage,
  archive: readonly Buffer[],
  kind: 'part' | null = null,
): Promise<void> {
  const { options, intake } = ports;
  const obeys = (wish: RobotsWish) => options.obey.includes(wish) && page.robots.includes(wish);
  const { offers, nested, ...asRead } = content;
  const reading = obeys('noindex') ? NOT_READ : { ...asRead, kind: kind ?? asRead.kind };
  const since = options.since ?? Number.NEGATIVE_INFINITY;
  const fresh = offers.filter(({ date }) => date === null || Date.parse(date) >= since).map(({ url }) => url);
  const found = obeys('nofollow')
    ? []
    : nested
      ? intake.lists(fresh, page.url, job.depth, job.nest + 1)
      : job.depth < options.depth
        ? intake.links(fresh, page.url, job.depth + 1)
        : [];
  const done: Done = { ...keptOf(job, page, hash), error: null, every: 0, nextAt: 0 };
  await writeRecord(ports, pageRecord(job, note, reading), { archive, done, found });
}

const NOT_READ: Reading = { kind: 'noindex', article: null, fingerprint: null };

/** By what the page is known again at the next crawl. */
const keptOf = (
  { id, archived }: Job,
  { etag, lastModified }: Pick<FetchedPage, 'etag' | 'lastModified'>,
  hash: string,
) => ({ id, etag, modified: lastModified, hash, archived });
