import { type CrawlOptions, type CrawlRecord, crawl, type PaceBy, patternOf, type Scope } from '../crawl/index.ts';
import { emit, type Format, QingwenError, type Script } from '../index.ts';
import { giveThreadsRoom, inlineLess } from './engine.ts';
import { startMetrics } from './metrics.ts';
import { createProgress } from './progress.ts';
import { stopOnSignals } from './signals.ts';
import { EXIT, print } from './terminal.ts';

/** What the options of `qingwen crawl` come to; the names are commander's. */
interface CrawlArguments {
  readonly output?: string;
  readonly format: Format;
  readonly script: Script;
  readonly state?: string;
  readonly fresh?: boolean;
  readonly recrawl?: boolean;
  readonly durable?: boolean;
  readonly warc?: string;
  readonly failOnError?: boolean;
  readonly depth: number;
  readonly scope: Scope;
  readonly match?: readonly string[];
  readonly not?: readonly string[];
  readonly since?: string;
  readonly sitemaps?: boolean;
  readonly maxPages?: number;
  readonly maxPagesPerHost?: number;
  readonly contact?: string;
  readonly userAgent?: string;
  readonly delay: number;
  readonly concurrency: number;
  readonly paceBy: PaceBy;
  readonly retries: number;
  readonly patience: number;
  readonly robots: boolean;
  readonly probe: boolean;
  readonly obey?: CrawlOptions['obey'];
  readonly timeout: number;
  readonly header?: readonly string[];
  readonly cookies?: boolean;
  readonly proxy?: string;
  readonly insecureHost?: readonly string[];
  readonly http2?: boolean;
  readonly allowPrivate?: boolean;
  readonly workers?: number;
  readonly parseTimeout: number;
  readonly logFormat: 'text' | 'json';
  readonly metricsPort?: number;
}

/** With 96, two threads need more than 300 MB together in a long crawl. */
const THREAD_HEAP_MB = 24;

/** `qingwen crawl`: the first Ctrl-C finishes what is under way, a second one stops at once. Both can be resumed. */
export async function crawlCommand(sources: readonly string[], args: CrawlArguments): Promise<void> {
  const output = args.output === undefined || args.output === '-' ? null : args.output;
  const format = formatter(args.format);
  const toStdout = async (record: CrawlRecord) => {
    const line = format(record);
    if (line !== null) await print(`${line}\n`);
  };
  giveThreadsRoom(THREAD_HEAP_MB);
  inlineLess();
  const progress = createProgress(args.logFormat);
  if (!args.contact && !args.userAgent)
    progress.note('tell sites who you are with --contact, or they may block the crawl');
  const metrics = args.metricsPort === undefined ? null : await startMetrics(args.metricsPort);
  if (metrics) progress.note(`metrics on ${metrics.url}`);
  const signals = stopOnSignals(() =>
    progress.note('stopping: what is under way is finished; once more stops at once'),
  );
  try {
    const summary = await crawl(sources, {
      ...crawlOptions(args),
      output,
      format,
      ...(output === null && { onRecord: toStdout }),
      signal: signals.signal,
      onProgress(state) {
        progress.show(state);
        metrics?.set(state);
      },
    });
    progress.end(summary);
    if (summary.stopped) process.exitCode = EXIT.stopped;
    else if (args.failOnError && summary.failed > 0) process.exitCode = EXIT.failedRecords;
  } finally {
    progress.stop();
    signals.forget();
    metrics?.close();
  }
}

function crawlOptions(args: CrawlArguments): CrawlOptions {
  const { script, delay, patience, timeout, parseTimeout, retries, workers } = args;
  const { fresh, recrawl, durable, sitemaps, since, state, warc, maxPages, maxPagesPerHost, obey } = args;
  return {
    ...defined({ fresh, recrawl, durable, sitemaps, since, state, warc, maxPages, maxPagesPerHost, obey, workers }),
    depth: args.depth,
    scope: args.scope,
    match: (args.match ?? []).map(patternOf),
    not: (args.not ?? []).map(patternOf),
    concurrency: args.concurrency,
    paceBy: args.paceBy,
    pace: { delay: delay * 1000 },
    retries,
    patience: patience * 1000,
    robots: args.robots,
    probe: args.probe,
    parseTimeout: parseTimeout * 1000,
    extract: { script },
    client: clientOptions(args, timeout * 1000),
  };
}

const clientOptions = (args: CrawlArguments, total: number): NonNullable<CrawlOptions['client']> => ({
  ...defined({ userAgent: args.userAgent, contact: args.contact, proxy: args.proxy }),
  ...defined({ http2: args.http2, cookies: args.cookies, allowPrivate: args.allowPrivate }),
  insecureHosts: args.insecureHost ?? [],
  headers: Object.fromEntries((args.header ?? []).map(headerOf)),
  timeouts: { total, connect: Math.min(10_000, total), idle: Math.min(15_000, total) },
});

function headerOf(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  if (colon <= 0) throw new QingwenError('bad-option', `--header ${text}: it must be name:value`);
  return [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()];
}

/** The entries that have a value: an option not given keeps its default. */
function defined<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** `jsonl` gives the whole record; the other formats give articles only. */
function formatter(format: Format): (record: CrawlRecord) => string | null {
  if (format === 'jsonl' || format === 'json') return JSON.stringify;
  return (record) => (record.ok && record.article ? emit(record.article, format) : null);
}
