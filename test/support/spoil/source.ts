/** A piece of a page's source, cut as a program with regular expressions would cut it. */
export interface Piece {
  readonly kind: 'text' | 'tag' | 'raw';
  readonly source: string;
  /** Of a tag or a raw-text element, in lower case; with `/` before it if it closes. */
  readonly name: string;
  /** Behind the start of `<body>` and before its end. */
  readonly inBody: boolean;
  /** The innermost element that is open; by counting tags, not by the rules of HTML. */
  readonly inside: string;
  readonly inTable: boolean;
}

// comments, raw-text elements, tags
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|textarea|title|xmp|noscript|noframes|iframe|select|svg|template)\b[\s\S]*?<\/\1\s*>|<[/!?]?[a-z][^<>]*>/giu;
const NAME = /^<(\/?[a-z][a-z0-9-]*)/iu;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Cuts a page into its text, its tags, and what has text that is none (scripts, styles, titles, comments). */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  const hasBody = /<body\b/iu.test(html);
  let inBody = !hasBody;
  let at = 0;
  const push = (kind: Piece['kind'], source: string, name = '') => {
    if (source !== '')
      pieces.push({ kind, source, name, inBody, inside: open.at(-1) ?? '', inTable: open.includes('table') });
  };
  for (const match of html.matchAll(MARKUP)) {
    push('text', html.slice(at, match.index));
    const [source, raw] = match;
    at = match.index + source.length;
    const name = NAME.exec(source)?.[1]?.toLowerCase() ?? '';
    if (name === '/body') inBody = false;
    push(raw !== undefined || name === '' ? 'raw' : 'tag', source, name);
    if (name === 'body') inBody = true;
    if (raw !== undefined || name === '' || VOID.has(name) || source.endsWith('/>')) continue;
    if (!name.startsWith('/')) open.push(name);
    else if (open.includes(name.slice(1))) while (open.pop() !== name.slice(1));
  }
  push('text', html.slice(at));
  return pieces;
}

/** Applies a change to every text of the body that a reader may see, outside `<ruby>`. */
export const mapTexts = (html: string, change: (text: string, piece: Piece) => string): string =>
  piecesOf(html)
    .map((piece) => (isBodyText(piece) ? change(piece.source, piece) : piece.source))
    .join('');

export const isBodyText = ({ kind, inBody, inside }: Piece): boolean =>
  kind === 'text' && inBody && !['ruby', 'rt', 'rp', 'rb'].includes(inside);

/** Where a block may be put in: offsets before and behind the tags of blocks in the body, outside of tables. */
export function blockEdges(html: string): number[] {
  const edges: number[] = [];
  let at = 0;
  for (const { kind, name, source, inBody, inTable } of piecesOf(html)) {
    if (kind === 'tag' && inBody && !inTable) {
      if (name === 'p' || name === 'h1') edges.push(at);
      if (name === '/p' || name === '/h1') edges.push(at + source.length);
    }
    at += source.length;
  }
  return edges;
}

/** `html` with `what` put in at an offset. */
export const putAt = (html: string, offset: number, what: string): string =>
  html.slice(0, offset) + what + html.slice(offset);

/** Behind the start tag of the body, or before everything. */
export function atHead(html: string, what: string): string {
  const match = /<body\b[^>]*>/iu.exec(html);
  return putAt(html, match ? match.index + match[0].length : 0, what);
}

/** Before the end tag of the body, or behind everything. */
export function atFoot(html: string, what: string): string {
  const at = html.toLowerCase().lastIndexOf('</body');
  return putAt(html, at < 0 ? html.length : at, what);
}

/** In the head, or before everything. */
export function inHead(html: string, what: string): string {
  const at = html.search(/<\/head\b/iu);
  return putAt(html, Math.max(at, 0), what);
}

export const HAN = /\p{Script=Han}/u;

/** A character outside the BMP counts as one. */
export const mapHan = (text: string, change: (char: string) => string): string =>
  text.replace(/\p{Script=Han}/gu, change);
