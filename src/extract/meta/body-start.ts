import type { Line, Page } from '../page.ts';
import { oncePerPage } from '../reading.ts';

/** A line that only running text gives. */
const isRunning = (line: Line): boolean => !line.hidden && line.han >= 25 && line.marks > 0 && line.linkShare < 0.3;

/** Index of the line with which the text begins: the first running one of the region, else of the page; else where the region begins. */
export const bodyStart = oncePerPage(({ lines, region }: Page): number => {
  const from = region?.from ?? 0;
  const to = region?.to ?? lines.length;
  const first = lines.slice(from, to).findIndex(isRunning);
  return first >= 0 ? from + first : region ? from : lines.length;
});
