import type { Candidate } from '../../../evidence.ts';
import { attr, closest, type Element } from '../../../parse/index.ts';
import { DECK_HAN, isInfoLine, isSentence } from '../../body/signals.ts';
import { hintsOf } from '../../elements.ts';
import type { Line, Page, Reading } from '../../page.ts';
import { scanDates } from '../dates/scan.ts';
import { fold } from '../fold.ts';
import { tidyTitle } from './repair.ts';

const REACH = 3;
const [MIN_LENGTH, MAX_LENGTH] = [4, 80];
/** `subtitle`, `sub-tit`, `fubiaoti`, `subhead` */
const DECK_HINT = /sub-?_?(?:tit|head)|fu-?_?(?:biaoti|title|bt)|futi|deck|副题|副標題|副标题/u;
/** `shoulder-title`, `kicker`, `yinti`, `h3.pre` */
const KICKER_HINT = /shoulder|kicker|yinti|jianti|intro-?_?title|pre-?_?title|(?:^|\s)pre(?:\s|$)|uptitle|引题/u;
const LABEL = /^(?:副[标標]?[题題]|[引肩][题題])\s*[:：]\s*/u;
/** `——记某某新桥通车` */
const DASHED = /^(?:——|--|──)\s*\S/u;
const HEADING = /^h[1-6]$/u;
/** Text of an info line, a share bar, a pager. */
const NOT_DECK =
  /[来來]源[:：]|作者[:：]|[编編][辑輯][:：]|字[号號]|分享|[评評][论論]|[浏瀏][览覽]|[打列]印|>|＞|^(?:[文图圖]|撰文|[记記]者|[来來]自)\s*[:：/／╱|｜丨]|(?:[记記]者|通[讯訊][员員])\s+[\p{Script=Han}\s、]{2,20}$/u;

const hinted = (line: Line, pattern: RegExp): boolean =>
  closest(
    line.block,
    (element: Element) =>
      element === line.block && pattern.test(`${hintsOf(element)} ${attr(element, 'itemprop') ?? ''}`),
  ) !== null;

/** Why a line is the deck (副题) below a headline; null if it is not. */
function deckReason(line: Line, headline: Line, lines: readonly Line[]): string | null {
  if (LABEL.test(line.text)) return 'label';
  if (DASHED.test(line.text)) return 'dash';
  if (hinted(line, DECK_HINT)) return 'class';
  if (line.index !== headline.index + 1) return null;
  const [own, main] = [line.block.name, headline.block.name];
  if (HEADING.test(own) && HEADING.test(main) && own > main) return 'smaller heading';
  const next = lines[line.index + 1];
  return isSentence(line) && line.han <= DECK_HAN && next && isInfoLine(next) ? 'sentence above the info line' : null;
}

/** Why a line is the kicker (引题) above a headline; null if it is not. */
function kickerReason(line: Line, headline: Line): string | null {
  if (LABEL.test(line.text)) return 'label';
  if (hinted(line, KICKER_HINT)) return 'class';
  const [own, main] = [line.block.name, headline.block.name];
  const shares = line.block.parent === headline.block.parent;
  return shares && HEADING.test(own) && HEADING.test(main) && own > main && line.index === headline.index - 1
    ? 'smaller heading'
    : null;
}

const fits = (line: Line, title: string): boolean =>
  !line.hidden &&
  line.linkShare < 0.5 &&
  line.text.length >= MIN_LENGTH &&
  line.text.length <= MAX_LENGTH &&
  !NOT_DECK.test(line.text) &&
  fold(line.text) !== fold(title) &&
  scanDates(line.text, { roc: false, now: null }).length === 0;

/** Reads the 副题 right below the headline, or the 引题 right above it. `last` is the headline's last line. */
export function readSubtitle({ lines }: Page, title: string, first: Line, last: Line): Reading<string | null> {
  const found = (line: Line, reason: string | null, place: string): readonly Candidate<string>[] =>
    reason && fits(line, title)
      ? [{ value: tidyTitle(line.text.replace(LABEL, '')), origin: 'element', rule: 'subtitle', place, reason }]
      : [];
  const below = lines
    .slice(last.index + 1, last.index + 1 + REACH)
    .flatMap((line) => found(line, deckReason(line, last, lines), 'below the headline'));
  const above = lines
    .slice(Math.max(0, first.index - 1), first.index)
    .flatMap((line) => found(line, kickerReason(line, first), 'above the headline'));
  const [winner = null, ...others] = [...below, ...above];
  return {
    value: winner?.value ?? null,
    evidence: { winner, others: () => others.map((other) => ({ ...other, reason: 'second' })) },
  };
}
