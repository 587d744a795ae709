import { LRUCache } from 'lru-cache';

/** Looks at found addresses for patterns without an end. Keeps its counts in memory, bounded. */
export interface Traps {
  /** Why an address is not to be followed; null if it may be. */
  reasonAgainst(url: string): string | null;
  /** True if addresses of this pattern have turned out to be one page. */
  isClosed(url: string): boolean;
  /** Notes what a page held. After too many pages of one pattern with the same bytes, the pattern is closed. */
  saw(url: string, hash: string): void;
}

const MAX_URL = 2048;
const MAX_REPEATED_SEGMENT = 2;
const MAX_DATES = 400;
const MAX_SAME_BODY = 20;
const YEAR_MS = 366 * 24 * 3600 * 1000;
const KEPT_PATTERNS = 20_000;
/** Each of them holds up to four hundred dates. */
const KEPT_CALENDARS = 2000;

/** `2024-02-21`, `2024/02/21`, `20240221`, `2024-02` between other than digits. */
const DATE =
  /(?<!\d)(20\d\d)(?:[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\d|3[01]))?|[-/]([1-9])(?:[-/]([1-9]|[12]\d|3[01]))?)(?!\d)/u;
const NUMBER = /\d+/gu;

export function createTraps(now: () => number): Traps {
  const dates = new LRUCache<string, Set<string>>({ max: KEPT_CALENDARS });
  const bodies = new LRUCache<string, number>({ max: KEPT_PATTERNS });
  const closed = new LRUCache<string, true>({ max: KEPT_PATTERNS });
  return {
    reasonAgainst(url) {
      if (url.length > MAX_URL) return 'address too long';
      if (repeatsSegment(url)) return 'path repeats itself';
      if (closed.has(patternOf(url))) return 'one page under many addresses';
      return calendarReason(url, dates, now());
    },
    isClosed: (url) => closed.has(patternOf(url)),
    saw(url, hash) {
      const pattern = patternOf(url);
      const key = `${pattern} ${hash}`;
      const count = (bodies.get(key) ?? 0) + 1;
      bodies.set(key, count);
      if (count > MAX_SAME_BODY) closed.set(pattern, true);
    },
  };
}

/** Host, path with its numbers folded, and names of the query: pages of one pattern come from one program. */
function patternOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host}${pathname.replace(NUMBER, '0')}?${[...searchParams.keys()].join('&')}`;
}

function repeatsSegment(url: string): boolean {
  const counts = new Map<string, number>();
  for (const segment of new URL(url).pathname.split('/')) {
    if (segment === '') continue;
    const count = (counts.get(segment) ?? 0) + 1;
    if (count > MAX_REPEATED_SEGMENT) return true;
    counts.set(segment, count);
  }
  return false;
}

/**
 * A calendar has one page for each date: the date is the only number that changes. An address with an article number
 * besides its date is no calendar page, so that the archive of a paper passes.
 */
function calendarReason(url: string, dates: LRUCache<string, Set<string>>, now: number): string | null {
  const { host, pathname, search } = new URL(url);
  const date = DATE.exec(pathname + search);
  if (!date) return null;
  const at = Date.UTC(Number(date[1]), Number(date[2] ?? date[4] ?? 1) - 1, Number(date[3] ?? date[5] ?? 1));
  if (at > now + YEAR_MS) return 'date far ahead';
  const rest = (pathname + search).replace(date[0], '#');
  if (/\d/u.test(rest)) return null;
  const pattern = host + rest;
  const known = dates.get(pattern) ?? new Set<string>();
  dates.set(pattern, known);
  if (known.has(date[0])) return null;
  if (known.size >= MAX_DATES) return 'calendar';
  known.add(date[0]);
  return null;
}
