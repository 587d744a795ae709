import type { Cut, SourceRule } from '../../rule.ts';
import { SOUP } from '../thresholds.ts';
import { isInvented } from '../tree/elements.ts';
import { blanksEnd, isBlankBetween } from './blanks.ts';
import { inventedHeaps } from './invented.ts';
import { newSole, readSole } from './sole.ts';
import { HAS, haveOneName, isEndTag, soleValue, type Tags, tagName, tagNameEnd, tagsOf } from './tags.ts';

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
    const { ids, invented, signs } = survey(source);
    const heaped = invented * 2 >= SOUP.heap;
    if (!heaped && ids.size === 0) return [];
    const tags = tagsOf(source, signs);
    const heaps = heaped ? inventedHeaps(tags) : [];
    return ids.size === 0 ? heaps : [...heaps, ...soupCuts(tags, ids)];
  },
};

interface Carriers {
  count: number;
  readonly names: Set<string>;
  /** A raw-text element holds a tag of its own id: soup even if alone. */
  raw: boolean;
  rawEnd: number;
}

interface Survey {
  /** The ids of soup. */
  readonly ids: ReadonlySet<string>;
  /** How many of the tags that may be soup have invented names. */
  readonly invented: number;
  /** How many `<` the source has. */
  readonly signs: number;
}

function survey(source: string): Survey {
  const carriers = new Map<string, Carriers>();
  const sole = newSole();
  let invented = 0;
  let signs = 0;
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', start + 1)) {
    signs++;
    const nameEnd = tagNameEnd(source, start + 1);
    if (nameEnd < 0 || !readSole(source, nameEnd, 'id', sole)) continue;
    // nothing but tags after it
    if (source.charCodeAt(blanksEnd(source, sole.close + 1)) !== LESS) continue;
    const id = source.slice(sole.start, sole.end);
    const name = source.slice(start + 1, nameEnd).toLowerCase();
    if (isInvented(name)) invented++;
    const known = carriers.get(id) ?? { count: 0, names: new Set(), raw: false, rawEnd: -1 };
    carriers.set(id, known);
    known.count++;
    known.names.add(name);
    known.raw ||= known.rawEnd === start;
    known.rawEnd = RAW_TEXT.has(name) ? sole.close + 1 : -1;
  }
  const ids = new Set<string>();
  for (const [id, known] of carriers) if (isSoup(known)) ids.add(id);
  return { ids, invented, signs };
}

const LESS = 0x3c;

const isSoup = ({ count, names, raw }: Carriers): boolean =>
  raw || (count >= SOUP.carriers && names.size >= SOUP.names);

/** The state of one pass; tags are rows of `Tags`. */
interface Soup {
  readonly tags: Tags;
  readonly cuts: Cut[];
  /** Soup tags that nothing but blanks and soup has followed. */
  readonly open: number[];
  /** Soup tags that were left open; end tags of nothing that is open; start tags of the page itself. */
  readonly strays: number[];
  readonly closes: number[];
  readonly honest: number[];
  /** By id: elements that hold nothing, less those that were left open. Some sites have one id on all that holds text. */
  readonly emptiness: Map<string, number>;
}

/** One pass with a stack of the soup tags that nothing but blanks and soup has followed. */
function soupCuts(tags: Tags, ids: ReadonlySet<string>): Cut[] {
  const { source, count, starts, ends, has } = tags;
  const soup: Soup = { tags, cuts: [], open: [], strays: [], closes: [], honest: [], emptiness: new Map() };
  const { cuts, open } = soup;
  let last = 0;
  for (let row = 0; row < count; row++) {
    if (open.length > 0 && !isBlankBetween(source, last, starts[row]!)) settle(soup);
    last = ends[row]!;
    if (isEndTag(tags, row)) {
      const top = open.at(-1);
      if (top !== undefined && haveOneName(tags, top, row)) {
        open.pop();
        grow(soup, top, 1);
        while (cuts.length > 0 && cuts.at(-1)!.start > starts[top]!) cuts.pop();
        cuts.push({ start: starts[top]!, end: last });
      } else {
        settle(soup);
        soup.closes.push(row);
      }
    } else if (has[row] === HAS.id && ids.has(soleValue(tags, row))) open.push(row);
    else {
      settle(soup);
      soup.honest.push(row);
    }
  }
  settle(soup);
  return [...cuts, ...looseCuts(soup)];
}

function grow({ tags, emptiness }: Soup, row: number, by: number): void {
  const id = soleValue(tags, row);
  emptiness.set(id, (emptiness.get(id) ?? 0) + by);
}

/** What is open stays open. */
function settle(soup: Soup): void {
  if (soup.open.length === 0) return;
  for (const row of soup.open) {
    soup.strays.push(row);
    grow(soup, row, -1);
  }
  soup.open.length = 0;
}

/** The soup tags that were left open, and the end tags of such names that only soup has. */
function looseCuts({ tags, strays, closes, honest, emptiness }: Soup): Cut[] {
  const loose = strays.filter((row) => !ARTICLE.has(tagName(tags, row)) || emptiness.get(soleValue(tags, row))! > 0);
  // most names of a page are told from those of soup by their numbers
  const keys = new Set(loose.map((row) => tags.keys[row]!));
  const namesOf = (rows: readonly number[]) =>
    new Set(rows.filter((row) => keys.has(tags.keys[row]!)).map((row) => tagName(tags, row)));
  const [names, spared] = [namesOf(loose), namesOf(honest)];
  const ends = closes.filter((row) => {
    if (!keys.has(tags.keys[row]!)) return false;
    const name = tagName(tags, row);
    return names.has(name) && !spared.has(name);
  });
  return [...loose, ...ends].map((row) => ({ start: tags.starts[row]!, end: tags.ends[row]! }));
}
