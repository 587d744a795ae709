import { attributeInHand, type Construction, MODE, type Mode } from './construction.ts';
import { insert, insertImplied, insertLeaf } from './insert.ts';
import { closeAt, currentTag, inScope, nearest, popTo } from './stack.ts';
import { FLAG, type Tag, tagNamed } from './tags.ts';

const TABLE = tagNamed('table');
const COLGROUP = tagNamed('colgroup');
const TBODY = tagNamed('tbody');
const TR = tagNamed('tr');
const COL = tagNamed('col');
const FORM = tagNamed('form');
const INPUT = tagNamed('input');
const SELECT = tagNamed('select');

/** The parts of a table: `home` is the mode in which one may stand, `mode` the one that it opens. */
interface Part {
  readonly home: Mode;
  readonly mode: Mode;
}
const section: Part = { home: MODE.table, mode: MODE.section };
const cell: Part = { home: MODE.row, mode: MODE.cell };
const PARTS: ReadonlyMap<Tag, Part> = new Map([
  [tagNamed('caption'), { home: MODE.table, mode: MODE.caption }],
  [COLGROUP, { home: MODE.table, mode: MODE.columns }],
  [COL, { home: MODE.columns, mode: MODE.columns }],
  [TBODY, section],
  [tagNamed('thead'), section],
  [tagNamed('tfoot'), section],
  [TR, { home: MODE.section, mode: MODE.row }],
  [tagNamed('td'), cell],
  [tagNamed('th'), cell],
]);

/** For each mode in a table: the set of the element that it stands in, and the mode around that. */
const LEVELS: Readonly<Record<number, { readonly set: number; readonly around: Mode }>> = {
  [MODE.table]: { set: FLAG.table, around: MODE.table },
  [MODE.caption]: { set: FLAG.caption, around: MODE.table },
  [MODE.columns]: { set: FLAG.columns, around: MODE.table },
  [MODE.section]: { set: FLAG.section, around: MODE.table },
  [MODE.row]: { set: FLAG.row, around: MODE.section },
  [MODE.cell]: { set: FLAG.cell, around: MODE.row },
};

export const inTable = (c: Construction): boolean => c.mode >= MODE.table;

/** Closes the part of the table that the mode stands for. */
function closeLevel(c: Construction): void {
  const { set, around } = LEVELS[c.mode]!;
  const at = nearest(c, set, FLAG.tableScope);
  if (at >= 0) popTo(c, at);
  c.mode = around;
}

/** The part that the page left out between the open one and `home`; null if a part must be closed instead. */
function impliedPart(mode: Mode, home: Mode): Tag | null {
  if (mode === MODE.table) return home === MODE.columns ? COLGROUP : TBODY;
  return mode === MODE.section && home === MODE.row ? TR : null;
}

/** Closes what is open inside of the part that the mode stands for. */
function clearToLevel(c: Construction): void {
  const at = nearest(c, LEVELS[c.mode]!.set, FLAG.tableScope);
  if (at >= 0) popTo(c, at + 1);
}

/** Makes `home` the mode: closes parts and opens implied ones. */
function goTo(c: Construction, home: Mode): void {
  while (c.mode !== home) {
    const implied = impliedPart(c.mode, home);
    if (implied) {
      clearToLevel(c);
      insertImplied(c, implied);
      c.mode = PARTS.get(implied)!.mode;
    } else closeLevel(c);
  }
  clearToLevel(c);
}

/** A start tag in a table; false if it goes by the rules of the body, foster-parented where no cell is open. */
export function tableStart(c: Construction, tag: Tag): boolean {
  const part = PARTS.get(tag);
  if (part) {
    goTo(c, part.home);
    if (tag === COL) insertLeaf(c, tag);
    else insert(c, tag);
    c.mode = part.mode;
    return true;
  }
  if (c.mode === MODE.columns) closeLevel(c);
  if (c.mode === MODE.caption || c.mode === MODE.cell) return false;
  if (tag === TABLE) closeTable(c);
  else if (tag === FORM) {
    c.form ??= insertLeaf(c, tag, false);
    return true;
  } else if (tag === INPUT && isHidden(c)) {
    insertLeaf(c, tag, false);
    return true;
  }
  return false;
}

const isHidden = (c: Construction): boolean => attributeInHand(c, 'type')?.toLowerCase() === 'hidden';

/** An end tag in a table; false if it goes by the rules of the body. */
export function tableEnd(c: Construction, tag: Tag): boolean {
  const part = PARTS.get(tag);
  if (part || tag === TABLE) {
    const at = inScope(c, tag, FLAG.tableScope);
    if (at < 0) return true;
    closeAt(c, at);
    if (part) c.mode = part.home;
    else resetMode(c);
    return true;
  }
  if (c.mode === MODE.columns) closeLevel(c);
  return false;
}

function closeTable(c: Construction): void {
  const at = inScope(c, TABLE, FLAG.tableScope);
  if (at < 0) return;
  popTo(c, at);
  resetMode(c);
}

/** Text in a `<colgroup>` ends it. */
export function tableText(c: Construction): void {
  if (c.mode === MODE.columns && currentTag(c) === COLGROUP) closeLevel(c);
}

const MODE_OF_FLAG: readonly (readonly [number, Mode])[] = [
  [FLAG.cell, MODE.cell],
  [FLAG.row, MODE.row],
  [FLAG.section, MODE.section],
  [FLAG.caption, MODE.caption],
  [FLAG.columns, MODE.columns],
  [FLAG.table, MODE.table],
  [FLAG.tableScope, MODE.body],
];

/** The mode that the open elements ask for (HTML standard 13.2.4.1), after a table, select or template was closed. */
export function resetMode(c: Construction): void {
  for (let at = c.tags.length - 1; at >= 0; at--) {
    const tag = c.tags[at]!;
    const found = tag === SELECT ? MODE.select : MODE_OF_FLAG.find(([flag]) => tag.flags & flag)?.[1];
    if (found !== undefined) {
      c.mode = found === MODE.body && !c.body ? MODE.head : found;
      return;
    }
  }
}
