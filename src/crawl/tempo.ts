import type { FetchError } from '../errors.ts';
import { KEEP_ALIVE_MS, type Robots } from '../fetch/index.ts';
import type { ResolvedCrawl } from './options.ts';
import { block, fail, rest, succeed } from './pace.ts';
import type { Seat } from './schedule.ts';
import type { Stats } from './stats.ts';

/** Statuses with which a host asks for less. */
const TOO_MUCH = new Set([429, 503]);

/** What a pace is set by, and who is told of the times. */
interface TempoPorts {
  readonly options: ResolvedCrawl;
  readonly stats: Pick<Stats, 'took'>;
}

/** Sets a host's pace after an answer that took `ms`. */
export function answered({ options, stats }: TempoPorts, seat: Seat, ms: number): void {
  stats.took('exchange', ms);
  succeed(seat.pace);
  rest(seat.pace, options.pace, Date.now(), ms, options.random);
}

/** The same after a failure. A host that fails again and again is given up with the last error. */
export function unanswered({ options, stats }: TempoPorts, seat: Seat, failure: FetchError, ms: number): void {
  stats.took('exchange', ms);
  const now = Date.now();
  rest(seat.pace, options.pace, now, ms, options.random);
  if (failure.status !== null && TOO_MUCH.has(failure.status)) {
    block(seat.pace, options.pace, now, failure.retryAfter, options.random);
  } else if (failure.status !== null && failure.status < 500) {
    succeed(seat.pace);
  } else if (isHostFailure(failure) && fail(seat.pace, options.pace, now)) {
    seat.dead = failure;
  }
}

/**
 * Takes over the pause that robots.txt asks for. True if it is longer than what the host was given so far: it counts from
 * now then, as another run may have asked the host a moment ago.
 */
export function learnDelay({ options }: { readonly options: ResolvedCrawl }, seat: Seat, { delay }: Robots): boolean {
  const longer = (delay ?? 0) > seat.pace.robotsDelay;
  seat.pace.robotsDelay = delay ?? 0;
  if (longer) rest(seat.pace, options.pace, Date.now(), 0, options.random);
  return longer;
}

/**
 * True if a connection to the host is worth keeping: it has more work, and its pause is short enough. Ten thousand hosts
 * that wait for their next turn hold no sockets.
 */
export function staysConnected({ options }: { readonly options: ResolvedCrawl }, seat: Seat): boolean {
  const hasMore = seat.tasks.length > 0 || seat.storedAt < Infinity;
  return hasMore && Math.max(options.pace.delay, seat.pace.robotsDelay) < KEEP_ALIVE_MS;
}

/** Failures that say something of the host, not of one page. */
const HOST_CODES = new Set(['dns', 'connect', 'tls', 'timeout', 'reset', 'http-status']);

const isHostFailure = ({ code }: FetchError): boolean => HOST_CODES.has(code);
