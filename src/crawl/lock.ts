import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { QingwenError } from '../errors.ts';

/** Keeps other processes off a state. */
export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Locks of this process: in a container each run may have the same process id. */
const held = new Set<string>();

const HEARTBEAT_MS = 5000;
/** A lock of another machine is taken over when its heart has not beaten for so long. */
const STALE_MS = 60_000;

/**
 * Takes the lock of a state: a file with process id, machine and heartbeat. The lock of a process that has died is taken
 * over.
 * @throws QingwenError `io` if another process holds it.
 */
export function takeLock(file: string): Lock {
  const mine: Holder = { pid: process.pid, host: hostname() };
  for (let attempt = 0; !create(file, mine); attempt++) {
    const holder = read(file);
    if (attempt > 1 || (holder && isAlive(file, holder, mine))) {
      throw new QingwenError('io', `another crawl (process ${holder?.pid ?? '?'}) is using ${file}`);
    }
    // Renamed before it is removed: of two processes that find the same dead lock, only one can rename it.
    const dead = `${file}.${process.pid}`;
    try {
      renameSync(file, dead);
      rmSync(dead, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  held.add(file);
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      clearInterval(beat);
    }
  }, HEARTBEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      held.delete(file);
      rmSync(file, { force: true });
    },
  };
}

/** The file appears with its content, or not at all. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.pid}.new`;
  try {
    writeFileSync(draft, JSON.stringify(holder));
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new QingwenError('io', `cannot write ${file}`, { cause: error });
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(file: string, holder: Holder, mine: Holder): boolean {
  if (holder.host !== mine.host) return Date.now() - statSync(file).mtimeMs < STALE_MS;
  if (holder.pid === mine.pid) return held.has(file);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
