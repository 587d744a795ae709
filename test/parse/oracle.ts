import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse as parse5 } from 'parse5';
import {
  type Document,
  type Element,
  isElement,
  isText,
  type Node,
  parse,
  visible,
  walk,
} from '../../src/parse/index.ts';

/**
 * What both trees are reduced to for a comparison: the visible text of the body, and the same with the edges of blocks
 * written into it. Formatting elements are left out on both sides, for they are transparent here by design.
 */
export interface Outline {
  readonly text: string;
  readonly blocks: string;
}

/**
 * Elements whose edges are compared: they decide which text belongs together. Not `form`, which is no block of text and
 * which parse5 keeps open behind its end tag where formatting elements are unclosed.
 */
const EDGES = new Set(
  'address article aside blockquote body button caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const BLANKS = /[\s\u00a0]+/gu;

interface Writer {
  text: string;
  blocks: string;
}
const write = (to: Writer, data: string): void => {
  const text = data.replace(BLANKS, '');
  to.text += text;
  to.blocks += text;
};

/** Names that `visible` goes by; used for both sides. */
const hidden = (name: string): boolean => !visible({ name } as Element);

export function outline(document: Document): Outline {
  const body = findBody(document);
  const to = { text: '', blocks: '' };
  if (!body) return to;
  walk(
    body,
    (node) => {
      if (isText(node)) write(to, node.data);
      else if (isElement(node)) {
        if (hidden(node.name)) return false;
        if (EDGES.has(node.name)) to.blocks += `<${node.name}>`;
      }
      return undefined;
    },
    (node) => {
      if (isElement(node) && EDGES.has(node.name)) to.blocks += '|';
    },
  );
  return to;
}

function findBody(document: Document): Element | null {
  let body: Element | null = null;
  walk(document, (node: Node) => {
    if (!body && isElement(node) && node.name === 'body') body = node;
    return body === null;
  });
  return body;
}

export function outlineOfOracle(html: string): Outline {
  const document = parse5(html);
  const to = { text: '', blocks: '' };
  const root = document.childNodes.find((node) => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element;
  const body = root.childNodes.find((node) => node.nodeName === 'body');
  const todo: (DefaultTreeAdapterTypes.ChildNode | null)[] = body ? [body] : [];
  while (todo.length > 0) {
    const node = todo.pop()!;
    if (node === null) to.blocks += '|';
    else if (defaultTreeAdapter.isTextNode(node)) write(to, node.value);
    else if (defaultTreeAdapter.isElementNode(node) && !hidden(node.tagName)) {
      if (EDGES.has(node.tagName)) {
        to.blocks += `<${node.tagName}>`;
        todo.push(null);
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) todo.push(node.childNodes[at]!);
    }
  }
  return to;
}

export const ours = (html: string): Outline => outline(parse(html));
