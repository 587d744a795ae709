import type { FetchError } from '../errors.ts';
import { createHeap } from './heap.ts';
import { newPace, type Pace } from './pace.ts';
import type { PartTask } from './parts.ts';
import type { ProbeTask } from './probe.ts';
import type { HostRow, Job, State } from './state.ts';

/** One exchange to be made with a host. */
export type Task =
  | { readonly kind: 'page'; readonly job: Job }
  | PartTask
  | ProbeTask
  /** The rules of `origin`, which may stand on another host after a redirect; `asker` waits for them. */
  | {
      readonly kind: 'robots';
      readonly origin: string;
      readonly url: string;
      readonly hops: number;
      readonly asker: Seat;
    };

/** A host in the crawl. At most one task of it is under way. */
export interface Seat {
  readonly host: string;
  readonly pace: Pace;
  readonly tasks: Task[];
  /** Addresses taken in, for the budget. */
  accepted: number;
  busy: boolean;
  /** When the state may hold more for this host; Infinity: it does not. */
  storedAt: number;
  /** Unix milliseconds until which it waits for rules that another host has to give; 0: it does not. */
  awaiting: number;
  /** Times its rules could not be read. */
  robotsFailures: number;
  /** Set when the host is given up: its addresses end in this error. */
  dead: FetchError | null;
  /** True if its rules cannot be read in this run: its addresses stay for the next. */
  parked: boolean;
  /** Under which time it stands in the queue of hosts; Infinity: it does not. */
  queuedAt: number;
}

/** The hosts of a crawl, in the order in which they may be asked. */
export interface Schedule {
  seat(host: string): Seat;
  /** Tells that the state holds an address of a host that is due at `at`. */
  announce(host: string, at: number): void;
  /** Puts a task before all others of a host. */
  putFirst(seat: Seat, task: Task): void;
  /** A host that may be asked now, with its next task; it is busy until released. */
  next(now: number): { readonly seat: Seat; readonly task: Task } | null;
  release(seat: Seat): void;
  /** When the next host may be asked; Infinity if none waits. */
  nextAt(): number;
  /** Tells that the state has what became of these addresses: they may be read from it again. */
  settled(ids: readonly number[]): void;
  /** Rows to be kept, of hosts that changed since the last call. */
  changed(): readonly HostRow[];
  /** Hosts that may not be asked before `at`. */
  blockedUntil(at: number): number;
  seats(): IterableIterator<Seat>;
}

/** Addresses kept in memory in all, and for one host. The rest stays in the state. */
const MAX_IN_MEMORY = 20_000;
const MAX_FOR_HOST = 100;
const MIN_FOR_HOST = 4;
/** When to look again at a host without work whose row is not yet in the state. */
const UNSAVED_MS = 1000;

