import { attr, isText } from '../../parse/index.ts';
import { SOUP } from '../thresholds.ts';
import { WHOLE_PAGE } from './elements.ts';
import { hidingIn } from './hiding.ts';
import type { SubtreeRule } from './rule.ts';
import { charsIn, mediaIn, oddIn } from './sums.ts';
import type { Subtree, Survey } from './survey.ts';

/** How often one id stands in a heap that a program repeats. */
const REPEATED = 20;

/** Elements of a heap that hides nothing: templates have a few of their own invention. */
const VISIBLE_HEAP = 40;

/** Elements of a heap that are looked at: nested heaps stay linear. */
const LOOK = 200;

function leastOf({ element }: Subtree, page: Survey): number {
  const hiding = hidingIn(page, element);
  if (hiding === null) return VISIBLE_HEAP;
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
    const elements = subtree.end - subtree.index - 1;
    if (elements < 2 || charsIn(page, subtree) > 0 || mediaIn(page, subtree) > 0) return null;
    if (WHOLE_PAGE.has(subtree.element.name)) return null;
    const odd = oddIn(page, subtree);
    if (odd < SOUP.oddShare * elements && !repeats(subtree, page)) return null;
    if (elements < leastOf(subtree, page) || holdsCode(subtree, page)) return null;
    return { act: 'remove', evidence: { elements, odd } };
  },
};

/** True if the elements that carry an id carry the same few again and again. */
function repeats({ index, end }: Subtree, { elements }: Survey): boolean {
  if (end - index < REPEATED) return false;
  const ids = elements.slice(index + 1, Math.min(end, index + LOOK)).flatMap((element) => attr(element, 'id') ?? []);
  return ids.length >= REPEATED && ids.length >= REPEATED * new Set(ids).size;
}

function holdsCode({ index, end }: Subtree, { elements }: Survey): boolean {
  for (let at = index + 1; at < end; at++) {
    const { name, children } = elements[at]!;
    if (name === 'script' && children.some((child) => isText(child) && child.data.trim() !== '')) return true;
  }
  return false;
}
