import { FetchError } from '../errors.ts';
import { canonicalOf, keyOf } from './canonical.ts';
import { errorRecord } from './record.ts';
import { writeRecord } from './settle.ts';
import { openSource, type Source } from './sources.ts';
import type { NewUrl, State } from './state.ts';
import type { Ports } from './turn.ts';

/** Lines taken in between two commits. */
const BATCH = 1000;
/** Lines of a slow stream wait no longer than this. */
const HAND_OVER_MS = 100;

/**
 * Reads the sources while the crawl runs. A file that an earlier run has read to its end is passed over; a line that is
 * no address ends in an error record.
 */
export async function takeIn(sources: readonly string[], ports: Ports, state: State): Promise<void> {
  for (const name of sources) {
    const source = await openSource(name, process.stdin, ports.options.signal);
    const note = `source ${source.mark}`;
    if (source.mark !== null && state.meta(note) !== null) continue;
    const isWhole = await takeLines(source, ports, state);
    if (source.mark !== null && isWhole) await ports.writer.add({ meta: { [note]: '1' } });
  }
}

/** True if all lines were taken in: neither a signal nor a budget stood in the way. */
async function takeLines(source: Source, ports: Ports, state: State): Promise<boolean> {
  const { writer, intake, options, stats } = ports;
  let refused = new Set<string>();
  let batch: NewUrl[] = [];
  let isWhole = true;
  const handOver = () => {
    const found = batch;
    batch = [];
    return found.length > 0 ? writer.add({ found }) : Promise.resolve();
  };
  // What fails here fails the next call of the writer too.
  const timer = setInterval(() => void handOver().catch(() => undefined), HAND_OVER_MS);
  try {
    for await (const line of source.lines()) {
      if (options.signal?.aborted) return false;
      const isAddress = canonicalOf(line) !== null;
      const url = isAddress ? intake.source(line) : null;
      if (url) batch.push(url);
      else if (isAddress) {
        stats.refused++;
        isWhole = false;
      } else if (!refused.has(line)) {
        refused.add(line);
        await refuse(line, ports, state);
      }
      if (batch.length + refused.size < BATCH) continue;
      await handOver();
      await writer.flush();
      refused = new Set();
    }
    await handOver();
    await writer.flush();
    return isWhole && !options.signal?.aborted;
  } finally {
    clearInterval(timer);
  }
}

async function refuse(line: string, ports: Ports, state: State): Promise<void> {
  const key = keyOf(line);
  if (state.knows(key)) return;
  const error = new FetchError('bad-url', 'not an http or https address', { url: line });
  const fetch = { ...NOTHING_FETCHED, url: line, at: new Date().toISOString() };
  const settled = { as: 'error', code: error.code } as const;
  const entry: NewUrl = { key, url: line, host: '', depth: 0, nest: 0, settled };
  await writeRecord(ports, errorRecord(line, error, fetch), { found: [entry] });
}

const NOTHING_FETCHED = {
  status: null,
  ms: null,
  bytes: 0,
  redirects: [],
  truncated: false,
  robots: [],
  tries: 0,
  depth: 0,
} as const;
