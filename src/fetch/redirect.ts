/** Where a page sends its reader, and by what means. */
export interface PageRedirect {
  readonly to: string;
  readonly via: 'refresh' | 'script';
}

/**
 * Resolves a `Location` or a link whose bytes stand as Latin-1 characters: what is not ASCII is percent-encoded byte by
 * byte, so that a raw GBK path reaches the server as it was written. Null for anything but http and https.
 *
 * @example resolveBytes('/\xd0\xc2\xce\xc5', 'http://a.example/') // 'http://a.example/%D0%C2%CE%C5'
 */
export function resolveBytes(location: string, base: string): string | null {
  const ascii = location.replace(NOT_ASCII, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  if (!URL.canParse(ascii, base)) return null;
  const url = new URL(ascii, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const NOT_ASCII = /[\x80-\xff]/gu;

/** Pages with more source than this are no mere signposts. */
const MAX_SOURCE = 64 * 1024;
/** A page with this many characters of text is read, not followed. */
const MAX_TEXT = 200;
const MAX_DELAY_SECONDS = 10;

/** `<meta http-equiv="refresh" content="0;url=…">` */
export const META = /<meta\s[^<>]{1,3000}>/giu;
const REFRESH = /http-equiv\s*=\s*["']?refresh/iu;
/** `content="0; url=/a.html"`, `content="0;URL='/a.html'"` */
const CONTENT = /content\s*=\s*(["']?)\s*(\d{1,4})(?:\.\d{0,4})?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'>\s]{1,2048})/iu;
/** `location.href = "…"`, `window.location='…'`, `location.replace("…")`; not `location = "…" + id` */
const SCRIPT_MOVE =
  /(?<![\w$])location(?:\.href\s*=|\s*=|\.(?:replace|assign)\s*\()\s*(?:"([^"\\<>\s]{1,2048})"|'([^'\\<>\s]{1,2048})')(?!\s{0,9}\+)/u;
const SCRIPT = /<script\b[^>]{0,500}>([^<]{0,20000})/giu;
const TAG = /<[^<>]{0,5000}>/gu;
const BLANK_OR_ENTITY = /\s|&[a-z]{1,8};/giu;

/**
 * Finds where a page without text of its own leads: a meta refresh of at most 10 seconds, else an address written out in
 * a script. Comments and `<noscript>` are passed over.
 */
export function pageRedirect(bytes: Buffer, url: string): PageRedirect | null {
  if (bytes.length > MAX_SOURCE) return null;
  const source = without(without(bytes.toString('latin1'), '<!--', '-->'), '<noscript', '</noscript>');
  const move = findMove(source);
  if (!move || textLength(source) >= MAX_TEXT) return null;
  const to = resolveBytes(move.to.replaceAll('&amp;', '&'), url);
  return to === null ? null : { to, via: move.via };
}

function findMove(source: string): PageRedirect | null {
  for (const [meta] of source.matchAll(META)) {
    const [, , delay, to] = (REFRESH.test(meta) && CONTENT.exec(meta)) || [];
    if (to && Number(delay) <= MAX_DELAY_SECONDS) return { to, via: 'refresh' };
  }
  for (const [, code] of source.matchAll(SCRIPT)) {
    const move = SCRIPT_MOVE.exec(code!);
    if (move) return { to: move[1] ?? move[2]!, via: 'script' };
  }
  return null;
}

/** Characters a reader sees; two bytes beyond ASCII count as one. */
function textLength(source: string): number {
  const text = visibleText(source);
  const high = text.match(NOT_ASCII)?.length ?? 0;
  return text.length - high / 2;
}

/** What a reader sees of a page, without blanks, its bytes as Latin-1 characters. Title, scripts and styles do not count. */
export function visibleText(source: string): string {
  const body = without(without(without(source, '<script', '</script>'), '<style', '</style>'), '<title', '</title>');
  return body.replace(TAG, '').replace(BLANK_OR_ENTITY, '');
}

/** Cuts each part from `open` to `close`; an unclosed one runs to the end. Case does not matter. */
export function without(source: string, open: string, close: string): string {
  const lower = source.toLowerCase();
  let kept = '';
  let at = 0;
  for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
    kept += source.slice(at, start);
    const end = lower.indexOf(close, start + open.length);
    if (end < 0) return kept;
    at = end + close.length;
  }
  return kept + source.slice(at);
}
