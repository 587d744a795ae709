import { keepShape } from '../../../kept.ts';
import { attr, type Element } from '../../../parse/index.ts';
import { hintsOf } from '../../elements.ts';
import { isHidden, isShown } from '../../line-lists.ts';
import type { Line, Page, Span } from '../../page.ts';
import { scanDates } from '../dates/scan.ts';
import { fold } from '../fold.ts';
import { headlineLines, headlineText, type KnownTitles } from './headline-text.ts';

/** A text of the page that looks like a headline. */
export interface Heading {
  readonly text: string;
  /** The same folded. */
  readonly key: string;
  /** The lines that it stands on, in order. */
  readonly lines: readonly Line[];
  /** `h1`, `class title`, `line` … */
  readonly place: string;
  /** How much the markup alone makes it a headline. */
  readonly weight: number;
}

keepShape<Heading>({ text: null, key: null, lines: null, place: null, weight: null });

const MAX_LINES = 5;
const MAX_LENGTH = 160;
/** The weight of the highest heading. */
export const H1 = 3;
const LEVEL_WEIGHT: ReadonlyMap<string, number> = new Map([
  ['h1', H1],
  ['h2', 2],
  ['h3', 1.5],
  ['h4', 1],
  ['h5', 1],
  ['h6', 0.5],
]);
const CLASS_WEIGHT = 2;
/** `title`, `article-title`, `h-title`, `headline`, `biaoti`, `news_tit`; not `subtitle`, `title-list`. */
const TITLE_HINT = /(?:^|[\s_-])(?:[a-z]{0,8}title|headline|heading|biaoti|bt|tit)(?:\d|$|\s)/u;
const NOT_TITLE_HINT =
  /sub-?_?tit|subhead|list|side|related|comment|nav|logo|fu-?bt|box|module|recommend|channel|column/u;

const weightOf = (element: Element): readonly [weight: number, place: string] | null => {
  if (attr(element, 'itemprop') === 'headline') return [H1, 'itemprop headline'];
  const level = LEVEL_WEIGHT.get(element.name);
  if (level !== undefined) return [level, element.name];
  const hints = hintsOf(element);
  if (element.name === 'a' || !TITLE_HINT.test(hints) || NOT_TITLE_HINT.test(hints)) return null;
  return [CLASS_WEIGHT, `.${(attr(element, 'class') ?? attr(element, 'id'))?.trim().split(/\s+/u)[0]}`];
};

const DATED = { roc: false, now: null };

function headingOf(all: readonly Line[], weight: number, place: string, titles: KnownTitles): Heading | null {
  const visible = all.some(isHidden) ? all.filter(isShown) : all;
  if (visible.length === 0 || visible.length > MAX_LINES) return null;
  const lines = headlineLines(visible, titles);
  const text = headlineText(lines, titles);
  return text.length > 1 && text.length <= MAX_LENGTH ? { text, key: fold(text), lines, place, weight } : null;
}

/** Headings and elements called titles, in page order. */
function markedHeadings({ lines, spans }: Page, range: Span, titles: KnownTitles): readonly Heading[] {
  const found: Heading[] = [];
  for (const [element, { from, to }] of spans) {
    if (from < range.from || from >= range.to || to - from > MAX_LINES * 2) continue;
    const rank = weightOf(element);
    const heading = rank && headingOf(lines.slice(from, to), ...rank, titles);
    if (heading) found.push(heading);
  }
  return found;
}

const NO_TITLES: KnownTitles = { texts: [], folded: new Map() };
/** Han from here to there fold to themselves. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** What the first character of a text folds to. */
function foldedInitial(text: string): number {
  const code = text.charCodeAt(0);
  return code >= FIRST_HAN && code <= LAST_HAN ? code : fold(text.charAt(0)).charCodeAt(0);
}

const LINE_WEIGHT = 0.5;
const MIN_LEADING = 6;

/**
 * Lines that, alone or with those right below, are exactly one of `titles`, or one of them with the info line behind it: a
 * headline without any markup of its own.
 */
function titleLines({ lines }: Page, { from, to }: Span, titles: KnownTitles): readonly Heading[] {
  const folded = [...titles.folded.keys()].filter((title) => title.length >= 4);
  const initials = new Set(folded.map((title) => title.charCodeAt(0)));
  const found: Heading[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at]!;
    if (line.hidden || line.text.length > MAX_LENGTH || !initials.has(foldedInitial(line.text))) continue;
    const start = fold(line.text);
    if (folded.some((title) => title.length >= MIN_LEADING && title !== start && start.startsWith(title))) {
      const heading = headingOf([line], LINE_WEIGHT, 'line', titles);
      if (heading && folded.includes(heading.key)) found.push(heading);
    }
    const wanted = folded.filter((title) => title.startsWith(start));
    for (let size = 1, whole = start; size <= MAX_LINES && wanted.length > 0; size++) {
      if (wanted.includes(whole)) {
        const heading = headingOf(lines.slice(line.index, line.index + size), LINE_WEIGHT, 'line', NO_TITLES);
        if (heading) found.push(heading);
        break;
      }
      whole += fold(lines[line.index + size]?.text ?? '');
    }
  }
  return found;
}

const INFO_WEIGHT = 1.5;
const INFO_REACH = 16;
const [MIN_HAN, MAX_HAN] = [5, 60];

// `来源：北河日报`, `作者：周砚秋`
const LABELLED = /^(?:文章|本文)?(?:来源|來源|作者|记者|記者)\s*[:：]/u;

const isInfo = ({ text }: Line): boolean =>
  text.length <= MAX_LENGTH && (scanDates(text, DATED).length > 0 || LABELLED.test(text));

/**
 * The line right above the info line, the first short one with a date or a label before the text's first line, `start`: the
 * last resort of pages without markup.
 */
export function lineAboveInfo({ lines }: Page, start: number): readonly Heading[] {
  const visible = lines.slice(Math.max(0, start - INFO_REACH), start).filter(isShown);
  const info = visible.findIndex(isInfo);
  const line = info > 0 ? visible[info - 1]! : null;
  if (!line || line.han < MIN_HAN || line.han > MAX_HAN || line.linkShare > 0.5) return [];
  const heading = headingOf([line], INFO_WEIGHT, 'above the info line', NO_TITLES);
  return heading ? [heading] : [];
}

/** Texts that may be the headline and begin in `range`; `titles` are those of metadata. */
export const headingsIn = (page: Page, range: Span, titles: KnownTitles): readonly Heading[] => [
  ...markedHeadings(page, range, titles),
  ...titleLines(page, range, titles),
];
