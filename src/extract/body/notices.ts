import type { Line } from '../page.ts';
import { signsOf } from '../signs.ts';
import { CONTROL_ROWS, SECTION_ROWS } from './controls.data.ts';
import { CREDIT_ROWS, type NoticeRow, type Place, STATEMENT_ROWS } from './notices.data.ts';
import { PROMPT_ROWS } from './prompts.data.ts';

const OPEN = '[【\\[(<〔「*※★☆◆◇■□●○▲△▼▽◎#>·•|↓↑→—-]*';
const CLOSE = '[】\\])>〕」*:.…|—-]*';

export interface Notice extends Pick<NoticeRow, 'id' | 'place' | 'max'> {
  readonly pattern: RegExp;
  /** Its bit in what `metBy` tells; 0 for a row that needs no character. */
  readonly bit: number;
}

const ROWS = [...CREDIT_ROWS, ...STATEMENT_ROWS, ...PROMPT_ROWS, ...CONTROL_ROWS, ...SECTION_ROWS];
const NEEDY = ROWS.filter(({ needs }) => needs !== undefined);

/** What a row matches behind the brackets and bullets with which a line may open. */
function bodyOf({ patterns, whole }: NoticeRow): string {
  const any = patterns
    .trim()
    .split(/\s*\n\s*/u)
    .join('|');
  return `(?:${any})${whole ? `${CLOSE}$` : ''}`;
}

function compile(row: NoticeRow): Notice {
  const { id, place, max, needs } = row;
  const bit = needs === undefined ? 0 : 1 << NEEDY.indexOf(row);
  return { id, place, max, pattern: new RegExp(`^${OPEN}${bodyOf(row)}`, 'u'), bit };
}

const NOTICES: readonly Notice[] = ROWS.map(compile);

/** The rows whose needs a key meets, as bits. */
const metBy = signsOf(NEEDY.map(({ needs = '' }) => needs));

/** Steps of length of a key; the last is the longest that a row allows. */
const STEPS = [24, 60, 120, Math.max(...NOTICES.map(({ max }) => max))];
const LONGEST = STEPS[STEPS.length - 1]!;

/**
 * For keys up to each length, all rows without needs that such a key may satisfy as one pattern: most lines satisfy none,
 * and one test tells. Few patterns, since making one takes longer than a page.
 */
const ANY: readonly (readonly [length: number, pattern: RegExp])[] = STEPS.map((length, at) => {
  const rows = ROWS.filter(({ max, needs }) => max > (STEPS[at - 1] ?? 0) && needs === undefined);
  return [length, new RegExp(`^${OPEN}(?:${rows.map(bodyOf).join('|')})`, 'u')];
});
const NONE: readonly Notice[] = [];

/** The rows that a line with this key satisfies, in the order of the table. */
export function noticesOf(key: string): readonly Notice[] {
  if (key.length > LONGEST) return NONE;
  const met = metBy(key);
  let step = 0;
  while (key.length > ANY[step]![0]) step++;
  const any = ANY[step]![1].test(key);
  if (!any && met === 0) return NONE;
  const found: Notice[] = [];
  for (const notice of NOTICES) {
    const { max, bit, pattern } = notice;
    if (key.length <= max && (bit === 0 ? any : (met & bit) !== 0) && pattern.test(key)) found.push(notice);
  }
  return found;
}

/** The first row of the notice table that the line satisfies at one of `places`; null if it is no notice. */
export function noticeOf({ notices }: Pick<Line, 'notices'>, places: ReadonlySet<Place>): Notice | null {
  for (const notice of notices) if (places.has(notice.place)) return notice;
  return null;
}

const TOLD: ReadonlySet<string> = new Set([
  'editor-line',
  'credit-line',
  'picture-credit',
  'paper-line',
  'former-title',
  'statement',
  'copyright',
  'prompt',
]);
const EVERYWHERE: ReadonlySet<Place> = new Set(['any', 'head', 'tail', 'section']);

/** The cut lines that say something: credits, statements and prompts, not buttons and links. */
export const statementsOf = (lines: readonly Line[]): string[] => lines.filter(isTold).map(textOf);

const isTold = (line: Line): boolean => TOLD.has(noticeOf(line, EVERYWHERE)?.id ?? '');
const textOf = ({ text }: Line): string => text;
