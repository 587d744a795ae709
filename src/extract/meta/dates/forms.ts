import { NUMERAL, numberOf } from './numerals.ts';
import { SIGN } from './signs.ts';

/** What the page around a date tells about how to read it. */
export interface DateContext {
  /** True on pages of Taiwan: a year of two or three digits counts from 1911. */
  readonly roc: boolean;
  /** The moment of reading: bounds the year and resolves 昨天. */
  readonly now: Date | null;
}

export interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

/** A day as a form reads it; `rival` is the other reading of a form that can be read month first or day first. */
export interface DayReading extends MonthAndDay {
  readonly year: number | null;
  readonly rival: MonthAndDay | null;
}

/** A way to write a day. `pattern` runs over narrowed text (see `narrow`). */
export interface DayForm {
  readonly id: string;
  readonly pattern: RegExp;
  /** The signs that a text with such a day always has. */
  readonly signs: number;
  /** True if the form counts only with a clock behind it. */
  readonly clocked?: true;
  /** True if the form is read on pages of Taiwan only. */
  readonly roc?: true;
  read(groups: Readonly<Record<string, string | undefined>>, context: DateContext): DayReading | null;
}

/** The ROC (民國) year 1 is 1912. */
const ROC_EPOCH = 1911;
const MIN_YEAR = 1990;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = '(?<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

/** No digit, and no number that goes on, before a number: not the middle of a phone number, an IP address, a file name. */
const START = '(?<![\\d_=%#])(?<!\\d[-./:,])';
/** The number ends here, or a clock is glued to a day of two digits (`2019年09月1101:53`). */
const END = '(?:(?![\\d_%])(?!-\\d(?!\\d?:))(?![./]\\d(?!\\d?:))(?!\\.[A-Za-z])|(?=\\d{2}:\\d{2}))';

function longYear(text: string, context: DateContext): number | null {
  const year = numberOf(text);
  if (year === null) return null;
  if (year >= 1000) return year;
  if (context.roc && year + ROC_EPOCH >= MIN_YEAR) return year + ROC_EPOCH;
  return year < 100 ? shortYear(year) : null;
}

/** A year of two digits stands for 1990..2089. */
const shortYear = (year: number): number => (year >= MIN_YEAR % 100 ? 1900 : 2000) + year;

const numbers = (year: number | null, month: string, day: string): DayReading | null => {
  const [m, d] = [numberOf(month), numberOf(day)];
  return m === null || d === null ? null : { year, month: m, day: d, rival: null };
};

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const NUMERIC = SIGN.digits | SIGN.mark;

