import { CHAR } from '../chars.ts';
import { SOUP } from '../thresholds.ts';
import type { PageText } from './page.ts';
import type { Edit, PageRule } from './rule.ts';

// `<th id="hyge7">`, `</th>`
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s+(?:id|class)=["']?([\w-]{3,12})["']?)?\s*\/?>/giu;
// tags one after the other, with nothing but blanks between them
const RUN = /(?:<\/?[a-z][^<>]{0,60}>\s*)+/giu;
// `<th id="hyge7"></th>` where only a table may have it
const ALONE = /<(th|td|tr|tbody|tt|bdo|acronym|xmp|rt|dfn|samp|kbd|var)\s+id=["']?([a-z0-9]{5})["']?><\/\1>/giu;
/** The number of a list item that held nothing but soup. */
const LIST_NUMBER = /^\s*\d{1,2}\.\s*$/u;

/**
 * Takes out tag soup that stands in the text as text: on pages that were reduced to text already, or that escaped it.
 *
 * @example `1. <bdo id="hyge7"><tt id="hyge7"></tt></bdo>` → ``
 */
export const literalSoup: PageRule = {
  id: 'literal-soup',
  flag: 'tag-soup',
  reason: 'tags of many kinds with one random id stand in the text as text',
  bits: CHAR.angle,
  judge(page) {
    const ids = soupIds(page);
    return ids.size === 0 ? null : { edit: (text) => strip(text, ids), evidence: { ids: [...ids] } };
  },
};

function soupIds(page: PageText): ReadonlySet<string> {
  const names = new Map<string, { count: number; readonly names: Set<string> }>();
  const ids = new Set<string>();
  for (const text of page.stringsWith(CHAR.angle)) {
    for (const [, , id] of text.matchAll(ALONE)) ids.add(id as string);
    for (const [, slash, name, id] of text.matchAll(TAG)) {
      if (slash || !id) continue;
      const carriers = names.get(id) ?? { count: 0, names: new Set() };
      names.set(id, carriers);
      carriers.count++;
      carriers.names.add(name!.toLowerCase());
    }
  }
  for (const [id, carriers] of names) {
    if (carriers.count >= SOUP.carriers && carriers.names.size >= SOUP.names) ids.add(id);
  }
  return ids;
}

/** Takes the soup tags out of each run that has one, and the end tags of that run with them. */
function strip(text: string, ids: ReadonlySet<string>): Edit {
  if (!text.includes('<')) return { text, cuts: [] };
  const cuts: string[] = [];
  const left = text.replace(RUN, (run) => {
    const isSoup = [...run.matchAll(TAG)].some(([, , , id]) => id !== undefined && ids.has(id));
    if (!isSoup) return run;
    cuts.push(run);
    return run.replace(TAG, (tag, slash: string, _name: string, id?: string) =>
      slash || (id !== undefined && ids.has(id)) ? '' : tag,
    );
  });
  return { text: cuts.length > 0 && LIST_NUMBER.test(left) ? '' : left, cuts };
}
