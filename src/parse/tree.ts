import type { Document, Element, Node, ParentNode, Text } from './nodes.ts';
import { INVISIBLE_NAMES } from './tags.data.ts';

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** The value of an attribute, entities decoded; undefined if it is absent. `name` in lower case. */
export const attr = (element: Element, name: string): string | undefined => element.attribute(name);

export const setAttr = (element: Element, name: string, value: string): void => {
  element.attribs[name] = value;
};

/** Visits `root` and everything below it, as `visit` does. */
export function walk(root: Node, enter: (node: Node) => boolean | undefined, leave?: (node: ParentNode) => void): void {
  visit(root, undefined, enter, leave);
}

/**
 * Visits `root` and everything below it in document order, without recursion. `enter` may return false to leave an
 * element's children out. The visitor must not change the tree. What it has to know comes as `state`: where every page is
 * walked, `enter` and `leave` are functions of a module, for the machine code of a closure lives no longer than the closure.
 */
export function visit<State>(
  root: Node,
  state: State,
  enter: (node: Node, state: State) => boolean | undefined,
  leave?: (node: ParentNode, state: State) => void,
): void {
  let node: Node = root;
  for (;;) {
    const descend = enter(node, state) !== false;
    if (descend && !isText(node) && node.children[0]) {
      node = node.children[0];
      continue;
    }
    if (!isText(node)) leave?.(node, state);
    for (;;) {
      if (node === root) return;
      if (node.next) {
        node = node.next;
        break;
      }
      node = node.parent as ParentNode;
      leave?.(node as ParentNode, state);
    }
  }
}

/** All elements below `root`, in document order. */
export function elementsOf(root: Document | Element): Element[] {
  const elements: Element[] = [];
  visit(root, elements, addElement);
  return elements[0] === root ? elements.slice(1) : elements;
}

function addElement(node: Node, elements: Element[]): undefined {
  if (isElement(node)) elements.push(node);
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
  const told = { node, text: '' };
  visit(node, told, addText);
  return told.text;
}

function addText(at: Node, told: { readonly node: Node; text: string }): boolean {
  if (isText(at)) told.text += at.data;
  return at === told.node || !isElement(at) || visible(at);
}
