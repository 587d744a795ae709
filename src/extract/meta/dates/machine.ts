import type { Candidate, Origin } from '../../../evidence.ts';
import { attr, type Element, textOf } from '../../../parse/index.ts';
import type { Page } from '../../page.ts';
import { addressOf } from '../host.ts';
import { isArticleData, stringOf } from '../json-ld.ts';
import type { DateContext } from './forms.ts';
import {
  MODIFIED_JSON,
  MODIFIED_METAS,
  OTHER_META,
  PUBLISHED_JSON,
  PUBLISHED_META,
  PUBLISHED_METAS,
  SCRIPT_KEYS,
} from './keys.data.ts';
import { readStamp } from './scan.ts';
import { NO_CLOCK, type Stamp, withClock } from './stamp.ts';
import { dateOfUrl } from './url.ts';

/** A date that a program wrote for programs. */
export type MachineDate = Omit<Candidate<Stamp>, 'reason'>;

const MAX_SCRIPT = 200_000;
/** `var ct = "1581517074"`, `"publishTime":"2024-02-21 09:40:37"`, `ptime: 1581517074000`. */
const SCRIPT_DATE = new RegExp(
  `(?<![\\w.$-])["']?(?<key>${SCRIPT_KEYS.join('|')})["']?\\s{0,3}[:=]\\s{0,3}["']?(?<value>\\d[\\d/: T+Z.-]{7,28})`,
  'gu',
);

/** What every value of a script's date has: most scripts are known by it to have none. */
const VALUE = /\d[\d/: T+Z.-]{7}/u;

/** Midnight sharp is what a program writes for a day without a clock. */
const withoutFiller = (stamp: Stamp): Stamp =>
  stamp.hour === 0 && stamp.minute === 0 && !stamp.second ? withClock(stamp, NO_CLOCK) : stamp;

const NO_VALUES: readonly string[] = [];
/** Printed dates are held against all of them. */
const MOST_DATES = 500;

function add(
  dates: MachineDate[],
  value: string | null,
  origin: Origin,
  rule: string,
  place: string,
  context: DateContext,
): void {
  if (dates.length === MOST_DATES) return;
  const stamp = value === null ? null : readStamp(value, context);
  if (stamp) dates.push({ value: withoutFiller(stamp), origin, rule, place });
}

/** The dates of metas with these names, added to `dates`. */
function addMetas(dates: MachineDate[], { data }: Page, names: readonly string[], context: DateContext): void {
  for (const name of names)
    for (const value of data.metas.get(name) ?? NO_VALUES) add(dates, value, 'meta', 'date-meta', name, context);
}

/** The names of a page's metas that a pattern finds and a list does not have. */
function namesLike({ data }: Page, pattern: RegExp, known: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const name of data.metas.keys()) if (pattern.test(name) && !known.includes(name)) names.push(name);
  return names;
}

/** The dates of JSON-LD under these keys, added to `dates`. */
function addJsonLd(dates: MachineDate[], { data }: Page, keys: readonly string[], context: DateContext): void {
  for (const key of keys)
    for (const object of data.jsonLd)
      if (isArticleData(object)) add(dates, stringOf(object, key), 'json-ld', 'date-json-ld', key, context);
}

/** The dates of `<time datetime>`, `itemprop`, `data-ptime` and the known variables of scripts, added in page order. */
function addElements(published: MachineDate[], modified: MachineDate[], { data }: Page, context: DateContext): void {
  for (const element of data.timed) {
    if (element.name === 'script') addScript(published, textOf(element), context);
    else addAttributes(published, modified, element, context);
  }
}

function addAttributes(
  published: MachineDate[],
  modified: MachineDate[],
  element: Element,
  context: DateContext,
): void {
  const prop = attr(element, 'itemprop')?.toLowerCase();
  const time = element.name === 'time' ? attr(element, 'datetime') : undefined;
  const value =
    time ?? attr(element, 'data-ptime') ?? (prop && element.name !== 'meta' ? attr(element, 'content') : undefined);
  if (!value) return;
  const list = prop === 'datemodified' ? modified : published;
  if (time === undefined && prop && prop !== 'datemodified' && prop !== 'datepublished') return;
  add(list, value, 'element', 'date-attribute', prop ?? element.name, context);
}

function addScript(published: MachineDate[], source: string, context: DateContext): void {
  if (source === '' || source.length > MAX_SCRIPT || !VALUE.test(source)) return;
  for (const [key, value] of scriptDates(source)) add(published, value, 'script', 'date-script', key, context);
}

/** The dates of a script by key; a key with several values belongs to a list of other articles. */
function scriptDates(source: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { groups } of source.matchAll(SCRIPT_DATE)) {
    const [key, value] = [groups!.key!, groups!.value!.trim()];
    if ((values.get(key) ?? value) !== value) ambiguous.add(key);
    values.set(key, value);
  }
  for (const key of ambiguous) values.delete(key);
  return values;
}

/** All that metadata, scripts and the address say of the publication and the last update. */
export interface MachineDates {
  readonly published: readonly MachineDate[];
  readonly modified: readonly MachineDate[];
  /** Moments of building, crawling, unclear updates: they only tell the year of a date whose month to minute they share. */
  readonly others: readonly MachineDate[];
  /** The day in the address. */
  readonly address: MachineDate | null;
}

/** Reads every machine-written date of a page. */
export function machineDates(page: Page, context: DateContext): MachineDates {
  const published: MachineDate[] = [];
  const modified: MachineDate[] = [];
  addJsonLd(published, page, PUBLISHED_JSON.slice(0, 1), context);
  addMetas(published, page, PUBLISHED_METAS, context);
  addMetas(published, page, namesLike(page, PUBLISHED_META, PUBLISHED_METAS), context);
  addMetas(modified, page, MODIFIED_METAS, context);
  addJsonLd(modified, page, MODIFIED_JSON, context);
  addElements(published, modified, page, context);
  addJsonLd(published, page, PUBLISHED_JSON.slice(1), context);
  const others: MachineDate[] = [];
  addMetas(others, page, namesLike(page, OTHER_META, []), context);
  const address = addressOf(page);
  const day = address && dateOfUrl(address, page.now);
  return {
    published,
    modified,
    others,
    address: day && { value: day, origin: 'url', rule: 'date-url', place: 'path' },
  };
}
