import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { FetchError } from '../errors.ts';
import { failureOf, type Hop, isSameOrigin, visibleText } from '../fetch/index.ts';
import { decode } from '../index.ts';
import { distanceOf, fingerprintOf } from '../worker/index.ts';
import { type ReadPage, writePage } from './page-turn.ts';
import { errorRecord } from './record.ts';
import type { Seat } from './schedule.ts';
import { doneWith, writeRecord } from './settle.ts';
import { answered, staysConnected, unanswered } from './tempo.ts';
import type { Ports } from './turn.ts';

/**
 * A path is asked for that cannot exist, to see what the host shows for it. The page that is suspected waits in memory: its
 * address stays pending in the state, so that a killed run begins it anew.
 */
export interface ProbeTask {
  readonly kind: 'probe';
  readonly job: ReadPage['job'];
  readonly read: ReadPage;
  readonly print: Print;
  readonly url: string;
}

/** What a page looks like to a reader: two error pages of a host may differ in a few words, an address or a time. */
interface Print {
  readonly hash: string;
  /** Null for a text too short to tell. */
  readonly fingerprint: string | null;
}

/** What hosts show for paths that do not exist. */
export interface Probes {
  /** Null: an error, as it should be. Undefined: nobody asked yet. */
  get(host: string): Print | null | undefined;
  set(host: string, print: Print | null): void;
}

const KEPT_HOSTS = 10_000;
const NEAR_BITS = 3;

/** Kept for one run. */
export function createProbes(): Probes {
  const known = new LRUCache<string, { readonly print: Print | null }>({ max: KEPT_HOSTS });
  return { get: (host) => known.get(host)?.print, set: (host, print) => void known.set(host, { print }) };
}

/**
 * What has to be asked before a page may be written: a page without an article may be the "not found" of its host, sent
 * with status 200. Null if there is no doubt, or it is settled.
 */
export function suspicionOf({ options, probes }: Ports, read: ReadPage, bytes: Uint8Array): ProbeTask | null {
  const { kind } = read.content;
  const { host, pathname } = new URL(read.page.url);
  if (!options.probe || kind !== 'other' || pathname === '/' || probes.get(host) === null) return null;
  const print = printOf(bytes);
  return { kind: 'probe', job: read.job, read, print, url: nowhere(read.page.url, options.random) };
}

const NAME = /[^/]*$/u;
const EXTENSION = /\.[a-z\d]{1,5}$/iu;

/** A neighbour of the page that nobody has made. `/news/12.html` → `/news/k3f09x2m1q8z.html` */
function nowhere(address: string, random: () => number): string {
  const url = new URL(address);
  const extension = EXTENSION.exec(url.pathname)?.[0] ?? '';
  const word = Math.floor((1 + random()) * 2 ** 52).toString(36);
  url.pathname = url.pathname.replace(NAME, `${word}${extension}`);
  url.search = '';
  return url.href;
}

/** True if it is known what the host shows. */
export const isSettled = ({ probes }: Pick<Ports, 'probes'>, { url }: ProbeTask): boolean =>
  probes.get(new URL(url).host) !== undefined;

/** Asks for the path, unless it is known by now what the host shows, and writes the page. */
export async function probe(ports: Ports, seat: Seat, task: ProbeTask): Promise<void> {
  const { client, schedule, probes, archive, writer } = ports;
  if (!isSettled(ports, task)) {
    const blocks: Buffer[] = [];
    const sentAt = Date.now();
    let hop: Hop | null = null;
    try {
      hop = await client.hop(task.url, {
        partial: true,
        foreign: !isSameOrigin(task.url, task.job.url),
        reuse: staysConnected(ports, seat),
        ...(archive && { onExchange: (exchange) => blocks.push(archive.records(exchange).bytes) }),
      });
      answered(ports, seat, Date.now() - sentAt);
    } catch (error) {
      unanswered(ports, seat, failureOf(error, task.url), Date.now() - sentAt);
    }
    probes.set(new URL(task.url).host, hop?.kind === 'page' ? printOf(hop.page.bytes) : null);
    if (blocks.length > 0) await writer.add({ archive: blocks });
  }
  schedule.release(seat);
  return settleProbe(ports, task);
}

/** Writes the page by what is known of its host; without a probe it is what it seems. */
export async function settleProbe(
  ports: Ports,
  { job, read, print }: ProbeTask,
  archive: readonly Buffer[] = [],
): Promise<void> {
  const { host } = new URL(read.page.url);
  const shown = ports.probes.get(host) ?? null;
  if (!shown || !isSame(shown, print)) return writePage(ports, read, archive);
  const error = new FetchError('soft-404', 'what the host shows for any path that does not exist', {
    url: read.page.url,
    status: read.note.status,
  });
  await writeRecord(ports, errorRecord(job.url, error, read.note), { archive, done: doneWith(job, error) });
}

/** Addresses, numbers and times: in these the error pages of a host differ. A page of hardly anything else keeps them. */
const ASCII = /[\x20-\x7e]+/gu;
const MIN_WIDE = 10;

function printOf(bytes: Uint8Array): Print {
  const all = decode(Buffer.from(visibleText(Buffer.from(bytes).toString('latin1')), 'latin1')).text;
  const wide = all.replace(ASCII, '');
  const text = wide.length < MIN_WIDE ? all : wide;
  return { hash: createHash('sha256').update(text).digest('base64url'), fingerprint: fingerprintOf(text) };
}

const isSame = (a: Print, b: Print): boolean =>
  a.hash === b.hash ||
  (a.fingerprint !== null && b.fingerprint !== null && distanceOf(a.fingerprint, b.fingerprint) <= NEAR_BITS);
