import { availableParallelism } from 'node:os';
import { QingwenError } from '../errors.ts';
import type { ClientOptions, RobotsWish } from '../fetch/index.ts';
import type { ExtractOptions } from '../options.ts';
import type { PaceBy } from './grouping.ts';
import { DEFAULT_PACE, type PaceOptions } from './pace.ts';
import type { CrawlRecord } from './record.ts';
import type { Scope } from './scope.ts';
import type { Summary } from './stats.ts';

/** Options of `crawl()`. */
export interface CrawlOptions {
  /** File for the records, one JSON object a line. @default null: records go to `onRecord` only */
  readonly output?: string | null;
  /** Called with each record before it is committed; the crawl waits for it. @default none */
  readonly onRecord?: (record: CrawlRecord) => void | Promise<void>;
  /** The line a record becomes in the output; null leaves it out. @default its JSON */
  readonly format?: (record: CrawlRecord) => string | null;
  /** File of the crawl's state. @default the output with `.state`; without an output, in memory */
  readonly state?: string;
  /** Forgets an earlier run: its records and its state are deleted. @default false */
  readonly fresh?: boolean;
  /** Fetches again what is done and due; unchanged pages give records of kind `unchanged`. @default false */
  readonly recrawl?: boolean;
  /** Waits for the disk at each commit: a power cut costs nothing then. A killed process never does. @default false */
  readonly durable?: boolean;
  /** File for a WARC archive of what was fetched (gzip if it ends in `.gz`). @default null */
  readonly warc?: string | null;

  /** Steps from a source along links: 0 fetches the sources only. @default 1 */
  readonly depth?: number;
  /** How far a link may lead from its page, and a redirect from its address. @default 'domain' */
  readonly scope?: Scope;
  /** Found addresses must match one of these. @default [] (all do) */
  readonly match?: readonly RegExp[];
  /** Found addresses must match none of these. @default [] */
  readonly not?: readonly RegExp[];
  /** Leaves out what a list dates before this moment. ISO 8601 or Date. @default null */
  readonly since?: string | Date | null;
  /** Also reads the sitemaps that robots.txt names. @default false */
  readonly sitemaps?: boolean;
  /** Addresses taken in at most. @default Infinity */
  readonly maxPages?: number;
  /** The same for one host. @default Infinity */
  readonly maxPagesPerHost?: number;

  /** Exchanges at one time, over all hosts. A host never has more than one. @default 32 */
  readonly concurrency?: number;
  /** What shares one pace: a host name, a registrable domain, or all names of one IP address. @default 'host' */
  readonly paceBy?: PaceBy;
  /** @default DEFAULT_PACE */
  readonly pace?: Partial<PaceOptions>;
  /** Further tries of an address after a failure that may pass. @default 3 */
  readonly retries?: number;
  /** Milliseconds to wait at most when all that is left is blocked or paused; what is left stays for the next run. @default 600_000 */
  readonly patience?: number;
  /** Obeys robots.txt. @default true */
  readonly robots?: boolean;
  /** Asks each host once for a path that cannot exist, when a page without an article may be its "not found". @default true */
  readonly probe?: boolean;
  /** What is obeyed of what pages ask (meta robots, X-Robots-Tag): `noindex` reads no article, `nofollow` no links. @default [] */
  readonly obey?: readonly RobotsWish[];
  /** @default the defaults of the client */
  readonly client?: ClientOptions;

  /** Extraction threads; 0 extracts in this thread. @default cores - 1; on one or two cores all of them */
  readonly workers?: number;
  /** Milliseconds a page may take to extract. @default 5000 */
  readonly parseTimeout?: number;
  /** @default the defaults of `extract()` */
  readonly extract?: Pick<ExtractOptions, 'script' | 'sites' | 'rules' | 'limits'>;

  /** Stops the crawl: what is under way is finished and written. @default none */
  readonly signal?: AbortSignal;
  /** Called about once a second with where the crawl stands. @default none */
  readonly onProgress?: (summary: Summary) => void;
  /** Source of chance for pauses, 0..1. @default Math.random */
  readonly random?: () => number;
}

/** The options with every default in place. */
export type ResolvedCrawl = Readonly<
  Required<Omit<CrawlOptions, 'signal' | 'onRecord' | 'onProgress' | 'since' | 'pace'>>
> &
  Pick<CrawlOptions, 'signal' | 'onRecord' | 'onProgress'> & {
    readonly since: number | null;
    readonly pace: PaceOptions;
  };

/** Links are followed to here at most, whatever is asked for. */
export const MAX_DEPTH = 10;

/** To fetch and to write takes a quarter of the CPU time of a page: beside it two threads still gain on two cores. */
const defaultWorkers = (cores: number): number => (cores > 2 ? cores - 1 : cores);

/** @throws QingwenError `bad-option` for a value that an option cannot have. */
export function resolveCrawl(options: CrawlOptions): ResolvedCrawl {
  const output = options.output ?? null;
  const resolved: ResolvedCrawl = {
    ...options,
    output,
    format: options.format ?? JSON.stringify,
    state: options.state ?? (output === null ? ':memory:' : `${output}.state`),
    fresh: options.fresh ?? false,
    recrawl: options.recrawl ?? false,
    durable: options.durable ?? false,
    warc: options.warc ?? null,
    depth: Math.min(MAX_DEPTH, options.depth ?? 1),
    scope: options.scope ?? 'domain',
    match: options.match ?? [],
    not: options.not ?? [],
    since: options.since == null ? null : new Date(options.since).getTime(),
    sitemaps: options.sitemaps ?? false,
    maxPages: options.maxPages ?? Number.POSITIVE_INFINITY,
    maxPagesPerHost: options.maxPagesPerHost ?? Number.POSITIVE_INFINITY,
    concurrency: options.concurrency ?? 32,
    paceBy: options.paceBy ?? 'host',
    pace: { ...DEFAULT_PACE, ...options.pace },
    retries: options.retries ?? 3,
    patience: options.patience ?? 600_000,
    robots: options.robots ?? true,
    probe: options.probe ?? true,
    obey: options.obey ?? [],
    client: options.client ?? {},
    workers: options.workers ?? defaultWorkers(availableParallelism()),
    parseTimeout: options.parseTimeout ?? 5000,
    extract: options.extract ?? {},
    random: options.random ?? Math.random,
  };
  checkNumbers(resolved);
  if (Number.isNaN(resolved.since)) throw new QingwenError('bad-option', 'since is no date');
  return resolved;
}

/** The least value of each number. */
const LEAST = {
  depth: 0,
  maxPages: 1,
  maxPagesPerHost: 1,
  concurrency: 1,
  retries: 0,
  patience: 0,
  workers: 0,
  parseTimeout: 1,
} as const;

function checkNumbers(options: ResolvedCrawl): void {
  for (const [name, least] of Object.entries(LEAST)) {
    const value = options[name as keyof typeof LEAST];
    if (!(value >= least)) throw new QingwenError('bad-option', `${name} must be at least ${least}, not ${value}`);
  }
}
