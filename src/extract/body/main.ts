import { type Element, isElement } from '../../parse/index.ts';
import { isParagraph } from '../elements.ts';
import type { Line, LineTable, Span } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { isSentence } from './signals.ts';

const SHARE = 0.85;

/**
 * The innermost element that holds at least 85 % of the sentences that are left: where the author's text stands, whatever
 * the depth. Null if there is no sentence.
 */
export function mainSpan(inside: readonly Line[], { spans }: LineTable, cuts: Cuts): Span | null {
  const sentences = inside.filter((line) => !cuts.has(line.index) && isSentence(line));
  const total = hanOf(sentences);
  const longest = sentences.reduce<Line | null>((best, line) => (best && best.han >= line.han ? best : line), null);
  let at: Element | null = longest?.block ?? null;
  let span: Span | null = null;
  let held = 0;
  while (at) {
    const next = spans.get(at);
    if (next && (next.from !== span?.from || next.to !== span.to)) {
      span = next;
      held = hanOf(sentences.filter(({ index }) => index >= next.from && index < next.to));
    }
    if (held >= total * SHARE && !isParagraph(at)) return span;
    at = at.parent && isElement(at.parent) ? at.parent : null;
  }
  return span;
}

const hanOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.han, 0);
