import type { ChildNode, Document, Element } from './nodes.ts';
import { type Chain, matchesCompound, parseSelector } from './selector.ts';
import { isElement, walk } from './tree.ts';
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

/** What each of several selectors finds, as `select` does, in one walk for all of them. */
export function selectEach(root: Document | Element, selectors: readonly string[]): Element[][] {
  const parsed = selectors.map(parsedSelector);
  const found = parsed.map((chains, at): Element[] => (chains ? [] : selectByCheerio(root, selectors[at] as string)));
  const chains = parsed.flatMap((list, at) => (list ?? []).map((chain) => ({ chain, selector: at })));
  const singles = byTag(chains.filter(({ chain }) => chain.length === 1));
  const paths = chains.filter(({ chain }) => chain.length > 1).map((path) => statesAbove(root, path));
  if (chains.length === 0) return found;
  const add = (selector: number, element: Element) => {
    const list = found[selector] as Element[];
    if (list[list.length - 1] !== element) list.push(element);
  };
  walk(
    root,
    (node) => {
      if (!isElement(node) || node === root) return undefined;
      for (const { chain, selector } of singles.get(node.name) ?? singles.get(null) ?? NONE)
        if (matchesCompound(node, chain[0]!)) add(selector, node);
      for (const path of paths) if (enter(path, node)) add(path.selector, node);
      return undefined;
    },
    (node) => {
      if (node !== root) for (const path of paths) path.states.pop();
    },
  );
  return found;
}

interface Alternative {
  readonly chain: Chain;
  /** Of which selector it is an alternative. */
  readonly selector: number;
}

const NONE: readonly Alternative[] = [];

/** Selectors of one part by the tag that they ask for, each list with those that ask for none (null). */
function byTag(singles: readonly Alternative[]): ReadonlyMap<string | null, readonly Alternative[]> {
  const tagOf = ({ chain }: Alternative) => chain[0]!.tag;
  return new Map(
    [null, ...new Set(singles.map(tagOf))].map((tag) => [
      tag,
      singles.filter((single) => tagOf(single) === null || tagOf(single) === tag),
    ]),
  );
}

/** Selectors are mostly the same for every page: those of rules. */
const known = new Map<string, Chain[] | null>();
const MOST_KNOWN = 1000;

function parsedSelector(selector: string): Chain[] | null {
  const parsed = known.get(selector);
  if (parsed !== undefined) return parsed;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = parseSelector(selector);
  known.set(selector, made);
  return made;
}

/** How far a selector has come on the way from the root to an element: bit i says that its part i is matched. */
interface State {
  /** By this element. */
  readonly here: number;
  /** By this element or one above it. */
  readonly above: number;
}
/** A chain of several parts on its way down. */
interface Path extends Alternative {
  readonly states: State[];
}

/** Steps down to `element`; true if the whole selector matches it. */
function enter({ chain, states }: Path, element: Element): boolean {
  const parent = states[states.length - 1];
  let here = 0;
  for (let at = 0; at < chain.length; at++) {
    const { combinator } = chain[at]!;
    const before = combinator === '>' ? parent?.here : parent?.above;
    const open = at === 0 || ((before ?? 0) & (1 << (at - 1))) !== 0;
    if (open && matchesCompound(element, chain[at]!)) here |= 1 << at;
  }
  states.push({ here, above: here | (parent?.above ?? 0) });
  return (here & (1 << (chain.length - 1))) !== 0;
}

function statesAbove(root: Document | Element, { chain, selector }: Omit<Path, 'states'>): Path {
  const path: Path = { chain, selector, states: [] };
  const above: Element[] = [];
  for (let node: Document | Element | null = root; node; node = node.parent) if (isElement(node)) above.push(node);
  for (const element of above.reverse()) enter(path, element);
  return path;
}

function selectByCheerio(root: Document | Element, selector: string): Element[] {
  const $ = cheerioView(root as Document);
  const found: unknown[] = $(root as unknown as Parameters<typeof $>[0])
    .find(selector)
    .toArray();
  return (found as ChildNode[]).filter(isElement);
}
