import { type Element, isElement, textOf } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import type { Line } from '../page.ts';

/** A text that stands alone in an element whose id or class says what it is. */
export interface Slot {
  readonly text: string;
  /** Id and class of the element. */
  readonly hints: string;
}

/** `2024年2月21日 09:40:37`, `2024-02-21` */
const DATE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;
const MAX_SLOT = 30;
const MAX_DEPTH = 3;
/** What an element without id and class has for hints. */
const NO_HINTS = ' ';

/**
 * The slots of lines: `<span class="source"><a>北河日报</a></span>` -> `{ text: '北河日报', hints: ' source' }`.
 * `hints` must match in an element that holds nothing but the text, or a date besides; one named `tag` says it by its name.
 */
export function slotsOf(lines: readonly Line[], hints: RegExp, tag: string | null = null): readonly Slot[] {
  const slots: Slot[] = [];
  for (const { nodes } of lines) {
    for (const { data, parent } of nodes) {
      const text = data.trim();
      const element = text === '' || text.length > MAX_SLOT ? null : hintedAncestor(parent, text, hints, tag);
      if (element) slots.push({ text, hints: hintsOf(element) });
    }
  }
  return slots;
}

/** The innermost element around a text that has the hints, if it and all between hold nothing but the text, or a date besides. */
function hintedAncestor(
  from: Line['nodes'][number]['parent'],
  text: string,
  hints: RegExp,
  tag: string | null,
): Element | null {
  let at = from;
  for (let depth = 0; at && isElement(at) && depth < MAX_DEPTH; at = at.parent, depth++) {
    const own = hintsOf(at);
    if (at.name === tag || (own !== NO_HINTS && hints.test(own)))
      return textOf(at).replace(DATE, '').trim() === text ? at : null;
  }
  return null;
}
