import { ANY } from '../chars.ts';
import type { Findings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import type { Swept } from '../tree/index.ts';
import { type CloakedTitle, type Place, pageText, placesOf, readPlace, writePlace } from './page.ts';

/** What is known of a page before its text is cleaned. */
export interface TextContext {
  readonly flags?: readonly string[];
  readonly assume?: readonly string[];
  readonly cloaked: CloakedTitle;
}

const asItIs = (cut: string): string => cut;

/** More than fill a sample. */
const SAMPLE_CUTS = 80;

/**
 * Runs the text rules in order: each judges the page as the rules before it left it, then edits its strings. A rule only
 * removes, so that the bits of a string are at most those that it had before. True if what was tampering went out of the
 * text.
 */
export function cleanTexts(swept: Swept, rules: CleanRules, context: TextContext, findings: Findings): boolean {
  const { flags: known = [], assume = [], cloaked } = context;
  const occurring = cloaked.written === null ? swept.survey.bits : ANY;
  let places: readonly Place[] | null = null;
  let cleaned = false;
  for (const rule of rules.texts) {
    const { bits = ANY, scripts = false, show = asItIs } = rule;
    const assumed = assume.includes(rule.id);
    if (!assumed && !(occurring & bits)) continue;
    const verdict = rule.judge(pageText(swept, cloaked, findings.flags(known).length > 0), assumed);
    if (!verdict) continue;
    const { evidence = {}, flags = true } = verdict;
    if (verdict.reports) findings.add(rule, { stage: 'text', sample: '', evidence, flags });
    places ??= placesOf(swept, cloaked);
    for (const place of places) {
      if (!(place.bits & bits) || (place.script && !scripts)) continue;
      const before = readPlace(place);
      const { text, cuts, lossy = false } = verdict.edit(before);
      if (text === before && !lossy) continue;
      writePlace(place, text);
      cleaned ||= flags;
      const sample = () => cuts.slice(0, SAMPLE_CUTS).map(show).join(' ');
      findings.add(rule, { stage: 'text', sample, count: cuts.length, lossy, evidence, flags });
    }
  }
  return cleaned;
}
