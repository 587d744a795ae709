import { NUMERAL, numberOf } from './numerals.ts';
import type { Clock } from './stamp.ts';
import { ZONE_NAME, zoneNamed } from './zones.ts';

/** A clock read at a position, and where it ends. */
interface ClockReading {
  readonly clock: Clock;
  /** The region whose clock it is, where the offset depends on the day. */
  readonly region: string | null;
  readonly end: number;
}

const PERIOD =
  '上午|下午|晚上|晚间|晚間|傍晚|夜间|夜間|深夜|早上|早晨|清晨|凌晨|中午|午后|午後|晚|早|[AaPp]\\.?[Mm]\\.?';
const WEEKDAY =
  '[(（]?(?:(?:星期|[週周]|禮拜|礼拜)[一二三四五六日天]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6})[)）]?|[(（][一二三四五六日][)）]';

/** What may stand between a day and its clock: ` 09:40`, `T09:40`, `-23:59`, ` / 19:02`, ` 星期三 上午 9:40`, ` 时间：09:40`. */
const GAP = new RegExp(
  `[ ,|/丨-]{0,5}(?:${WEEKDAY})?[ ,|]{0,3}(?:at |[发發][布佈表] ?|[时時][间間] ?:? ?|HKT ?|CST ?|T)?`,
  'uy',
);
/** ` 下午 3:05`, `09:40:37.123`, `5:54:13 AM`; not `16:9`. */
const COLONS = new RegExp(
  `(?<before>${PERIOD})? ?(?<h>\\d{1,2}) ?: ?(?<m>\\d{2})(?: ?: ?(?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)(?! ?:)(?: ?(?<after>[AaPp]\\.?[Mm]\\b\\.?))?`,
  'uy',
);
/** `9时40分`, `晚8點`, `下午三時半`, `9点整`. */
const HAN = new RegExp(
  `(?<before>${PERIOD})? ?(?<h>[${NUMERAL}]{1,3}) ?[时時点點] ?(?:(?<m>[${NUMERAL}]{1,3}) ?分 ?(?:(?<s>[${NUMERAL}]{1,3}) ?秒)?|(?<half>半)|整)?`,
  'uy',
);
/** `094037` of compact ISO, behind a `T`. */
const COMPACT = /(?<h>\d{2})(?<m>\d{2})(?<s>\d{2})?(?!\d)/uy;
/** `Z`, `+0800`, ` +08:00`, ` GMT+8`, ` UTC`, ` 北京时间`, ` ET`. */
const ZONE = new RegExp(
  ` ?(?:(?<utc>Z|(?:UTC|GMT)(?! ?[+-]\\d))(?![A-Za-z])|${ZONE_NAME}|` +
    '(?:\\(?(?:UTC|GMT) ?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?|(?<isoSign>\\+|(?<! )-)(?<isoHours>\\d{2}):?(?<isoMinutes>\\d{2}))(?!\\d))',
  'uy',
);

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

const isAfternoon = /^(?:下午|晚|傍晚|夜|深夜|午[后後]|p)/iu;

/** The hour on a clock of 24: 下午3 -> 15, 晚12 -> 24, 中午1 -> 13, 凌晨12 -> 0, 12 AM -> 0; null if the two cannot go together. */
function hourOf(hour: number, period: string | undefined): number | null {
  if (period === undefined || hour > 12) return hour <= 24 ? hour : null;
  if (isAfternoon.test(period)) {
    if (hour === 12) return /^(?:晚|深夜|夜)/u.test(period) ? 24 : 12;
    return /^深夜/u.test(period) && hour < 6 ? hour : hour + 12;
  }
  if (period === '中午') return hour < 10 ? hour + 12 : hour;
  return hour === 12 && /^(?:a|凌晨)/iu.test(period) ? 0 : hour;
}

interface ZoneReading extends Pick<ClockReading, 'region' | 'end'> {
  readonly offset: number | null;
}

function zoneAt(text: string, position: number): ZoneReading {
  const match = at(ZONE, text, position);
  if (!match) return { offset: null, region: null, end: position };
  const { utc, latin, place, sign, hours, minutes, isoSign, isoHours, isoMinutes } = match.groups!;
  const end = ZONE.lastIndex;
  if (utc !== undefined) return { offset: 0, region: null, end };
  const name = latin ?? place;
  if (name !== undefined) {
    const zone = zoneNamed(name);
    return typeof zone === 'number' ? { offset: zone, region: null, end } : { offset: null, region: zone, end };
  }
  const size = Number(hours ?? isoHours) * 60 + Number(minutes ?? isoMinutes ?? 0);
  if (size > 14 * 60) return { offset: null, region: null, end: position };
  return { offset: (sign ?? isoSign) === '-' ? -size : size, region: null, end };
}

/**
 * The clock that begins right at `position` (behind a gap, if `gap` is set), with its zone; null if none does.
 * @example clockAt('2024-02-21 下午3:05', 10) // 15:05
 */
export function clockAt(text: string, position: number, gap = true): ClockReading | null {
  if (gap) at(GAP, text, position);
  const start = gap ? GAP.lastIndex : position;
  const han = at(HAN, text, start);
  const match = han ?? at(COLONS, text, start) ?? (text[start - 1] === 'T' ? at(COMPACT, text, start) : null);
  if (!match) return null;
  const { before, h, m, s, half, after } = match.groups!;
  const hour = hourOf(numberOf(h!) ?? 99, before ?? after);
  const minute = half ? 30 : numberOf(m ?? '0');
  const second = s === undefined ? null : numberOf(s);
  if (hour === null || minute === null || minute > 59 || (second ?? 0) > 59) return null;
  const { offset, region, end } = zoneAt(text, start + match[0].length);
  return { clock: { hour, minute, second, offset }, region, end };
}

/** `09:40 ` or `20:52:15 | ` right before a day. */
const BEFORE = /(?<![\d:])(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2}))?[ ,|]{1,3}$/u;

/** The clock that ends right before `position`, and where it starts: `09:40 2024-02-21`. */
export function clockBefore(text: string, position: number): { clock: Clock; index: number } | null {
  const match = BEFORE.exec(text.slice(Math.max(0, position - 12), position));
  if (!match) return null;
  const { h, m, s } = match.groups!;
  const clock = { hour: Number(h), minute: Number(m), second: s === undefined ? null : Number(s), offset: null };
  if (clock.hour > 24 || clock.minute > 59 || (clock.second ?? 0) > 59) return null;
  return { clock, index: position - match[0].length };
}
