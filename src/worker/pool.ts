import { Worker } from 'node:worker_threads';
import { QingwenError } from '../errors.ts';
import type { TaskName, Tasks } from './tasks.ts';
import type { Reply, Request } from './thread.ts';

/** How many threads, and what one task may cost. */
export interface PoolOptions {
  readonly workers: number;
  /** Milliseconds for one task; its worker is then stopped and replaced. @default 5000 */
  readonly timeoutMs?: number;
  /** Megabytes of heap for one worker. @default 256 */
  readonly memoryMb?: number;
  /** Milliseconds after which a worker without work is ended, with all the memory it holds. @default 10_000 */
  readonly idleMs?: number;
}

/** Extraction threads. */
export interface Pool {
  /**
   * Runs one task on a free worker, in the order of the calls. How many calls wait is the caller's to limit.
   * @throws QingwenError `parse-timeout` or `parse-memory` if the worker had to be stopped; else what the task threw.
   */
  run<Name extends TaskName>(name: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']>;
  /** Stops all workers; what still runs or waits fails. */
  close(): Promise<void>;
}

interface Job {
  readonly request: Request;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker and what it does. */
interface Seat {
  readonly worker: Worker;
  state: 'starting' | 'idle' | 'busy';
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
  tasksDone: number;
}

/** After so many tasks a worker is replaced: what its libraries keep for good does not add up. */
const TASKS_OF_A_WORKER = 20_000;

/**
 * What a thread may fill with new objects before it looks which of them are still needed: half of V8's default. Measured
 * with two threads: about 32 MB of RSS less; of `pipe`, the same CPU time a page.
 */
const YOUNG_MB = 24;

/**
 * Makes a pool of extraction threads. They start with the first tasks; whatever ends one (time, memory, a crash) costs
 * one task only.
 * @example
 * const pool = createPool({ workers: 4 });
 * const { article } = await pool.run('page', { input: bytes, options: { url } });
 * await pool.close();
 */
export function createPool({ workers, timeoutMs = 5_000, memoryMb = 256, idleMs = 10_000 }: PoolOptions): Pool {
  const seats = new Set<Seat>();
  const waiting: Job[] = [];

  function open(): void {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const seat: Seat = { worker, state: 'starting', job: null, timer: undefined, tasksDone: 0 };
    seats.add(seat);
    worker.on('message', (reply: Reply) => receive(seat, reply));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      discard(seat, outOfMemory ? new QingwenError('parse-memory', `the page takes more than ${memoryMb} MB`) : error);
    });
    worker.on('exit', () => discard(seat, new Error('the worker has ended')));
  }

  function receive(seat: Seat, reply: Reply): void {
    clearTimeout(seat.timer);
    if (reply.type === 'done') seat.job?.resolve(reply.output);
    if (reply.type === 'failed') seat.job?.reject(errorOf(reply));
    if (reply.type !== 'ready') seat.tasksDone++;
    seat.job = null;
    seat.state = 'idle';
    seat.timer = setTimeout(() => discard(seat, null), idleMs).unref();
    if (seat.tasksDone >= TASKS_OF_A_WORKER) discard(seat, null);
    else assign();
  }

  /** Gives a worker up. Its task fails; if it never started, the next one in the queue does, so that no loop arises. */
  function discard(seat: Seat, reason: Error | null): void {
    if (!seats.delete(seat)) return;
    clearTimeout(seat.timer);
    const job = seat.state === 'starting' ? waiting.shift() : seat.job;
    job?.reject(reason);
    void seat.worker.terminate();
    assign();
  }

  function assign(): void {
    let starting = 0;
    for (const seat of seats) {
      if (seat.state === 'idle') begin(seat, waiting.shift());
      else if (seat.state === 'starting') starting++;
    }
    while (seats.size < workers && starting < waiting.length) {
      open();
      starting++;
    }
  }

  function begin(seat: Seat, job: Job | undefined): void {
    if (!job) return;
    seat.state = 'busy';
    seat.job = job;
    clearTimeout(seat.timer);
    const overdue = () => discard(seat, new QingwenError('parse-timeout', `the page takes more than ${timeoutMs} ms`));
    seat.timer = setTimeout(overdue, timeoutMs);
    const { request, transfer } = packed(job.request);
    seat.worker.postMessage(request, transfer);
  }

  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        waiting.push({ request: { name, input }, resolve: resolve as Job['resolve'], reject });
        assign();
      }),
    async close() {
      const closing = [...seats];
      seats.clear();
      const left = [...closing.map(({ job }) => job), ...waiting.splice(0)];
      for (const { timer } of closing) clearTimeout(timer);
      for (const job of left) job?.reject(new Error('the pool was closed'));
      await Promise.all(closing.map(({ worker }) => worker.terminate()));
    },
  };
}

const errorOf = ({ code, message }: Extract<Reply, { type: 'failed' }>): Error =>
  code ? new QingwenError(code, message) : new Error(message);

/** The request with its bytes in a buffer of their own, which moves to the thread: the caller keeps what it passed. */
function packed({ name, input }: Request): { request: Request; transfer: ArrayBuffer[] } {
  const transfer: ArrayBuffer[] = [];
  const entries = Object.entries(input).map(([key, value]) => {
    if (!(value instanceof Uint8Array)) return [key, value];
    const copy = new Uint8Array(value);
    transfer.push(copy.buffer);
    return [key, copy];
  });
  return { request: { name, input: Object.fromEntries(entries) }, transfer };
}
