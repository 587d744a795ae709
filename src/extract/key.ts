import { foldingOf } from './folding.ts';
import { squeeze } from './text.ts';
import { VARIANTS } from './variants.data.ts';

const SIMPLER: ReadonlyMap<string, string> = new Map(
  Array.from({ length: VARIANTS.length / 2 }, (_, pair) => [
    VARIANTS[2 * pair] as string,
    VARIANTS[2 * pair + 1] as string,
  ]),
);

/** A line as the notice tables see it, for matching only: `【編輯：王 某】` -> `【编辑:王某】`. */
export const keyOf = foldingOf((text) =>
  squeeze(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[一-鿿]/gu, (char) => SIMPLER.get(char) ?? char),
);
