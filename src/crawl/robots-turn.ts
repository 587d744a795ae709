import { FetchError } from '../errors.ts';
import {
  ALLOW_ALL,
  failureOf,
  parseRobots,
  ROBOTS_REDIRECTS,
  type Robots,
  robotsHop,
  robotsOfError,
  robotsText,
  robotsUrl,
} from '../fetch/index.ts';
import { originOf } from './rules.ts';
import type { Seat, Task } from './schedule.ts';
import { answered, learnDelay, staysConnected, unanswered } from './tempo.ts';
import type { Ports } from './turn.ts';

type RobotsTask = Extract<Task, { kind: 'robots' }>;

/** How long a host waits for rules that another host has to give after a redirect. */
const AWAIT_MS = 30_000;
/** Part of `blockBase` after which rules that could not be read are asked for again; doubles. */
const RETRY_SHARE = 1 / 12;
const MAX_FAILURES = 3;

/** A page's turn came up and its rules are not known: the turn goes to asking for them. */
export async function settleRobots(ports: Ports, seat: Seat, url: string): Promise<void> {
  const origin = originOf(url);
  if (seat.awaiting === 0) {
    return askRobots(ports, seat, { kind: 'robots', origin, url: robotsUrl(url), hops: 0, asker: seat });
  }
  // The host that robots.txt was redirected to did not get to it in time.
  seat.awaiting = 0;
  const error = new FetchError('timeout', 'robots.txt on another host', { url: robotsUrl(url), retryable: true });
  await unreadable(ports, seat, origin, error);
  ports.schedule.release(seat);
}

/** One hop on the way to the rules of an origin. */
export async function askRobots(ports: Ports, seat: Seat, task: RobotsTask): Promise<void> {
  const { client, schedule, grouping, intake, writer, rules, options, archive } = ports;
  const { origin, asker } = task;
  const blocks: Buffer[] = [];
  const sentAt = Date.now();
  const settle = async (robots: Robots) => {
    asker.robotsFailures = 0;
    learnDelay(ports, asker, robots);
    const found = options.sitemaps ? intake.lists(robots.sitemaps, origin, 0, 1) : [];
    await writer.add({ archive: blocks, robots: rules.read(origin, robots), found });
    free(ports, asker);
  };
  try {
    const hop = await robotsHop(client, task.url, {
      reuse: staysConnected(ports, seat),
      ...(archive && { onExchange: (exchange) => blocks.push(archive.records(exchange).bytes) }),
    });
    answered(ports, seat, Date.now() - sentAt);
    if (hop.kind === 'page') {
      await settle(parseRobots(origin, robotsText(hop.page.bytes), client.userAgent));
    } else if (hop.kind === 'redirect' && task.hops < ROBOTS_REDIRECTS) {
      const next = schedule.seat(grouping.of(hop.to));
      if (next !== asker) asker.awaiting = Date.now() + AWAIT_MS;
      schedule.putFirst(next, { ...task, url: hop.to, hops: task.hops + 1 });
      if (blocks.length > 0) await writer.add({ archive: blocks });
    } else await settle(ALLOW_ALL);
  } catch (error) {
    const failure = failureOf(error, task.url);
    const answer = robotsOfError(failure);
    unanswered(ports, seat, failure, Date.now() - sentAt);
    if (answer.kind === 'rules') await settle(answer.robots);
    else await unreadable(ports, asker, origin, answer.error, blocks);
  } finally {
    schedule.release(seat);
  }
}

/**
 * Nothing is fetched without rules. A host that cannot be reached at all is given up with its error after some tries; one
 * that answers 429 or 5xx keeps its addresses for the next run.
 */
async function unreadable(
  ports: Ports,
  asker: Seat,
  origin: string,
  error: FetchError,
  archive: readonly Buffer[] = [],
): Promise<void> {
  const { rules, writer, options } = ports;
  const { row, robots } = rules.failed(origin, error);
  await writer.add({ archive, robots: row });
  free(ports, asker);
  if (robots) return;
  asker.robotsFailures++;
  const answeredBadly = error.status !== null;
  if (!error.retryable && !answeredBadly) asker.dead = error;
  else if (asker.robotsFailures < MAX_FAILURES) {
    const pause = options.pace.blockBase * RETRY_SHARE * 2 ** asker.robotsFailures;
    asker.pace.nextAt = Math.max(asker.pace.nextAt, Date.now() + pause);
  } else if (answeredBadly) asker.parked = true;
  else asker.dead = error;
}

function free({ schedule }: Ports, asker: Seat): void {
  asker.awaiting = 0;
  schedule.announce(asker.host, Number.POSITIVE_INFINITY);
}
