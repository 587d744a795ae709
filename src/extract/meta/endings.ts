import { addTo } from '../../lists.ts';

/**
 * Makes of a list of endings a search for the first of them in which a word ends, with `least` characters or more before
 * it. Endings are looked up by their last character: lists are long, and most words end in none.
 * @example endingsOf(['晚报', '报'])('北河晚报', 1) // '晚报'
 */
export function endingsOf(endings: readonly string[]): (word: string, least: number) => string | undefined {
  const byLast = new Map<string, string[]>();
  for (const ending of endings) addTo(byLast, ending.charAt(ending.length - 1), ending);
  return (word, least) =>
    byLast
      .get(word.charAt(word.length - 1))
      ?.find((ending) => word.length - ending.length >= least && word.endsWith(ending));
}
