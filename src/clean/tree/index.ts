import {
  type Document,
  type Element,
  isElement,
  isText,
  type Node,
  removeAll,
  type Text,
  unwrapAll,
  visible,
} from '../../parse/index.ts';
import type { Findings } from '../findings.ts';
import type { CleanRules } from '../rules.ts';
import { holdsText } from './data.ts';
import { isBlock, TRAIT, traitsOf } from './elements.ts';
import { leadsIn } from './link-farm.ts';
import type { Sentence } from './rule.ts';
import { type Subtree, type Survey, survey, type TextLine, type TextPart } from './survey.ts';

/** A page after the tree rules: what is left to edit, and what the walk learned. */
export interface Swept {
  readonly survey: Survey;
  readonly parts: readonly TextPart[];
  readonly subtrees: readonly Subtree[];
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
  const gone = new Uint8Array(page.subtrees.length);
  const doomed: Doomed = { removed: new Set(), unwrapped: [], gone, starts: new Set() };
  judgeElements(page, rules, doomed, findings);
  judgeLines(page, rules, doomed, findings);
  const { removed, unwrapped } = doomed;
  if (removed.size === 0 && unwrapped.length === 0) {
    return { survey: page, parts: page.parts, subtrees: page.subtrees, han: page.sums.han, changed: false };
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
    subtrees: page.subtrees.filter(({ index }) => !gone[index]),
    han,
    changed: true,
  };
}

const SAMPLE = 80;

const sampleOf = ({ text }: Survey, { from, to }: Pick<Subtree, 'from' | 'to'>): string =>
  text.slice(from, Math.min(to, from + SAMPLE));

function judgeElements(page: Survey, rules: CleanRules, doomed: Doomed, findings: Findings): void {
  const { subtrees } = page;
  for (let index = 0; index < subtrees.length; ) {
    const subtree = subtrees[index]!;
    const act = judge(subtree, page, rules, findings);
    if (act === 'unwrap') doomed.unwrapped.push(subtree.element);
    if (act === 'remove') {
      doomed.removed.add(subtree.element);
      doomed.starts.add(subtree.from);
      doomed.gone.fill(1, index, subtree.end);
      index = subtree.end;
    } else index++;
  }
}

function judge(subtree: Subtree, page: Survey, rules: CleanRules, findings: Findings): Sentence['act'] | null {
  for (const rule of rules.subtrees) {
    const sentence = rule.test(subtree, page);
    if (!sentence || (sentence.act === 'remove' && holdsText(subtree, page))) continue;
    const sample = sampleOf(page, subtree) || `<${subtree.element.name}>`;
    findings.add(rule, { ...sentence, stage: 'tree', sample });
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
    const leads = starts.has(line.to + 1) && leadsIn(page.text.slice(line.from, line.to));
    for (const rule of rules.lines) {
      const sentence = leads ? LEAD_IN : rule.line(line, page);
      if (!sentence) continue;
      findings.add(rule, { ...sentence, stage: 'tree', sample: sampleOf(page, line) });
      for (const node of nodesOf(line, page)) removed.add(node);
      starts.add(line.from);
      break;
    }
  }
}

/** The text nodes of a line, blank ones too: from its first one up to the edge at which it ends. */
function nodesOf(line: TextLine, page: Survey): Text[] {
  const nodes: Text[] = [];
  let node: Node | null = page.parts[line.firstPart]!.node;
  while (node && !(isElement(node) && traitsOf(node) & (TRAIT.edge | TRAIT.title))) {
    if (isText(node)) nodes.push(node);
    node = firstInside(node) ?? inlineNext(node);
  }
  return nodes;
}

const firstInside = (node: Node): Node | null => (isElement(node) && visible(node) ? (node.children[0] ?? null) : null);

/** What follows behind a node; null where the block ends that it stands in. */
function inlineNext(from: Node): Node | null {
  let node: Node | null = from;
  while (node && !node.next) {
    node = node.parent;
    if (node && isElement(node) && isBlock(node.name)) return null;
  }
  return node?.next ?? null;
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
