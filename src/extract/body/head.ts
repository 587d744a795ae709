import { keyOf } from '../key.ts';
import type { Headline, Line, Page } from '../page.ts';
import { type Cuts, leftOf } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { DECK_HAN, isClosingInfo, isInfoLine, isLinked, isSentence, isSignedDay } from './signals.ts';

const SHORTEST_TITLE = 6;
const TITLE_SHARE = 0.5;
/** A short sentence so close above an info line is a deck or the headline itself. */
const NEAR = 3;
const HEAD_PLACES = new Set(['any', 'head'] as const);

/**
 * Cuts what stands above the text inside the region: everything up to the headline or the last info line, and single
 * controls behind it. A line that could be text (a sub-heading) is kept, and so are the captions of pictures between the
 * headline and the info line.
 */
export function cutHead(
  inside: readonly Line[],
  page: Page,
  headline: Headline,
  captions: ReadonlySet<Line>,
  cuts: Cuts,
): void {
  const left = leftOf(inside, cuts).filter((line) => !captions.has(line));
  const above = aboveOf(page, headline, left);
  const hard: boolean[] = [];
  const firstText = textStart(left, above, hard);
  if (firstText < 0) return;
  const lastHard = hard.lastIndexOf(true, firstText);
  for (const [at, line] of left.slice(0, firstText).entries())
    if (at <= lastHard || isSoft(line)) cuts.set(line.index, 'above-text');
}

/** What tells a line above the text. */
interface Above {
  readonly headline: Line | null;
  /** Keys of the titles of the page, and of the subtitle. */
  readonly titles: readonly string[];
  /** Index of the first info line; infinite without one. */
  readonly info: number;
  /** True if several lines are a clock and nothing else: the entries of a live report. */
  readonly live: boolean;
}

// `09:00`, `2月21日 09:00`
const CLOCK_ALONE = /^[【[(（]?(?:\d{1,2}月\d{1,2}日\s*)?\d{1,2}[:：]\d{2}[】\])）]?$/u;
const isClockAlone = ({ text }: Line): boolean => CLOCK_ALONE.test(text);

function aboveOf(page: Page, headline: Headline, left: readonly Line[]): Above {
  const known = [headline.title.value, headline.subtitle.value, page.data.documentTitle];
  const titles = known.flatMap((title) => (title ? [keyOf(title)] : []));
  const live = left.filter(isClockAlone).length > 1;
  return { headline: headline.line, titles, info: firstInfo(page, headline), live };
}

/** The first line that is text, -1 if none is. `hard` gets, up to a little behind it, which lines never are. */
function textStart(left: readonly Line[], above: Above, hard: boolean[]): number {
  for (let at = 0; at < left.length; at++) {
    while (hard.length < Math.min(at + NEAR, left.length)) hard.push(neverText(left[hard.length]!, above));
    const line = left[at]!;
    if (!hard[at] && isSentence(line) && !isNotice(line) && !isDeck(line, left, hard, at, above)) return at;
  }
  return -1;
}

/** True for a short sentence with an info line, a credit or a control right below it; below the first info line, with another day. */
function isDeck(line: Line, left: readonly Line[], hard: readonly boolean[], at: number, { info }: Above): boolean {
  if (line.han > DECK_HAN) return false;
  for (let below = at + 1; below < hard.length; below++)
    if (hard[below] && (line.index < info || isClosingInfo(left[below]!))) return true;
  return false;
}

// `09:00 集合`, below the info line an item of a timetable
const TIMED = /^\d{1,2}[:：]\d{2}(?:\s*[-—~～至到]\s*\d{1,2}[:：]\d{2})?\s*\p{Script=Han}[^:：|｜]*$/u;

const neverText = (line: Line, above: Above): boolean =>
  isTitle(line, above) || (isHard(line) && !(line.index > above.info && isOfText(line, above)));

/** True for what looks like an info line and is part of a text if another one stands above. */
const isOfText = (line: Line, { live }: Above): boolean =>
  isSignedDay(line) || TIMED.test(line.text) || (live && isClockAlone(line));

/** The first line below the headline that has a date: a bare day further down signs an order or a letter in the text. */
function firstInfo({ lines, region }: Page, { line: title }: Headline): number {
  const found = lines.slice(title ? title.index + 1 : 0, region?.to).find(isInfoLine);
  return found?.index ?? Number.POSITIVE_INFINITY;
}

/** True for a line that shows the headline, the subtitle or a part of them; below the info line, the greater part: not who signs there. */
function isTitle(line: Line, { headline, titles, info }: Above): boolean {
  if (headline === line) return true;
  const { key } = line;
  if (key.length < SHORTEST_TITLE) return false;
  for (const title of titles) {
    const least = line.index > info ? title.length * TITLE_SHARE : 0;
    if (key.length >= least && title.includes(key)) return true;
  }
  return false;
}

/** Notices that stand above a text, never inside it. */
const HARD = new Set(['breadcrumb', 'toolbar', 'label', 'credit-line', 'editor-line', 'former-title']);

const isHard = (line: Line): boolean => {
  if (isInfoLine(line)) return true;
  const notice = noticeOf(line, HEAD_PLACES);
  return notice !== null && (HARD.has(notice.id) || (notice.id === 'call' && line.linkShare > 0));
};

const isNotice = (line: Line): boolean => noticeOf(line, HEAD_PLACES) !== null;

const isSoft = (line: Line): boolean => isLinked(line) || isNotice(line);
