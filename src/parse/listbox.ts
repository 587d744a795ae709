import type { Construction } from './construction.ts';
import { insert, insertLeaf } from './insert.ts';
import { currentTag, inScope, nearest, pop, popTo } from './stack.ts';
import { resetMode } from './table.ts';
import { FLAG, type Tag, tagNamed } from './tags.ts';

const SELECT = tagNamed('select');
const OPTION = tagNamed('option');
const OPTGROUP = tagNamed('optgroup');
const ALLOWED: ReadonlySet<Tag> = new Set([tagNamed('script'), tagNamed('template')]);
/** Start tags that end a `<select>` and go on behind it. */
const ENDS: ReadonlySet<Tag> = new Set(['input', 'keygen', 'textarea'].map(tagNamed));
/** The same for one that stands in a table. */
const TABLE_PARTS = FLAG.table | FLAG.caption | FLAG.section | FLAG.row | FLAG.cell;

function closeSelect(c: Construction): void {
  const at = inScope(c, SELECT, FLAG.tableScope);
  if (at >= 0) popTo(c, at);
  resetMode(c);
}

const closeOption = (c: Construction): void => {
  if (currentTag(c) === OPTION) pop(c);
};

/** A start tag in a `<select>`; false if the select is over and the tag goes by the rules of what is around it. */
export function selectStart(c: Construction, tag: Tag): boolean {
  if (tag === OPTION || tag === OPTGROUP || tag.name === 'hr') {
    closeOption(c);
    if (tag !== OPTION && currentTag(c) === OPTGROUP) pop(c);
    if (tag.name === 'hr') insertLeaf(c, tag);
    else insert(c, tag);
    return true;
  }
  if (tag === SELECT) {
    closeSelect(c);
    return true;
  }
  if (ENDS.has(tag) || (tag.flags & TABLE_PARTS && nearest(c, FLAG.table, FLAG.tableScope) >= 0)) {
    closeSelect(c);
    return false;
  }
  return !ALLOWED.has(tag);
}

/** An end tag in a `<select>`; false if it goes by the rules of what is around it. */
export function selectEnd(c: Construction, tag: Tag): boolean {
  if (tag === OPTION) closeOption(c);
  else if (tag === OPTGROUP) {
    if (currentTag(c) === OPTION && c.tags[c.tags.length - 2] === OPTGROUP) pop(c);
    if (currentTag(c) === OPTGROUP) pop(c);
  } else if (tag === SELECT) closeSelect(c);
  else if (tag.flags & TABLE_PARTS && inScope(c, tag, FLAG.tableScope) >= 0) {
    closeSelect(c);
    return false;
  }
  return tag.name !== 'template';
}