/** Makes a schedule over the state. Hosts known from an earlier run get a full pause first. */
export function createSchedule(state: State, startedAt: number, delay: number): Schedule {
  const seats = new Map<string, Seat>();
  const queue = createHeap<Seat>();
  /** Hosts without work, to be forgotten when their pause is over: a new address must not come too soon. */
  const resting = createHeap<Seat>();
  /** Addresses that were read from the state and whose end it does not know yet, with the host they were read for. */
  const leased = new Map<number, string>();
  const leasedOf = new Map<string, number>();
  const dirty = new Set<Seat>();

  const readyAt = (seat: Seat): number => {
    if (seat.parked) return Infinity;
    if (seat.awaiting > 0) return seat.awaiting;
    const workAt = seat.tasks.length > 0 ? 0 : seat.storedAt;
    return Math.max(workAt, seat.dead ? 0 : seat.pace.nextAt);
  };
  /** An entry under a later time stays in the queue, and is passed over when it comes up. */
  const enqueue = (seat: Seat): void => {
    const at = readyAt(seat);
    if (seat.busy || at >= seat.queuedAt) return;
    seat.queuedAt = at;
    queue.push(at, seat);
  };
  const forgetRested = (now: number): void => {
    for (let top = resting.peek(); top && top.at <= now; top = resting.peek()) {
      const seat = resting.pop()!;
      const isIdle = !seat.busy && !seat.parked && readyAt(seat) === Infinity;
      if (isIdle && dirty.has(seat)) resting.push(now + UNSAVED_MS, seat);
      else if (isIdle) seats.delete(seat.host);
    }
  };

  const seatOf = (host: string): Seat => {
    const known = seats.get(host);
    if (known) return known;
    const row = state.host(host);
    const pace: Pace = row
      ? { ...newPace(Math.max(row.nextAt, startedAt + delay)), blocks: row.blocks, lastBlock: row.lastBlock }
      : newPace();
    const seat: Seat = {
      host,
      pace,
      tasks: [],
      accepted: row?.accepted ?? 0,
      busy: false,
      storedAt: Infinity,
      awaiting: 0,
      robotsFailures: 0,
      dead: null,
      parked: false,
      queuedAt: Infinity,
    };
    seats.set(host, seat);
    return seat;
  };

  const refill = (seat: Seat, now: number): void => {
    const share = Math.floor(MAX_IN_MEMORY / Math.max(1, seats.size));
    const limit = Math.min(MAX_FOR_HOST, Math.max(MIN_FOR_HOST, share));
    // One more than there is room for: it tells when to look into the state again.
    const rows = state.pending(seat.host, limit + (leasedOf.get(seat.host) ?? 0) + 1);
    seat.storedAt = Infinity;
    for (const job of rows) {
      if (leased.has(job.id)) continue;
      if (job.nextAt > now || seat.tasks.length >= limit) {
        seat.storedAt = job.nextAt;
        return;
      }
      leased.set(job.id, seat.host);
      leasedOf.set(seat.host, (leasedOf.get(seat.host) ?? 0) + 1);
      seat.tasks.push({ kind: 'page', job });
    }
  };

  const takeTask = (seat: Seat, now: number): Task | undefined => {
    if (seat.tasks.length === 0) refill(seat, now);
    const task = seat.tasks.shift();
    seat.busy = task !== undefined;
    return task;
  };

  return {
    seat: seatOf,
    announce(host, at) {
      const seat = seatOf(host);
      seat.storedAt = Math.min(seat.storedAt, at);
      enqueue(seat);
    },
    putFirst(seat, task) {
      seat.tasks.unshift(task);
      enqueue(seat);
    },
    next(now) {
      forgetRested(now);
      for (let top = queue.peek(); top && top.at <= now; top = queue.peek()) {
        const seat = queue.pop()!;
        if (top.at !== seat.queuedAt) continue;
        seat.queuedAt = Infinity;
        const task = readyAt(seat) <= now ? takeTask(seat, now) : undefined;
        if (task) return { seat, task };
        enqueue(seat);
      }
      return null;
    },
    release(seat) {
      seat.busy = false;
      dirty.add(seat);
      enqueue(seat);
      if (seat.queuedAt === Infinity) resting.push(seat.pace.nextAt, seat);
    },
    nextAt: () => queue.peek()?.at ?? Infinity,
    settled(ids) {
      for (const id of ids) {
        const host = leased.get(id);
        if (host === undefined) continue;
        leased.delete(id);
        const left = leasedOf.get(host)! - 1;
        if (left > 0) leasedOf.set(host, left);
        else leasedOf.delete(host);
      }
    },
    changed() {
      const rows = [...dirty].map(({ host, pace, accepted }) => ({
        host,
        nextAt: Math.ceil(pace.nextAt),
        blocks: pace.blocks,
        lastBlock: pace.lastBlock,
        accepted,
      }));
      dirty.clear();
      return rows;
    },
    blockedUntil(at) {
      let count = 0;
      for (const { pace } of seats.values()) if (pace.nextAt > at) count++;
      return count;
    },
    seats: () => seats.values(),
  };
}
