import { rmSync } from 'node:fs';
import { type Lock, takeLock } from './lock.ts';
import type { ResolvedCrawl } from './options.ts';
import { nullOutput, type Output, openOutput } from './output.ts';
import { openState, type State } from './state.ts';

/** The files of a crawl. */
export interface Store {
  readonly state: State;
  readonly output: Output;
  readonly archive: Output | null;
  close(): void;
}

/** What SQLite keeps beside its file. */
const STATE_FILES = ['', '-wal', '-shm'];

/**
 * Opens the files of a crawl under their lock, and brings the outputs to where the state says they are.
 * @throws QingwenError `io` if one cannot be used, or another process uses them.
 */
export function openStore({ output: file, state: stateFile, warc, durable, fresh, recrawl }: ResolvedCrawl): Store {
  const inMemory = stateFile === ':memory:';
  const lock = inMemory ? null : takeLock(`${stateFile}.lock`);
  const opened: { close(): void }[] = [];
  const opening = <T extends { close(): void }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };
  try {
    if (fresh) forget([file, warc, ...(inMemory ? [] : STATE_FILES.map((end) => stateFile + end))]);
    const state = opening(openState(stateFile, durable));
    if (recrawl) state.reopen(Date.now());
    const at = (key: string) => {
      const offset = state.meta(key);
      return offset === null ? null : Number(offset);
    };
    const output = opening(file === null ? nullOutput() : openOutput(file, at('offset'), durable));
    const archive = warc === null ? null : opening(openOutput(warc, at('archive'), durable));
    return { state, output, archive, close: () => closeAll(opened, lock) };
  } catch (error) {
    closeAll(opened, lock);
    throw error;
  }
}

function forget(files: readonly (string | null)[]): void {
  for (const file of files) if (file !== null) rmSync(file, { force: true });
}

function closeAll(opened: readonly { close(): void }[], lock: Lock | null): void {
  for (const thing of opened) thing.close();
  lock?.release();
}
