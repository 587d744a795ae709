import { once } from 'node:events';

/** What the process ends with. */
export const EXIT = { done: 0, fatal: 1, usage: 2, failedRecords: 3, stopped: 130 } as const;

/** Control characters but tab and line end, and those that turn the direction of writing. */
const CONTROLS = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/gu;

/** Text that cannot move the cursor or recolour a terminal. `\x1b[31m` → `[31m` */
export const printable = (text: string): string => text.replace(CONTROLS, '');

/** Writes data to stdout, and waits while the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  const data = process.stdout.isTTY ? printable(text) : text;
  if (!process.stdout.write(data)) await once(process.stdout, 'drain');
}

/** Tells the user something; stdout is for data only. */
export const report = (message: string): void => {
  process.stderr.write(`qingwen: ${printable(message)}\n`);
};

/** `qingwen pipe | head -1`: the reader has gone, and that is no error. */
export function endQuietlyOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
}
