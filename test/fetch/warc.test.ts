import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { FetchError } from '../../src/errors.ts';
import type { Exchange } from '../../src/fetch/index.ts';
import { createWarcWriter, DEFAULT_FETCH_LIMITS, readWarc, type WarcPage } from '../../src/fetch/index.ts';

const exchange = (overrides: Partial<Exchange> = {}): Exchange => ({
  url: 'http://a.example/新闻?x=1',
  requestHeaders: { 'user-agent': 'qingwen' },
  status: 200,
  statusText: 'OK',
  headers: new Map([
    ['content-type', ['text/html']],
    ['transfer-encoding', ['chunked']],
  ]),
  body: Buffer.from('<p>码头今天开放</p>'),
  failure: null,
  cut: false,
  sentAt: Date.UTC(2024, 2, 4),
  ms: 5,
  ...overrides,
});

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function pagesOf(bytes: Buffer, size = 7, limits = DEFAULT_FETCH_LIMITS): Promise<readonly WarcPage[]> {
  const pages: WarcPage[] = [];
  for await (const page of readWarc(inPieces(bytes, size), limits)) pages.push(page);
  return pages;
}
const textOf = ({ bytes }: WarcPage) => bytes && Buffer.from(bytes).toString();

/** A record as another program writes it. */
const record = (type: string, fields: string, block: Buffer | string, version = '1.0') =>
  Buffer.concat([
    Buffer.from(
      `WARC/${version}\r\nWARC-Type: ${type}\r\n${fields}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n`,
    ),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
const http = (head: string, body: Buffer | string) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n`), Buffer.from(body)]);
const chunked = (body: Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
const RESPONSE = 'WARC-Target-URI: http://a.example/\r\nContent-Type: application/http; msgtype=response\r\n';

describe('writing', () => {
  it.each([false, true])('is read by warcio (gzip: %s)', async (gzip) => {
    const writer = createWarcWriter(gzip);
    const page = writer.records(exchange());
    const file = Buffer.concat([
      writer.info('qingwen'),
      page.bytes,
      writer.records(exchange({ status: 304, body: Buffer.alloc(0) }), page.mark).bytes,
    ]);
    const types: (string | null)[] = [];
    let text = '';
    let revisited: { id?: unknown; date?: unknown } = {};
    for await (const entry of new WARCParser(inPieces(file, 100))) {
      types.push(entry.warcType);
      const content = await entry.contentText();
      if (entry.warcType === 'response') text = content;
      if (entry.warcType === 'revisit') {
        const { headers } = entry.warcHeaders;
        revisited = { id: headers.get('WARC-Refers-To'), date: headers.get('WARC-Refers-To-Date') };
      }
    }
    expect(types).toEqual(['warcinfo', 'response', 'request', 'metadata', 'revisit', 'request', 'metadata']);
    expect(`${revisited.id} ${revisited.date}`).toBe(page.mark);
    expect(text).toBe('<p>码头今天开放</p>');
  });

  it.each([
    [null, exchange()],
    ['length', exchange({ cut: true })],
    ['time', exchange({ failure: new FetchError('timeout', '', { url: 'http://a.example/' }) })],
    ['disconnect', exchange({ failure: new FetchError('reset', '', { url: 'http://a.example/' }) })],
  ] as const)('says why a body is not whole: %s', (reason, answer) => {
    const text = createWarcWriter(false).records(answer).bytes.toString('latin1');
    expect(/^WARC-Truncated: (\w+)\r$/mu.exec(text)?.[1] ?? null).toBe(reason);
  });

  it('is read by ourselves', async () => {
    const [page, ...more] = await pagesOf(createWarcWriter(false).records(exchange()).bytes);
    expect(textOf(page!)).toBe('<p>码头今天开放</p>');
    expect(page).toMatchObject({ url: 'http://a.example/新闻?x=1', date: '2024-03-04T00:00:00.000Z', status: 200 });
    expect(more).toEqual([]);
  });
});

describe('reading', () => {
  it.each([
    ['a plain body', http('Content-Type: text/html\r\n', '<p>a</p>'), '<p>a</p>'],
    ['chunks', http('Transfer-Encoding: chunked\r\n', '4\r\n<p>a\r\n4;x=1\r\n</p>\r\n0\r\n\r\n'), '<p>a</p>'],
    ['chunks that are joined already', http('Transfer-Encoding: chunked\r\n', '<p>a</p>'), '<p>a</p>'],
    ['chunks without an end', http('Transfer-Encoding: chunked\r\n', '8\r\n<p>a</p>'), '<p>a</p>'],
    ['gzip', http('Content-Encoding: gzip\r\n', gzipSync('<p>a</p>')), '<p>a</p>'],
    [
      'brotli in chunks',
      http('Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n', chunked(brotliCompressSync('<p>a</p>'))),
      '<p>a</p>',
    ],
    ['broken gzip', http('Content-Encoding: gzip\r\n', Buffer.from('1f8b0800ff', 'hex')), 'decode'],
    ['an unknown encoding', http('Content-Encoding: rot13\r\n', 'x'), 'decode'],
    ['a bomb', http('Content-Encoding: gzip\r\n', gzipSync(Buffer.alloc(9_000_000))), 'too-large'],
    ['a record over the limit', http('', Buffer.alloc(5000)), 'too-large'],
    ['an image', http('Content-Type: image/png\r\n', '\x89PNG'), null],
    ['no HTTP at all', Buffer.from('<p>a</p>'), ''],
  ])('%s', async (_, block, expected) => {
    const limits = { ...DEFAULT_FETCH_LIMITS, wire: 10_000, ratio: 20 };
    const small = _ === 'a record over the limit' ? { ...limits, wire: 1000 } : limits;
    const pages = await pagesOf(record('response', RESPONSE, block), 7, small);
    expect(pages.map((page) => page.failure?.code ?? textOf(page))).toEqual([expected]);
  });

  it.each(['1.0', '1.1'])('version %s, a member of gzip for each record, cut in its middle', async (version) => {
    const members = ['<p>a</p>', '<p>b</p>', '<p>c</p>'].map((text) =>
      gzipSync(record('response', RESPONSE, http('', text), version)),
    );
    const whole = gunzipSync(Buffer.concat(members));
    expect((await pagesOf(whole)).map(textOf)).toEqual(['<p>a</p>', '<p>b</p>', '<p>c</p>']);
    const cut = await pagesOf(whole.subarray(0, whole.length - 10));
    expect(cut.map((page) => page.failure?.code ?? textOf(page))).toEqual(['<p>a</p>', '<p>b</p>', 'bad-input']);
  });

  it('takes WET text and resources, passes over the rest, and over damage', async () => {
    const file = Buffer.concat([
      record('warcinfo', '', 'software: x'),
      record('request', '', 'GET / HTTP/1.1\r\n\r\n'),
      record('conversion', 'WARC-Target-URI: http://a.example/1\r\nContent-Type: text/plain\r\n', '码头', '1.1'),
      Buffer.from('garbage\r\nmore of it\r\n'),
      record('resource', 'WARC-Target-URI: <http://a.example/2>\r\nContent-Type: text/html\r\n', '<p>b</p>'),
      record('resource', 'WARC-Target-URI: http://a.example/robots.txt\r\nContent-Type: text/plain\r\n', 'Allow: /'),
      record('resource', 'WARC-Target-URI: http://a.example/b/robots.txt\r\nContent-Type: text/plain\r\n', 'c'),
      record('revisit', '', ''),
    ]);
    for (const size of [1, 3, 10_000]) {
      const pages = await pagesOf(file, size);
      expect(pages.map((page) => [page.kind, page.url, textOf(page)])).toEqual([
        ['text', 'http://a.example/1', '码头'],
        ['html', 'http://a.example/2', '<p>b</p>'],
        ['html', 'http://a.example/b/robots.txt', 'c'],
      ]);
    }
  });

  it.each([
    '',
    'WARC/1.0',
    'WARC/1.0\r\nContent-Length: 999999999999\r\n\r\nx',
    'WARC/1.0\r\nContent-Length: -5\r\n\r\n',
  ])('ends on %j', async (text) => {
    expect(await pagesOf(Buffer.from(text))).toEqual([]);
  });
});
