import { type Element, isElement, textOf } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import type { Line } from '../page.ts';

/** A text that stands alone in an element whose id or class says what it is. */
export interface Slot {
  readonly text: string;
  /** Id and class of the element. */
  readonly hints: string;
}

const MAX_SLOT = 30;
const MAX_DEPTH = 3;

/**
 * The slots of lines: `<span class="source"><a>北河日报</a></span>` -> `{ text: '北河日报', hints: ' source' }`.
 * `hints` must match in an element that holds nothing but the text.
 */
export function slotsOf(lines: readonly Line[], hints: RegExp): readonly Slot[] {
  return lines
    .flatMap((line) => line.nodes)
    .flatMap((node) => {
      const text = node.data.trim();
      if (text === '' || text.length > MAX_SLOT) return [];
      const element = hintedAncestor(node.parent, text, hints);
      return element ? [{ text, hints: hintsOf(element) }] : [];
    });
}

/** The innermost element around a text that has the hints, if it and all between hold nothing but the text. */
function hintedAncestor(from: Line['nodes'][number]['parent'], text: string, hints: RegExp): Element | null {
  let at = from;
  for (let depth = 0; at && isElement(at) && depth < MAX_DEPTH; at = at.parent, depth++) {
    if (hints.test(hintsOf(at))) return textOf(at).trim() === text ? at : null;
  }
  return null;
}
