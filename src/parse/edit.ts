import { setChildren } from './links.ts';
import type { ChildNode, Element, ParentNode } from './nodes.ts';
import { isText } from './tree.ts';

/** Takes a node out of its tree. For many nodes: `removeAll`. */
export function remove(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(node), 1);
  if (prev) prev.next = next;
  if (next) next.prev = prev;
  orphan(node);
}

/** Takes an element out and leaves its children in its place. For many elements: `unwrapAll`. */
export function unwrap(element: Element): void {
  unwrapAll([element]);
}

/** Takes nodes out of their trees, each with what is below it. Linear: every child list is written once. */
export function removeAll(nodes: Iterable<ChildNode>): void {
  edit(new Set(nodes), new Set());
}

/** Takes elements out and leaves their children in their place. Linear, nested ones too. */
export function unwrapAll(elements: Iterable<Element>): void {
  edit(new Set(), new Set(elements));
}

function edit(removed: ReadonlySet<ChildNode>, unwrapped: ReadonlySet<ChildNode>): void {
  const parents = new Set<ParentNode>();
  for (const nodes of [removed, unwrapped]) {
    for (const node of nodes) {
      let { parent } = node;
      while (parent && unwrapped.has(parent as Element)) parent = parent.parent;
      if (parent) parents.add(parent);
    }
  }
  for (const parent of parents) setChildren(parent, keep(parent.children, removed, unwrapped));
}

/** The children that stay: without those removed, and with the children of those unwrapped. */
function keep(children: readonly ChildNode[], removed: ReadonlySet<ChildNode>, unwrapped: ReadonlySet<ChildNode>) {
  const kept: ChildNode[] = [];
  const todo = children.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (removed.has(node)) orphan(node);
    else if (!isText(node) && unwrapped.has(node)) {
      for (let at = node.children.length - 1; at >= 0; at--) todo.push(node.children[at]!);
      node.children = [];
      orphan(node);
    } else kept.push(node);
  }
  return kept;
}

function orphan(node: ChildNode): void {
  node.parent = node.prev = node.next = null;
}
