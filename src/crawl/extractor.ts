import type { ExtractOptions } from '../options.ts';
import { createPool, type PageReading, TASKS } from '../worker/index.ts';

/** Turns pages into articles, in threads of their own. */
export interface Extractor {
  /** @throws QingwenError `parse-timeout` or `parse-memory` if the page had to be given up. */
  read(bytes: Uint8Array, options: ExtractOptions): Promise<PageReading>;
  close(): Promise<void>;
}

/** @param workers Threads; 0 extracts in this one, without a time limit. */
export function createExtractor(workers: number, timeoutMs: number): Extractor {
  if (workers === 0)
    return { read: async (input, options) => TASKS.page({ input, options }), close: async () => undefined };
  const pool = createPool({ workers, timeoutMs });
  return { read: (input, options) => pool.run('page', { input, options }), close: () => pool.close() };
}
