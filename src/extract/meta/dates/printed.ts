import { keepShape } from '../../../kept.ts';
import { closest, isElement } from '../../../parse/index.ts';
import { hintsOf } from '../../elements.ts';
import { isHidden, isShown, without } from '../../line-lists.ts';
import type { Body, Headline, Line, Page } from '../../page.ts';
import { countHan } from '../../text.ts';
import type { DateContext } from './forms.ts';
import { type DateLabel, isSpan, isVisitorClock, labelAfter, labelBefore } from './labels.ts';
import { type DateHit, scanDates } from './scan.ts';
import { INFO_LENGTH, type Segment, segmentsOf } from './segments.ts';
import { agrees } from './stamp.ts';

/** Where a printed date stands, the more telling first. */
export const PLACES = ['info-line', 'above-headline', 'byline', 'inside', 'foot', 'side', 'hidden'] as const;
export type Place = (typeof PLACES)[number];

/** A date that the page shows, and what speaks for it. */
export interface PrintedDate {
  readonly hit: DateHit;
  readonly place: Place;
  readonly label: DateLabel | null;
  /** True if the label stands behind the date. */
  readonly trailing: boolean;
  readonly line: Line;
}

const NONE: readonly PrintedDate[] = [];

keepShape<PrintedDate>({ hit: null, place: null, label: null, trailing: null, line: null });

/** Each is held against all others, and pages with more print lists; the most telling places are read first. */
const MOST_DATES = 200;

const ABOVE = 5;
const BEFORE_BODY = 14;
const BELOW = 10;
/** A text with sentences is running text. */
const SENTENCE = /[。！？；]|，.*，/u;
/** Words of a byline: `某社2014.10.24 甲乙／高雄報導`. */
const BYLINE = /[报報][导導道]|[记記]者|[讯訊]|[电電]/u;
const BYLINE_LENGTH = 60;
/** Right behind the date of a dateline: `【云溪时报2024年2月21日讯】`, `云溪社2024年2月21日电`. */
const DATELINE = /^[^。，]{0,14}?(?:[讯訊電电]|[报報][导導道])/u;
const DATELINE_REACH = 24;
const NOT_ARTICLE =
  /comment|pinglun|reply|remark|feedback|guestbook|calendar|weather|foot|copyright|rank|related|recommend|hotnews|sidebar/u;

const isInfo = (text: string): boolean => text.length <= INFO_LENGTH && !SENTENCE.test(text);

const isOutside = (line: Line): boolean =>
  closest(line.block, (element) => element.name === 'footer' || NOT_ARTICLE.test(hintsOf(element))) !== null;

/** Labelled dates of a text: what stands before each since the one before it, or right behind it. */
function datesOf(segment: Segment, place: Place, context: DateContext): readonly PrintedDate[] {
  const { text, line } = segment;
  const hits = scanDates(text, context);
  if (hits.length === 0 || isVisitorClock(text)) return NONE;
  const dates: PrintedDate[] = [];
  let from = 0;
  for (const hit of hits) {
    const preceding = text.slice(from, hit.index);
    const before = from > 0 && isSpan(preceding) ? 'other' : labelBefore(preceding);
    const label = before ?? labelAfter(text.slice(hit.end));
    from = hit.end;
    dates.push({ hit, place, label, trailing: before === null && label !== null, line });
  }
  return dates;
}

/** The lines that may hold a date, place by place. */
function zonesOf(
  { lines }: Page,
  { line: headline }: Headline,
  body: Body,
): readonly (readonly [Place, readonly Line[]])[] {
  const start = body.text[0]?.index ?? lines.length;
  const last = body.text.at(-1)?.index ?? lines.length;
  const first = headline ? (indexBelow(body.text, headline) ?? start) : start;
  const top = headline && headline.index <= first ? headline.index : Math.max(0, first - BEFORE_BODY);
  return [
    ['info-line', shown(lines, top, first)],
    ['above-headline', shown(lines, top - ABOVE, top)],
    ['byline', [...body.text.slice(0, 2), ...body.text.slice(-1)]],
    ['inside', without(shown(lines, first, last), body.text)],
    ['foot', shown(lines, last + 1, last + 1 + BELOW)],
    ['side', [...shown(lines, 0, top - ABOVE), ...shown(lines, last + 1 + BELOW, lines.length)]],
    ['hidden', lines.slice(top, first).filter(isHidden)],
  ];
}

const shown = (lines: readonly Line[], from: number, to: number): readonly Line[] =>
  lines.slice(Math.max(0, from), to).filter(isShown);

/** The index of the first of some lines that stands below another. */
function indexBelow(lines: readonly Line[], above: Line): number | null {
  for (const { index } of lines) if (index > above.index) return index;
  return null;
}

