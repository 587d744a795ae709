import type { Findings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import type { Swept } from '../tree/index.ts';
import { type Place, pageText, placesOf } from './page.ts';

/** What is known of a page before its text is cleaned. */
interface TextContext {
  readonly flags?: readonly string[];
  readonly assume?: readonly string[];
}

/** Runs the text rules in order: each judges the page as the rules before it left it, then edits its strings. */
export function cleanTexts(swept: Swept, rules: CleanRules, context: TextContext, findings: Findings): void {
  const { flags: known = [], assume = [] } = context;
  let places: Place[] | null = null;
  for (const rule of rules.texts) {
    const page = pageText(swept, findings.flags(known).length > 0);
    const verdict = rule.judge(page, assume.includes(rule.id));
    if (!verdict) continue;
    const { evidence = {}, flags = true } = verdict;
    if (verdict.reports) findings.add(rule, { stage: 'text', sample: '', evidence, flags });
    places ??= placesOf(swept);
    for (const place of places) {
      const before = place.read();
      const { text, cuts, lossy = false } = verdict.edit(before);
      if (text === before && !lossy) continue;
      place.write(text);
      findings.add(rule, { stage: 'text', sample: cuts.join(' '), count: cuts.length, lossy, evidence, flags });
    }
  }
}
