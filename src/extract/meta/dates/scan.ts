import { keepShape } from '../../../kept.ts';
import { clockAt, clockBefore } from './clock.ts';
import { DAY_FORMS, type DateContext, type DayForm, type DayReading, type MonthAndDay } from './forms.ts';
import { narrow } from './numerals.ts';
import { scanRelative } from './relative.ts';
import { SIGN, signsOf } from './signs.ts';
import { afterMidnight, type Clock, isValid, NO_CLOCK, type Stamp, stampAt } from './stamp.ts';
import { offsetIn, zoneBefore } from './zones.ts';

/** A date found in a text. */
export interface DateHit {
  /** Null for a relative date without a `now` to count from. */
  readonly stamp: Stamp | null;
  /** The other reading of `03/04/2022`; only outside evidence can choose. */
  readonly rival: Stamp | null;
  /** Id of the form. */
  readonly form: string;
  readonly index: number;
  readonly end: number;
}

const NONE: readonly DateHit[] = [];

keepShape<DateHit>({ stamp: null, rival: null, form: null, index: null, end: null });

/** Longer text is running text, or no text at all; only its beginning is looked at. */
const SCAN_LIMIT = 300;

function hitOf(form: DayForm, match: RegExpExecArray, text: string, context: DateContext): DateHit | null {
  const day = form.read(match.groups!, context);
  if (!day) return null;
  const after = clockAt(text, match.index + match[0].length);
  const before = after ? null : clockBefore(text, match.index);
  if (form.clocked && !after) return null;
  const printed = after?.clock ?? before?.clock ?? NO_CLOCK;
  const isZoneless = printed.hour !== null && printed.offset === null;
  const zone = after?.region ?? (isZoneless ? zoneBefore(text.slice(0, before?.index ?? match.index)) : null);
  const clock = zone === null ? printed : clockIn(zone, day, printed);
  const stamp = stampOf(day.year, day, clock);
  if (!isValid(stamp, context.now)) return null;
  const rival = day.rival ? stampOf(day.year, day.rival, clock) : null;
  return {
    stamp,
    rival: rival && isValid(rival, context.now) ? rival : null,
    form: form.id,
    index: before?.index ?? match.index,
    end: after?.end ?? match.index + match[0].length,
  };
}

/** A clock with the offset of its zone, which for a region is that of the day. */
const clockIn = (zone: number | string, { year, month, day }: DayReading, clock: Clock): Clock => ({
  ...clock,
  offset: typeof zone === 'number' ? zone : offsetIn(zone, stampAt(year, month, day, clock)),
});

const stampOf = (year: number | null, { month, day }: MonthAndDay, clock: Clock): Stamp =>
  afterMidnight(stampAt(year, month, day, clock));

/**
 * All dates of a line, in reading order, that no earlier one overlaps. Pure: where they stand decides elsewhere.
 * @example scanDates('2024-02-21 09:40:37　来源：X', { roc: false, now: null })[0].stamp
 */
export function scanDates(line: string, context: DateContext): readonly DateHit[] {
  const head = line.length > SCAN_LIMIT ? line.slice(0, SCAN_LIMIT) : line;
  const signs = signsOf(head);
  if (signs === 0) return NONE;
  const text = signs & SIGN.wide ? narrow(head) : head;
  const hits: DateHit[] = [];
  for (const form of DAY_FORMS) {
    if ((signs & form.signs) !== form.signs || (form.roc && !context.roc)) continue;
    form.pattern.lastIndex = 0;
    for (let match = form.pattern.exec(text); match; match = form.pattern.exec(text)) {
      const hit = hitOf(form, match, text, context);
      if (hit && !hits.some((other) => hit.index < other.end && other.index < hit.end)) hits.push(hit);
    }
  }
  if (hits.length === 0 && signs & SIGN.relative) {
    const relative = scanRelative(text, context);
    if (relative) {
      const { stamp, index, end } = relative;
      hits.push({ stamp, rival: null, form: 'date-relative', index, end });
    }
  }
  return hits.sort((a, b) => a.index - b.index);
}

/** `20190926`, `20190926101108`, `201909261011` as the whole value. */
const COMPACT = /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:[T ]?(?<h>\d{2})(?<min>\d{2})(?<s>\d{2})?)?$/u;
/** Seconds or milliseconds since 1970 as the whole value: 2001-09-09 to 2033-05-18 for ten digits. */
const EPOCH = /^(?<seconds>1\d{9})(?:\d{3})?$/u;
/** `Wed Dec 10 2014 00:01:00 GMT+0800` has its clock in the middle: `Wed Dec 10 00:01:00 CST 2014`. */
const CTIME =
  /(?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}) (?<clock>\d{2}:\d{2}:\d{2}) (?:(?<zone>[A-Z]{3}) )?(?<year>\d{4})$/u;

/** The moment of seconds since 1970. */
function epochStamp(seconds: number): Stamp {
  const at = new Date(seconds * 1000);
  return stampAt(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), {
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    offset: 0,
  });
}

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** A value that a program wrote to be a date (a meta, JSON-LD, `datetime`): also compact, epoch and ctime forms. Null if it is none. */
export function readStamp(value: string, context: DateContext): Stamp | null {
  const text = narrow(value).trim();
  const epoch = EPOCH.exec(text);
  if (epoch) return validOrNull(epochStamp(Number(epoch.groups!.seconds)), context);
  const compact = COMPACT.exec(text)?.groups;
  if (compact) {
    const { y, m, d, h, min, s } = compact;
    const clock = { hour: numberOrNull(h), minute: numberOrNull(min), second: numberOrNull(s), offset: null };
    return validOrNull(stampOf(Number(y), { month: Number(m), day: Number(d) }, clock), context);
  }
  const ctime = CTIME.exec(text)?.groups;
  const { month, day, clock, zone, year } = ctime ?? {};
  const [hit] = scanDates(ctime ? `${day} ${month} ${year} ${clock} ${zone ?? ''}` : text, context);
  return hit && !hit.rival && hit.form !== 'date-relative' ? hit.stamp : null;
}

const validOrNull = (stamp: Stamp, { now }: DateContext): Stamp | null => (isValid(stamp, now) ? stamp : null);
