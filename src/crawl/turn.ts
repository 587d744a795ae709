import { FetchError } from '../errors.ts';
import {
  ALLOW_ALL,
  type Client,
  type Exchange,
  extendChain,
  failureOf,
  type Hop,
  isSameOrigin,
  type WarcWriter,
} from '../fetch/index.ts';
import type { Extractor } from './extractor.ts';
import type { Grouping } from './grouping.ts';
import type { Intake } from './intake.ts';
import { addressOf, movesOn } from './moving.ts';
import type { ResolvedCrawl } from './options.ts';
import { retryPause } from './pace.ts';
import { readFetched } from './page-turn.ts';
import { fetchPart, finishParts, skipPart } from './parts.ts';
import { type Probes, probe, settleProbe } from './probe.ts';
import { askRobots, settleRobots } from './robots-turn.ts';
import type { Rules } from './rules.ts';
import type { Schedule, Seat, Task } from './schedule.ts';
import { isNear } from './scope.ts';
import { writeFailure, writeUnchanged } from './settle.ts';
import type { Job } from './state.ts';
import type { Stats } from './stats.ts';
import { answered, learnDelay, staysConnected, unanswered } from './tempo.ts';
import type { Traps } from './traps.ts';
import type { Writer } from './writer.ts';

/** What a turn works with. */
export interface Ports {
  readonly options: ResolvedCrawl;
  readonly client: Client;
  readonly grouping: Grouping;
  readonly schedule: Schedule;
  readonly rules: Rules;
  readonly intake: Intake;
  readonly traps: Traps;
  readonly probes: Probes;
  readonly extractor: Extractor;
  readonly writer: Writer;
  readonly stats: Stats;
  readonly archive: WarcWriter | null;
}

/**
 * One exchange with a host, and all that follows from it. The host is released as soon as its answer is in; reading the
 * page goes on after that. Rejects only if records cannot be written.
 */
export async function takeTurn(ports: Ports, seat: Seat, task: Task): Promise<void> {
  if (ports.grouping.isOpen(seat.host) && (await movesOn(ports, seat, task))) return;
  if (task.kind === 'robots') return askRobots(ports, seat, task);
  const { job } = task;
  const { options, schedule, rules } = ports;
  if (seat.dead) {
    schedule.release(seat);
    if (task.kind === 'part') return finishParts(ports, task);
    return task.kind === 'probe' ? settleProbe(ports, task) : writeFailure(ports, job, seat.dead);
  }
  const url = addressOf(task);
  const robots = options.robots ? rules.of(url) : ALLOW_ALL;
  if (!robots) {
    schedule.putFirst(seat, task);
    return settleRobots(ports, seat, url);
  }
  if (learnDelay(ports, seat, robots)) {
    schedule.putFirst(seat, task);
    return schedule.release(seat);
  }
  if (!robots.allows(url)) {
    schedule.release(seat);
    if (task.kind === 'part') return skipPart(ports, seat, task);
    if (task.kind === 'probe') return settleProbe(ports, task);
    return writeFailure(ports, job, new FetchError('blocked-robots', 'robots.txt forbids it', { url }));
  }
  if (task.kind === 'part') return fetchPart(ports, seat, task);
  if (task.kind === 'probe') return probe(ports, seat, task);
  if (job.depth > 0 && ports.traps.isClosed(url)) {
    schedule.release(seat);
    return writeFailure(ports, job, new FetchError('trap', 'one page under many addresses', { url }));
  }
  return fetchJob(ports, seat, job, url);
}

async function fetchJob(ports: Ports, seat: Seat, job: Job, url: string): Promise<void> {
  const { client, schedule, options, archive } = ports;
  const blocks: Buffer[] = [];
  let { archived } = job;
  const keep = (exchange: Exchange) => {
    const { bytes, mark } = archive!.records(exchange, job.archived);
    blocks.push(bytes);
    archived = mark ?? archived;
  };
  const sentAt = Date.now();
  let hop: Hop;
  try {
    hop = await client.hop(url, {
      etag: job.etag,
      lastModified: job.modified,
      partial: job.tries >= options.retries,
      reuse: staysConnected(ports, seat),
      foreign: !isSameOrigin(url, job.url),
      ...(archive && { onExchange: keep }),
    });
  } catch (error) {
    const failure = failureOf(error, url);
    unanswered(ports, seat, failure, Date.now() - sentAt);
    schedule.release(seat);
    return failed(ports, job, failure, seat, blocks);
  }
  answered(ports, seat, Date.now() - sentAt);
  if (hop.kind === 'redirect') return redirected(ports, seat, job, hop, blocks);
  schedule.release(seat);
  if (hop.kind === 'unchanged') return writeUnchanged(ports, job, Date.now(), blocks);
  return readFetched(ports, seat, archived === job.archived ? job : { ...job, archived }, hop.page, blocks);
}

/** To the end of its redirects a page keeps its place; each hop waits its turn with the host it leads to. */
async function redirected(
  { schedule, grouping, writer, options, stats }: Ports,
  seat: Seat,
  job: Job,
  hop: Extract<Hop, { kind: 'redirect' }>,
  archive: readonly Buffer[],
): Promise<void> {
  const url = job.target ?? job.url;
  const step = { url, status: hop.status, via: hop.via };
  try {
    const chain = extendChain(job.chain, step, hop.to);
    if (!isNear(hop.to, job.url, options.scope)) {
      throw new FetchError('out-of-scope', `redirect to ${hop.to}`, { url, status: hop.status });
    }
    const moved: Job = { ...job, chain, target: hop.to, host: grouping.of(hop.to) };
    if (moved.host === seat.host) {
      schedule.putFirst(seat, { kind: 'page', job: moved });
      if (archive.length > 0) await writer.add({ archive });
    } else await writer.add({ archive, later: { ...moved, nextAt: 0 } });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    await writeFailure({ writer, stats, options }, job, error, archive);
  } finally {
    schedule.release(seat);
  }
}

/** Tried again later if that may help, else written as an error. */
async function failed(
  ports: Ports,
  job: Job,
  error: FetchError,
  seat: Seat,
  archive: readonly Buffer[],
): Promise<void> {
  const { options, writer } = ports;
  if (!error.retryable || job.tries >= options.retries) return writeFailure(ports, job, error, archive);
  const tries = job.tries + 1;
  const nextAt = Math.ceil(
    Math.max(seat.pace.nextAt, Date.now() + retryPause(tries, options.random, options.pace.delay)),
  );
  await writer.add({ archive, later: { ...job, tries, nextAt } });
}
