import type { Block } from '../../article.ts';
import { addTo } from '../../lists.ts';
import { type Element, isElement, walk } from '../../parse/index.ts';
import { hanOf } from '../line-lists.ts';
import type { Line } from '../page.ts';
import { type Frame, parentOf } from './frames.ts';

/** Longer cells are those of a layout: columns of running text. */
const LONGEST_CELL_HAN = 100;
const FEWEST_ROWS = 2;

/**
 * The table as a block, if it shows data: several rows, most of them with several filled cells, none of running text.
 * Null for a table that only lays text out. `lines` are those kept of it.
 */
export function tableOf(table: Element, lines: readonly Line[], frames: ReadonlyMap<Line, Frame>): Block | null {
  const cells = new Map<Element, Line[]>();
  for (const line of lines) {
    const cell = frames.get(line)?.cell;
    if (!cell) return null;
    addTo(cells, cell, line);
  }
  const isRunning = [...cells.values()].some((own) => hanOf(own) > LONGEST_CELL_HAN);
  const rows = rowsOf(table)
    .map((row) => row.map((cell) => (cells.get(cell) ?? []).map(({ text }) => text).join(' ')))
    .filter((row) => row.some(Boolean));
  const filled = rows.filter((row) => row.filter(Boolean).length > 1).length;
  if (isRunning || rows.length < FEWEST_ROWS || filled * 2 < rows.length) return null;
  return { type: 'table', header: rowsOf(table)[0]?.every(({ name }) => name === 'th') ?? false, rows };
}

/** The cells of each row, rows of inner tables left out. */
function rowsOf(table: Element): Element[][] {
  const rows = new Map<Element, Element[]>();
  walk(table, (node) => {
    if (!isElement(node)) return undefined;
    if (node.name === 'table' && node !== table) return false;
    const row = parentOf(node);
    if ((node.name === 'td' || node.name === 'th') && row) addTo(rows, row, node);
    return undefined;
  });
  return [...rows.values()];
}
