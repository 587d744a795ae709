import { type Element, isElement } from '../../parse/index.ts';
import { hanOf } from '../line-lists.ts';
import type { Line, LineTable, Span } from '../page.ts';
import { type Cuts, leftOf } from './cuts.ts';
import { isOneParagraph } from './frames.ts';
import { isSentence } from './signals.ts';

const SHARE = 0.85;

/**
 * The innermost element that holds at least 85 % of the sentences that are left: where the author's text stands, whatever
 * the depth. Null if there is no sentence.
 */
export function mainSpan(inside: readonly Line[], { spans }: LineTable, cuts: Cuts): Span | null {
  const sentences = leftOf(inside, cuts).filter(isSentence);
  const total = hanOf(sentences);
  let at: Element | null = longestOf(sentences)?.block ?? null;
  let span: Span | null = null;
  let held = 0;
  while (at) {
    const next = spans.get(at);
    if (next && (next.from !== span?.from || next.to !== span.to)) {
      span = next;
      held = hanWithin(sentences, next);
    }
    if (held >= total * SHARE && !isOneParagraph(at, spans)) return span;
    at = at.parent && isElement(at.parent) ? at.parent : null;
  }
  return span;
}

/** The line with the most Han, the first of several. */
function longestOf(lines: readonly Line[]): Line | null {
  let longest: Line | null = null;
  for (const line of lines) if (!longest || line.han > longest.han) longest = line;
  return longest;
}

function hanWithin(lines: readonly Line[], { from, to }: Span): number {
  let sum = 0;
  for (const { index, han } of lines) if (index >= from && index < to) sum += han;
  return sum;
}
