import { addTo } from '../lists.ts';
import type { ChildNode, Document, Element } from './nodes.ts';
import { type Chain, matchesCompound, parseSelector } from './selector.ts';
import { elementsOf, isElement } from './tree.ts';
import { cheerioView } from './view.ts';

/**
 * The elements below `root` that a CSS selector finds, in document order. Tags, `#id`, `.class`, `[attr]` with `=`, `~=`,
 * `^=`, `$=`, `*=`, the combinators blank and `>`, and lists are matched here in one walk; any other selector
 * (`:has()`, `+` …) goes through cheerio, which is loaded for it. Throws what cheerio throws on a selector that is none.
 *
 * @example select(document, '#content > .date, h1 span[title]')
 */
export const select = (root: Document | Element, selector: string): Element[] =>
  selectEach(root, [selector])[0] as Element[];

/**
 * What each of several selectors finds, as `select` does, in one pass for all of them. `elements`: those below `root`, for
 * callers that have them.
 */
export function selectEach(
  root: Document | Element,
  selectors: readonly string[],
  elements: readonly Element[] = elementsOf(root),
): Element[][] {
  const { tags, words, others, foreign } = knownIndex(selectors);
  const found: Element[][] = [];
  for (const [at, selector] of selectors.entries()) found.push(foreign.has(at) ? selectByCheerio(root, selector) : []);
  for (const element of elements) {
    const named = tags.get(element.name);
    if (named) test(element, named, found);
    if (others.length > 0) test(element, others, found);
    if (words.size > 0) testWords(element, words, found);
  }
  return found;
}

/** Tests the alternatives that ask for the id of an element, or for one of its class words. */
function testWords(element: Element, words: Index['words'], found: readonly Element[][]): void {
  const id = element.attribute('id');
  const asked = id && words.get(id);
  if (asked) test(element, asked, found);
  const classes = element.attribute('class');
  if (!classes) return;
  for (const word of BLANK.test(classes) ? classes.split(BLANK) : [classes]) {
    const alternatives = words.get(word);
    if (alternatives) test(element, alternatives, found);
  }
}

function test(element: Element, alternatives: readonly Alternative[], found: readonly Element[][]): void {
  for (const { chain, selector, name, value } of alternatives) {
    if (name !== null && !element.mayHold(name, value)) continue;
    const list = found[selector] as Element[];
    if (list[list.length - 1] !== element && matchesChain(element, chain)) list.push(element);
  }
}

interface Alternative {
  readonly chain: Chain;
  /** Of which selector it is an alternative. */
  readonly selector: number;
  /** An attribute of the last part and what its value holds: most elements fail here. Null if it asks for none. */
  readonly name: string | null;
  readonly value: string;
}

function alternativeOf(chain: Chain, selector: number): Alternative {
  const asked = chain[chain.length - 1]!.attributes.find(({ caseless }) => !caseless);
  return { chain, selector, name: asked?.name ?? null, value: asked?.value ?? '' };
}

/** Chains by what their last part asks for, so that most elements need no test: a tag, or else an id or a class word. */
interface Index {
  readonly tags: ReadonlyMap<string, readonly Alternative[]>;
  readonly words: ReadonlyMap<string, readonly Alternative[]>;
  readonly others: readonly Alternative[];
  /** The selectors that have more than the simple forms. */
  readonly foreign: ReadonlySet<number>;
}

/** Selectors are mostly the same for every page: those of rules. */
const known = new Map<string, Index>();
const MOST_KNOWN = 1000;

function knownIndex(selectors: readonly string[]): Index {
  const key = selectors.join('\0');
  let index = known.get(key);
  if (index) return index;
  if (known.size >= MOST_KNOWN) known.clear();
  index = indexOf(selectors);
  known.set(key, index);
  return index;
}

function indexOf(selectors: readonly string[]): Index {
  const tags = new Map<string, Alternative[]>();
  const words = new Map<string, Alternative[]>();
  const others: Alternative[] = [];
  const foreign = new Set<number>();
  selectors.forEach((selector, at) => {
    const chains = parseSelector(selector);
    if (!chains) foreign.add(at);
    for (const chain of chains ?? []) {
      const alternative = alternativeOf(chain, at);
      const { tag, attributes } = chain[chain.length - 1]!;
      const word = attributes.find(({ operator, name }) => operator === (name === 'id' ? '=' : '~=') && isNaming(name));
      if (tag !== null) addTo(tags, tag, alternative);
      else if (word) addTo(words, word.value, alternative);
      else others.push(alternative);
    }
  });
  return { tags, words, others, foreign };
}

const isNaming = (name: string): boolean => name === 'id' || name === 'class';

const BLANK = /[ \t\n\f\r]/u;

/** True if the last part of the chain matches the element, and the parts before it elements around it. */
function matchesChain(element: Element, chain: Chain): boolean {
  if (!matchesCompound(element, chain[chain.length - 1]!)) return false;
  if (chain.length === 1) return true;
  const path: Element[] = [];
  for (let node: Element | Document | null = element; node && isElement(node); node = node.parent) path.push(node);
  return comesDown(path.reverse(), chain);
}

/** Steps down a path of elements. Bit i of `here`: this element matches part i; of `above`: it or one above it does. */
function comesDown(path: readonly Element[], chain: Chain): boolean {
  let here = 0;
  let above = 0;
  for (const element of path) {
    const parent = here;
    here = 0;
    for (let at = 0; at < chain.length; at++) {
      const before = chain[at]!.combinator === '>' ? parent : above;
      const open = at === 0 || (before & (1 << (at - 1))) !== 0;
      if (open && matchesCompound(element, chain[at]!)) here |= 1 << at;
    }
    above |= here;
  }
  return (here & (1 << (chain.length - 1))) !== 0;
}

function selectByCheerio(root: Document | Element, selector: string): Element[] {
  const $ = cheerioView(root as Document);
  const found: unknown[] = $(root as unknown as Parameters<typeof $>[0])
    .find(selector)
    .toArray();
  return (found as ChildNode[]).filter(isElement);
}
