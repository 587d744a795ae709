/** A date as a page states it: what is not printed is null. Month 1..12, day 1..31, hour 0..23. */
export interface Stamp {
  /** Null where the page leaves it out (`10-08 12:00`). */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** Minutes east of UTC; null if no zone is stated. */
  readonly offset: number | null;
}

export type Precision = 'day' | 'minute' | 'second';

/** A clock time with its zone, as it stands beside a day. */
export type Clock = Pick<Stamp, 'hour' | 'minute' | 'second' | 'offset'>;

export const NO_CLOCK: Clock = { hour: null, minute: null, second: null, offset: null };

/** The zone of mainland China, Taiwan, Hong Kong, Macau and Singapore. */
export const CHINA_OFFSET = 480;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export const precisionOf = (stamp: Stamp): Precision =>
  stamp.minute === null ? 'day' : stamp.second === null ? 'minute' : 'second';

/** Digits of the stamp as if they were UTC, cut to `precision`; a missing year counts as 2000 (which has a 29 February). */
function digitsOf(stamp: Stamp, precision: Precision): number {
  const clock = precision === 'day' ? [0, 0, 0] : [stamp.hour ?? 0, stamp.minute ?? 0, stamp.second ?? 0];
  const second = precision === 'second' ? clock[2] : 0;
  return Date.UTC(stamp.year ?? 2000, stamp.month - 1, stamp.day, clock[0], clock[1], second);
}

/** The stamp with every digit moved by `ms`. */
export function shifted(stamp: Stamp, ms: number): Stamp {
  const at = new Date(digitsOf(stamp, 'second') + ms);
  const clocked = stamp.hour !== null;
  return {
    year: stamp.year === null ? null : at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: clocked ? at.getUTCHours() : null,
    minute: clocked ? at.getUTCMinutes() : null,
    second: stamp.second === null ? null : at.getUTCSeconds(),
    offset: stamp.offset,
  };
}

/** The same moment on a clock `offset` minutes east of UTC; a zone-less stamp and a bare day are left alone. */
export function inZone(stamp: Stamp, offset: number): Stamp {
  if (stamp.offset === null || stamp.offset === offset || stamp.hour === null) return stamp;
  return { ...shifted(stamp, (offset - stamp.offset) * MINUTE), offset };
}

/** `24:00` is midnight of the next day: 2024-02-21 24:00 -> 2024-02-22 00:00. */
export const afterMidnight = (stamp: Stamp): Stamp => (stamp.hour === 24 ? shifted({ ...stamp, hour: 0 }, DAY) : stamp);

/** True for a day of the calendar, 1990 or later and, where `now` is known, at most one day ahead of it. */
export function isValid(stamp: Stamp, now: Date | null = null): boolean {
  const { year, month, day, hour, minute, second } = stamp;
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return false;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return false;
  if (year === null) return true;
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return now === null || digitsOf(stamp, 'day') <= now.getTime() + CHINA_OFFSET * MINUTE + DAY;
}

/** The coarser of two precisions. */
function common(a: Stamp, b: Stamp): Precision {
  const order: readonly Precision[] = ['day', 'minute', 'second'];
  return order[Math.min(order.indexOf(precisionOf(a)), order.indexOf(precisionOf(b)))]!;
}

/**
 * True if both name one moment, as far as the coarser of them says. A UTC stamp whose digits are the local ones has a
 * false zone and agrees too; a stamp without a year agrees with any year.
 * @example agrees(2024-02-21 09:40, 2024-02-21T01:40:37Z) // true
 */
export function agrees(a: Stamp, b: Stamp): boolean {
  const precision = common(a, b);
  const yearless = a.year === null || b.year === null;
  const digits = (stamp: Stamp): number => digitsOf(yearless ? { ...stamp, year: null } : stamp, precision);
  return digits(inZone(a, CHINA_OFFSET)) === digits(inZone(b, CHINA_OFFSET)) || digits(a) === digits(b);
}

/** True if both fall on one day. */
export const sameDay = (a: Stamp, b: Stamp): boolean => agrees({ ...a, ...NO_CLOCK, offset: a.offset }, b);

/** Milliseconds from `a` to `b`, day for day where one has no clock. */
export const distance = (a: Stamp, b: Stamp): number => {
  const precision = common(a, b);
  return digitsOf(inZone(b, CHINA_OFFSET), precision) - digitsOf(inZone(a, CHINA_OFFSET), precision);
};

/**
 * What two agreeing stamps say together: the finer of them, the printed one `a` on a tie, with the year and the zone that
 * either has. UTC whose digits are the printed local ones loses its false zone. `:00` is what programs write for seconds
 * that they do not know.
 */
export function finer(a: Stamp, b: Stamp): Stamp {
  const precision = common(a, b);
  const year = a.year ?? inZone(b, CHINA_OFFSET).year;
  const sameDigits = precision !== 'day' && digitsOf({ ...a, year }, precision) === digitsOf(b, precision);
  const offset = sameDigits && b.offset === 0 ? null : b.offset;
  const isPadded = b.second === 0 && precisionOf(a) === 'minute';
  if (precision === precisionOf(b) || isPadded) return { ...a, year, offset: a.offset ?? (sameDigits ? offset : null) };
  return { ...b, year: b.year ?? year, offset };
}

const two = (n: number): string => String(n).padStart(2, '0');

function zone(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * ISO 8601 at the stamp's own precision; null without a year. Zone-less clocks are China's, UTC is shown at China's zone,
 * other offsets stay as stated.
 * @example formatStamp(2024年2月21日 9时40分) // '2024-02-21T09:40+08:00'
 */
export function formatStamp(stamp: Stamp): string | null {
  const shown = stamp.offset === 0 ? inZone(stamp, CHINA_OFFSET) : stamp;
  if (shown.year === null) return null;
  const day = `${shown.year}-${two(shown.month)}-${two(shown.day)}`;
  if (shown.hour === null || shown.minute === null) return day;
  const second = shown.second === null ? '' : `:${two(shown.second)}`;
  return `${day}T${two(shown.hour)}:${two(shown.minute)}${second}${zone(shown.offset ?? CHINA_OFFSET)}`;
}
