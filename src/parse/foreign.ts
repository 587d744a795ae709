import { attributeInHand, type Construction } from './construction.ts';
import { insert, insertLeaf } from './insert.ts';
import { currentTag, pop, popTo } from './stack.ts';
import { BREAKOUT_NAMES, INTEGRATION_POINTS } from './tags.data.ts';
import { FLAG, type Tag } from './tags.ts';

const BREAKOUT: ReadonlySet<string> = new Set(BREAKOUT_NAMES.split(' '));
const INTEGRATION: ReadonlySet<string> = new Set(INTEGRATION_POINTS.split(' '));
const FONT_ATTRIBUTES = ['color', 'face', 'size'];

/** The record of a name inside of SVG or MathML, where no rule of HTML holds. */
function foreignTag(c: Construction, name: string): Tag {
  let tag = c.foreignTags.get(name);
  if (!tag) {
    const point = INTEGRATION.has(name) ? FLAG.integration | FLAG.special | FLAG.scope : 0;
    tag = { name, flags: FLAG.foreign | point, start: 'ordinary', end: 'ordinary' };
    c.foreignTags.set(name, tag);
  }
  return tag;
}

export const inForeign = (c: Construction): boolean => (currentTag(c).flags & FLAG.foreign) !== 0;

/** `<svg>` and `<math>`, and what stands in them: only here `/>` closes an element. */
export function startForeign(c: Construction, tag: Tag): void {
  const foreign = foreignTag(c, tag.name);
  if (c.cursor.selfClosing) insertLeaf(c, foreign);
  else insert(c, foreign);
}

/** A start tag in foreign content; false if it is HTML and goes by the rules of HTML. */
export function foreignStart(c: Construction, tag: Tag): boolean {
  if (currentTag(c).flags & FLAG.integration) return false;
  if (breaksOut(c, tag)) {
    leaveForeign(c);
    return false;
  }
  startForeign(c, tag);
  return true;
}

function breaksOut(c: Construction, tag: Tag): boolean {
  if (tag.name !== 'font') return BREAKOUT.has(tag.name);
  return FONT_ATTRIBUTES.some((name) => attributeInHand(c, name) !== undefined);
}

/** Closes open elements down to HTML or to a point where HTML may stand. */
function leaveForeign(c: Construction): void {
  while ((currentTag(c).flags & (FLAG.foreign | FLAG.integration)) === FLAG.foreign) pop(c);
}

/** An end tag in foreign content; false if it goes by the rules of HTML. */
export function foreignEnd(c: Construction, tag: Tag): boolean {
  if (tag.name === 'p' || tag.name === 'br') {
    leaveForeign(c);
    return false;
  }
  for (let at = c.tags.length - 1; at > 0; at--) {
    const open = c.tags[at]!;
    if (!(open.flags & FLAG.foreign)) return false;
    if (open.name === tag.name) {
      popTo(c, at);
      return true;
    }
  }
  return true;
}
