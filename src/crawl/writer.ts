import type { Output } from './output.ts';
import type { Batch, Done, HostRow, Later, NewUrl, RobotsRow, State } from './state.ts';

/** What became of one exchange. All of it is written in one commit. */
export interface Outcome {
  /** Lines for the output. */
  readonly lines?: readonly string[];
  /** Bytes for the archive. */
  readonly archive?: readonly Buffer[];
  readonly done?: Done;
  readonly later?: Later;
  readonly robots?: RobotsRow;
  /** Addresses found, to be taken in. */
  readonly found?: readonly NewUrl[];
  /** Entries of the state's own notes. */
  readonly meta?: Readonly<Record<string, string>>;
}

/** Writes records and state, many at a time. */
export interface Writer {
  /** Hands over an outcome; waits while too much is waiting. */
  add(outcome: Outcome): Promise<void>;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Ends the writing at intervals; what still waits is lost. */
  stop(): void;
}

/** What a writer writes to, and whom it tells. */
export interface WriterPorts {
  readonly state: State;
  readonly output: Output;
  readonly archive: Output | null;
  /** Rows of hosts that changed. */
  hosts(): readonly HostRow[];
  /** Notes to be kept with each commit. */
  notes(): Readonly<Record<string, string>>;
  /** Called after each commit, with the addresses that are new and the milliseconds it took. */
  committed(outcomes: readonly Outcome[], accepted: readonly NewUrl[], ms: number): void;
}

const FLUSH_MS = 50;
const FLUSH_ROWS = 100;
/** Outcomes that may wait before callers are held up. */
const MAX_WAITING = 400;

/**
 * Makes a writer. The order is what makes records exactly-once: the bytes go to the output first; then one transaction
 * says which addresses are done and how long the output is. A kill between the two leaves bytes that nobody counts.
 */
export function createWriter({ state, output, archive, hosts, notes, committed }: WriterPorts): Writer {
  let waiting: Outcome[] = [];
  let writing: Promise<void> | null = null;
  let failure: unknown = null;

  async function write(): Promise<void> {
    const began = performance.now();
    const outcomes = waiting;
    waiting = [];
    const lines = outcomes.flatMap((outcome) => outcome.lines ?? []);
    if (lines.length > 0) await output.append(Buffer.from(lines.join('')));
    const blocks = outcomes.flatMap((outcome) => outcome.archive ?? []);
    if (archive && blocks.length > 0) await archive.append(Buffer.concat(blocks));
    const batch: Batch = {
      done: outcomes.flatMap((outcome) => outcome.done ?? []),
      later: outcomes.flatMap((outcome) => outcome.later ?? []),
      robots: outcomes.flatMap((outcome) => outcome.robots ?? []),
      hosts: hosts(),
      meta: {
        ...Object.assign({}, ...outcomes.map((outcome) => outcome.meta)),
        ...notes(),
        offset: String(output.offset),
        ...(archive && { archive: String(archive.offset) }),
      },
    };
    const accepted = state.commit(
      batch,
      outcomes.flatMap((outcome) => outcome.found ?? []),
    );
    committed(outcomes, accepted, performance.now() - began);
  }

  /** One write at a time; a call while one runs asks for one more after it. */
  function flush(): Promise<void> {
    if (failure) return Promise.reject(failure);
    if (writing) return writing.then(flush);
    if (waiting.length === 0) return Promise.resolve();
    writing = write()
      .catch((error: unknown) => {
        failure = error;
        throw error;
      })
      .finally(() => {
        writing = null;
      });
    return writing;
  }

  const timer = setInterval(() => void flush().catch(() => undefined), FLUSH_MS);
  return {
    async add(outcome) {
      if (failure) throw failure;
      waiting.push(outcome);
      if (waiting.length >= MAX_WAITING) await flush();
      else if (waiting.length >= FLUSH_ROWS && !writing) void flush().catch(() => undefined);
    },
    flush,
    stop: () => clearInterval(timer),
  };
}
