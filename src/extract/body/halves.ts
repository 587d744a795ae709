import type { Element } from '../../parse/index.ts';
import type { Line } from '../page.ts';
import { parentOf } from './frames.ts';

/** A shorter first half without a mark may be a label. */
const HALF_HAN = 12;

/**
 * True if an advertisement inside a sentence has torn `b` from `a`: both stand loose in one block, parted by no `<br>`; or a
 * block of the advertisement has ended the paragraph of `a` unasked, and `b` stands loose behind it.
 *
 * @example `<p>有5<div>广告</div>00万元</p>`: 有5, 00万元
 */
export const isHalf = (a: Line, b: Line): boolean =>
  (a.block === b.block || (parentOf(a.block) === b.block && isCutShort(a.block))) &&
  !b.broken &&
  (a.marks > 0 || a.han >= HALF_HAN || /\d$/u.test(a.text)) &&
  /[\p{L}\p{N}，,、]$/u.test(a.text) &&
  /^[\p{L}\p{N}]/u.test(b.text);

/** True for a `<p>` without an end tag of its own: it ends where its last child does. */
function isCutShort(element: Element): boolean {
  const last = element.children.at(-1);
  return element.name === 'p' && last !== undefined && last.end >= 0 && last.end === element.end;
}
