import { hasName, isNameEnd } from './chars.ts';

/**
 * Finds marks in the source for a reader that only moves forward. The last hit of each mark is remembered, a miss too, so
 * that all searches for one mark together are linear.
 */
export interface Finder {
  readonly html: string;
  readonly hits: Map<string, number>;
}

export const makeFinder = (html: string): Finder => ({ html, hits: new Map() });

/** First position of `mark` from `from` on; Infinity if there is none. */
export function find(finder: Finder, mark: string, from: number): number {
  let hit = finder.hits.get(mark) ?? -1;
  if (hit < from) {
    hit = finder.html.indexOf(mark, from);
    if (hit < 0) hit = Number.POSITIVE_INFINITY;
    finder.hits.set(mark, hit);
  }
  return hit;
}

/** First end tag `</name` from `from` on, in any case; Infinity if there is none. */
export function findEndTag(finder: Finder, name: string, from: number): number {
  const key = `</${name}`;
  let hit = finder.hits.get(key) ?? -1;
  if (hit < from) {
    hit = seekEndTag(finder.html, name, from);
    finder.hits.set(key, hit);
  }
  return hit;
}

const seekEndTag = (html: string, name: string, from: number): number => seekTag(html, '</', name, from, html.length);

/** First tag of this name between `from` and `to`, in any case, where `open` is `<` or `</`; Infinity if there is none. */
export function seekTag(html: string, open: '<' | '</', name: string, from: number, to: number): number {
  for (let at = html.indexOf(open, from); at >= 0 && at < to; at = html.indexOf(open, at + 1)) {
    const start = at + open.length;
    const end = start + name.length;
    if (hasName(html, start, name) && (end >= html.length || isNameEnd(html.charCodeAt(end)))) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** `<!--`, `-->`, `<script `, `</script>` */
const SCRIPT_MARK = /<!--|-->|<\/?script(?=[\s/>])/giu;

/**
 * Where the text of a script ends: at `</script`, but not at one that a `<script` inside of `<!-- … -->` has opened
 * (the standard's double-escaped state). The end of the page if there is none.
 */
export function scriptEnd(finder: Finder, from: number): number {
  const { html } = finder;
  const close = findEndTag(finder, 'script', from);
  if (close === Number.POSITIVE_INFINITY || find(finder, '<!--', from) > close) return Math.min(close, html.length);
  let escaped = false;
  let nested = false;
  SCRIPT_MARK.lastIndex = from;
  for (let match = SCRIPT_MARK.exec(html); match; match = SCRIPT_MARK.exec(html)) {
    const mark = match[0].toLowerCase();
    if (mark === '<!--') {
      escaped = true;
      SCRIPT_MARK.lastIndex = match.index + 2;
    } else if (mark === '-->') escaped = nested = false;
    else if (mark === '<script') nested ||= escaped;
    else if (!nested) return match.index;
    else nested = false;
  }
  return html.length;
}
