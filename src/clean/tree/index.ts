import { type Document, type Element, isElement, removeAll, type Text, unwrap } from '../../parse/index.ts';
import type { Findings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import { isBlock } from './elements.ts';
import { leadsIn } from './link-farm.ts';
import type { Sentence } from './rule.ts';
import { type Subtree, type Survey, survey, type TextPart } from './survey.ts';

/** A page after the tree rules: what is left to edit, and what the walk learned. */
export interface Swept {
  readonly survey: Survey;
  readonly parts: readonly TextPart[];
  readonly elements: readonly Element[];
}

/** Runs the tree rules over one survey of the page, outer elements first, then over its lines; then cuts all at once. */
export function sweep(document: Document, rules: CleanRules, findings: Findings): Swept {
  const page = survey(document);
  const removed = new Set<Element | Text>();
  const unwrapped: Element[] = [];
  const gone = new Uint8Array(page.subtrees.length);
  const farms = new Set<number>();

  for (let index = 0; index < page.subtrees.length; ) {
    const subtree = page.subtrees[index] as Subtree;
    const act = judge(subtree, page, rules, findings);
    if (act === 'unwrap') unwrapped.push(subtree.element);
    if (act === 'remove') {
      removed.add(subtree.element);
      farms.add(subtree.sums.from);
      gone.fill(1, index, subtree.end);
      index = subtree.end;
    } else index++;
  }
  for (const line of [...page.lines].reverse()) {
    if (line.owner >= 0 && gone[line.owner]) continue;
    const { from, to } = line.sums;
    for (const rule of rules.lines) {
      const leads = farms.has(to + 1) && leadsIn(page.text.slice(from, to));
      const sentence = leads ? LEAD_IN : rule.line(line, page);
      if (!sentence) continue;
      findings.add(rule, { ...sentence, stage: 'tree', sample: page.text.slice(from, to) });
      for (const node of line.nodes) removed.add(node);
      farms.add(from);
      break;
    }
  }
  for (const node of [...removed]) addEmptied(node, removed);
  removeAll(removed);
  for (const element of unwrapped) unwrap(element);
  return {
    survey: page,
    parts: page.parts.filter(({ node, owner }) => !(owner >= 0 && gone[owner]) && !removed.has(node)),
    elements: page.subtrees.filter(({ index }) => !gone[index]).map(({ element }) => element),
  };
}

const SAMPLE = 80;

const LEAD_IN: Sentence = { act: 'remove' };

function judge(subtree: Subtree, page: Survey, rules: CleanRules, findings: Findings): Sentence['act'] | null {
  for (const rule of rules.subtrees) {
    const sentence = rule.test(subtree, page);
    if (!sentence) continue;
    const { from, to } = subtree.sums;
    const sample = page.text.slice(from, Math.min(to, from + SAMPLE));
    findings.add(rule, { ...sentence, stage: 'tree', sample: sample || `<${subtree.element.name}>` });
    if (sentence.act !== 'report') return sentence.act;
  }
  return null;
}

/** Adds the inline parents that lose all they hold: the links of a line that goes. */
function addEmptied(node: Element | Text, removed: Set<Element | Text>): void {
  for (let { parent } = node; parent && isElement(parent) && !isBlock(parent.name); { parent } = parent) {
    if (!parent.children.every((child) => removed.has(child))) return;
    removed.add(parent);
  }
}
