/** Any base will do: it only makes relative addresses readable. */
const BASE = 'https://relative.invalid/';

/**
 * The address if it is safe to put into a document: http, https, or relative to the page. Null for `javascript:`, `data:`
 * and whatever else a browser would run or load, tabs and line ends inside the scheme included.
 */
export function safeUrl(address: string): string | null {
  if (!URL.canParse(address, BASE)) return null;
  const url = new URL(address, BASE);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.href.startsWith(BASE) ? address.trim() : url.href;
}
