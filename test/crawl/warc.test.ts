import { createReadStream, readFileSync } from 'node:fs';
import { createInflateRaw, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { crawl } from '../../src/crawl/index.ts';
import { type HostileServer, startHostile } from '../support/hostile/index.ts';
import { QUICK, tempFolder } from './support.ts';

const PATHS = ['/page', '/gzip', '/br', '/http10', '/404', '/to-page', '/length-long', '/conditional', '/gbk-location'];
const folder = tempFolder();
let server: HostileServer;
beforeAll(async () => {
  server = await startHostile();
});
afterAll(async () => {
  await server.close();
  folder.clear();
});

/** Two runs: the second one finds what has not changed. */
async function archive(name: string): Promise<string> {
  const file = folder.path(name);
  const options = { ...QUICK, output: folder.path(`${name}.jsonl`), warc: file, retries: 0 };
  const urls = PATHS.map((path) => server.url(path));
  await crawl(urls, options);
  await crawl(urls, { ...options, recrawl: true });
  return file;
}

interface StrictRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

/** Reads by the grammar of WARC 1.1 and nothing else: throws on what a tolerant reader would pass over. */
function strictly(bytes: Buffer): readonly StrictRecord[] {
  const records: StrictRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const [version, ...lines] = bytes.toString('utf8', at, end).split('\r\n');
    if (version !== 'WARC/1.1') throw new Error(`no version at ${at}: ${version}`);
    const fields = new Map<string, string>();
    for (const line of lines) {
      const [, name, value] = /^([\w-]+): (\S.*)$/u.exec(line) ?? [];
      if (!name || fields.has(name)) throw new Error(`a bad or repeated field at ${at}: ${line}`);
      fields.set(name, value!);
    }
    const length = Number(fields.get('Content-Length'));
    const block = bytes.subarray(end + 4, end + 4 + length);
    at = end + 4 + length + 4;
    if (block.length !== length || bytes.toString('latin1', at - 4, at) !== '\r\n\r\n')
      throw new Error(`a torn record before ${at}`);
    records.push({ fields, block });
  }
  return records;
}

/** Packed bytes that each member of a gzip file takes. */
async function membersOf(packed: Buffer): Promise<readonly Buffer[]> {
  const members: Buffer[] = [];
  const HEADER = 10;
  const TRAILER = 8;
  for (let at = 0; at < packed.length; ) {
    const inflate = createInflateRaw();
    inflate.end(packed.subarray(at + HEADER));
    for await (const _ of inflate);
    const size = HEADER + inflate.bytesWritten + TRAILER;
    members.push(gunzipSync(packed.subarray(at, at + size)));
    at += size;
  }
  return members;
}

const ID = /^<urn:uuid:[\da-f-]{36}>$/u;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u;

describe('the archive of a crawl', () => {
  it('holds the grammar of WARC 1.1: whole records, mandatory fields, HTTP with its exact length', async () => {
    const records = strictly(readFileSync(await archive('plain.warc')));
    expect(records[0]!.fields.get('WARC-Type')).toBe('warcinfo');
    const ids = records.map(({ fields }) => fields.get('WARC-Record-ID') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { fields, block } of records) {
      expect(fields.get('WARC-Record-ID')).toMatch(ID);
      expect(fields.get('WARC-Date')).toMatch(DATE);
      const type = fields.get('WARC-Type');
      if (type === 'warcinfo') continue;
      expect(fields.get('WARC-Target-URI')).toMatch(/^http:\/\/[!-~]+$/u);
      if (type === 'request')
        expect(block.toString('latin1')).toMatch(/^GET \/[!-~]* HTTP\/1\.1\r\nhost: [\s\S]*\r\n\r\n$/u);
      if (type === 'request' || type === 'metadata') expect(ids).toContain(fields.get('WARC-Concurrent-To'));
      if (type !== 'response' && type !== 'revisit') continue;
      const text = block.toString('latin1');
      const head = text.slice(0, text.indexOf('\r\n\r\n') + 4);
      expect(head).toMatch(/^HTTP\/1\.1 \d{3} .*\r\n/u);
      expect(Number(/^content-length: (\d+)\r$/imu.exec(head)?.[1])).toBe(text.length - head.length);
      expect(head).not.toMatch(/transfer-encoding/iu);
    }
    const types = records.map(({ fields }) => fields.get('WARC-Type'));
    expect(types.filter((type) => type === 'response').length).toBeGreaterThanOrEqual(PATHS.length);
    expect(types).toContain('revisit');
  });

  it('holds the robots.txt by whose leave the pages were fetched, once for each run that asked for it', async () => {
    const records = strictly(readFileSync(await archive('robots.warc')));
    const ofRobots = records.filter(({ fields }) => fields.get('WARC-Target-URI') === server.url('/robots.txt'));
    expect(ofRobots.map(({ fields }) => fields.get('WARC-Type'))).toEqual(['response', 'request', 'metadata']);
    expect(records.indexOf(ofRobots[0]!)).toBe(1);
  });

  it('packed, has one record in each member, and warcio reads them all', async () => {
    const file = await archive('packed.warc.gz');
    const members = await membersOf(readFileSync(file));
    const records = members.map((member) => strictly(member));
    expect(records.filter((found) => found.length !== 1)).toEqual([]);
    const read: (string | null)[] = [];
    for await (const record of new WARCParser(createReadStream(file))) {
      await record.readFully(record.warcType === 'response');
      read.push(record.warcType);
    }
    expect(read).toEqual(records.map(([record]) => record!.fields.get('WARC-Type')));
  });
});
