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
      const element = ancestorsHolding(node.parent, text).find((at) => hints.test(hintsOf(at)));
      return element ? [{ text, hints: hintsOf(element) }] : [];
    });
}

function ancestorsHolding(from: Line['nodes'][number]['parent'], text: string): readonly Element[] {
  const held: Element[] = [];
  for (let at = from; at && isElement(at) && held.length < MAX_DEPTH && textOf(at).trim() === text; at = at.parent)
    held.push(at);
  return held;
}
