import type { Stamp } from './stamp.ts';

/** Zones by their printed names: minutes east of UTC, or for those with summer time a region of the IANA time zone database. */
const ZONES: Readonly<Record<string, number | string>> = {
  CST: 480,
  HKT: 480,
  SGT: 480,
  MYT: 480,
  JST: 540,
  KST: 540,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  ET: 'America/New_York',
  PT: 'America/Los_Angeles',
  北京: 480,
  台北: 480,
  臺北: 480,
  香港: 480,
  东京: 540,
  東京: 540,
  首尔: 540,
  首爾: 540,
  美东: 'America/New_York',
  美東: 'America/New_York',
  纽约: 'America/New_York',
  紐約: 'America/New_York',
  美西: 'America/Los_Angeles',
  洛杉矶: 'America/Los_Angeles',
  洛杉磯: 'America/Los_Angeles',
  伦敦: 'Europe/London',
  倫敦: 'Europe/London',
  巴黎: 'Europe/Paris',
  悉尼: 'Australia/Sydney',
  雪梨: 'Australia/Sydney',
};

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

function offsetAt(timeZone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
