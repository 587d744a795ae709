import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchError } from '../../src/errors.ts';
import { type Client, createClient, type Exchange, fetchPage, loadRobots } from '../../src/fetch/index.ts';
import { type HostileServer, startHostile, startServer } from '../support/hostile/index.ts';
import { EXPIRED, KEY, SELF_SIGNED } from '../support/hostile/tls.data.ts';

let server: HostileServer;
let client: Client;
const limits = { wire: 2 * 1024 * 1024, decoded: 4 * 1024 * 1024 };
const timeouts = { connect: 300, idle: 300, total: 700 };

beforeAll(async () => {
  server = await startHostile();
  client = createClient({ allowPrivate: true, limits, timeouts });
});
afterAll(async () => {
  await client.close();
  await server.close();
});

/** What fetching an address ends in: `page`, `page (truncated)`, or the code of the error. */
async function outcome(url: string, by = client, partial = false): Promise<string> {
  try {
    const { page } = await fetchPage(by, url, { partial });
    return page.truncated ? 'page (truncated)' : 'page';
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return error.retryable ? `${error.code}, again` : error.code;
  }
}

const OUTCOMES: readonly (readonly [path: string, expected: string])[] = [
  ['/page', 'page'],
  ['/reset-before-headers', 'reset, again'],
  ['/reset-mid-body', 'reset, again'],
  ['/slow-headers', 'timeout, again'],
  ['/slow-body', 'timeout, again'],
  ['/stall', 'timeout, again'],
  ['/stall-body', 'timeout, again'],
  ['/http10', 'page'],
  ['/length-short', 'page'],
  ['/length-long', 'reset, again'],
  ['/broken-chunk', 'reset, again'],
  ['/missing-last-chunk', 'reset, again'],
  ['/huge-header', 'too-large'],
  ['/bad-header', 'protocol'],
  ['/close-after', 'page'],
  // The connection was closed while idle. Trying again at once could show the host two requests without a gap.
  ['/close-after', 'reset, again'],
  ['/not-http', 'protocol'],
  ['/gzip', 'page'],
  ['/br', 'page'],
  ['/deflate', 'page'],
  ['/raw-deflate', 'page'],
  ['/twice', 'page'],
  ['/four-times', 'decode'],
  ['/five-times', 'decode'],
  ['/gzip-unlabelled', 'page'],
  ['/gzip-bomb', 'too-large'],
  ['/br-bomb', 'too-large'],
  ['/nested-bomb', 'too-large'],
  ['/gzip-truncated', 'page (truncated)'],
  ['/gzip-corrupt', 'decode'],
  ['/gzip-members', 'page'],
  ['/plain-labelled-gzip', 'page'],
  ['/unknown-encoding', 'decode'],
  ['/endless', 'too-large'],
  ['/empty', 'page'],
  ['/image-as-html', 'not-html'],
  ['/pdf', 'not-html'],
  ['/octet-stream', 'page'],
  ['/to-page', 'page'],
  ['/to-relative', 'page'],
  ['/no-location', 'http-status'],
  ['/gbk-location', 'page'],
  ['/loop', 'redirect-loop'],
  ['/self', 'redirect-loop'],
  ['/chain/1', 'redirect-loop'],
  ['/to-file', 'protocol'],
  ['/refresh', 'page'],
  ['/refresh-quoted', 'page'],
  ['/refresh-late', 'page'],
  ['/refresh-noscript', 'page'],
  ['/refresh-chain', 'page'],
  ['/script-href', 'page'],
  ['/script-replace', 'page'],
  ['/script-built', 'page'],
  ['/script-article', 'page'],
  ['/429-seconds', 'http-status, again'],
  ['/500', 'http-status, again'],
  ['/404', 'http-status'],
  ['/403-plain', 'http-status'],
  ['/403-cookie', 'blocked'],
  ['/412-script', 'blocked'],
  ['/200-wall', 'blocked'],
  ['/304-unasked', 'http-status'],
];

