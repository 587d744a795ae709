import { createHash } from 'node:crypto';
import { SESSIONS, TRACKING, TRACKING_PREFIXES, TRACKING_VALUES } from './canonical.data.ts';

const HEX = /%[0-9a-f]{2}/giu;
/** `/a/b.jsp;jsessionid=0A1B` */
const PATH_SESSION = /;(?:jsessionid|phpsessid)=[^/;]*/giu;

/**
 * The form of an address by which two are one: fragment, tracking parameters and session ids cut, the query sorted by
 * name, percent codes in capitals. Bytes are never re-encoded, so that a GBK query stays what it is. The page is fetched
 * from the address as it was found; this form is only compared.
 *
 * @returns null for anything but an absolute http or https address.
 * @example canonicalOf('HTTP://A.Example:80/x/../b?z=%d6%d0&utm_source=q&a=1#top') // 'http://a.example/b?a=1&z=%D6%D0'
 */
export function canonicalOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const path = url.pathname.replace(PATH_SESSION, '').replace(HEX, upper);
  const query = url.search.slice(1).split('&').filter(isKept).map(withUpperHex).sort(byName).join('&');
  return `${url.protocol}//${url.host}${path}${query && `?${query}`}`;
}

/** The key of an address in the state: 16 bytes of the SHA-256 of its canonical form, or of what stands there instead. */
export function keyOf(canonical: string): Buffer {
  return createHash('sha256').update(canonical).digest().subarray(0, 16);
}

const upper = (code: string): string => code.toUpperCase();
const withUpperHex = (pair: string): string => pair.replace(HEX, upper);
const nameOf = (pair: string): string => pair.split('=', 1)[0]!;
const byName = (a: string, b: string): number => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);

function isKept(pair: string): boolean {
  if (pair === '') return false;
  const name = nameOf(pair).toLowerCase();
  if (TRACKING.has(name) || SESSIONS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix)))
    return false;
  return !(
    Object.hasOwn(TRACKING_VALUES, name) && TRACKING_VALUES[name]!.has(pair.slice(name.length + 1).toLowerCase())
  );
}
