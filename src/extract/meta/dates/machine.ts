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
import { NO_CLOCK, type Stamp } from './stamp.ts';
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
  stamp.hour === 0 && stamp.minute === 0 && !stamp.second ? { ...stamp, ...NO_CLOCK } : stamp;

function candidate(
  value: string | null,
  origin: Origin,
  rule: string,
  place: string,
  context: DateContext,
): readonly MachineDate[] {
  const stamp = value === null ? null : readStamp(value, context);
  return stamp ? [{ value: withoutFiller(stamp), origin, rule, place }] : [];
}

const fromMetas = ({ data }: Page, names: readonly string[], context: DateContext): readonly MachineDate[] =>
  names.flatMap((name) =>
    (data.metas.get(name) ?? []).flatMap((value) => candidate(value, 'meta', 'date-meta', name, context)),
  );

const publishedMetas = ({ data }: Page): readonly string[] => [
  ...PUBLISHED_METAS,
  ...[...data.metas.keys()].filter((name) => PUBLISHED_META.test(name) && !PUBLISHED_METAS.includes(name)),
];

const fromJsonLd = ({ data }: Page, keys: readonly string[], context: DateContext): readonly MachineDate[] =>
  keys.flatMap((key) =>
    data.jsonLd
      .filter(isArticleData)
      .flatMap((object) => candidate(stringOf(object, key), 'json-ld', 'date-json-ld', key, context)),
  );

/** `<time datetime>`, `itemprop`, `data-ptime` and the known variables of scripts, in page order. */
function fromElements(page: Page, context: DateContext): { published: MachineDate[]; modified: MachineDate[] } {
  const published: MachineDate[] = [];
  const modified: MachineDate[] = [];
  const readElement = (element: Element): void => {
    const prop = attr(element, 'itemprop')?.toLowerCase();
    const time = element.name === 'time' ? attr(element, 'datetime') : undefined;
    const value =
      time ?? attr(element, 'data-ptime') ?? (prop && element.name !== 'meta' ? attr(element, 'content') : undefined);
    if (!value) return;
    const list = prop === 'datemodified' ? modified : published;
    if (time === undefined && prop && prop !== 'datemodified' && prop !== 'datepublished') return;
    list.push(...candidate(value, 'element', 'date-attribute', prop ?? element.name, context));
  };
  for (const element of page.data.timed) {
    if (element.name !== 'script') readElement(element);
    else
      for (const [key, value] of scriptDates(textOf(element)))
        published.push(...candidate(value, 'script', 'date-script', key, context));
  }
  return { published, modified };
}

/** The dates of a script by key; a key with several values belongs to a list of other articles. */
function scriptDates(source: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (source === '' || source.length > MAX_SCRIPT || !VALUE.test(source)) return values;
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
  const elements = fromElements(page, context);
  const address = addressOf(page);
  const day = address && dateOfUrl(address, page.now);
  return {
    published: [
      ...fromJsonLd(page, PUBLISHED_JSON.slice(0, 1), context),
      ...fromMetas(page, publishedMetas(page), context),
      ...elements.published,
      ...fromJsonLd(page, PUBLISHED_JSON.slice(1), context),
    ],
    modified: [
      ...fromMetas(page, MODIFIED_METAS, context),
      ...fromJsonLd(page, MODIFIED_JSON, context),
      ...elements.modified,
    ],
    others: fromMetas(
      page,
      [...page.data.metas.keys()].filter((name) => OTHER_META.test(name)),
      context,
    ),
    address: day && { value: day, origin: 'url', rule: 'date-url', place: 'path' },
  };
}
