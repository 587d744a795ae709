import type { RedirectStep } from '../fetch/index.ts';
import { openDatabase } from './database.ts';
import { jobOf, storedChain, type UrlRow } from './job-row.ts';
import { HOSTS_PENDING, URL_STATE } from './state.data.ts';

/** An address on its way. */
export interface Job {
  readonly id: number;
  readonly url: string;
  /** Whose pace it keeps. */
  readonly host: string;
  readonly depth: number;
  /** Lists within lists that led here. */
  readonly nest: number;
  readonly tries: number;
  /** Unix milliseconds before which it is not fetched. */
  readonly nextAt: number;
  /** Redirects so far, and where the last of them leads. */
  readonly chain: readonly RedirectStep[];
  readonly target: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly hash: string | null;
  /** Id and date of the record in the archive that holds the page. */
  readonly archived: string | null;
  readonly every: number;
}

/** An address to take in. */
export interface NewUrl {
  readonly key: Buffer;
  readonly url: string;
  readonly host: string;
  readonly depth: number;
  readonly nest: number;
  /** For an address that is settled as it comes in: a line that is no address, a part of an article. @default pending */
  readonly settled?: { readonly as: 'error' | 'part'; readonly code?: string };
}

/** An address whose record is written. */
export interface Done {
  readonly id: number;
  readonly error: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly hash: string | null;
  readonly archived: string | null;
  readonly every: number;
  readonly nextAt: number;
}

/** An address to be fetched later, or under another host. */
export type Later = Pick<Job, 'id' | 'host' | 'tries' | 'nextAt' | 'chain' | 'target'>;

export interface HostRow {
  readonly host: string;
  readonly nextAt: number;
  readonly blocks: number;
  readonly lastBlock: number;
  readonly accepted: number;
}

export interface HostPending {
  readonly host: string;
  /** Unix milliseconds. */
  readonly nextAt: number;
}

export interface RobotsRow {
  readonly origin: string;
  readonly text: string | null;
  readonly readAt: number;
  readonly failingSince: number | null;
}

/** What is written in one transaction. */
export interface Batch {
  readonly done: readonly Done[];
  readonly later: readonly Later[];
  readonly hosts: readonly HostRow[];
  readonly robots: readonly RobotsRow[];
  readonly meta: Readonly<Record<string, string>>;
}

/** Where a crawl stands, in one file. All calls are synchronous: each takes microseconds to a few milliseconds. */
export interface State {
  /** The first pending addresses of a host, the earliest first. */
  pending(host: string, limit: number): readonly Job[];
  /** Addresses still to be fetched. */
  readonly pendingCount: number;
  /** The first hosts after `after`, in the order of their names, that have such addresses, and when the first one is due. */
  hostsPending(after: string, limit: number): readonly HostPending[];
  host(host: string): HostRow | null;
  robots(origin: string): RobotsRow | null;
  meta(key: string): string | null;
  knows(key: Buffer): boolean;
  /** Writes a batch, and takes addresses in; those known already are passed over. Returns the new ones. */
  commit(batch: Batch, alsoAccept?: readonly NewUrl[]): readonly NewUrl[];
  /** Makes all addresses that are done and due pending again. Returns how many. */
  reopen(now: number): number;
  close(): void;
}

/**
 * Opens the state of a crawl, or makes it.
 *
 * @param file Path of the file; `:memory:` keeps nothing.
 * @param durable Waits at each commit until the disk has it, so that a power cut costs nothing either.
 * @throws QingwenError `io` if the file is no state, or of another version.
 */
