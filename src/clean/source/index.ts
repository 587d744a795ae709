import type { Removal, TitleEvidence } from '../../evidence.ts';
import type { InputKind } from '../../input.ts';
import type { Cut } from '../../rule.ts';
import { newFindings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import { applyCuts } from './cuts.ts';
import { type HackedTitle, readTitleEvidence, titleHack } from './title-hack.ts';

/** The source after cleaning, and what it said of its title. */
export interface SourceResult {
  readonly html: string;
  readonly title: TitleEvidence;
  readonly flags: readonly string[];
  readonly removals: readonly Removal[];
}

/** What a page says that says nothing of its title. */
export const NO_EVIDENCE: TitleEvidence = { cloaked: null, hacked: false };

const NOTHING: HackedTitle = { ...NO_EVIDENCE, shown: null, lost: false, cuts: [] };

/** Cleans a page's source before it is parsed: every rule looks at the page as it came. Plain text has no source rules: it comes back as it is. */
export function cleanSource(html: string, kind: InputKind, rules: CleanRules): SourceResult {
  if (kind === 'text') return { html, title: NO_EVIDENCE, flags: [], removals: [] };
  const findings = newFindings();
  const readTitle = rules.source.includes(titleHack);
  const { shown, lost, cuts: titleCuts, ...title } = readTitle ? readTitleEvidence(html) : NOTHING;
  if (title.hacked || lost || shown !== null) {
    findings.add(titleHack, { stage: 'source', sample: shown ?? '', lossy: lost, evidence: { ...title, shown } });
  }
  const all: Cut[] = [];
  for (const rule of rules.source) {
    const cuts = rule === titleHack ? titleCuts : rule.find(html);
    if (cuts.length === 0) continue;
    const { start, end } = cuts[0]!;
    const characters = cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0);
    const sample = html.slice(start, end);
    findings.add(rule, { stage: 'source', sample, count: cuts.length, evidence: { characters } });
    for (const cut of cuts) all.push(cut);
  }
  // made at once: each time costs a copy of the page
  const source = all.length > 0 ? applyCuts(html, all) : html;
  return { html: source, title, flags: findings.flags(), removals: findings.removals() };
}
