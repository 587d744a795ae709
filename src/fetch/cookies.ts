import { createRequire } from 'node:module';
import { LRUCache } from 'lru-cache';
import type { CookieJar } from 'tough-cookie';
import type { Headers } from './headers.ts';

/** Cookies of one crawl. */
export interface Cookies {
  /** The `Cookie` header for an address; empty if there is none. */
  headerFor(url: string): string;
  /** Takes the `Set-Cookie` headers of an answer. What is malformed, foreign or over the limits is dropped. */
  take(url: string, headers: Headers): void;
}

const require = createRequire(import.meta.url);

const MAX_HOSTS = 1000;
const MAX_COOKIES = 50;
const MAX_BYTES = 4096;
/** What else stands in a cookie could not be sent back. */
const PLAIN = /^[\t\x20-\x7e]*$/u;

/** A jar for each host, so that no site reads another's; tough-cookie knows the public suffixes. */
export function createCookies(): Cookies {
  const { CookieJar: Jar } = require('tough-cookie') as typeof import('tough-cookie');
  const jars = new LRUCache<string, CookieJar>({ max: MAX_HOSTS });
  const jarOf = (url: string): CookieJar => {
    const { hostname } = new URL(url);
    const jar = jars.get(hostname) ?? new Jar(undefined, { rejectPublicSuffixes: true });
    jars.set(hostname, jar);
    return jar;
  };
  return {
    headerFor: (url) => jarOf(url).getCookieStringSync(url),
    take(url, headers) {
      const jar = jarOf(url);
      for (const value of headers.get('set-cookie') ?? []) {
        if (!PLAIN.test(value) || value.length > MAX_BYTES || jar.getCookiesSync(url).length >= MAX_COOKIES) continue;
        jar.setCookieSync(value, url, { ignoreError: true });
      }
    },
  };
}
