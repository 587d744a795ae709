import PQueue from 'p-queue';
import { createClient, createWarcWriter } from '../fetch/index.ts';
import { createBell } from './bell.ts';
import { createExtractor } from './extractor.ts';
import { createGrouping } from './grouping.ts';
import { createIntake } from './intake.ts';
import { type CrawlOptions, type ResolvedCrawl, resolveCrawl } from './options.ts';
import { createProbes } from './probe.ts';
import { recall } from './recall.ts';
import { createRules } from './rules.ts';
import { createSchedule } from './schedule.ts';
import type { NewUrl } from './state.ts';
import { createStats, type Summary } from './stats.ts';
import { openStore, type Store } from './store.ts';
import { takeIn } from './take-in.ts';
import { createTraps } from './traps.ts';
import { type Ports, takeTurn } from './turn.ts';
import { createWriter, type Outcome } from './writer.ts';

/** A host that may not be asked for so long counts as blocked. */
const BLOCKED_MS = 10_000;
const PROGRESS_MS = 1000;

/**
 * Fetches and extracts many pages: polite, resumable after any kill, one record for each address.
 *
 * @param sources http addresses (of articles, list pages, sitemaps, feeds), files of addresses, or `-` for stdin.
 * @returns What came of it. Addresses left `pending` are fetched by the next call with the same state.
 * @throws QingwenError `bad-option`, or `io` if output or state cannot be used. Pages and addresses never throw.
 * @example
 * const summary = await crawl(['https://news.example/sitemap.xml'], { output: 'news.jsonl' });
 * summary.articles; // 1204
 */
export async function crawl(sources: readonly string[], options: CrawlOptions = {}): Promise<Summary> {
  const resolved = resolveCrawl(options);
  const store = openStore(resolved);
  try {
    return await run(sources, resolved, store);
  } finally {
    store.close();
  }
}

async function run(sources: readonly string[], options: ResolvedCrawl, store: Store): Promise<Summary> {
  const { signal } = options;
  const slots = new PQueue({ concurrency: options.concurrency });
  const bell = createBell();
  const ports = createPorts(options, store, bell.ring);
  const summary = () =>
    ports.stats.summary({
      active: slots.pending,
      blockedHosts: ports.schedule.blockedUntil(Date.now() + BLOCKED_MS),
      stopped: signal?.aborted ?? false,
    });
  const progress = setInterval(() => options.onProgress?.(summary()), PROGRESS_MS);
  signal?.addEventListener('abort', bell.ring);
  try {
    await dispatch(sources, ports, store, slots, bell);
    return summary();
  } finally {
    signal?.removeEventListener('abort', bell.ring);
    clearInterval(progress);
    slots.clear();
    ports.writer.stop();
    await ports.extractor.close();
    await ports.client.close();
  }
}

/** Gives each ready host a turn while there is a free slot, until nothing is left that can be done in this run. */
async function dispatch(
  sources: readonly string[],
  ports: Ports,
  { state, archive }: Store,
  slots: PQueue,
  bell: ReturnType<typeof createBell>,
): Promise<void> {
  const { schedule, writer, options, client } = ports;
  if (ports.archive && archive?.offset === 0) await writer.add({ archive: [ports.archive.info(client.userAgent)] });
  let failure: unknown = null;
  const fail = (error: unknown) => {
    failure ??= error;
    bell.ring();
  };
  const isStopped = () => failure !== null || (options.signal?.aborted ?? false);
  let reading = true;
  const allRead = Promise.all([recall(state, schedule, isStopped, bell.ring), takeIn(sources, ports, state)])
    .catch(fail)
    .finally(() => {
      reading = false;
      bell.ring();
    });
  const isOver = async () => {
    if (reading || slots.pending > 0 || slots.size > 0) return false;
    await writer.flush();
    return schedule.nextAt() > Date.now() + options.patience;
  };
  while (!isStopped()) {
    await slots.onSizeLessThan(1);
    const turn = schedule.next(Date.now());
    if (turn) slots.add(() => takeTurn(ports, turn.seat, turn.task)).then(bell.ring, fail);
    else if (await isOver()) break;
    else await bell.wait(schedule.nextAt() - Date.now());
  }
  if (failure) throw failure;
  await allRead;
  await slots.onIdle();
  await writer.flush();
  if (failure) throw failure;
}

function createPorts(options: ResolvedCrawl, { state, output, archive }: Store, ring: () => void): Ports {
  const schedule = createSchedule(state, Date.now(), options.pace.delay);
  const stats = createStats(Date.now());
  const traps = createTraps(Date.now);
  const before = Number(state.meta('accepted') ?? 0);
  const client = createClient(options.client);
  const grouping = createGrouping(options.paceBy, client);
  const intake = createIntake({ options, grouping, schedule, traps, stats, state, before });
  stats.pending = state.pendingCount;
  const committed = (outcomes: readonly Outcome[], taken: readonly NewUrl[], ms: number) => {
    stats.took('commit', ms);
    for (const { done, later } of outcomes) {
      if (done) stats.pending--;
      schedule.settled([done, later].flatMap((entry) => entry?.id ?? []));
      if (later) schedule.announce(later.host, later.nextAt);
    }
    const isOpen = ({ settled }: NewUrl) => settled === undefined;
    const open = taken.filter(isOpen);
    intake.accepted(
      outcomes.flatMap(({ found = [] }) => found.filter(isOpen)),
      open,
    );
    stats.pending += open.length;
    for (const { host } of open) schedule.announce(host, 0);
    ring();
  };
  const notes = () => ({ accepted: String(before + stats.accepted) });
  return {
    options,
    client,
    grouping,
    schedule,
    rules: createRules(state, client.userAgent, Date.now),
    intake,
    traps,
    probes: createProbes(),
    extractor: createExtractor(options.workers, options.parseTimeout, (ms) => stats.took('extract', ms)),
    writer: createWriter({ state, output, archive, hosts: schedule.changed, notes, committed }),
    stats,
    archive: archive && createWarcWriter(options.warc?.endsWith('.gz') ?? false),
  };
}
