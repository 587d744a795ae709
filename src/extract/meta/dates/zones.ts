import type { Stamp } from './stamp.ts';
import { ZONES } from './zones.data.ts';

const isLatin = (name: string): boolean => /^[A-Z]+$/u.test(name);
const isPlace = (name: string): boolean => !isLatin(name);
const LETTERS = Object.keys(ZONES).filter(isLatin).join('|');
const PLACES = Object.keys(ZONES).filter(isPlace).join('|');

/** ` HKT`, `（北京时间）`, ` 美東時間`; the name is group `latin` or `place`. */
export const ZONE_NAME = `[(（]?(?:(?<latin>${LETTERS})(?![A-Za-z])|(?<place>${PLACES})[时時][间間])`;

const BEFORE = new RegExp(`(?:${PLACES})(?=[时時][间間][:：\\s]{0,3}$)`, 'u');

/** The zone that is named right before a date: `美東時間 2024-02-21 09:40`; null if none is. */
export function zoneBefore(text: string): number | string | null {
  const name = BEFORE.exec(text.slice(-12))?.[0];
  return name === undefined ? null : zoneNamed(name);
}

/** The zone that a printed name means. */
export const zoneNamed = (name: string): number | string => ZONES[name]!;

const MINUTE = 60_000;

/** Minutes east of UTC that the clocks of a region are at on a moment of its own; null without a year. */
export function offsetIn(region: string, { year, month, day, hour, minute }: Stamp): number | null {
  if (year === null) return null;
  const local = Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0);
  return offsetAt(region, local - offsetAt(region, local) * MINUTE);
}

/** Making one takes longer than all dates of a page; there is one a region. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, known);
  return known;
}

function offsetAt(region: string, moment: number): number {
  const parts = formatOf(region).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