const INFO_WORD = /[来來稿]源|[出]?[处處][:：]|作者|[编編][辑輯]|[记記]者|[时時][间間]|日期|[发發][布佈表]/u;
const ITEM_HAN = 8;

/** True for a date behind a linked text of its own: `·新桥通车（2024-02-21）` in a list. */
const isListItem = ({ hit, line }: PrintedDate, text: string): boolean => {
  const before = text.slice(0, hit.index);
  return line.linkShare >= 0.3 && countHan(before) >= ITEM_HAN && !INFO_WORD.test(before);
};

/** True for the date of a byline or dateline at the beginning of a paragraph. */
const isByline = ({ index, end }: DateHit, text: string): boolean =>
  index <= DATELINE_REACH &&
  !SENTENCE.test(text.slice(0, index)) &&
  (DATELINE.test(text.slice(end)) || (text.length <= BYLINE_LENGTH && BYLINE.test(text)));

/** The longest date with its clock, and a bracket round it. */
const BARE_LENGTH = 60;

/** True for a day with its clock that is all there is of a text: the date box of a side column. */
const isBareClocked = ({ stamp, index, end }: DateHit, text: string): boolean =>
  stamp !== null && stamp.hour !== null && text.length - (end - index) <= 2;

/** True for a date in a `<time>` of its own, whatever else its line says. */
const isTimed = ({ hit, line }: PrintedDate, text: string): boolean =>
  line.nodes.some(
    ({ parent, data }) =>
      parent !== null &&
      isElement(parent) &&
      parent.name === 'time' &&
      data.trim() === text.slice(hit.index, hit.end).trim(),
  );

const isFarFromList = (date: PrintedDate, text: string): boolean => !isListItem(date, text) && !isOutside(date.line);

/** What is taken for the article's own date at a place: the texts that may hold one, then the dates in them. */
interface Reader {
  readonly reads: (text: string, line: Line) => boolean;
  readonly takes: (date: PrintedDate, text: string, headline: Line | null) => boolean;
}

const READERS: Readonly<Record<Place, Reader>> = {
  'info-line': {
    reads: () => true,
    takes: (date, text, headline) =>
      (isInfo(text) || isTimed(date, text)) &&
      (date.label !== null || date.line === headline || !isListItem(date, text)),
  },
  'above-headline': {
    reads: isInfo,
    takes: (date, text) => date.label !== null || isFarFromList(date, text),
  },
  byline: {
    reads: () => true,
    takes: ({ hit, label }, text) => isByline(hit, text) || (label !== null && isInfo(text)),
  },
  inside: { reads: isInfo, takes: ({ label }) => label !== null },
  foot: { reads: isInfo, takes: isFarFromList },
  // beside the text, lines of links are other articles: most dates of a page stand there
  side: {
    reads: (text, { linkShare }) => linkShare < 0.5 && (isInfo(text) || text.length <= BARE_LENGTH),
    takes: ({ hit, label, line }, text) =>
      (label !== null ? isInfo(text) : isBareClocked(hit, text)) && !isOutside(line),
  },
  hidden: { reads: isInfo, takes: ({ label }) => label !== null },
};

const isNear = ({ place }: PrintedDate): boolean => place === 'info-line' || place === 'above-headline';

/** `06:40更新` is the publication where the page shows no other date near its headline. */
function withLoneUpdate(dates: readonly PrintedDate[]): readonly PrintedDate[] {
  const near = dates.filter(isNear);
  const [only] = near;
  if (near.length !== 1 || !only?.trailing || only.label !== 'updated') return dates;
  return dates.map((date) => (date === only ? { ...date, label: null } : date));
}

const isBare = ({ place, label }: PrintedDate): boolean => label === null && (place === 'foot' || place === 'side');

/** Dates without a label below or beside the text that name several moments belong to several articles. */
function withoutLists(dates: readonly PrintedDate[]): readonly PrintedDate[] {
  const bare = dates.filter(isBare);
  const stamp = bare[0]?.hit.stamp;
  for (const { hit } of bare)
    if (!stamp || !hit.stamp || !agrees(hit.stamp, stamp)) return dates.filter((date) => !isBare(date));
  return dates;
}

/** The dates that the page shows where an article shows its own; never those of running text, comments, lists, footers. */
export function printedDates(page: Page, headline: Headline, body: Body, context: DateContext): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (const [place, lines] of zonesOf(page, headline, body)) {
    const { reads, takes } = READERS[place];
    for (const segment of segmentsOf(lines, reads)) {
      for (const date of datesOf(segment, place, context)) {
        if (date.label !== 'other' && takes(date, segment.text, headline.line)) dates.push(date);
        if (dates.length === MOST_DATES) return withoutLists(withLoneUpdate(dates));
      }
    }
  }
  return withoutLists(withLoneUpdate(dates));
}
