import type { ExtractOptions } from '../options.ts';
import { createPool, type PageReading, TASKS } from '../worker/index.ts';

/** Turns pages into articles, in threads of their own. */
export interface Extractor {
  /** @throws QingwenError `parse-timeout` or `parse-memory` if the page had to be given up. */
  read(bytes: Uint8Array, options: ExtractOptions): Promise<PageReading>;
  close(): Promise<void>;
}

/**
 * @param workers Threads; 0 extracts in this one, without a time limit.
 * @param took Told how many milliseconds each page took, waiting for a thread included.
 */
export function createExtractor(workers: number, timeoutMs: number, took: (ms: number) => void): Extractor {
  const pool = workers > 0 ? createPool({ workers, timeoutMs }) : null;
  return {
    async read(input, options) {
      const began = performance.now();
      try {
        return await (pool ? pool.run('page', { input, options }) : TASKS.page({ input, options }));
      } finally {
        took(performance.now() - began);
      }
    },
    close: async () => pool?.close(),
  };
}
