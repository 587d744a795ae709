import { type Element, isElement } from '../../parse/index.ts';
import { hanOf } from '../line-lists.ts';
import type { Line, LineTable } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { mainSpan } from './main.ts';
import { isSentence } from './signals.ts';

const GAP_LINES = 3;
const NEAR_LEVELS = 2;

/**
 * Cuts sentences that stand apart from the text: behind (or before) several lines of page furniture and in another part of
 * the tree, or behind any such line below the main element. The greatest island of text stays,
 * and captions above it.
 */
export function cutIslands(inside: readonly Line[], table: LineTable, captions: ReadonlySet<Line>, cuts: Cuts): void {
  const end = mainSpan(inside, table, cuts)?.to ?? 0;
  const islands: Line[][] = [];
  let last: Line | null = null;
  let gap = 0;
  for (const line of inside) {
    if (captions.has(line)) continue;
    if (cuts.has(line.index) || !isSentence(line)) {
      if (!line.hidden) gap++;
      continue;
    }
    const isBelow = line.index >= end;
    if (!last || (gap > 0 && isBelow) || (gap >= GAP_LINES && !isNear(last, line))) islands.push([]);
    islands.at(-1)?.push(line);
    last = line;
    gap = 0;
  }
  if (islands.length < 2) return;
  const sizes = islands.map(hanOf);
  const main = islands[sizes.indexOf(sizes.reduce(greater, 0))] as Line[];
  const from = (islands[islands.indexOf(main) - 1]?.at(-1)?.index ?? -1) + 1;
  const to = islands[islands.indexOf(main) + 1]?.[0]?.index ?? Number.POSITIVE_INFINITY;
  for (const line of inside) {
    const isApart = (line.index < from && !captions.has(line)) || line.index >= to;
    if (isApart && !cuts.has(line.index)) cuts.set(line.index, 'apart');
  }
}

const greater = (one: number, other: number): number => Math.max(one, other);

/** True if both lines stand in one container: a few levels up from the first there is an ancestor of the second. */
function isNear(a: Line, b: Line): boolean {
  const above = new Set<unknown>();
  for (let at: unknown = b.block; at; at = (at as Element).parent) above.add(at);
  let at: Element | null = a.block;
  for (let level = 0; at && level <= NEAR_LEVELS; level++) {
    if (above.has(at)) return true;
    at = at.parent && isElement(at.parent) ? at.parent : null;
  }
  return false;
}
