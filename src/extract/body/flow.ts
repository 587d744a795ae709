import { keepShape } from '../../kept.ts';
import { addTo } from '../../lists.ts';
import { attr, type Element, isElement, isText, type Node, type Text, visible, visit } from '../../parse/index.ts';
import { isHidden } from '../elements.ts';
import type { Line, Page } from '../page.ts';
import { foldBlanks } from '../text.ts';
import { pictureOf, videoOf } from './pictures.ts';

/** What stands in the body, in reading order; `at` is the index of the line that comes next. */
export type Item =
  | { readonly type: 'line'; readonly at: number; readonly line: Line }
  | {
      readonly type: 'picture';
      readonly at: number;
      readonly element: Element;
      readonly src: string;
      readonly alt: string | null;
    }
  | { readonly type: 'video'; readonly at: number; readonly src: string }
  | { readonly type: 'rule'; readonly at: number };

keepShape<Item>({ type: 'line', at: null, line: null });
keepShape<Item>({ type: 'picture', at: null, element: null, src: null, alt: null });
keepShape<Item>({ type: 'video', at: null, src: null });
keepShape<Item>({ type: 'rule', at: null });

/** Lines, pictures, videos and rules below `root`, in order; none of elements that the site's rule drops. */
export function flowOf(
  root: Element,
  lines: readonly Line[],
  { base, dropped }: Pick<Page, 'base' | 'dropped'>,
): readonly Item[] {
  const byNode = new Map<Text, Line[]>();
  for (const line of lines) addTo(byNode, line.nodes[0] as Text, line);
  const flow: Flow = { base, dropped, byNode, items: [], at: lines[0]?.index ?? 0 };
  visit(root, flow, enter);
  return flow.items;
}

interface Flow {
  readonly base: URL | null;
  readonly dropped: ReadonlySet<Element>;
  /** The lines by the text that they begin with. */
  readonly byNode: ReadonlyMap<Text, readonly Line[]>;
  readonly items: Item[];
  /** The index of the line that comes next. */
  at: number;
}

function enter(node: Node, flow: Flow): boolean {
  const { items, base, at } = flow;
  if (isText(node)) {
    for (const line of flow.byNode.get(node) ?? []) {
      items.push({ type: 'line', at: line.index, line });
      flow.at = line.index + 1;
    }
    return true;
  }
  if (!isElement(node)) return true;
  if (flow.dropped.has(node)) return false;
  if (isHidden(node)) return true;
  if (node.name === 'img') {
    const src = pictureOf(node, base);
    if (src) items.push({ type: 'picture', at, element: node, src, alt: foldBlanks(attr(node, 'alt') ?? '') || null });
  } else if (node.name === 'video' || node.name === 'iframe' || node.name === 'embed') {
    const src = videoOf(node, base);
    if (src) items.push({ type: 'video', at, src });
  } else if (node.name === 'hr') items.push({ type: 'rule', at });
  return visible(node);
}
