import { attr } from '../../parse/index.ts';
import { SOUP } from '../thresholds.ts';
import { WHOLE_PAGE } from './elements.ts';
import { hidingIn } from './hiding.ts';
import type { SubtreeRule } from './rule.ts';
import { charsIn } from './sums.ts';
import type { Subtree, Survey } from './survey.ts';

/** How often one id stands in a heap that a program repeats. */
const REPEATED = 20;

/** Elements of a heap that are looked at: nested heaps stay linear. */
const LOOK = 200;

function leastOf({ element }: Subtree, page: Survey): number {
  const hiding = hidingIn(page, element);
  if (hiding === null) return SOUP.heap;
  return hiding === 'furtive' ? 2 : SOUP.descendants;
}

/**
 * Takes out a heap of empty elements: of invented names, in impossible places, or one pattern over and over. Never what
 * holds a script with code: some pages have their text in it alone.
 *
 * @example `<div><xkq id="hqwzpa"><ab class="mkdsq"></ab></xkq>…</div>` → ``
 */
export const barren: SubtreeRule = {
  id: 'barren-subtree',
  flag: 'tag-soup',
  reason: 'a heap of empty elements of invented names or of one repeated pattern',
  test(subtree, page) {
    const { element, index, end, media, odd, scripts } = subtree;
    const elements = end - index - 1;
    if (elements < 2 || media > 0 || scripts > 0 || charsIn(page, subtree) > 0) return null;
    if (WHOLE_PAGE.has(element.name)) return null;
    if (odd < SOUP.oddShare * elements && !repeats(subtree, page)) return null;
    return elements < leastOf(subtree, page) ? null : { act: 'remove', evidence: { elements, odd } };
  },
};

/** True if one id stands there again and again. */
function repeats({ index, end }: Subtree, { subtrees }: Survey): boolean {
  if (end - index < REPEATED) return false;
  const counts = new Map<string, number>();
  for (let at = index + 1; at < Math.min(end, index + LOOK); at++) {
    const id = attr(subtrees[at]!.element, 'id');
    if (id === undefined) continue;
    const count = (counts.get(id) ?? 0) + 1;
    if (count >= REPEATED) return true;
    counts.set(id, count);
  }
  return false;
}
