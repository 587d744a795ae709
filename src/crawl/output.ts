import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { QingwenError } from '../errors.ts';

/** Where records go. */
export interface Output {
  /** Bytes that are in it, counted from its beginning. */
  readonly offset: number;
  /** Adds bytes to its end. They count only once the state knows of them. */
  append(bytes: Buffer): Promise<void>;
  close(): void;
}

/**
 * Opens a file of records at the offset that the state has committed. What stands beyond it was written by a run that was
 * killed before its commit: it is cut off, and its addresses are fetched again.
 *
 * @param known Bytes that the state has committed; null if it knows nothing of the file, which must then be empty.
 * @throws QingwenError `io` if the file cannot be written, or is not the one that the state knows.
 */
export function openOutput(file: string, known: number | null, durable = false): Output {
  const fd = open(file);
  const { size } = fstatSync(fd);
  const committed = known ?? 0;
  if (size < committed || (known === null && size > 0)) {
    closeSync(fd);
    throw new QingwenError(
      'io',
      `${file} has ${size} bytes, its state knows ${known ?? 'nothing of it'}: move it away or start over`,
    );
  }
  ftruncateSync(fd, committed);
  let offset = committed;
  return {
    get offset() {
      return offset;
    },
    async append(bytes) {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(fd, bytes, done, bytes.length - done, offset + done);
      }
      offset += bytes.length;
      if (durable) fdatasyncSync(fd);
    },
    close: () => closeSync(fd),
  };
}

/** For records that go elsewhere. */
export const nullOutput = (): Output => ({ offset: 0, append: async () => undefined, close: () => undefined });

function open(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch {
    try {
      return openSync(file, 'w+');
    } catch (cause) {
      throw new QingwenError('io', `cannot write ${file}`, { cause });
    }
  }
}