describe('each behaviour of a server ends in a page or an error of its code', () => {
  it.each(OUTCOMES)('%s: %s', async (path, expected) => {
    expect(await outcome(server.url(path))).toBe(expected);
  });

  it.each([
    ['/reset-mid-body', 'page (truncated)'],
    ['/length-long', 'page (truncated)'],
    ['/missing-last-chunk', 'page (truncated)'],
    ['/broken-chunk', 'page (truncated)'],
    ['/stall-body', 'page (truncated)'],
    ['/reset-before-headers', 'reset, again'],
    ['/endless', 'too-large'],
  ])('%s when a beginning will do: %s', async (path, expected) => {
    expect(await outcome(server.url(path), client, true)).toBe(expected);
  });

  it.each([
    ['ftp://127.0.0.1/', 'bad-url'],
    ['/no-host', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    [`http://a.test/${'a'.repeat(2100)}`, 'bad-url'],
  ])('%s: %s', async (url, expected) => {
    expect(await outcome(url)).toBe(expected);
  });

  it('refused', async () => {
    const closed = createServer();
    const port = await new Promise<number>((resolve) => {
      closed.listen(0, '127.0.0.1', () => resolve((closed.address() as { port: number }).port));
    });
    await new Promise((resolve) => closed.close(resolve));
    expect(await outcome(`http://127.0.0.1:${port}/`)).toBe('connect, again');
  });

  it('names that are unknown or get no answer', async () => {
    const resolve = async (name: string) => {
      if (name === 'slow.test') return new Promise<never>(() => undefined);
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const named = createClient({ resolve, timeouts });
    expect(await outcome('http://gone.test/', named)).toBe('dns');
    expect(await outcome('http://slow.test/', named)).toBe('timeout, again');
    await named.close();
  });

  it.each([
    ['self-signed', SELF_SIGNED],
    ['expired', EXPIRED],
  ])('a certificate that is %s', async (_, cert) => {
    const secure = await startServer((_request, response) => response.end('<p>a</p>'), { key: KEY, cert });
    const lax = createClient({ allowPrivate: true, insecureHosts: ['127.0.0.1'] });
    expect(await outcome(secure.url('/'))).toBe('tls');
    expect(await outcome(secure.url('/'), lax)).toBe('page');
    await lax.close();
    await secure.close();
  });
});

describe('what the client sends and brings back', () => {
  it('says who it is, and no secrets of the address', async () => {
    const named = createClient({ allowPrivate: true, contact: 'https://lab.example/', headers: { 'x-a': '1' } });
    const { page } = await fetchPage(named, server.url('/echo').replace('//', '//user:pass@'));
    const sent = JSON.parse(Buffer.from(page.bytes).toString());
    expect(sent['user-agent']).toMatch(/^qingwen\/\d.*\(\+https:\/\/lab\.example\/\)$/u);
    expect(sent).toMatchObject({ 'x-a': '1' });
    expect(sent.authorization).toBeUndefined();
    await named.close();
  });

  it('carries credentials to no other origin, and to no robots.txt', async () => {
    const secret = { authorization: 'Basic eA==', cookie: 'id=7', 'x-a': '1' };
    const trusted = createClient({ allowPrivate: true, headers: secret });
    const sentTo = async (url: string) => {
      const { page } = await fetchPage(trusted, url);
      return JSON.parse(Buffer.from(page.bytes).toString());
    };
    const by = (target: string) => server.url(`/to?${encodeURIComponent(target)}`);
    expect(await sentTo(by(server.url('/echo')))).toMatchObject(secret);
    const elsewhere = await sentTo(by(server.url('/echo', '127.0.0.2')));
    expect(elsewhere).toMatchObject({ 'x-a': '1' });
    expect(elsewhere).not.toMatchObject({ authorization: secret.authorization });
    expect(elsewhere.cookie).toBeUndefined();
    server.forget();
    await loadRobots(trusted, server.url('/a'));
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    await trusted.close();
  });

  it('keeps the chain of redirects', async () => {
    const { page, redirects } = await fetchPage(client, server.url('/refresh-chain'));
    expect(redirects.map(({ via, status }) => [via, status])).toEqual([
      ['refresh', 200],
      ['refresh', 200],
    ]);
    expect(page.url).toBe(server.url('/page'));
  });

  it('asks only for what has changed', async () => {
    const first = await client.hop(server.url('/conditional'));
    if (first.kind !== 'page') throw new Error(first.kind);
    const { etag, lastModified } = first.page;
    expect(etag).toBe('"v1"');
    expect((await client.hop(server.url('/conditional'), { etag, lastModified })).kind).toBe('unchanged');
  });

  it('reads Retry-After as seconds and as a date', async () => {
    const waits = [server.url('/429-seconds?a'), server.url('/429-date?a')].map((url) =>
      client.hop(url).catch((error: FetchError) => error.retryAfter),
    );
    const [seconds, date] = (await Promise.all(waits)) as number[];
    expect(seconds).toBe(1000);
    expect(date).toBeGreaterThan(500);
    expect(date).toBeLessThanOrEqual(2000);
  });

  it('keeps cookies only when told, and only for their host', async () => {
    const jar = createClient({ allowPrivate: true, cookies: true });
    const cookieAt = async (by: Client, host: string) => {
      const { page } = await fetchPage(by, server.url('/echo', host));
      return JSON.parse(Buffer.from(page.bytes).toString()).cookie;
    };
    await fetchPage(jar, server.url('/set-cookie'));
    await fetchPage(client, server.url('/set-cookie'));
    expect(await cookieAt(jar, '127.0.0.1')).toBe('a=1');
    expect(await cookieAt(jar, '127.0.0.2')).toBeUndefined();
    expect(await cookieAt(client, '127.0.0.1')).toBeUndefined();
    await jar.close();
  });

  it.each([
    [{ headers: { 'x-a': '1\r\nx-b: 2' } }],
    [{ headers: { 'x a': '1' } }],
    [{ headers: { 'x-a': '新闻' } }],
    [{ contact: '新闻室' }],
    [{ userAgent: 'a\n' }],
  ])('refuses headers that HTTP does not allow: %j', (options) => {
    expect(() => createClient(options)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  it('asks through a proxy', async () => {
    const asked: string[] = [];
    const proxy = createHttpServer().on('connect', (request, socket: Socket) => {
      asked.push(request.url ?? '');
      const through = connect(server.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(through).pipe(socket);
      });
      through.on('error', () => socket.destroy());
      socket.on('error', () => through.destroy());
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    const { port } = proxy.address() as AddressInfo;
    const behind = createClient({ proxy: `http://127.0.0.1:${port}`, timeouts });
    const { page } = await fetchPage(behind, 'http://news.example/page');
    expect(page.status).toBe(200);
    expect(asked).toEqual(['news.example:80']);
    // What is asked for is judged before the proxy is.
    expect(await outcome('http://127.0.0.1/page', behind)).toBe('blocked-address');
    await behind.close();
    proxy.closeAllConnections();
    proxy.close();
  });

  it('takes so much of a body when told, and shows archives that there was more', async () => {
    const seen: (readonly [length: number, cut: boolean])[] = [];
    const onExchange = ({ body, cut }: Exchange) => seen.push([body.length, cut]);
    const long = await client.hop(server.url('/endless'), { cutAt: 1000, pageRedirects: false, onExchange });
    expect(long).toMatchObject({ kind: 'page', page: { truncated: false, wireBytes: 1000 } });
    await client.hop(server.url('/page'), { cutAt: 1_000_000, onExchange });
    expect(seen).toEqual([
      [1000, true],
      [expect.any(Number), false],
    ]);
  });

  it('stops when asked to', async () => {
    const signal = AbortSignal.timeout(50);
    await expect(client.hop(server.url('/stall'), { signal })).rejects.toMatchObject({ code: 'timeout' });
  });
});
