import type { Cut } from '../../rule.ts';
import { SOUP } from '../thresholds.ts';
import { isInvented } from '../tree/elements.ts';
import { isBlankBetween } from './blanks.ts';
import { HAS, haveOneName, isEndTag, type Tags, tagName } from './tags.ts';

// the tag before a heap: `<div style="left:-9000px">`
const OPENING = /^<([a-z][a-z0-9]{0,15})\b[^<>]*>\s*$/iu;
// the tag behind it
const CLOSING = /\s*<\/([a-z][a-z0-9]{0,15})\s*>/iuy;

/** A stretch of the source with the elements in it. */
interface Heap {
  start: number;
  end: number;
  elements: number;
  invented: number;
}

/**
 * The heaps of empty elements most of which have invented names. They go before a parser reads them: among so many names
 * `li` or `dd` comes up, and would end the item that the article stands in.
 *
 * @example `<xkq id="hqwzpa"><ab class="mkdsq"></ab></xkq><li id="qpwzra"><jx class="mkdsq"></jx></li>…` → ``
 */
export function inventedHeaps(tags: Tags): Cut[] {
  const { source, count, starts, ends, has } = tags;
  const pile: Pile = { source, cuts: [], heap: emptyAt(0), part: emptyAt(0), open: [] };
  let last = 0;
  for (let row = 0; row < count; row++) {
    const start = starts[row]!;
    if (!isBlankBetween(source, last, start)) settle(pile, start);
    last = ends[row]!;
    const ending = isEndTag(tags, row);
    if (!ending && has[row] !== HAS.other) {
      pile.open.push(row);
      pile.part.elements++;
      if (isInvented(tagName(tags, row))) pile.part.invented++;
    } else if (ending && pile.open.length > 0 && haveOneName(tags, pile.open.pop()!, row)) {
      if (pile.open.length === 0) closePart(pile, last);
    } else settle(pile, last);
  }
  settle(pile, last);
  return pile.cuts;
}

/** The state of one pass. */
interface Pile {
  readonly source: string;
  readonly cuts: Cut[];
  /** Whole elements that follow one another with nothing but blanks in and between them, and the one that is open. */
  readonly heap: Heap;
  readonly part: Heap;
  /** Rows of the start tags that are open. */
  readonly open: number[];
}

function closePart(pile: Pile, at: number): void {
  const { heap, part } = pile;
  heap.end = at;
  heap.elements += part.elements;
  heap.invented += part.invented;
  restart(part, at);
}

function settle(pile: Pile, at: number): void {
  const { start, end, elements, invented } = pile.heap;
  if (elements >= SOUP.heap && invented >= SOUP.oddShare * elements) {
    pile.cuts.push(withContainer({ start, end }, pile.source));
  }
  restart(pile.heap, at);
  restart(pile.part, at);
  pile.open.length = 0;
}

function restart(heap: Heap, at: number): void {
  heap.start = at;
  heap.end = at;
  heap.elements = 0;
  heap.invented = 0;
}

const emptyAt = (start: number): Heap => ({ start, end: start, elements: 0, invented: 0 });

/** A heap with the element that holds nothing else. */
function withContainer(heap: Cut, source: string): Cut {
  const start = source.lastIndexOf('<', heap.start - 1);
  CLOSING.lastIndex = heap.end;
  const [closing = '', name] = CLOSING.exec(source) ?? [];
  const holds = start >= 0 && name !== undefined && OPENING.exec(source.slice(start, heap.start))?.[1] === name;
  return holds ? { start, end: heap.end + closing.length } : heap;
}
