import type { Construction } from './construction.ts';
import { adoptChildren, detachLast, insertAfter } from './links.ts';
import { closeAt, inScope, nearestAbove } from './stack.ts';
import { FLAG, tagNamed } from './tags.ts';

const A = tagNamed('a');
/** As often as the standard's adoption agency goes round. */
const ROUNDS = 8;

/**
 * Closes an open `<a>`, which its end tag or another `<a>` ends; true if there was one. `<a>` is the one formatting
 * element that is split over the blocks inside of it, as the standard does, for the text behind it must not count as link:
 * `<a>x<div>y</a>z` -> `a(x) div(a(y) z)`.
 */
export function closeAnchor(c: Construction): boolean {
  let at = inScope(c, A, FLAG.scope);
  if (at < 0) return false;
  for (let round = 0; round < ROUNDS; round++) {
    const block = nearestAbove(c, at, FLAG.special);
    if (block < 0) {
      closeAt(c, at);
      break;
    }
    split(c, at, block);
    at++;
  }
  return true;
}

/** Moves the block at `block` out of the anchor at `at`, and gives it a copy of the anchor that holds what it has so far. */
function split(c: Construction, at: number, block: number): void {
  const { elements, tags } = c;
  const anchor = elements[at]!;
  const moved = elements[block]!;
  const copy = anchor.shallowCopy();
  detachLast(moved);
  insertAfter(anchor, moved);
  adoptChildren(moved, copy);
  anchor.end = copy.end = c.start;
  c.nodes++;
  elements.splice(at, block - at + 1, moved, copy);
  tags.splice(at, block - at + 1, tags[block]!, A);
}
