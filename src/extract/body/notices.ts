import type { Line } from '../page.ts';
import { CONTROL_ROWS, SECTION_ROWS } from './controls.data.ts';
import { CREDIT_ROWS, type NoticeRow, type Place, PROMPT_ROWS, STATEMENT_ROWS } from './notices.data.ts';

const OPEN = '[【\\[(<〔「*※★☆◆◇■□●○▲△▼▽◎#>·•|↓↑→—-]*';
const CLOSE = '[】\\])>〕」*:.…|—-]*';

export interface Notice extends Pick<NoticeRow, 'id' | 'place' | 'max'> {
  readonly pattern: RegExp;
}

function compile({ id, place, max, patterns, whole }: NoticeRow): Notice {
  const any = patterns
    .trim()
    .split(/\s*\n\s*/u)
    .join('|');
  return { id, place, max, pattern: new RegExp(`^${OPEN}(?:${any})${whole ? `${CLOSE}$` : ''}`, 'u') };
}

const NOTICES: readonly Notice[] = [
  ...CREDIT_ROWS,
  ...STATEMENT_ROWS,
  ...PROMPT_ROWS,
  ...CONTROL_ROWS,
  ...SECTION_ROWS,
].map(compile);

/** Steps of length of a key; the last is the longest that a row allows. */
const STEPS = [24, 60, 120, Math.max(...NOTICES.map(({ max }) => max))];

/**
 * For keys up to each length, all rows that such a key may satisfy as one pattern: most lines satisfy no row, and one test
 * tells. Few patterns, since making one takes longer than a page.
 */
const ANY: readonly (readonly [length: number, pattern: RegExp])[] = STEPS.map((length, at) => {
  const rows = NOTICES.filter(({ max }) => max > (STEPS[at - 1] ?? 0));
  return [length, new RegExp(rows.map(({ pattern }) => pattern.source).join('|'), 'u')];
});
const NONE: readonly Notice[] = [];

/** The rows that a line with this key satisfies, in the order of the table. */
export function noticesOf(key: string): readonly Notice[] {
  const any = ANY.find(([length]) => key.length <= length);
  if (!any?.[1].test(key)) return NONE;
  return NOTICES.filter(({ max, pattern }) => key.length <= max && pattern.test(key));
}

/** The first row of the notice table that the line satisfies at one of `places`; null if it is no notice. */
export const noticeOf = ({ notices }: Pick<Line, 'notices'>, places: ReadonlySet<Place>): Notice | null =>
  notices.find(({ place }) => places.has(place)) ?? null;

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
export const statementsOf = (lines: readonly Line[]): string[] =>
  lines.filter((line) => TOLD.has(noticeOf(line, EVERYWHERE)?.id ?? '')).map((line) => line.text);
