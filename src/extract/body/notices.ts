import type { Line } from '../page.ts';
import { squeeze } from '../text.ts';
import { CONTROL_ROWS, SECTION_ROWS } from './controls.data.ts';
import { CREDIT_ROWS, type NoticeRow, type Place, PROMPT_ROWS, STATEMENT_ROWS } from './notices.data.ts';
import { VARIANTS } from './variants.data.ts';

const OPEN = '[【\\[(<〔「*※★☆◆◇■□●○▲△▼▽◎#>·•|—-]*';
const CLOSE = '[】\\])>〕」*:.…|—-]*';

interface Notice extends Pick<NoticeRow, 'id' | 'place' | 'max'> {
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

const LONGEST = Math.max(...NOTICES.map(({ max }) => max));

const SIMPLER: ReadonlyMap<string, string> = new Map(
  Array.from({ length: VARIANTS.length / 2 }, (_, pair) => [
    VARIANTS[2 * pair] as string,
    VARIANTS[2 * pair + 1] as string,
  ]),
);

/** A line as the notice table sees it: `【編輯：王 某】` -> `【编辑:王某】`. */
export const keyOf = (text: string): string =>
  squeeze(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[一-鿿]/gu, (char) => SIMPLER.get(char) ?? char);

/** The first row of the notice table that `text` satisfies at one of `places`; null if it is no notice. */
export function noticeOf(text: string, places: ReadonlySet<Place>): Notice | null {
  if (text.length > 2 * LONGEST) return null;
  const key = keyOf(text);
  return NOTICES.find((row) => places.has(row.place) && key.length <= row.max && row.pattern.test(key)) ?? null;
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
export const statementsOf = (lines: readonly Line[]): string[] =>
  lines.filter((line) => TOLD.has(noticeOf(line.text, EVERYWHERE)?.id ?? '')).map((line) => line.text);
