export { isBarredAddress, isBarredHost } from './address.ts';
export { type Client, createClient, type FetchedPage, type Hop, type HopOptions } from './client.ts';
export type { Exchange } from './exchange.ts';
export { failureOf } from './failure.ts';
export { type Inflated, inflate } from './inflate.ts';
export { type RobotsWish, robotsWishes } from './meta-robots.ts';
export {
  type ClientOptions,
  DEFAULT_FETCH_LIMITS,
  DEFAULT_TIMEOUTS,
  type FetchLimits,
  type FetchTimeouts,
  KEEP_ALIVE_MS,
  MAX_REDIRECTS,
  type Resolve,
  userAgentOf,
} from './options.ts';
export {
  extendChain,
  type FetchedChain,
  type FetchPageOptions,
  fetchPage,
  isSameOrigin,
  type RedirectStep,
} from './page.ts';
export { visibleText } from './redirect.ts';
export {
  ALLOW_ALL,
  loadRobots,
  parseRobots,
  ROBOTS_REDIRECTS,
  type Robots,
  type RobotsAnswer,
  robotsHop,
  robotsOfError,
  robotsText,
  robotsUrl,
} from './robots.ts';
export { readWarc, type WarcPage } from './warc-read.ts';
export { createWarcWriter, type WarcWriter } from './warc-write.ts';
