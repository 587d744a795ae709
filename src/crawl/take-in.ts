import { FetchError } from '../errors.ts';
import { canonicalOf, keyOf } from './canonical.ts';
import { errorRecord } from './record.ts';
import { openSource, type Source } from './sources.ts';
import type { NewUrl, State } from './state.ts';
import type { Ports } from './turn.ts';
import { writeRecord } from './turn.ts';

/** Lines taken in between two commits. */
const BATCH = 1000;

/**
 * Reads the sources while the crawl runs. A file that an earlier run has read to its end is passed over; a line that is
 * no address ends in an error record.
 */
export async function takeIn(sources: readonly string[], ports: Ports, state: State): Promise<void> {
  for (const name of sources) {
    const source = await openSource(name, process.stdin);
    const note = `source ${source.mark}`;
    if (source.mark !== null && state.meta(note) !== null) continue;
    await takeLines(source, ports, state);
    if (source.mark !== null) await ports.writer.add({ meta: { [note]: '1' } });
  }
}

async function takeLines(source: Source, ports: Ports, state: State): Promise<void> {
  const { writer, intake, options } = ports;
  const refused = new Set<string>();
  let batch: NewUrl[] = [];
  const handOver = async () => {
    await writer.add({ found: batch });
    batch = [];
    await writer.flush();
  };
  for await (const line of source.lines()) {
    if (options.signal?.aborted) return;
    if (canonicalOf(line) === null) {
      if (!refused.has(line)) await refuse(line, ports, state);
      refused.add(line);
      continue;
    }
    const url = intake.source(line);
    if (url) batch.push(url);
    if (batch.length >= BATCH) await handOver();
  }
  await handOver();
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
  tries: 0,
  depth: 0,
} as const;
