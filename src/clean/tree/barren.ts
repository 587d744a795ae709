import { attr } from '../../parse/index.ts';
import { SOUP } from '../thresholds.ts';
import type { SubtreeRule } from './rule.ts';
import type { Subtree, Survey } from './survey.ts';

/** How often one id stands in a heap that a program repeats. */
const REPEATED = 20;

/** Elements of a heap that hides nothing: templates have a few of their own invention. */
const VISIBLE_HEAP = 40;

/** Elements of a heap that are looked at: nested heaps stay linear. */
const LOOK = 200;

const leastOf = ({ hiding }: Subtree): number => {
  if (hiding === null) return VISIBLE_HEAP;
  return hiding === 'furtive' ? 2 : SOUP.descendants;
};

/**
 * Takes out a heap of empty elements: of invented names, in impossible places, or one pattern over and over.
 *
 * @example `<div><xkq id="hqwzpa"><ab class="mkdsq"></ab></xkq>…</div>` → ``
 */
export const barren: SubtreeRule = {
  id: 'barren-subtree',
  flag: 'tag-soup',
  reason: 'a heap of empty elements of invented names or of one repeated pattern',
  test(subtree, survey) {
    const { elements, odd, chars, media } = subtree.sums;
    if (chars > 0 || media > 0 || elements < leastOf(subtree)) return null;
    const heap = odd >= SOUP.oddShare * elements || repeats(subtree, survey);
    return heap ? { act: 'remove', evidence: { elements, odd } } : null;
  },
};

/** True if the elements that carry an id carry the same few again and again. */
function repeats({ index, end }: Subtree, { subtrees }: Survey): boolean {
  if (end - index < REPEATED) return false;
  const ids = subtrees
    .slice(index + 1, Math.min(end, index + LOOK))
    .flatMap(({ element }) => attr(element, 'id') ?? []);
  return ids.length >= REPEATED && ids.length >= REPEATED * new Set(ids).size;
}
