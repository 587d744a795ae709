import type { ChildNode, Element, ParentNode } from './nodes.ts';

/** Makes `node` the last child of `parent`. */
export function append<T extends ChildNode>(parent: ParentNode, node: T): T {
  const { children } = parent;
  const prev = children.length > 0 ? children[children.length - 1]! : null;
  node.parent = parent;
  node.prev = prev;
  if (prev) prev.next = node;
  children.push(node);
  return node;
}

/** Puts `node` before `before`; which is nearly always the last child, so that the search is short. */
export function insertBefore(parent: ParentNode, node: ChildNode, before: ChildNode): void {
  const { prev } = before;
  node.parent = parent;
  node.prev = prev;
  node.next = before;
  before.prev = node;
  if (prev) prev.next = node;
  parent.children.splice(parent.children.lastIndexOf(before), 0, node);
}

/** Puts `node` behind `before`. */
export function insertAfter(before: ChildNode, node: ChildNode): void {
  const parent: ParentNode = before.parent!;
  const { next } = before;
  node.parent = parent;
  node.prev = before;
  node.next = next;
  before.next = node;
  if (next) next.prev = node;
  parent.children.splice(parent.children.lastIndexOf(before) + 1, 0, node);
}

/** Takes the last child of a parent out; an open element is one. */
export function detachLast(element: Element): void {
  element.parent!.children.pop();
  if (element.prev) element.prev.next = null;
  element.prev = null;
}

/** All children of `from` become children of `to`, which becomes the only child of `from`. */
export function adoptChildren(from: Element, to: Element): void {
  to.children = from.children;
  for (const child of to.children) child.parent = to;
  from.children = [to];
  to.parent = from;
}

/** Makes `children` all the children of `parent`. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  let prev: ChildNode | null = null;
  for (const child of children) {
    child.parent = parent;
    child.prev = prev;
    child.next = null;
    if (prev) prev.next = child;
    prev = child;
  }
}
