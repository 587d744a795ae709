import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Client } from '../fetch/index.ts';
import { domainOf } from './scope.ts';

/** What shares one pace: a host name, a registrable domain, or a machine, known by its address. */
export type PaceBy = 'host' | 'domain' | 'ip';

/** Tells whose pace an address keeps. */
export interface Grouping {
  /** As far as is known without asking anybody: by `ip`, the host name until its address is known. */
  of(url: string): string;
  /** The same for good: asks the resolver if it must. */
  settle(url: string): Promise<string>;
  /** True for what `of` said because it did not know better. */
  isOpen(group: string): boolean;
}

/** Names whose address is remembered, so that a site keeps its place while it is crawled. */
const KEPT_NAMES = 100_000;

export function createGrouping(paceBy: PaceBy, client: Pick<Client, 'addressOf'>): Grouping {
  const known = new LRUCache<string, string>({ max: KEPT_NAMES });
  const of = (url: string): string => {
    const { hostname } = new URL(url);
    if (paceBy === 'host') return hostname;
    return paceBy === 'domain' ? domainOf(hostname) : (known.get(hostname) ?? hostname);
  };
  return {
    of,
    async settle(url) {
      const { hostname } = new URL(url);
      if (paceBy === 'ip' && !known.has(hostname)) known.set(hostname, (await client.addressOf(hostname)) ?? hostname);
      return of(url);
    },
    isOpen: (group) => paceBy === 'ip' && isIP(group) === 0,
  };
}
