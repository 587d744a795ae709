import {
  type Document,
  type Element,
  isElement,
  type Node,
  removeAll,
  type Text,
  unwrapAll,
} from '../../parse/index.ts';
import type { Findings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import { isBlock } from './elements.ts';
import { leadsIn } from './link-farm.ts';
import type { Sentence } from './rule.ts';
import { pageSums } from './sums.ts';
import { type Subtree, type Survey, survey, type TextPart } from './survey.ts';

/** A page after the tree rules: what is left to edit, and what the walk learned. */
export interface Swept {
  readonly survey: Survey;
  readonly parts: readonly TextPart[];
  readonly elements: readonly Element[];
  /** Han characters of the text that is left. */
  readonly han: number;
  /** True if something was cut. */
  readonly changed: boolean;
}

/** What the rules have sentenced so far. */
interface Doomed {
  readonly removed: Set<Element | Text>;
  readonly unwrapped: Element[];
  /** By position of the element: 1 if it goes, or something that it is in. */
  readonly gone: Uint8Array;
  /** Offsets in the page's text at which a removed block begins. */
  readonly starts: Set<number>;
}

/** Runs the tree rules over one survey of the page, outer elements first, then over its lines; then cuts all at once. */
export function sweep(document: Document, rules: CleanRules, findings: Findings): Swept {
  const page = survey(document);
  const gone = new Uint8Array(page.elements.length);
  const doomed: Doomed = { removed: new Set(), unwrapped: [], gone, starts: new Set() };
  judgeElements(page, rules, doomed, findings);
  judgeLines(page, rules, doomed, findings);
  const { removed, unwrapped } = doomed;
  if (removed.size === 0 && unwrapped.length === 0) {
    return { survey: page, parts: page.parts, elements: page.elements, han: pageSums(page).han, changed: false };
  }
  addEmptied(removed);
  removeAll(removed);
  unwrapAll(unwrapped);
  let han = 0;
  const left = page.parts.filter(({ node, owner }, at) => {
    if ((owner >= 0 && gone[owner]) || removed.has(node)) return false;
    han += page.totals.han[at + 1]! - page.totals.han[at]!;
    return true;
  });
  return {
    survey: page,
    parts: left,
    elements: page.elements.filter((_, index) => !gone[index]),
    han,
    changed: true,
  };
}

const SAMPLE = 80;

function judgeElements(page: Survey, rules: CleanRules, doomed: Doomed, findings: Findings): void {
  const { elements, ends } = page;
  for (let index = 0; index < elements.length; ) {
    const subtree = { element: elements[index]!, index, end: ends[index]! };
    const act = judge(subtree, page, rules, findings);
    if (act === 'unwrap') doomed.unwrapped.push(subtree.element);
    if (act === 'remove') {
      doomed.removed.add(subtree.element);
      doomed.starts.add(page.froms[index]!);
      doomed.gone.fill(1, index, subtree.end);
      index = subtree.end;
    } else index++;
  }
}

function judge(subtree: Subtree, page: Survey, rules: CleanRules, findings: Findings): Sentence['act'] | null {
  for (const rule of rules.subtrees) {
    const sentence = rule.test(subtree, page);
    if (!sentence) continue;
    const [from, to] = [page.froms[subtree.index]!, page.tos[subtree.index]!];
    const sample = page.text.slice(from, Math.min(to, from + SAMPLE));
    findings.add(rule, { ...sentence, stage: 'tree', sample: sample || `<${subtree.element.name}>` });
    if (sentence.act !== 'report') return sentence.act;
  }
  return null;
}

const LEAD_IN: Sentence = { act: 'remove' };

/** Last lines first: a sentence that leads in to a block goes with it. */
function judgeLines(page: Survey, rules: CleanRules, { removed, gone, starts }: Doomed, findings: Findings): void {
  if (rules.lines.length === 0) return;
  for (let at = page.lines.length - 1; at >= 0; at--) {
    const line = page.lines[at]!;
    const { owner } = page.parts[line.firstPart]!;
    if (owner >= 0 && gone[owner]) continue;
    const { from, to } = line;
    const leads = starts.has(to + 1) && leadsIn(page.text.slice(from, to));
    for (const rule of rules.lines) {
      const sentence = leads ? LEAD_IN : rule.line(line, page);
      if (!sentence) continue;
      findings.add(rule, { ...sentence, stage: 'tree', sample: page.text.slice(from, Math.min(to, from + SAMPLE)) });
      for (const { node } of page.parts.slice(line.firstPart, line.endPart)) removed.add(node);
      starts.add(from);
      break;
    }
  }
}

/** Adds the inline parents that lose all they hold: the links of a line that goes. */
function addEmptied(removed: Set<Element | Text>): void {
  const lost = new Map<Node, number>();
  for (const { parent } of removed) {
    if (!parent || !isElement(parent) || isBlock(parent.name)) continue;
    const count = (lost.get(parent) ?? 0) + 1;
    lost.set(parent, count);
    // a set may grow while it is read: what is added here is read as well
    if (count === parent.children.length) removed.add(parent);
  }
}
