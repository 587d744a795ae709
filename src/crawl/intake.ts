import { canonicalOf, keyOf } from './canonical.ts';
import type { Grouping } from './grouping.ts';
import type { ResolvedCrawl } from './options.ts';
import type { Schedule } from './schedule.ts';
import { isNear, isWanted } from './scope.ts';
import type { NewUrl, State } from './state.ts';
import type { Stats } from './stats.ts';
import type { Traps } from './traps.ts';

/** Decides which addresses are taken in. */
export interface Intake {
  /** A source: taken in unless the crawl is full; null for what is no http address. */
  source(url: string): NewUrl | null;
  /** Links found on a page, without those out of scope, in a trap or over a budget. */
  links(urls: readonly string[], from: string, depth: number): readonly NewUrl[];
  /** Sitemaps named by robots.txt or by a sitemap: no pages themselves, so that the patterns do not apply. */
  lists(urls: readonly string[], from: string, depth: number, nest: number): readonly NewUrl[];
  /** True for an address that was taken in before. */
  knows(url: string): boolean;
  /** Tells which of the addresses handed out turned out to be new: the others give their place back. */
  accepted(offered: readonly NewUrl[], taken: readonly NewUrl[]): void;
}

/** Which part of the crawl decides what comes in. */
export interface IntakePorts {
  readonly options: ResolvedCrawl;
  readonly grouping: Grouping;
  readonly schedule: Schedule;
  readonly traps: Traps;
  readonly stats: Stats;
  readonly state: Pick<State, 'knows'>;
  /** Addresses of earlier runs, for `maxPages`. */
  readonly before: number;
}

/** Sitemaps within sitemaps. */
const MAX_NEST = 3;

export function createIntake({ options, grouping, schedule, traps, stats, state, before }: IntakePorts): Intake {
  /** Addresses handed out and not yet known to be new. */
  let offered = 0;
  const take = (url: string, depth: number, nest = 0): NewUrl | null => {
    const canonical = canonicalOf(url);
    if (canonical === null) return null;
    const host = grouping.of(url);
    const full = before + stats.accepted + offered >= options.maxPages;
    if (full || schedule.seat(host).accepted >= options.maxPagesPerHost) return null;
    offered++;
    schedule.seat(host).accepted++;
    return { key: keyOf(canonical), url, host, depth, nest };
  };
  const takeAll = (urls: readonly string[], isIn: (url: string) => boolean, depth: number, nest: number) => {
    const open = urls.filter((url) => URL.canParse(url) && isIn(url) && traps.reasonAgainst(url) === null);
    const taken = open.flatMap((url) => take(url, depth, nest) ?? []);
    stats.refused += urls.length - taken.length;
    return taken;
  };
  return {
    source: (url) => take(url, 0),
    links: (urls, from, depth) => takeAll(urls, (url) => isWanted(url, from, options), depth, 0),
    lists: (urls, from, depth, nest) =>
      nest > MAX_NEST ? [] : takeAll(urls, (url) => isNear(url, from, options.scope), depth, nest),
    knows(url) {
      const canonical = canonicalOf(url);
      return canonical !== null && state.knows(keyOf(canonical));
    },
    accepted(handedOut, taken) {
      offered -= handedOut.length;
      stats.accepted += taken.length;
      const isNew = new Set(taken);
      for (const url of handedOut) if (!isNew.has(url)) schedule.seat(url.host).accepted--;
    },
  };
}
