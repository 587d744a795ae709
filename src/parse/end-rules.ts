import { closeAnchor } from './anchor.ts';
import type { Construction } from './construction.ts';
import { insertLeaf } from './insert.ts';
import { closeAt, currentTag, dropAt, inScope, nearest, P } from './stack.ts';
import { resetMode } from './table.ts';
import { type EndRuleName, FLAG, type Tag, tagNamed } from './tags.ts';

export type EndRule = (c: Construction, tag: Tag) => void;

const BR = tagNamed('br');
const FORM = tagNamed('form');

/**
 * Closes the nearest open element of this name unless a special element is open inside of it: so a stray `</b>` or
 * `</span>` never closes a block. Formatting elements have no other rule here: the standard's adoption agency would split
 * them over blocks, which moves no text from one block to another.
 */
const ordinary: EndRule = (c, tag) => {
  for (let at = c.tags.length - 1; at > 0; at--) {
    const open = c.tags[at]!;
    if (open === tag) {
      closeAt(c, at);
      return;
    }
    if (open.flags & FLAG.special) return;
  }
};

function closeScoped(c: Construction, tag: Tag, barrier: number): void {
  const at = inScope(c, tag, barrier);
  if (at >= 0) closeAt(c, at);
}

/** What an end tag does in body, by the name of its rule (HTML standard 13.2.6.4.7). */
export const END_RULES: Readonly<Record<EndRuleName, EndRule>> = {
  ordinary,
  ignored: () => {},
  scoped: (c, tag) => closeScoped(c, tag, FLAG.scope),
  listItem: (c, tag) => closeScoped(c, tag, FLAG.scope | FLAG.listScope),
  paragraph(c, tag) {
    const at = c.openParagraphs > 0 ? inScope(c, P, FLAG.scope | FLAG.buttonScope) : -1;
    if (at >= 0) closeAt(c, at);
    else insertLeaf(c, tag);
  },
  heading(c) {
    const at = nearest(c, FLAG.heading, FLAG.scope);
    if (at >= 0) closeAt(c, at);
  },
  form(c, tag) {
    const at = c.form ? c.elements.lastIndexOf(c.form) : -1;
    c.form = null;
    if (at < 0 || inScope(c, FORM, FLAG.scope) !== at) return;
    if (currentTag(c) === tag) closeAt(c, at);
    else dropAt(c, at);
  },
  anchor: (c) => void closeAnchor(c),
  lineBreak: (c) => void insertLeaf(c, BR),
  template(c, tag) {
    const at = c.tags.lastIndexOf(tag);
    if (at < 0) return;
    closeAt(c, at);
    resetMode(c);
  },
};
