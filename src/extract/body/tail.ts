import type { Line } from '../page.ts';
import { type Cuts, leftOf } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { endsSentence, isClosingInfo, isEnclosure, isLinked, isScrap, isSentence, isSignedDay } from './signals.ts';

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
  const left = leftOf(inside, cuts);
  const notices = left.map((line, at) => isNotice(line) && !isOfDocument(left, at));
  const lastText = Math.min(lastSentence(left, notices), runStart(left, notices));
  let end = left.length;
  while (end - 1 > lastText && (notices[end - 1] || isLoose(left[end - 1] as Line))) end--;
  const firstNotice = notices.indexOf(true, lastText + 1);
  if (firstNotice >= 0) end = Math.min(end, firstNotice);
  for (const line of left.slice(end)) cuts.set(line.index, 'below-text');
}

const isNotice = (line: Line): boolean => isClosingInfo(line) || noticeOf(line, TAIL_PLACES) !== null;

/** Whom to ask, above the day on which a document was signed: `联系人：王大明`, `某某局`, `2024年2月21日`. */
const CONTACT = /^[(【]?(?:联系|咨询|监督|投诉|服务)(?:人|电话|方式|邮箱|地址)/u;
const SIGNATURE_LINES = 5;

/** True for a line of the document itself that says whom to ask; a newspaper's stands below all. */
const isOfDocument = (left: readonly Line[], at: number): boolean =>
  CONTACT.test(left[at]!.key) && left.slice(at + 1, at + 1 + SIGNATURE_LINES).some(isSignedDay);

/** The last line that is a sentence and no notice; -1 if none is. */
function lastSentence(left: readonly Line[], notices: readonly boolean[]): number {
  let at = left.length - 1;
  while (at >= 0 && (notices[at] || !isSentence(left[at]!))) at--;
  return at;
}

/** The line above the first run of notices that little text follows; past the end if there is none. */
function runStart(left: readonly Line[], notices: readonly boolean[]): number {
  const han: number[] = [];
  let total = 0;
  for (let at = 0; at < left.length; at++) {
    han.push(!notices[at] && isSentence(left[at]!) ? left[at]!.han : 0);
    total += han[at]!;
  }
  let behind = 0;
  let run = 0;
  let start = left.length;
  for (let at = left.length - 1; at > 0 && behind <= total * BEHIND; at--) {
    run = notices[at] ? run + 1 : 0;
    if (run >= RUN) start = at - 1;
    behind += han[at]!;
  }
  return start;
}

/** More of a line than that is a link to something else, even of one that ends as a sentence does. */
const SENTENCE_LINKED = 0.8;

const isLoose = (line: Line): boolean =>
  isScrap(line.text) ||
  (isLinked(line) && !isEnclosure(line) && !(line.linkShare < SENTENCE_LINKED && endsSentence(line.text)));
