import { keyOf } from '../key.ts';
import type { Headline, Line, Page } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { isInfoLine, isLinked, isSentence, isSignedDay } from './signals.ts';

const SHORTEST_TITLE = 6;
const TITLE_SHARE = 0.5;
/** A short sentence so close above an info line is a deck or the headline itself. */
const NEAR = 3;
const DECK_HAN = 60;
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
  const left = inside.filter((line) => !cuts.has(line.index) && !captions.has(line));
  const info = firstInfo(page, headline);
  const isTitle = titleTest(page, headline, info);
  const isSignature = (line: Line) => isSignedDay(line) && line.index > info;
  const hard = left.map((line) => isTitle(line) || (isHard(line) && !isSignature(line)));
  const isText = (line: Line, at: number) =>
    isSentence(line) && !hard[at] && (line.han > DECK_HAN || !hard.slice(at + 1, at + NEAR).includes(true));
  const firstText = left.findIndex(isText);
  if (firstText < 0) return;
  const lastHard = hard.lastIndexOf(true, firstText);
  left.slice(0, firstText).forEach((line, at) => {
    if (at <= lastHard || isSoft(line)) cuts.set(line.index, 'above-text');
  });
}

/** The first line below the headline that has a date: a bare day further down signs an order or a letter in the text. */
function firstInfo({ lines, region }: Page, { line: title }: Headline): number {
  const found = lines.slice(title ? title.index + 1 : 0, region?.to).find(isInfoLine);
  return found?.index ?? Number.POSITIVE_INFINITY;
}

/** True for a line that shows the headline or a part of it; below the info line, the greater part: not who signs there. */
function titleTest(page: Page, headline: Headline, info: number): (line: Line) => boolean {
  const titles = [headline.title.value, page.data.documentTitle].flatMap((title) => (title ? [keyOf(title)] : []));
  return (line) => {
    if (headline.line === line) return true;
    const { key } = line;
    const least = (title: string) => (line.index > info ? title.length * TITLE_SHARE : 0);
    return key.length >= SHORTEST_TITLE && titles.some((title) => key.length >= least(title) && title.includes(key));
  };
}

/** Notices that stand above a text, never inside it. */
const HARD = new Set(['breadcrumb', 'toolbar', 'label', 'credit-line', 'editor-line', 'former-title']);

const isHard = (line: Line): boolean => {
  if (isInfoLine(line)) return true;
  const notice = noticeOf(line, HEAD_PLACES);
  return notice !== null && (HARD.has(notice.id) || (notice.id === 'call' && line.linkShare > 0));
};

const isSoft = (line: Line): boolean => isLinked(line) || noticeOf(line, HEAD_PLACES) !== null;
