/** An address as a part of a multi-page article: what all parts share, and which part it is. */
export interface PartAddress {
  readonly stem: string;
  /** 0 for the address without a number, which is the first part. */
  readonly number: number;
}

// `t20230420_88101_2.shtml`, `a-2.html`; article numbers are longer than three digits
const SUFFIX = /^(?<base>.+)[_-](?<number>\d{1,3})(?<ext>\.[a-z]{3,5})?$/u;
const QUERY_KEYS = ['page', 'p', 'pn', 'pageno', 'pageindex', 'currentpage'];

/**
 * The part that an address names: by `_2.shtml`, `-2.html`, `?page=2`, `/2`.
 * @example partOf(new URL('http://a.example/n/t1_88_2.shtml')) // { stem: 'a.example/n/t1_88.shtml', number: 2 }
 */
export function partOf(url: URL): PartAddress {
  const query = new URLSearchParams(url.search);
  for (const key of [...query.keys()]) {
    const value = query.get(key) ?? '';
    if (!QUERY_KEYS.includes(key.toLowerCase()) || !/^\d{1,3}$/u.test(value)) continue;
    query.delete(key);
    return { stem: stemOf(url, url.pathname, query), number: Number(value) };
  }
  const slash = url.pathname.lastIndexOf('/') + 1;
  const [folder, file] = [url.pathname.slice(0, slash), url.pathname.slice(slash)];
  if (/^\d{1,2}$/u.test(file)) return { stem: stemOf(url, folder.replace(/\/$/u, ''), query), number: Number(file) };
  const { base, number, ext } = SUFFIX.exec(file)?.groups ?? {};
  if (number) return { stem: stemOf(url, `${folder}${base}${ext ?? ''}`, query), number: Number(number) };
  return { stem: stemOf(url, url.pathname.replace(/\/$/u, ''), query), number: 0 };
}

const stemOf = (url: URL, path: string, query: URLSearchParams): string =>
  `${url.host}${path}${query.size > 0 ? `?${query}` : ''}`;