/** The forms, in the order in which they are tried at one position; the earliest match in the text comes first. */
export const DAY_FORMS: readonly DayForm[] = [
  {
    // 2019年9月7日 · 二〇二四年二月二十一日 · 中華民國113年2月21日 · 民國一一三年二月二十一日
    id: 'date-han',
    signs: SIGN.month,
    pattern: new RegExp(
      `(?<![${NUMERAL}])(?:(?<era>民[國国]) ?)?(?<y>[${NUMERAL}]{2,4}) {0,2}年 {0,2}(?<m>[${NUMERAL}]{1,3}) {0,2}月 {0,2}` +
        `(?<d>[${NUMERAL}]{1,3}) {0,2}(?:[日号號]|(?= \\d{1,2}:\\d))`,
      'gu',
    ),
    read: ({ era, y, m, d }, context) => {
      const year = longYear(y!, { ...context, roc: context.roc || era !== undefined });
      return year === null ? null : numbers(year, m!, d!);
    },
  },
  {
    // 2024-02-21 · 2024/2/21 · 2005.08.26 · 2019 / 09/07
    id: 'date-numeric',
    signs: NUMERIC,
    pattern: new RegExp(
      `${START}(?<y>(?:19|20)\\d{2}) {0,2}(?<sep>[-./]) {0,2}(?<m>\\d{1,2}) {0,2}\\k<sep> {0,2}(?:(?<d>\\d{2})|(?<one>\\d))${END}`,
      'gu',
    ),
    read: ({ y, m, d, one }) => numbers(Number(y), m!, d ?? one!),
  },
  {
    // 2019 09-07 · 2023 11/17, as they stand in boxes side by side
    id: 'date-boxes',
    signs: SIGN.digits,
    pattern: new RegExp(`${START}(?<y>20\\d{2})[ /]{1,3}(?<m>\\d{2}) ?[-/.月] ?(?<d>\\d{2})日?${END}`, 'gu'),
    read: ({ y, m, d }) => numbers(Number(y), m!, d!),
  },
  {
    // 113-02-21, on pages of Taiwan only
    id: 'date-roc',
    signs: NUMERIC,
    roc: true,
    pattern: new RegExp(`${START}(?<y>1\\d{2}|[89]\\d)(?<sep>[-./])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})${END}`, 'gu'),
    read: ({ y, m, d }) => numbers(Number(y) + ROC_EPOCH, m!, d!),
  },
  {
    // 9/17/2004 · 11-22-2014: month first, unless the first number cannot be a month; 21.2.2014: day first
    id: 'date-year-last',
    signs: NUMERIC,
    pattern: new RegExp(
      `${START}(?<a>\\d{1,2}) ?(?<sep>[-./]) ?(?<b>\\d{1,2}) ?\\k<sep> ?(?<y>(?:19|20)\\d{2})${END}`,
      'gu',
    ),
    read: ({ a, sep, b, y }) => {
      const [first, second, year] = [Number(a), Number(b), Number(y)];
      if (first > 12 || sep === '.') return { year, month: second, day: first, rival: null };
      const rival = second > 12 || first === second ? null : { month: second, day: first };
      return { year, month: first, day: second, rival };
    },
  },
  {
    // 18-03-08: year first
    id: 'date-short-year',
    signs: NUMERIC,
    pattern: new RegExp(`${START}(?<y>\\d{2})(?<sep>[-/.])(?<m>\\d{2})\\k<sep>(?<d>\\d{2})${END}`, 'gu'),
    read: ({ y, m, d }) => numbers(shortYear(Number(y)), m!, d!),
  },
  {
    // 01 Dec 2025 · 1st December, 2025
    id: 'date-english',
    signs: SIGN.digits | SIGN.letter,
    pattern: new RegExp(
      `${START}(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH_NAME}\\.?,?[ -](?<y>(?:19|20)\\d{2})(?!\\d)`,
      'giu',
    ),
    read: ({ d, mon, y }) => ({ year: Number(y), month: monthOf(mon!), day: Number(d), rival: null }),
  },
  {
    // Dec 1, 2025 · December 1st 2025
    id: 'date-american',
    signs: SIGN.digits | SIGN.letter,
    pattern: new RegExp(
      `(?<![a-z])${MONTH_NAME}\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? {1,2}(?<y>(?:19|20)\\d{2})(?![\\d:])`,
      'giu',
    ),
    read: ({ d, mon, y }) => ({ year: Number(y), month: monthOf(mon!), day: Number(d), rival: null }),
  },
  {
    // 三月 5, 2020 · 5 三月, 2020, as blog programs write
    id: 'date-han-year-last',
    signs: SIGN.month,
    pattern: new RegExp(
      `(?<![${NUMERAL}年])(?:(?<m>[${NUMERAL}]{1,2}) ?月 (?<d>\\d{1,2})|(?<d2>\\d{1,2}) (?<m2>[${NUMERAL}]{1,2}) ?月),? (?<y>(?:19|20)\\d{2})(?!\\d)`,
      'gu',
    ),
    read: ({ m, d, m2, d2, y }) => numbers(Number(y), m ?? m2!, d ?? d2!),
  },
  {
    // 10月8日 12:00, the year left out
    id: 'date-han-no-year',
    signs: SIGN.month,
    pattern: new RegExp(`(?<![${NUMERAL}年])(?<m>[${NUMERAL}]{1,2}) ?月 ?(?<d>[${NUMERAL}]{1,3}) ?[日号號]`, 'gu'),
    read: ({ m, d }) => numbers(null, m!, d!),
  },
  {
    // 10-08 12:00 · 10-0812:00, the year left out; without a clock it may be a score
    id: 'date-no-year',
    signs: NUMERIC | SIGN.colon,
    pattern: new RegExp(`${START}(?<![-/.] ?)(?<m>\\d{1,2})[-/](?<d>\\d{2}|\\d(?!\\d))(?= {0,3}\\d{2}:\\d{2})`, 'gu'),
    clocked: true,
    read: ({ m, d }) => numbers(null, m!, d!),
  },
];
