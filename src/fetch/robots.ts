import { createRequire } from 'node:module';
import { FetchError } from '../errors.ts';
import type { Client, Hop, HopOptions } from './client.ts';
import { agentName } from './options.ts';

/** What a robots.txt says to one User-Agent. */
export interface Robots {
  allows(url: string): boolean;
  /** Milliseconds between two requests; null if it does not say. At most a minute. */
  readonly delay: number | null;
  readonly sitemaps: readonly string[];
  /** The text the rules were read from, for the state; null: everything is allowed. */
  readonly source: string | null;
}

/** The rules, or how long to leave the host alone because they could not be read. */
export type RobotsAnswer =
  | { readonly kind: 'rules'; readonly robots: Robots }
  | { readonly kind: 'unreachable'; readonly error: FetchError };

/** What is read of a robots.txt: the parser needs half a second for a megabyte. */
export const ROBOTS_BYTES = 500 * 1024;
/** RFC 9309: at least five redirects; a longer chain counts as no file. */
export const ROBOTS_REDIRECTS = 5;
const MAX_DELAY_MS = 60_000;

const require = createRequire(import.meta.url);

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): readonly string[];
}

export const ALLOW_ALL: Robots = { allows: () => true, delay: null, sitemaps: [], source: null };

/** Address of the rules for a page. */
export const robotsUrl = (url: string): string => new URL('/robots.txt', url).href;

/** Reads the rules in the text of the robots.txt of `origin` for a User-Agent. An HTML page instead of it has no rules. */
export function parseRobots(origin: string, text: string, userAgent: string): Robots {
  if (/^\s*</u.test(text)) return ALLOW_ALL;
  const parse = require('robots-parser') as (url: string, text: string) => Parsed;
  const rules = parse(robotsUrl(origin), text);
  const agent = agentName(userAgent);
  const delay = rules.getCrawlDelay(agent);
  return {
    allows: (url) => rules.isAllowed(url, agent) ?? true,
    delay: delay === undefined || !(delay >= 0) ? null : Math.min(delay * 1000, MAX_DELAY_MS),
    sitemaps: rules.getSitemaps(),
    source: text,
  };
}

/** Text of a robots.txt: UTF-8, or GB18030 where it is none. */
export function robotsText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * What a failed fetch of robots.txt means (RFC 9309, stricter for 429): statuses 4xx but 429 say that there is none, so
 * that everything is allowed; all other failures forbid everything until the file can be read.
 */
export function robotsOfError(error: FetchError): RobotsAnswer {
  const { code, status } = error;
  const absent = status !== null && status >= 400 && status < 500 && status !== 429;
  if (absent || code === 'not-html' || code === 'redirect-loop') return { kind: 'rules', robots: ALLOW_ALL };
  return { kind: 'unreachable', error };
}

/** Fetches the rules for the host of `url`, following up to five redirects. */
export async function loadRobots(client: Client, url: string): Promise<RobotsAnswer> {
  let at = robotsUrl(url);
  try {
    for (let hops = 0; hops <= ROBOTS_REDIRECTS; hops++) {
      const hop = await robotsHop(client, at);
      if (hop.kind === 'page') {
        return { kind: 'rules', robots: parseRobots(url, robotsText(hop.page.bytes), client.userAgent) };
      }
      if (hop.kind === 'redirect') at = hop.to;
    }
  } catch (error) {
    if (error instanceof FetchError) return robotsOfError(error);
    throw error;
  }
  return { kind: 'rules', robots: ALLOW_ALL };
}

/** One request on the way to a robots.txt; nobody is told more for it than who asks. */
export const robotsHop = (
  client: Client,
  url: string,
  options: Pick<HopOptions, 'reuse' | 'onExchange'> = {},
): Promise<Hop> =>
  client.hop(url, { ...options, cutAt: ROBOTS_BYTES, pageRedirects: false, partial: true, foreign: true });
