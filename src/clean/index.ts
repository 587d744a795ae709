import type { Removal, TitleEvidence } from '../evidence.ts';
import { type InputKind, kindOf } from '../input.ts';
import { type Document, parse, parseText, serialize } from '../parse/index.ts';
import type { Rule } from '../rule.ts';
import { newFindings } from './findings.ts';
import { lineText } from './line-text.ts';
import { type CleanRules, rulesOf } from './rules.ts';
import { cleanSource, NO_EVIDENCE } from './source/index.ts';
import { cleanTexts } from './text/index.ts';
import { sweep } from './tree/index.ts';

export { type CleanRules, rulesOf } from './rules.ts';
export { cleanSource, type SourceResult } from './source/index.ts';

/** What the tree and text rules did. */
export interface TreeResult {
  readonly flags: readonly string[];
  readonly removals: readonly Removal[];
  /** True if the page bears the mark of conversion by a program: readings injected into traditional text. */
  readonly machineConverted: boolean;
  /** What the source said of the title, cleaned as all text of the page. */
  readonly title: TitleEvidence;
}

/** Options of `clean()`. */
export interface CleanOptions {
  /** Rules to add, and ids of built-in ones to leave out. @default { add: [], skip: [] } */
  readonly rules?: { readonly add?: readonly Rule[]; readonly skip?: readonly string[] };
  /** Ids of rules whose verdict on the page is taken as given: for fragments, which never decide alone. @default [] */
  readonly assume?: readonly string[];
  /** What the input is; `auto` looks for markup. @default 'auto' */
  readonly input?: 'auto' | InputKind;
}

/** A page without what was injected into it. */
export interface CleanResult {
  /** The markup that is left; plain text comes back as one `<p>` a line. */
  readonly html: string;
  /** The visible text that is left, one line for each line of the page. */
  readonly text: string;
  /** Ids of the tamper rules that fired; empty on an honest page. */
  readonly flags: readonly string[];
  readonly removals: readonly Removal[];
}

/** What is known of a page before its tree is cleaned. */
export interface TreeContext {
  /** Flags that the source rules raised. */
  readonly flags?: readonly string[];
  /** What they read of the title. */
  readonly title?: TitleEvidence;
  /** As in `CleanOptions`. */
  readonly assume?: readonly string[];
}

/** How often the tree rules look again at most. */
const MORE_SWEEPS = 3;

/**
 * Cleans a parsed page in place: tree rules in one walk, then text rules under verdicts on the whole page. Where something
 * went, the tree rules that cut look again: a keyword line with readings in it shows itself only without them.
 */
export function cleanTree(document: Document, rules: CleanRules, context: TreeContext = {}): TreeResult {
  const findings = newFindings();
  const swept = sweep(document, rules, findings);
  const { title = NO_EVIDENCE } = context;
  const cloaked = { written: title.cloaked };
  let exposed = cleanTexts(swept, rules, { ...context, cloaked }, findings) || swept.changed;
  const cutting = exposed ? { ...rules, subtrees: rules.subtrees.filter(({ weak }) => !weak) } : rules;
  for (let round = 0; exposed && round < MORE_SWEEPS; round++) exposed = sweep(document, cutting, findings).changed;
  const flags = findings.flags(context.flags);
  const { traditional, simplified } = swept.survey.sums;
  return {
    flags,
    removals: findings.removals(),
    machineConverted: flags.includes('injected-pinyin') && traditional > simplified,
    title: { ...title, cloaked: cloaked.written },
  };
}

/**
 * Takes out of a page what spam programs and hacked servers put into it. An honest page comes back as it was.
 *
 * @param html The page's markup, or its text.
 * @returns What is left as markup and as text, the flags, and every removal with its rule and reason.
 * @throws Nothing: bad markup is cleaned as far as it can be read.
 * @example
 * clean('<p>今年<span style="display:none">转载自xk3</span>全部开工。</p>').text; // '今年全部开工。'
 */
export function clean(html: string, { rules = {}, assume = [], input = 'auto' }: CleanOptions = {}): CleanResult {
  const resolved = rulesOf({ add: rules.add ?? [], skip: rules.skip ?? [] });
  const kind = input === 'auto' ? kindOf(html) : input;
  const source = cleanSource(html, kind, resolved);
  const document = kind === 'html' ? parse(source.html) : parseText(source.html);
  const tree = cleanTree(document, resolved, { flags: source.flags, assume });
  return {
    html: serialize(document),
    text: lineText(document),
    flags: [...new Set([...source.flags, ...tree.flags])],
    removals: [...source.removals, ...tree.removals],
  };
}
