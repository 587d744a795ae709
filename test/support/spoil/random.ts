/** A source of chance with a fixed seed: the same seed spoils a page in the same way. */
export interface Random {
  /** A whole number from 0 to `n - 1`. */
  below(n: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** `n` different ones, or all if there are fewer. */
  some<T>(choices: readonly T[], n: number): readonly T[];
  /** `length` characters of `letters`. */
  word(length: number, letters?: string): string;
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const LOWER_AND_DIGITS = `${LOWER}0123456789`;

/** mulberry32, begun at a hash of the seed. */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const between = (from: number, to: number) => from + below(to - from + 1);
  return {
    below,
    between,
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)]!,
    some: (choices, n) => {
      const left = [...choices];
      const taken = [];
      while (taken.length < n && left.length > 0) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
    word: (length, letters = LOWER_AND_DIGITS) => Array.from({ length }, () => letters[below(letters.length)]).join(''),
  };
}

/** A word of lower-case letters: what `ganrao()` takes for names and ids. */
export const letters = (random: Random, length: number): string => random.word(length, LOWER);
