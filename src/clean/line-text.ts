import { type Document, isElement, isText, visible, walk } from '../parse/index.ts';
import { isBlock } from './tree/elements.ts';

/** The visible text of a tree: a line break at block edges and `<br>`, blanks of the markup folded. */
export function lineText(document: Document): string {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    const text = line.replace(/[ \t\r\n\f]+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  walk(
    document,
    (node) => {
      if (isText(node)) line += node.data;
      else if (isElement(node)) {
        if (node.name === 'br' || isBlock(node.name)) close();
        return visible(node);
      }
      return undefined;
    },
    (node) => {
      if (isElement(node) && isBlock(node.name)) close();
    },
  );
  close();
  return lines.join('\n');
}
