import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Article } from '../article.ts';
import { QingwenError } from '../errors.ts';
import { foldedFingerprint } from '../worker/index.ts';
import { groupNear } from './groups.ts';

/** What is put into a record that has near-duplicates. */
export interface Duplicate {
  /** Line of the group's first record, from 1: the name of the group. */
  readonly group: number;
  /** Records in the group. */
  readonly size: number;
  /** True for the one that is likely the source of the others. */
  readonly original: boolean;
  /** Line of that one. */
  readonly of: number;
}

/** What `dedupe` found. */
export interface DedupeSummary {
  readonly records: number;
  /** Records that have a fingerprint. */
  readonly compared: number;
  readonly groups: number;
  /** Records that are in a group and not its original. */
  readonly duplicates: number;
}

/** What decides which record of a group came first. */
interface Claim {
  readonly line: number;
  /** Flags of tampering: a hacked copy is no original. */
  readonly flags: number;
  /** True if the page names another site as its source. */
  readonly foreign: boolean;
  /** ISO 8601; `~` sorts after every date. */
  readonly date: string;
}

const NO_DATE = '~';

/**
 * Groups the records of a JSON Lines file (of `crawl`, or of `pipe`) by near-equal bodies, and marks in each group the
 * likely original: not tampered with, not taken over from another source, the earliest. Reads the file twice; keeps some
 * 50 bytes a record.
 *
 * @param write Takes each line of the output, in the order of the input; lines that are no JSON come out as they were.
 * @throws QingwenError `io` if the file cannot be read.
 * @example
 * await dedupe('news.jsonl', (line) => process.stdout.write(`${line}\n`), { distance: 3 });
 */
export async function dedupe(
  file: string,
  write: (line: string) => void | Promise<void>,
  { distance = 3, only = false }: { readonly distance?: number; readonly only?: boolean } = {},
): Promise<DedupeSummary> {
  if (!(distance >= 0 && distance <= 3)) throw new QingwenError('bad-option', 'distance must be 0 to 3');
  const high: number[] = [];
  const low: number[] = [];
  const claims: Claim[] = [];
  let records = 0;
  for await (const line of linesOf(file)) {
    records++;
    const record = parse(line);
    const fingerprint = record && (record.fingerprint ?? fingerprintOfRecord(record));
    if (!fingerprint) continue;
    high.push(Number.parseInt(fingerprint.slice(0, 8), 16));
    low.push(Number.parseInt(fingerprint.slice(8), 16));
    claims.push(claimOf(record, records));
  }
  const found = { high: Uint32Array.from(high), low: Uint32Array.from(low), count: claims.length };
  const marks = marksOf(groupNear(found, distance), claims);
  let number = 0;
  for await (const line of linesOf(file)) {
    const mark = marks.get(++number);
    if (!mark) await write(line);
    else if (mark.original || !only) await write(JSON.stringify({ ...parse(line), duplicate: mark }));
  }
  const groups = new Set([...marks.values()].map(({ group }) => group)).size;
  return { records, compared: claims.length, groups, duplicates: marks.size - groups };
}

/** What `dedupe` looks at. */
interface DedupeRecord {
  readonly fingerprint?: string | null;
  readonly url?: string;
  readonly article?: Partial<Article> | null;
}

function parse(line: string): DedupeRecord | null {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? record : null;
  } catch {
    return null;
  }
}

const fingerprintOfRecord = ({ article }: DedupeRecord): string | null =>
  typeof article?.body === 'string' ? foldedFingerprint(article.body, 'keep') : null;

function claimOf({ article }: DedupeRecord, line: number): Claim {
  const { flags = [], source = null, site = null, date = null } = article ?? {};
  return {
    line,
    flags: flags.length,
    foreign: source !== null && site !== null && source !== site,
    date: date ?? NO_DATE,
  };
}

/** Marks for the members of groups of two and more, by line. */
function marksOf(groups: Uint32Array, claims: readonly Claim[]): ReadonlyMap<number, Duplicate> {
  const members = new Map<number, Claim[]>();
  for (const [item, first] of groups.entries()) {
    const group = members.get(first);
    if (group) group.push(claims[item]!);
    else members.set(first, [claims[item]!]);
  }
  const marks = new Map<number, Duplicate>();
  for (const group of members.values()) {
    if (group.length < 2) continue;
    const original = [...group].sort(byClaim)[0]!;
    for (const { line } of group) {
      marks.set(line, {
        group: group[0]!.line,
        size: group.length,
        original: line === original.line,
        of: original.line,
      });
    }
  }
  return marks;
}

const byClaim = (a: Claim, b: Claim): number =>
  a.flags - b.flags ||
  Number(a.foreign) - Number(b.foreign) ||
  (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line);

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new QingwenError('io', `cannot read ${file}`, { cause });
  } finally {
    stream.destroy();
  }
}
