import type { Line, LineTable } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { mainSpan } from './main.ts';
import { isSentence } from './signals.ts';

/** Cuts scraps and labels above and below the element that holds the text; sentences there (a lead) and captions are kept. */
export function cutBeside(inside: readonly Line[], table: LineTable, captions: ReadonlySet<Line>, cuts: Cuts): void {
  const main = mainSpan(inside, table, cuts);
  if (!main) return;
  for (const line of inside) {
    const isOutside = line.index < main.from || line.index >= main.to;
    if (isOutside && !isSentence(line) && !captions.has(line) && !cuts.has(line.index)) cuts.set(line.index, 'beside');
  }
}
