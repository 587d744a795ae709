import type { Cut } from '../../rule.ts';
import { SOUP } from '../thresholds.ts';
import { isInvented } from '../tree/elements.ts';
import { isBlankBetween } from './blanks.ts';

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(\s[^<>]{0,2000})?>/giu;
// an id or a class, and nothing else
const ONE_ATTRIBUTE = /^\s+(?:id|class)\s*=\s*["']?[\w-]{3,12}["']?\s*$/iu;

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
export function inventedHeaps(source: string): Cut[] {
  const cuts: Cut[] = [];
  /** Whole elements that follow one another with nothing but blanks in and between them, and the one that is open. */
  let heap = emptyAt(0);
  let part = emptyAt(0);
  let open: string[] = [];
  let last = 0;
  const settle = (at: number) => {
    const { start, end, elements, invented } = heap;
    if (elements >= SOUP.heap && invented >= SOUP.oddShare * elements) cuts.push(withContainer({ start, end }, source));
    heap = emptyAt(at);
    part = emptyAt(at);
    open = [];
  };
  for (const { 0: whole, 1: slash, 2: written, 3: attributes = '', index } of source.matchAll(TAG)) {
    if (!isBlankBetween(source, last, index)) settle(index);
    last = index + whole.length;
    const name = written!.toLowerCase();
    if (!slash && ONE_ATTRIBUTE.test(attributes)) {
      open.push(name);
      part.elements++;
      if (isInvented(name)) part.invented++;
    } else if (slash && open.pop() === name) {
      if (open.length > 0) continue;
      heap = { ...heap, end: last, elements: heap.elements + part.elements, invented: heap.invented + part.invented };
      part = emptyAt(last);
    } else settle(last);
  }
  settle(last);
  return cuts;
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
