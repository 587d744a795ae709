import { LRUCache } from 'lru-cache';
import type { FetchError } from '../errors.ts';
import { ALLOW_ALL, parseRobots, type Robots } from '../fetch/index.ts';
import type { RobotsRow, State } from './state.ts';

/** The robots.txt of all origins of a crawl: in memory as rules, in the state as text. */
export interface Rules {
  /** The rules of the address's origin; null if they are to be fetched. */
  of(url: string): Robots | null;
  /** Keeps what was read. Returns the row for the state. */
  read(origin: string, robots: Robots): RobotsRow;
  /**
   * Notes that they could not be read. After thirty days of that everything is allowed (RFC 9309, 2.3.1.4).
   * Returns the row for the state, and the rules if the time is over.
   */
  failed(origin: string, error: FetchError): { readonly row: RobotsRow; readonly robots: Robots | null };
}

const KEPT_ORIGINS = 2000;
const VALID_MS = 24 * 3600_000;
const FORBIDDEN_MS = 30 * VALID_MS;

export const originOf = (url: string): string => new URL(url).origin;

export function createRules(state: State, userAgent: string, now: () => number): Rules {
  const known = new LRUCache<string, Robots>({ max: KEPT_ORIGINS, ttl: VALID_MS });
  const keep = (origin: string, robots: Robots): Robots => {
    known.set(origin, robots);
    return robots;
  };
  return {
    of(url) {
      const origin = originOf(url);
      const cached = known.get(origin);
      if (cached) return cached;
      const row = state.robots(origin);
      if (!row || row.failingSince !== null || now() - row.readAt > VALID_MS) return null;
      return keep(origin, row.text === null ? ALLOW_ALL : parseRobots(origin, row.text, userAgent));
    },
    read(origin, robots) {
      keep(origin, robots);
      return { origin, text: robots.source, readAt: now(), failingSince: null };
    },
    failed(origin) {
      const failingSince = state.robots(origin)?.failingSince ?? now();
      const over = now() - failingSince > FORBIDDEN_MS;
      return {
        row: { origin, text: null, readAt: now(), failingSince },
        robots: over ? keep(origin, ALLOW_ALL) : null,
      };
    },
  };
}
