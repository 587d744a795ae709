import { getDomain } from 'tldts';

/** How far links may lead from the page they stand on, and redirects from the address asked for. */
export type Scope = 'host' | 'domain' | 'any';

/** Which links are followed. */
export interface ScopeRules {
  readonly scope: Scope;
  /** Only addresses that match one of these; empty: all. */
  readonly match: readonly RegExp[];
  /** No address that matches one of these. */
  readonly not: readonly RegExp[];
}

/**
 * The registrable domain of a host: `news.sina.com.cn` is of `sina.com.cn`. Of a literal address or a bare name, itself.
 */
export const domainOf = (hostname: string): string => getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;

/** True if an address is near enough to the one that led to it. */
export function isNear(url: string, from: string, scope: Scope): boolean {
  if (scope === 'any') return true;
  const [target, origin] = [new URL(url).hostname, new URL(from).hostname];
  return target === origin || (scope === 'domain' && domainOf(target) === domainOf(origin));
}

/** True if a link found on page `from` is to be followed. */
export function isWanted(url: string, from: string, rules: ScopeRules): boolean {
  if (!isNear(url, from, rules.scope)) return false;
  if (rules.match.length > 0 && !rules.match.some((pattern) => pattern.test(url))) return false;
  return !rules.not.some((pattern) => pattern.test(url));
}

const SPECIAL = /[.+?^${}()|[\]\\]/gu;

/**
 * A path pattern as people write it: `*` stands for anything, the rest for itself; it matches anywhere in the address unless it begins
 * with `http`, when it must match the whole.
 * @example patternOf('/2024/*.html').test('https://a.example/2024/05/x.html') // true
 */
export function patternOf(pattern: string): RegExp {
  const source = pattern.replace(SPECIAL, '\\$&').replaceAll('*', '.*');
  return new RegExp(pattern.startsWith('http') ? `^${source}$` : source, 'u');
}
