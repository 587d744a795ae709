import { keepShape } from '../../../kept.ts';

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

/** The one maker of stamps: all of one shape. */
export const stampAt = (
  year: number | null,
  month: number,
  day: number,
  { hour, minute, second, offset }: Clock,
): Stamp => ({ year, month, day, hour, minute, second, offset });

keepShape<Stamp>(stampAt(null, 1, 1, NO_CLOCK));

/** The same day on another clock, or on none. */
export const withClock = ({ year, month, day }: Stamp, clock: Clock): Stamp => stampAt(year, month, day, clock);

/** The same day and clock of another year. */
export const ofYear = (stamp: Stamp, year: number | null): Stamp => stampAt(year, stamp.month, stamp.day, stamp);

/** The zone of mainland China, Taiwan, Hong Kong, Macau and Singapore. */
export const CHINA_OFFSET = 480;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export const precisionOf = (stamp: Stamp): Precision =>
  stamp.minute === null ? 'day' : stamp.second === null ? 'minute' : 'second';

/** Digits of the stamp as if they were UTC, cut to `precision`; a missing year counts as 2000 (which has a 29 February). */
function digitsOf({ year, month, day, hour, minute, second }: Stamp, precision: Precision): number {
  if (precision === 'day') return Date.UTC(year ?? 2000, month - 1, day);
  const seconds = precision === 'second' ? (second ?? 0) : 0;
  return Date.UTC(year ?? 2000, month - 1, day, hour ?? 0, minute ?? 0, seconds);
}

/** The stamp with every digit moved by `ms`. */
export function shifted(stamp: Stamp, ms: number): Stamp {
  const at = new Date(digitsOf(stamp, 'second') + ms);
  const clocked = stamp.hour !== null;
  const clock = {
    hour: clocked ? at.getUTCHours() : null,
    minute: clocked ? at.getUTCMinutes() : null,
    second: stamp.second === null ? null : at.getUTCSeconds(),
    offset: stamp.offset,
  };
  return stampAt(stamp.year === null ? null : at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), clock);
}

/** The same digits with another zone. */
const inOffset = (stamp: Stamp, offset: number | null): Stamp =>
  withClock(stamp, { hour: stamp.hour, minute: stamp.minute, second: stamp.second, offset });

/** The same moment on a clock `offset` minutes east of UTC; a zone-less stamp and a bare day are left alone. */
export function inZone(stamp: Stamp, offset: number): Stamp {
  if (stamp.offset === null || stamp.offset === offset || stamp.hour === null) return stamp;
  return inOffset(shifted(stamp, (offset - stamp.offset) * MINUTE), offset);
}

/** `24:00` is midnight of the next day: 2024-02-21 24:00 -> 2024-02-22 00:00. */
export const afterMidnight = (stamp: Stamp): Stamp =>
  stamp.hour === 24
    ? shifted(withClock(stamp, { hour: 0, minute: stamp.minute, second: stamp.second, offset: stamp.offset }), DAY)
    : stamp;

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
  const [one, other] = [precisionOf(a), precisionOf(b)];
  if (one === 'day' || other === 'day') return 'day';
  return one === 'minute' ? one : other;
}

/** The digits to hold against those of a stamp that may have no year. */
const digitsFor = (stamp: Stamp, precision: Precision, yearless: boolean): number =>
  digitsOf(yearless ? ofYear(stamp, null) : stamp, precision);

/**
 * True if both name one moment, as far as the coarser of them says. A UTC stamp whose digits are the local ones has a
 * false zone and agrees too; a stamp without a year agrees with any year.
 * @example agrees(2024-02-21 09:40, 2024-02-21T01:40:37Z) // true
 */
export function agrees(a: Stamp, b: Stamp): boolean {
  const precision = common(a, b);
  const yearless = a.year === null || b.year === null;
  return (
    digitsFor(a, precision, yearless) === digitsFor(b, precision, yearless) ||
    digitsFor(inZone(a, CHINA_OFFSET), precision, yearless) === digitsFor(inZone(b, CHINA_OFFSET), precision, yearless)
  );
}

/** True if both fall on one day. */
export const sameDay = (a: Stamp, b: Stamp): boolean =>
  agrees(withClock(a, { hour: null, minute: null, second: null, offset: a.offset }), b);

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
  const sameDigits = precision !== 'day' && digitsOf(ofYear(a, year), precision) === digitsOf(b, precision);
  const offset = sameDigits && b.offset === 0 ? null : b.offset;
  const isPadded = b.second === 0 && precisionOf(a) === 'minute';
  if (precision === precisionOf(b) || isPadded)
    return ofYear(inOffset(a, a.offset ?? (sameDigits ? offset : null)), year);
  return ofYear(inOffset(b, offset), b.year ?? year);
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
