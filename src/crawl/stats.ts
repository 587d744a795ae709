import type { CrawlRecord } from './record.ts';

/** How one host fared. */
export interface HostSummary {
  readonly host: string;
  readonly ok: number;
  readonly failed: number;
  readonly bytes: number;
}

/** What takes time: an exchange with a server, extraction of a page with the wait for a thread, a commit of records. */
export type Stage = 'exchange' | 'extract' | 'commit';

/** Where a crawl stands, or how it ended. */
export interface Summary {
  /** Addresses taken in by this run. */
  readonly accepted: number;
  /** Found addresses left out: scope, patterns, traps, budgets. */
  readonly refused: number;
  /** Records written by this run. */
  readonly records: number;
  readonly articles: number;
  readonly failed: number;
  /** Records by outcome: the kind of a page, or the code of an error. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Addresses still to be fetched. At the end: left for the next run, as their hosts are blocked or cannot be asked. */
  readonly pending: number;
  /** Exchanges and extractions under way. */
  readonly active: number;
  /** Hosts that may not be asked for the next ten seconds or more. */
  readonly blockedHosts: number;
  readonly bytes: number;
  readonly seconds: number;
  /** The 95th percentile of the time that each stage took, in milliseconds, over its last thousand times; 0 before the first. */
  readonly p95: Readonly<Record<Stage, number>>;
  /** The hosts with most records, at most 20. */
  readonly hosts: readonly HostSummary[];
  /** True if a signal ended the run. */
  readonly stopped: boolean;
}

/** Counts what happens. */
export interface Stats {
  record(record: CrawlRecord): void;
  /** Notes how long a stage took. */
  took(stage: Stage, ms: number): void;
  accepted: number;
  refused: number;
  pending: number;
  summary(now: { readonly active: number; readonly blockedHosts: number; readonly stopped: boolean }): Summary;
}

const KEPT_TIMES = 1000;
const KEPT_HOSTS = 10_000;
const SHOWN_HOSTS = 20;

export function createStats(startedAt: number): Stats {
  const outcomes: Record<string, number> = {};
  const hosts = new Map<string, { host: string; ok: number; failed: number; bytes: number }>();
  const times = { exchange: createTimes(), extract: createTimes(), commit: createTimes() };
  let records = 0;
  let articles = 0;
  let failed = 0;
  let bytes = 0;
  return {
    accepted: 0,
    refused: 0,
    pending: 0,
    record(record) {
      const outcome = record.ok ? record.kind : record.error.code;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      bytes += record.fetch.bytes;
      records++;
      if (record.ok && record.article) articles++;
      if (!record.ok) failed++;
      const host = URL.canParse(record.url) ? new URL(record.url).hostname : '';
      const entry = hosts.get(host) ?? { host, ok: 0, failed: 0, bytes: 0 };
      entry[record.ok ? 'ok' : 'failed']++;
      entry.bytes += record.fetch.bytes;
      if (hosts.size < KEPT_HOSTS) hosts.set(host, entry);
    },
    took: (stage, ms) => times[stage].add(ms),
    summary({ active, blockedHosts, stopped }) {
      return {
        accepted: this.accepted,
        refused: this.refused,
        records,
        articles,
        failed,
        outcomes: { ...outcomes },
        pending: this.pending,
        active,
        blockedHosts,
        bytes,
        seconds: (Date.now() - startedAt) / 1000,
        p95: { exchange: times.exchange.p95(), extract: times.extract.p95(), commit: times.commit.p95() },
        hosts: [...hosts.values()]
          .sort((a, b) => b.ok + b.failed - a.ok - a.failed)
          .slice(0, SHOWN_HOSTS)
          .map((entry) => ({ ...entry })),
        stopped,
      };
    },
  };
}

/** The last times of a stage. */
function createTimes(): { add(ms: number): void; p95(): number } {
  const times: number[] = [];
  let count = 0;
  return {
    add(ms) {
      times[count++ % KEPT_TIMES] = ms;
    },
    p95() {
      const sorted = [...times].sort((a, b) => a - b);
      return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    },
  };
}
