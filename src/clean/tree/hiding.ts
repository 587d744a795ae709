import { type Element, type Hiding, type HidingRules, hiding, hidingRules } from '../../parse/index.ts';
import type { Survey } from './survey.ts';

/** What hides on a page, read when the first rule asks for it. */
const rulesOf = new WeakMap<Survey, HidingRules>();

/** How an element is hidden; null if it is not. */
export function hidingIn(page: Survey, element: Element): Hiding | null {
  let rules = rulesOf.get(page);
  if (!rules) {
    rules = hidingRules(page.elements);
    rulesOf.set(page, rules);
  }
  return hiding(element, rules);
}
