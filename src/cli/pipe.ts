import type { Article } from '../index.ts';
import { answerLost, createPool, type RecordOptions, TASKS, type Written, written } from '../worker/index.ts';
import { extractOptions, type PageArguments } from './arguments.ts';
import type { Line } from './lines.ts';
import { recordsOf } from './records.ts';
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

type Answering = (line: Line) => Promise<Written>;

/** Lines in work for each worker: one runs, one waits at hand. More would only be held in memory. */
const LINES_PER_WORKER = 2;

/** `qingwen pipe`: one answer for each line that is not blank, or for each page of a WARC or WET file. */
export async function pipeCommand(args: PipeArguments): Promise<void> {
  const options: RecordOptions = { extract: extractOptions(args), ...(args.fields && { fields: args.fields }) };
  const pool = args.workers > 0 ? createPool(poolOptions(args)) : null;
  let failed = 0;
  const write = async ({ ok, json }: Written): Promise<void> => {
    if (!ok) failed++;
    await print(`${json}\n`);
  };
  const answer: Answering = async ({ bytes: line, number }) => {
    const input = { line, number, options };
    if (!pool) return TASKS.line(input);
    return pool.run('line', input).catch((error: unknown) => written(answerLost(line, number, error)));
  };
  try {
    const window = Math.max(1, args.workers * LINES_PER_WORKER);
    await (args.unordered ? inAnyOrder : inOrder)(recordsOf(process.stdin), answer, write, window);
  } finally {
    await pool?.close();
  }
  if (failed > 0 && args.failOnError) process.exitCode = EXIT.failedRecords;
}

const poolOptions = ({ workers, timeout, memory }: PipeArguments) => ({
  workers,
  timeoutMs: timeout * 1000,
  memoryMb: memory,
});

type Flow = (
  lines: AsyncIterable<Line>,
  answer: Answering,
  write: (answer: Written) => Promise<void>,
  /** Lines in work at a time. */
  window: number,
) => Promise<void>;

const inOrder: Flow = async (lines, answer, write, window) => {
  const pending: Promise<Written>[] = [];
  for await (const line of lines) {
    pending.push(answer(line));
    if (pending.length >= window) await write(await pending.shift()!);
  }
  for (const answered of pending) await write(await answered);
};

const inAnyOrder: Flow = async (lines, answer, write, window) => {
  const pending = new Set<Promise<void>>();
  for await (const line of lines) {
    const written = answer(line)
      .then(write)
      .finally(() => pending.delete(written));
    pending.add(written);
    if (pending.size >= window) await Promise.race(pending);
  }
  await Promise.all(pending);
};
