import { type Construction, MODE } from './construction.ts';
import { insertImplied, setAttributes } from './insert.ts';
import { popTo, push } from './stack.ts';
import { FLAG, type Tag, tagNamed } from './tags.ts';

const HEAD = tagNamed('head');
const BODY = tagNamed('body');
const HTML = tagNamed('html');
const FRAMESET = tagNamed('frameset');
/** End tags that begin the body when it has not begun. */
const BODY_ENDS: ReadonlySet<Tag> = new Set([BODY, HTML, tagNamed('br')]);

export const beforeBody = (c: Construction): boolean => c.mode < MODE.body;

/** Opens the head; or opens it again for what should have stood in it: `</head><title>`. */
function startHead(c: Construction): void {
  if (c.mode === MODE.afterHead) push(c, c.head!, HEAD);
  else if (c.mode === MODE.beforeHead) c.head = insertImplied(c, HEAD);
  c.mode = MODE.head;
}

/** Closes the head, if it is open, and opens the body. */
export function startBody(c: Construction): void {
  if (c.mode === MODE.beforeHead) startHead(c);
  popTo(c, 1);
  c.body = insertImplied(c, BODY);
  c.mode = MODE.body;
}

/** A start tag before the body; false if it belongs to the body, which then is open. */
export function headStart(c: Construction, tag: Tag): boolean {
  if (tag === HEAD) {
    if (c.mode === MODE.beforeHead) {
      startHead(c);
      setAttributes(c, c.head!);
    }
    return true;
  }
  if (tag === HTML || tag === FRAMESET) return tag === FRAMESET;
  if (tag.flags & FLAG.head) {
    startHead(c);
    return false;
  }
  startBody(c);
  return false;
}

/** An end tag before the body; false if it belongs to the body, which then is open. */
export function headEnd(c: Construction, tag: Tag): boolean {
  if (tag === HEAD && c.mode === MODE.head) {
    popTo(c, 1);
    c.mode = MODE.afterHead;
  }
  if (!BODY_ENDS.has(tag)) return tag.name !== 'template';
  startBody(c);
  return false;
}