export function openState(file: string, durable = false): State {
  const db = openDatabase(file, durable);
  const insert = db.prepare(
    'INSERT INTO url (key, url, host, depth, nest, state, error) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  const select = db.prepare(
    'SELECT id, url, host, depth, nest, tries, next_at, chain, etag, modified, hash, archived, every FROM url WHERE state = 0 AND host = ? ORDER BY next_at, id LIMIT ?',
  );
  const finish = db.prepare(
    `UPDATE url SET state = ${URL_STATE.done}, error = ?, etag = ?, modified = ?, hash = ?, archived = ?, every = ?, next_at = ?, chain = NULL WHERE id = ?`,
  );
  const defer = db.prepare('UPDATE url SET host = ?, tries = ?, next_at = ?, chain = ? WHERE id = ?');
  const putHost = db.prepare('INSERT OR REPLACE INTO host VALUES (?, ?, ?, ?, ?)');
  const putRobots = db.prepare('INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?)');
  const putMeta = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  const getHost = db.prepare('SELECT * FROM host WHERE host = ?');
  const getRobots = db.prepare('SELECT * FROM robots WHERE origin = ?');
  const getKey = db.prepare('SELECT id FROM url WHERE key = ?');
  const reopen = db.prepare(
    `UPDATE url SET state = 0, tries = 0, next_at = 0 WHERE state = ${URL_STATE.done} AND next_at <= ?`,
  );
  const getMeta = db.prepare('SELECT v FROM meta WHERE k = ?');
  const getHosts = db.prepare(HOSTS_PENDING);
  const countPending = () => (db.prepare('SELECT count(*) AS n FROM url WHERE state = 0').get([]) as { n: number }).n;
  const metaOf = (key: string) => (getMeta.get([key]) as { v: string } | undefined)?.v ?? null;
  let pendingCount = Number(metaOf(PENDING) ?? countPending());

  const insertAll = (urls: readonly NewUrl[]) =>
    urls.filter(({ key, url, host, depth, nest, settled }) => {
      const state = settled ? (settled.as === 'part' ? URL_STATE.part : URL_STATE.done) : URL_STATE.pending;
      return insert.run([key, url, host, depth, nest, state, settled?.code ?? null]).changes > 0;
    });
  const transaction = <T>(work: () => T): T => db.transaction(work).immediate() as T;
  /** The count is kept beside what it counts: a million rows are not counted at each start. */
  const countOn = (change: number) => {
    pendingCount += change;
    putMeta.run([PENDING, String(pendingCount)]);
  };

  return {
    pending: (host, limit) => (select.all([host, limit]) as UrlRow[]).map(jobOf),
    get pendingCount() {
      return pendingCount;
    },
    hostsPending: (after, limit) => getHosts.all([after, limit]) as HostPending[],
    host(name) {
      const row = getHost.get([name]) as (HostRow & { next_at: number; last_block: number }) | undefined;
      return row ? { ...row, nextAt: row.next_at, lastBlock: row.last_block } : null;
    },
    robots(origin) {
      const row = getRobots.get([origin]) as { text: string | null; read_at: number; failing_since: number | null };
      return row ? { origin, text: row.text, readAt: row.read_at, failingSince: row.failing_since } : null;
    },
    knows: (key) => getKey.get([key]) !== undefined,
    meta: metaOf,
    commit: (batch, alsoAccept = []) =>
      transaction(() => {
        for (const { id, error, etag, modified, hash, archived, every, nextAt } of batch.done) {
          finish.run([error, etag, modified, hash, archived, every, nextAt, id]);
        }
        for (const { id, host, tries, nextAt, chain, target } of batch.later) {
          defer.run([host, tries, nextAt, storedChain(chain, target), id]);
        }
        for (const row of batch.hosts) putHost.run([row.host, row.nextAt, row.blocks, row.lastBlock, row.accepted]);
        for (const row of batch.robots) putRobots.run([row.origin, row.text, row.readAt, row.failingSince]);
        for (const entry of Object.entries(batch.meta)) putMeta.run(entry);
        const taken = insertAll(alsoAccept);
        countOn(taken.filter(({ settled }) => settled === undefined).length - batch.done.length);
        return taken;
      }),
    reopen: (now) =>
      transaction(() => {
        const { changes } = reopen.run([now]);
        countOn(changes);
        return changes;
      }),
    close: () => void db.close(),
  };
}

/** Under which note the number of pending addresses stands. */
const PENDING = 'pending';
