import { setImmediate as otherWork } from 'node:timers/promises';
import type { Schedule } from './schedule.ts';
import type { State } from './state.ts';

/** Hosts told of at a time: some milliseconds. */
const HOSTS = 500;

/**
 * Tells the schedule of the hosts that the state holds addresses for, some at a time: the first of them are asked while
 * the others are still read, so that a crawl of very many hosts goes on at once.
 * @param ends True when the crawl is to end.
 * @param told Called after each portion.
 */
export async function recall(
  state: Pick<State, 'hostsPending'>,
  schedule: Pick<Schedule, 'announce'>,
  ends: () => boolean,
  told: () => void,
): Promise<void> {
  let after = '';
  for (let isLast = false; !isLast && !ends(); ) {
    const hosts = state.hostsPending(after, HOSTS);
    for (const { host, nextAt } of hosts) schedule.announce(host, nextAt);
    isLast = hosts.length < HOSTS;
    after = hosts.at(-1)?.host ?? after;
    told();
    await otherWork();
  }
}
