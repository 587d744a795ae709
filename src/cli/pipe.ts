import type { Article } from '../index.ts';
import {
  answerLost,
  answerUnread,
  createPool,
  type Pool,
  type RecordOptions,
  TASKS,
  type Written,
  written,
} from '../worker/index.ts';
import { extractOptions, type PageArguments } from './arguments.ts';
import { giveThreadsRoom, inlineLess } from './engine.ts';
import { type InputRecord, recordsOf } from './records.ts';
import { stopOnSignals } from './signals.ts';
import { EXIT, print } from './terminal.ts';

interface PipeArguments extends PageArguments {
  readonly fields?: readonly (keyof Article)[];
  readonly workers: number;
  readonly unordered?: boolean;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  readonly failOnError?: boolean;
}

type Answering = (record: InputRecord) => Promise<Written>;

/** Records in work for each worker: one runs, the others wait for it or for one before them that takes longer. */
const RECORDS_PER_WORKER = 8;
/** Bytes of records in work, beyond which no more are read in. */
const MAX_BYTES = 64 * 1024 * 1024;
/** With 24, which a crawl has, a seventh fewer pages are answered in a second. */
const THREAD_HEAP_MB = 96;

/**
 * `qingwen pipe`: one answer for each line that is not blank, or for each page of a WARC or WET file. A signal ends the
 * reading; what was read is answered.
 */
export async function pipeCommand(args: PipeArguments): Promise<void> {
  const options: RecordOptions = { extract: extractOptions(args), ...(args.fields && { fields: args.fields }) };
  giveThreadsRoom(THREAD_HEAP_MB);
  inlineLess();
  const pool = args.workers > 0 ? createPool(poolOptions(args)) : null;
  let failed = 0;
  const write = async ({ ok, json }: Written): Promise<void> => {
    if (!ok) failed++;
    await print(`${json}\n`);
  };
  const run: Pool['run'] = pool ? pool.run : async (name, input) => TASKS[name](input);
  const answer: Answering = async ({ bytes, number, page, failure }) => {
    if (failure) return written(answerUnread(page ?? NOWHERE, number, failure));
    if (page) {
      return run('archived', { bytes, page, number, options }).catch((error: unknown) =>
        written(answerUnread(page, number, error)),
      );
    }
    return run('line', { line: bytes, number, options }).catch((error: unknown) =>
      written(answerLost(bytes, number, error)),
    );
  };
  const stop = stopOnSignals(() => process.stdin.destroy());
  try {
    const window = Math.max(1, args.workers * RECORDS_PER_WORKER);
    const records = recordsOf(untilStopped(process.stdin, stop.signal), stop.signal);
    await flow(records, answer, write, { window, ordered: !args.unordered });
  } finally {
    stop.forget();
    await pool?.close();
  }
  if (stop.signal.aborted) process.exitCode = EXIT.stopped;
  else if (failed > 0 && args.failOnError) process.exitCode = EXIT.failedRecords;
}

const NOWHERE = { id: null, url: null };

/** The stream that is torn down when a signal comes has just ended. */
async function* untilStopped(input: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    yield* input;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

const poolOptions = ({ workers, timeout, memory }: PipeArguments) => ({
  workers,
  timeoutMs: timeout * 1000,
  memoryMb: memory,
});

/**
 * Answers records while there is room for them. Each answer is written as soon as it is there and, in order, as those before
 * it are: an input that pauses holds none back.
 * @param window Records in work at a time.
 */
async function flow(
  records: AsyncIterable<InputRecord>,
  answer: Answering,
  write: (answer: Written) => Promise<void>,
  { window, ordered }: { readonly window: number; readonly ordered: boolean },
): Promise<void> {
  const pending = new Set<Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  let bytes = 0;
  for await (const record of records) {
    const size = record.bytes?.length ?? 0;
    bytes += size;
    const [before, answered] = [last, answer(record)];
    const done = (ordered ? before.then(() => answered) : answered).then(write).finally(() => {
      pending.delete(done);
      bytes -= size;
    });
    pending.add(done);
    last = done;
    while (pending.size >= window || (bytes > MAX_BYTES && pending.size > 0)) await Promise.race(pending);
  }
  await Promise.all(pending);
}
