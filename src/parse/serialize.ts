import { type Document, Element, type ParentNode } from './nodes.ts';
import { isElement, isText, walk } from './tree.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose text stands in the source as it is. */
const VERBATIM = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };
const escapeText = (text: string): string => text.replace(/[&<>\u00a0]/gu, (char) => TEXT_ESCAPES[char] as string);
const escapeValue = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The markup of a tree, or of what stands inside an element. Comments and the doctype are not in the tree and do not
 * come back.
 * @example serialize(parse('<p>一<br>二')) // '<p>一<br>二</p>'
 */
export function serialize(root: Document | Element): string {
  let html = '';
  walk(
    root,
    (node) => {
      if (isText(node)) html += isVerbatim(node.parent) ? node.data : escapeText(node.data);
      else if (isElement(node) && node !== root) html += startTag(node);
      return undefined;
    },
    (node) => {
      if (isElement(node) && node !== root && !VOID.has(node.name)) html += `</${node.name}>`;
    },
  );
  return html;
}

const isVerbatim = (parent: ParentNode | null): boolean => parent instanceof Element && VERBATIM.has(parent.name);

function startTag({ name, attribs }: Element): string {
  const values = Object.entries(attribs).map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escapeValue(value)}"`,
  );
  return `<${name}${values.join('')}>`;
}
