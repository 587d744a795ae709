import { type Element, type Hiding, hiding } from '../../parse/index.ts';
import type { Survey } from './survey.ts';

/** How an element is hidden; null if it is not. */
export const hidingIn = (page: Survey, element: Element): Hiding | null => hiding(element, page.hidingRules);
