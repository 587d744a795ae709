import type { Subtree, Survey } from './survey.ts';

const BLANK = 32;

/** By offset in the text: how many words that blanks part end before it. */
export function wordEnds(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const ends = text.charCodeAt(at) === BLANK && text.charCodeAt(at + 1) !== BLANK;
    counts[at + 1] = counts[at]! + (ends ? 1 : 0);
  }
  return counts;
}

export function wordsIn(page: Survey, { from, to }: Subtree): number {
  const ends = page.wordEnds();
  return ends[to]! - ends[from]!;
}
