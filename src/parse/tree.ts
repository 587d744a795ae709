import type { Document, Element, Node, ParentNode, Text } from './nodes.ts';
import { INVISIBLE_NAMES } from './tags.data.ts';

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** The value of an attribute, entities decoded; undefined if it is absent. `name` in lower case. */
export const attr = (element: Element, name: string): string | undefined => element.attribute(name);

export const setAttr = (element: Element, name: string, value: string): void => {
  element.attribs[name] = value;
};

/**
 * Visits `root` and everything below it in document order, without recursion. `enter` may return false to leave an
 * element's children out. The visitor must not change the tree.
 */
export function walk(root: Node, enter: (node: Node) => boolean | undefined, leave?: (node: ParentNode) => void): void {
  let node: Node = root;
  for (;;) {
    const descend = enter(node) !== false;
    if (descend && !isText(node) && node.children[0]) {
      node = node.children[0];
      continue;
    }
    if (!isText(node)) leave?.(node);
    for (;;) {
      if (node === root) return;
      if (node.next) {
        node = node.next;
        break;
      }
      node = node.parent as ParentNode;
      leave?.(node as ParentNode);
    }
  }
}

/** All elements below `root`, in document order. */
export function elementsOf(root: Document | Element): Element[] {
  const elements: Element[] = [];
  walk(root, (node) => {
    if (isElement(node) && node !== root) elements.push(node);
    return undefined;
  });
  return elements;
}

/** The nearest element, `from` included, that satisfies `test`. */
export function closest(from: Node | null, test: (element: Element) => boolean): Element | null {
  for (let node = from; node; node = node.parent) if (isElement(node) && test(node)) return node;
  return null;
}

/** Names of elements whose text no reader sees by their kind (script, style, noscript, template …). */
export const INVISIBLE: ReadonlySet<string> = new Set(INVISIBLE_NAMES.split(' '));

/** False for elements whose text no reader sees by their kind. */
export const visible = (element: Element): boolean => !INVISIBLE.has(element.name);

/** All text below `node`, elements that are not `visible` left out; `<br>` and block edges are not marked. */
export function textOf(node: Node): string {
  let text = '';
  walk(node, (at) => {
    if (isText(at)) text += at.data;
    else if (isElement(at) && at !== node && !visible(at)) return false;
    return undefined;
  });
  return text;
}
