import { isValid, NO_CLOCK, type Stamp, stampAt } from './stamp.ts';

/** Full days in a path: `/2019-09/18/`, `/2019/0918/`, `/2019/09/18/`, `t20190918_`, `/20190918/`, `/2019_09_18_`, `2019-09-18`. */
const PATTERNS: readonly RegExp[] = [
  /(?<!\d)(?<y>20\d{2}|199\d)[-_/](?<m>\d{1,2})[-_/](?<d>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<y>20\d{2}|199\d)[-/](?<m>\d{2})(?<d>\d{2})(?=[/_-])/u,
  /(?<!\d)(?<y>20\d{2}|199\d)(?<m>\d{2})[-_/](?<d>\d{2})(?!\d)/u,
  /(?<=[/_-]|\/[a-zA-Z]{1,2})(?<y>20\d{2}|199\d)(?<m>\d{2})(?<d>\d{2})(?=[/_.-]|\d{4,10}(?:[/_.-]|$))/u,
];

/**
 * The day that the path of an address bears, the most explicit spelling first; null if it bears none. Query strings are not read.
 * @example dateOfUrl(new URL('https://news.example/2019-09/18/content_1.htm'), null) // 2019-09-18
 */
export function dateOfUrl(url: URL, now: Date | null): Stamp | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(url.pathname)?.groups;
    if (!groups) continue;
    const stamp = stampAt(Number(groups.y), Number(groups.m), Number(groups.d), NO_CLOCK);
    if (isValid(stamp, now)) return stamp;
  }
  return null;
}
