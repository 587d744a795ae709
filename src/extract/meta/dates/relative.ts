import { clockAt } from './clock.ts';
import type { DateContext } from './forms.ts';
import { NUMERAL, numberOf } from './numerals.ts';
import { CHINA_OFFSET, type Clock, NO_CLOCK, type Stamp, stampAt } from './stamp.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 昨天 09:40 · 前天 · 今日 */
const DAYS = /(?<!\p{Script=Han})(?<word>今天|今日|昨天|昨日|前天|前日)(?!\p{Script=Han})/u;
/** 3小时前 · 5分鐘前 · 兩天前 · 刚刚 */
const AGO = new RegExp(
  `(?<![${NUMERAL}\\p{Script=Han}])(?:(?<n>[${NUMERAL}两兩]{1,3}) ?[个個]?(?<unit>秒[钟鐘鍾]?|分[钟鐘鍾]|小[时時]|天|日) ?之?前|(?<just>刚刚|剛剛))(?!\\p{Script=Han})`,
  'u',
);

const DAYS_BACK: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 };
const UNIT: Readonly<Record<string, number>> = { 秒: 1000, 分: MINUTE, 小: HOUR, 天: DAY, 日: DAY };

/** A date given from the moment of reading; `stamp` is null without `now`. */
export interface RelativeReading {
  readonly stamp: Stamp | null;
  readonly index: number;
  readonly end: number;
}

/** The moment on China's clock, to the minute or the day. */
function stampOf(ms: number, clock: Clock | null): Stamp {
  const at = new Date(ms + CHINA_OFFSET * MINUTE);
  const shown = clock ?? { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: null, offset: null };
  return stampAt(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), shown);
}

/** Finds the first relative date of narrowed text: `昨天 09:40`, `3小时前`, `刚刚`. Not 昨天 inside a sentence. */
export function scanRelative(text: string, { now }: DateContext): RelativeReading | null {
  const day = DAYS.exec(text);
  if (day) {
    const from = day.index + day[0].length;
    const clock = clockAt(text, from);
    const back = DAYS_BACK[day.groups!.word![0]!]! * DAY;
    const stamp = now && stampOf(now.getTime() - back, clock?.clock ?? NO_CLOCK);
    return { stamp, index: day.index, end: clock?.end ?? from };
  }
  const ago = AGO.exec(text);
  if (!ago) return null;
  const { n, unit, just } = ago.groups!;
  const count = just ? 0 : (numberOf(n!.replace(/[两兩]/u, '二')) ?? 0);
  const size = just ? MINUTE : UNIT[unit![0]!]!;
  const stamp = now && stampOf(now.getTime() - count * size, size === DAY ? NO_CLOCK : null);
  return { stamp, index: ago.index, end: ago.index + ago[0].length };
}
