import type { Line } from './page.ts';

// Functions of the module, not closures: they are called for every page (docs/speed.md).

export const isHidden = ({ hidden }: Line): boolean => hidden;
export const isShown = ({ hidden }: Line): boolean => !hidden;

/** Han of lines together. */
export function hanOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const { han } of lines) sum += han;
  return sum;
}

/** Lines but those of `others`; both in the order of the page. */
export function without(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const left: Line[] = [];
  let at = 0;
  for (const line of lines) {
    while (at < others.length && others[at]!.index < line.index) at++;
    if (others[at] !== line) left.push(line);
  }
  return left;
}
