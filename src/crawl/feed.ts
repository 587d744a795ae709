import { FetchError } from '../errors.ts';

/** An address that a list of any kind offers. */
export interface Offer {
  readonly url: string;
  /** ISO 8601 as far as the list says, else null. */
  readonly date: string | null;
}

/** A machine-readable list of addresses. */
export interface Feed {
  readonly kind: 'sitemap' | 'feed' | 'urls';
  readonly offers: readonly Offer[];
  /** True if the addresses lead to further lists: an index of sitemaps. */
  readonly nested: boolean;
}

/** The protocol's limit is 50,000; what comes after so many is left. */
const MAX_OFFERS = 100_000;
const LOOK = 2048;

/** `<urlset`, `<sitemapindex`, `<rss`, `<feed`, `<rdf:RDF`, after prolog, comments and doctype. */
const ROOT = /<(?:\w{1,20}:)?(urlset|sitemapindex|rss|feed|rdf)(?=[\s/>])/iu;
const END = /<\/(?:\w{1,20}:)?(?:urlset|sitemapindex|rss|feed|rdf)\s*>|\/>\s*$/iu;
const ENTRY = /<(?:url|sitemap|item|entry)(?=[\s>])/giu;
const LOC = /<loc>([^<]{1,4000})|<loc>\s*<!\[CDATA\[([^\]<]{1,4000})\]\]>/iu;
const RSS_LINK = /<link>\s*(?:<!\[CDATA\[([^\]<]{1,4000})\]\]>|([^<]{1,4000}))/iu;
const ATOM_LINK = /<link\s([^<>]{1,4000})>/giu;
const HREF = /href\s*=\s*(?:"([^"]{1,4000})"|'([^']{1,4000})')/iu;
const OTHER_REL = /rel\s*=\s*["'](?!alternate)/iu;
const GUID =
  /<guid(?![^<>]{0,200}ispermalink\s{0,9}=\s{0,9}["']?false)[^<>]{0,200}>\s*(?:<!\[CDATA\[)?\s*(https?:\/\/[^<\]\s]{1,4000})/iu;
const DATE = /<(?:lastmod|pubdate|published|updated|dc:date|news:publication_date)>\s*(?:<!\[CDATA\[)?([^<\]]{4,60})/iu;
const ENCODING = /<\?xml[^<>]{0,200}encoding\s*=\s*["']([\w-]{1,40})/iu;
const CHARSET = /charset\s*=\s*"?([\w-]{1,40})/iu;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const URL_LINE = /^https?:\/\/\S{1,4000}$/u;

/**
 * Reads a sitemap, a sitemap index, an RSS, Atom or RDF feed, or a plain list of addresses; null if the document is none.
 *
 * A scan over the text, not an XML parse: a list cut short, with a torn tag or an unclosed comment gives what can be read
 * (fast-xml-parser throws on each of these, see the tests), and entities of a doctype are never expanded.
 *
 * @throws FetchError `bad-feed` for a list that breaks off before its first entry.
 */
export function readFeed(bytes: Uint8Array, contentType: string | null, base: string): Feed | null {
  const head = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1');
  const root = ROOT.exec(head)?.[1]?.toLowerCase();
  if (!root || /<html[\s>]/iu.test(head.slice(0, head.search(ROOT)))) return readUrls(bytes, contentType, head);
  const text = decodeFeed(bytes, contentType, head);
  const kind = root === 'urlset' || root === 'sitemapindex' ? 'sitemap' : 'feed';
  const starts = [...text.matchAll(ENTRY)].slice(0, MAX_OFFERS).map(({ index }) => index);
  const offers = starts.flatMap((start, i) => {
    const entry = text.slice(start, starts[i + 1] ?? text.length);
    const url = kind === 'sitemap' ? locOf(entry) : linkOf(entry);
    if (!url || !URL.canParse(url, base)) return [];
    return [{ url: new URL(url, base).href, date: dateOf(entry) }];
  });
  if (offers.length === 0 && !END.test(text.slice(-LOOK))) {
    throw new FetchError('bad-feed', `a ${root} without a readable entry, and without its end`, { url: base });
  }
  return { kind, offers, nested: root === 'sitemapindex' };
}

const locOf = (entry: string): string | null => {
  const match = LOC.exec(entry);
  return match && unescapeXml((match[1] ?? match[2])!).trim();
};

/** RSS has the address as text, Atom as an attribute; a guid serves where there is no link. */
function linkOf(entry: string): string | null {
  const text = RSS_LINK.exec(entry);
  if (text) return (text[1] ?? unescapeXml(text[2]!)).trim();
  for (const [, attributes] of entry.matchAll(ATOM_LINK)) {
    const href = HREF.exec(attributes!);
    if (href && !OTHER_REL.test(attributes!)) return unescapeXml((href[1] ?? href[2])!).trim();
  }
  const guid = GUID.exec(entry);
  return guid && unescapeXml(guid[1]!);
}

function dateOf(entry: string): string | null {
  const written = DATE.exec(entry)?.[1]?.trim();
  const at = written ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** A text file in which every line near its beginning is an address. */
function readUrls(bytes: Uint8Array, contentType: string | null, head: string): Feed | null {
  if (contentType && !/^text\/plain/iu.test(contentType)) return null;
  const sample = head.split('\n', 20).slice(0, bytes.length > LOOK ? -1 : undefined);
  const lines = sample.map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0 || !lines.every((line) => URL_LINE.test(line))) return null;
  const all = new TextDecoder().decode(bytes).split('\n', MAX_OFFERS);
  const urls = all.map((line) => line.trim()).filter((line) => URL_LINE.test(line));
  return { kind: 'urls', offers: urls.map((url) => ({ url, date: null })), nested: false };
}

/** By byte order mark, then XML declaration, then header; UTF-8 without. */
function decodeFeed(bytes: Uint8Array, contentType: string | null, head: string): string {
  const label = ENCODING.exec(head)?.[1] ?? CHARSET.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^gb/iu.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const unescapeXml = (text: string): string =>
  text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
