import type { Removal } from '../../evidence.ts';
import type { Line } from '../page.ts';

/** Why lines inside the region are not article text. */
export const REASONS = {
  hidden: 'not displayed, and no part of a folded text',
  copy: 'a second copy of text that already stands above',
  'above-text': 'headline, info line and page controls above the text',
  'below-text': 'editor line, statements and controls below the text',
  foreign: 'a box of other articles, comments or statements',
  apart: 'text apart from the article, behind page furniture in another part of the page',
  beside: 'short lines above or below the element that holds the text',
  player: 'controls of a video player',
  links: 'lines that only lead elsewhere',
  notice: 'a notice or advertisement marker inside the text',
  scrap: 'a bullet or rule whose text is gone',
  summary: 'a summary that repeats the text',
} as const;

export type CutRule = keyof typeof REASONS;

/** Lines cut from the region, by their index in the page. */
export type Cuts = Map<number, CutRule>;

/** The lines that are not cut. */
export function leftOf(lines: readonly Line[], cuts: Cuts): readonly Line[] {
  const left: Line[] = [];
  for (const line of lines) if (!cuts.has(line.index)) left.push(line);
  return left;
}

const SAMPLE = 80;

const byIndex = ([a]: readonly [number, CutRule], [b]: readonly [number, CutRule]): number => a - b;

/** One removal a rule, in the order of the first cut. */
export function removalsOf(cuts: Cuts, lines: readonly Line[]): Removal[] {
  const byRule = new Map<CutRule, { count: number; sample: string }>();
  for (const [index, rule] of [...cuts].sort(byIndex)) {
    const entry = byRule.get(rule) ?? { count: 0, sample: (lines[index] as Line).text.slice(0, SAMPLE) };
    entry.count++;
    byRule.set(rule, entry);
  }
  const removals: Removal[] = [];
  for (const [rule, { count, sample }] of byRule)
    removals.push({ stage: 'body', rule: `body/${rule}`, reason: REASONS[rule], sample, count });
  return removals;
}
