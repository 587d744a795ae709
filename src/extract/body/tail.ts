import type { Line } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { isClosingInfo, isLinked, isScrap, isSentence } from './signals.ts';

const TAIL_PLACES = new Set(['any', 'tail', 'section'] as const);

/** Two notices in a row close a text, if no more than this share of it comes behind them. */
const RUN = 2;
const BEHIND = 0.15;

/**
 * Cuts what stands below the text inside the region: from the first notice behind the last real sentence on (or from a
 * run of notices with little behind it), and any links or scraps at the very end. A line that could be text (a
 * signature, a list item) is kept.
 */
export function cutTail(inside: readonly Line[], cuts: Cuts): void {
  const left = inside.filter((line) => !cuts.has(line.index));
  const notices = left.map((line) => isClosingInfo(line) || noticeOf(line, TAIL_PLACES) !== null);
  const lastText = Math.min(
    left.findLastIndex((line, at) => isSentence(line) && !notices[at]),
    runStart(left, notices),
  );
  let end = left.length;
  while (end - 1 > lastText && (notices[end - 1] || isLoose(left[end - 1] as Line))) end--;
  const firstNotice = notices.indexOf(true, lastText + 1);
  if (firstNotice >= 0) end = Math.min(end, firstNotice);
  for (const line of left.slice(end)) cuts.set(line.index, 'below-text');
}

/** The line above the first run of notices that little text follows; past the end if there is none. */
function runStart(left: readonly Line[], notices: readonly boolean[]): number {
  const han = left.map((line, at) => (isSentence(line) && !notices[at] ? line.han : 0));
  const total = han.reduce((sum, one) => sum + one, 0);
  let behind = 0;
  let start = left.length;
  for (let at = left.length - 1; at > 0 && behind <= total * BEHIND; at--) {
    if (notices.slice(at, at + RUN).every(Boolean) && at + RUN <= left.length) start = at - 1;
    behind += han[at] as number;
  }
  return start;
}

const isLoose = (line: Line): boolean => isLinked(line) || isScrap(line.text);
