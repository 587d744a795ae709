import { type Article, type Block, bodyOf, type Credit } from '../../article.ts';

/** The flag of an article that lacks one of its parts. */
const MISSING = 'missing-part';
const MISSING_QUALITY = 0.5;

/**
 * Joins the articles that `extract()` read from the parts of one article, in the order of the first one's `pages`. The
 * first part's headline, date and metadata stand; text, pictures, credits and notices are those of all parts. Blocks that
 * each part repeats (a lead at the head, a note at the tail) stay once. A part that the pager names and the input lacks
 * raises the flag `missing-part` and halves `quality`.
 *
 * @returns null for no articles.
 * @example
 * const parts = first.pages.map((url) => extract(pageOf(url), { url }));
 * joinParts(parts.filter((part) => part !== null))?.body;
 */
export function joinParts(articles: readonly Article[]): Article | null {
  const ordered = inOrder(articles);
  const [first] = ordered;
  if (!first) return null;
  const blocks = ordered.reduce<readonly Block[]>((joined, { blocks: next }) => append(joined, next), []);
  const pages = first.pages.length > 0 ? first.pages : ordered.flatMap(({ url }) => url ?? []);
  const isShort = pages.length > ordered.length;
  return {
    ...first,
    authors: union(ordered, (part) => part.authors, String),
    credits: union(
      ordered,
      (part) => part.credits,
      ({ name, role }: Credit) => `${role} ${name}`,
    ),
    editors: union(ordered, (part) => part.editors, String),
    tags: union(ordered, (part) => part.tags, String),
    source: ordered.find(({ source }) => source !== null)?.source ?? null,
    blocks,
    body: bodyOf(blocks),
    images: union(
      ordered,
      (part) => part.images,
      ({ src }) => src,
    ),
    notices: union(ordered, (part) => part.notices, String),
    flags: [...new Set([...ordered.flatMap(({ flags }) => flags), ...(isShort ? [MISSING] : [])])],
    pages,
    quality: Math.min(...ordered.map(({ quality }) => quality)) * (isShort ? MISSING_QUALITY : 1),
  };
}

/** By the pager where it names them; otherwise as given. Each address once. */
function inOrder(articles: readonly Article[]): readonly Article[] {
  const pages = articles.find((article) => article.pages.length > 0)?.pages ?? [];
  const rank = ({ url }: Article) => {
    const at = url === null ? -1 : pages.indexOf(url);
    return at < 0 ? pages.length : at;
  };
  const seen = new Set<string>();
  return [...articles]
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ url }) => url === null || (!seen.has(url) && seen.add(url)));
}

/** The next part behind what is joined: without what it repeats of the first blocks or the last ones. */
function append(joined: readonly Block[], next: readonly Block[]): readonly Block[] {
  if (joined.length === 0) return next;
  const known = joined.map(keyOf);
  const keys = next.map(keyOf);
  if (known.every((key) => keys.includes(key))) return next;
  let from = 0;
  while (from < keys.length && keys[from] === known[from]) from++;
  for (let overlap = Math.min(known.length, keys.length); from === 0 && overlap > 0; overlap--) {
    if (known.slice(-overlap).every((key, at) => key === keys[at])) from = overlap;
  }
  let tail = 0;
  while (tail < known.length && tail < keys.length - from && known.at(-1 - tail) === keys.at(-1 - tail)) tail++;
  return [...joined.slice(0, joined.length - tail), ...next.slice(from)];
}

const keyOf = (block: Block): string => JSON.stringify(block);

function union<T>(
  articles: readonly Article[],
  pick: (article: Article) => readonly T[],
  key: (item: T) => string,
): T[] {
  const found = new Map<string, T>();
  for (const item of articles.flatMap(pick)) if (!found.has(key(item))) found.set(key(item), item);
  return [...found.values()];
}
