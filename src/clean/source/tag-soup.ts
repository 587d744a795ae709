import type { Cut, SourceRule } from '../../rule.ts';
import { SOUP } from '../thresholds.ts';
import { isInvented } from '../tree/elements.ts';
import { isBlankBetween } from './blanks.ts';
import { inventedHeaps } from './invented.ts';

// `<th id="hyge7">` with nothing but tags after it
const BARE = /<([a-z][a-z0-9]{0,15})\s+id\s*=\s*(?:"([\w-]{3,12})"|'([\w-]{3,12})'|([\w-]{3,12}))\s*\/?>(?=\s*<)/iuy;
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(\s[^<>]{0,2000})?>/giu;
// the only attribute of a soup tag
const ID = /^\s+id\s*=\s*["']?([\w-]{3,12})["']?\s*\/?$/u;
const RAW_TEXT = new Set(['xmp', 'textarea', 'iframe', 'noframes', 'noembed', 'noscript']);
/** Elements of articles: what is left open of these goes only with an id that mostly empty elements carry. */
const ARTICLE = new Set('a article div h1 h2 h3 h4 h5 h6 html body head li main ol p section span table ul'.split(' '));

/**
 * Takes out empty elements that share one random id, from the inside out, and what is left of them unclosed; and heaps of
 * empty elements of invented names.
 *
 * Safe: the id must stand on three elements of three names that hold nothing but tags (on none of 859 honest pages), and
 * an element that holds text is never taken out.
 *
 * @example `<bdo id="hyge7"><tt id="hyge7"><dl id="hyge7"></dl></tt></bdo>` → ``
 */
export const tagSoup: SourceRule = {
  id: 'tag-soup',
  stage: 'source',
  flag: 'tag-soup',
  reason: 'empty elements of many kinds carry one random id, or invented names',
  find(source) {
    const { ids, invented } = survey(source);
    const heaps = invented * 2 >= SOUP.heap ? inventedHeaps(source) : [];
    return ids.size === 0 ? heaps : [...heaps, ...soupCuts(source, ids)];
  },
};

interface Carriers {
  count: number;
  readonly names: Set<string>;
  /** A raw-text element holds a tag of its own id: soup even if alone. */
  raw: boolean;
  rawEnd: number;
}

// ` id="hyge7"` as the last attribute of a tag that nothing but tags follow: what a page has few of
const BARE_END = /\sid\s*=\s*["']?[\w-]{3,12}["']?\s*\/?>\s*</giu;
/** The longest name and blanks before an id. */
const BEFORE_ID = 24;

/** The start tags that carry an id alone and hold nothing but tags. */
function* bareTags(source: string): Generator<RegExpExecArray> {
  for (const { index } of source.matchAll(BARE_END)) {
    const start = source.lastIndexOf('<', index);
    if (start < 0 || index - start > BEFORE_ID) continue;
    BARE.lastIndex = start;
    const match = BARE.exec(source);
    if (match) yield match;
  }
}

/** The ids of soup, and how many of the tags that may be soup have invented names. */
function survey(source: string): { readonly ids: ReadonlySet<string>; readonly invented: number } {
  const carriers = new Map<string, Carriers>();
  let invented = 0;
  for (const match of bareTags(source)) {
    const id = (match[2] ?? match[3] ?? match[4]) as string;
    const name = match[1]!.toLowerCase();
    const known = carriers.get(id) ?? { count: 0, names: new Set(), raw: false, rawEnd: -1 };
    carriers.set(id, known);
    known.count++;
    known.names.add(name);
    if (isInvented(name)) invented++;
    known.raw ||= known.rawEnd === match.index;
    known.rawEnd = RAW_TEXT.has(name) ? match.index + match[0].length : -1;
  }
  const isSoup = ({ count, names, raw }: Carriers) => raw || (count >= SOUP.carriers && names.size >= SOUP.names);
  return { ids: new Set([...carriers].filter(([, known]) => isSoup(known)).map(([id]) => id)), invented };
}

interface Open {
  readonly name: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** One pass with a stack of the soup tags that nothing but blanks and soup has followed. */
function soupCuts(source: string, ids: ReadonlySet<string>): Cut[] {
  const cuts: Cut[] = [];
  const strays: Open[] = [];
  const closes: Open[] = [];
  const honest = new Set<string>();
  /** By id: elements that hold nothing, less those that were left open. Some sites have one id on all that holds text. */
  const emptiness = new Map<string, number>();
  const grow = (id: string, by: number) => emptiness.set(id, (emptiness.get(id) ?? 0) + by);
  let open: Open[] = [];
  let last = 0;
  const settle = () => {
    for (const tag of open) {
      strays.push(tag);
      grow(tag.id, -1);
    }
    open = [];
  };
  for (const match of source.matchAll(TAG)) {
    const [whole, slash, name, attributes = ''] = match;
    const id = ID.exec(attributes)?.[1] ?? '';
    const tag = { name: name!.toLowerCase(), id, start: match.index, end: match.index + whole.length };
    if (!isBlankBetween(source, last, tag.start)) settle();
    last = tag.end;
    const top = open.at(-1);
    if (slash) {
      if (top?.name === tag.name) {
        open.pop();
        grow(top.id, 1);
        while (cuts.at(-1) && cuts.at(-1)!.start > top.start) cuts.pop();
        cuts.push({ start: top.start, end: tag.end });
      } else {
        settle();
        closes.push(tag);
      }
    } else if (ids.has(id)) open.push(tag);
    else {
      settle();
      honest.add(tag.name);
    }
  }
  settle();
  const loose = strays.filter(({ name, id }) => !ARTICLE.has(name) || emptiness.get(id)! > 0);
  const names = new Set(loose.map(({ name }) => name));
  const ends = closes.filter(({ name }) => names.has(name) && !honest.has(name));
  return [...cuts, ...loose, ...ends].map(({ start, end }) => ({ start, end }));
}
