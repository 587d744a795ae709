import type { Construction } from './construction.ts';
import type { Element } from './nodes.ts';
import { FLAG, type Tag, tagNamed } from './tags.ts';

export const P = tagNamed('p');

export const currentTag = (c: Construction): Tag => c.tags[c.tags.length - 1]!;
export const currentElement = (c: Construction): Element => c.elements[c.elements.length - 1]!;

export function push(c: Construction, element: Element, tag: Tag): void {
  c.elements.push(element);
  c.tags.push(tag);
  if (tag === P) c.openParagraphs++;
}

/** Closes the deepest open element. */
export function pop(c: Construction): void {
  c.elements.pop()!.end = c.start;
  if (c.tags.pop() === P) c.openParagraphs--;
}

/** Closes open elements down to the one at `depth`, and this one too. */
export function popTo(c: Construction, depth: number): void {
  while (c.elements.length > depth) pop(c);
}

/** The same at an end tag, which belongs to the element. */
export function closeAt(c: Construction, depth: number): void {
  const element = c.elements[depth]!;
  popTo(c, depth);
  element.end = c.next;
}

/** Takes an element out of the stack while those inside of it stay open. */
export function dropAt(c: Construction, depth: number): void {
  c.elements.splice(depth, 1)[0]!.end = c.next;
  if (c.tags.splice(depth, 1)[0] === P) c.openParagraphs--;
}

/** Depth of the nearest open `tag` that no element of `barrier` hides; -1 if there is none. */
export function inScope(c: Construction, tag: Tag, barrier: number): number {
  for (let at = c.tags.length - 1; at >= 0; at--) {
    const open = c.tags[at]!;
    if (open === tag) return at;
    if (open.flags & barrier) return -1;
  }
  return -1;
}

/** The same for any element of `set`. */
export function nearest(c: Construction, set: number, barrier: number): number {
  for (let at = c.tags.length - 1; at >= 0; at--) {
    const { flags } = c.tags[at]!;
    if (flags & set) return at;
    if (flags & barrier) return -1;
  }
  return -1;
}

/** Depth of the first element of `set` that stands inside of the one at `depth`; -1 if there is none. */
export function nearestAbove(c: Construction, depth: number, set: number): number {
  for (let at = depth + 1; at < c.tags.length; at++) if (c.tags[at]!.flags & set) return at;
  return -1;
}

/** Closes an open `<p>` that a block would stand in. */
export function closeParagraph(c: Construction): void {
  if (c.openParagraphs === 0) return;
  const at = inScope(c, P, FLAG.scope | FLAG.buttonScope);
  if (at >= 0) popTo(c, at);
}
