import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { LRUCache } from 'lru-cache';
import { isBarredAddress } from './address.ts';
import type { Resolve } from './options.ts';

/** Answers of the name servers that mean "ask the hosts file". */
const NOT_ON_SERVERS = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'ESERVFAIL', 'EREFUSED']);

const CACHED_NAMES = 10_000;
const CACHE_MS = 5 * 60_000;

/**
 * A resolver that asks the name servers without a thread of its own for each name: `dns.lookup` waits in the pool of four
 * threads that files and zlib use too, so that four slow names would stop a whole crawl. Names that only the hosts file
 * knows are looked up the other way. Answers are kept for five minutes.
 */
export function createResolve(connectMs: number): Resolve {
  const servers = new Resolver({ timeout: Math.max(1000, Math.floor(connectMs / 3)), tries: 2 });
  const cache = new LRUCache<string, readonly LookupAddress[]>({ max: CACHED_NAMES, ttl: CACHE_MS });
  return async (hostname) => {
    const known = cache.get(hostname);
    if (known) return known;
    const answer = await ask(servers, hostname);
    cache.set(hostname, answer);
    return answer;
  };
}

async function ask(servers: Resolver, hostname: string): Promise<readonly LookupAddress[]> {
  try {
    return (await servers.resolve4(hostname)).map((address) => ({ address, family: 4 }));
  } catch (error) {
    if (!NOT_ON_SERVERS.has(codeOf(error))) throw error;
  }
  try {
    return (await servers.resolve6(hostname)).map((address) => ({ address, family: 6 }));
  } catch (error) {
    if (!NOT_ON_SERVERS.has(codeOf(error))) throw error;
  }
  return lookup(hostname, { all: true });
}

/** The address by which machines are told apart: the least of all that a name has. A literal address is its own. */
export async function addressOf(hostname: string, resolve: Resolve): Promise<string | null> {
  const literal = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(literal)) return literal;
  try {
    return (await resolve(hostname)).map(({ address }) => address).sort()[0] ?? null;
  } catch {
    return null;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Thrown into the connection when a name leads to a barred address. */
export const BARRED = 'QINGWEN_BARRED_ADDRESS';

/**
 * A look-up for `net.connect` whose answer is what will be connected to: the checked address is pinned, so that a name
 * that answers differently the second time (DNS rebinding) gains nothing. One barred answer bars the name.
 */
export function guardedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const barred = !allowPrivate && addresses.find(({ address }) => isBarredAddress(address));
        const [first] = addresses;
        if (barred) callback(Object.assign(new Error(`${hostname} is ${barred.address}`), { code: BARRED }), '');
        else if (!first) callback(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '');
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
