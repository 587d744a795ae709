import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient, fetchPage, isBarredAddress, isBarredHost } from '../../src/fetch/index.ts';
import { type HostileServer, startHostile } from '../support/hostile/index.ts';

/** Spellings of addresses that are out of the public net, as hosts of a URL. */
const BARRED_HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.0.0.1.',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '０１７７.0.0.1',
  '１２７.０.０.１',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '0.0.0.0',
  '0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2002:a00:1::]',
  '[2001:0:1::1]',
  '[fe80::5efe:127.0.0.1]',
  '[2400:cb00::5efe:10.0.0.1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[ff02::1]',
  '[fec0::1]',
  'localhost',
  'LOCALHOST.',
  'www.localhost',
  'ｌｏｃａｌｈｏｓｔ',
  'printer.local',
  'db.internal',
  'nas.home.arpa',
];

const OPEN_HOSTS = [
  'news.example',
  '93.184.216.34',
  '100.128.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '[2400:cb00:2048:1::1]',
  '[64:ff9b::5db8:d822]',
  '[2002:5db8:d822::]',
  'local.example',
  'localhost.example',
  '127.0.0.1.example',
];

const hostOf = (host: string) => new URL(`http://${host}/`).hostname;

describe('addresses out of the public net', () => {
  it.each(BARRED_HOSTS)('barred: %s', (host) => expect(isBarredHost(hostOf(host))).toBe(true));
  it.each(OPEN_HOSTS)('open: %s', (host) => expect(isBarredHost(hostOf(host))).toBe(false));
  it.each(['', 'nonsense', 'fe80::1%eth0'])('barred as an answer of a resolver: %s', (address) =>
    expect(isBarredAddress(address)).toBe(true),
  );
});

describe('no connection is made to a barred address', () => {
  let canary: HostileServer;
  beforeAll(async () => {
    canary = await startHostile();
  });
  afterAll(() => canary.close());

  it('direct, in every spelling', async () => {
    const client = createClient({ timeouts: { connect: 300, total: 500 } });
    for (const host of BARRED_HOSTS) {
      await expect(fetchPage(client, canary.url('/page', host))).rejects.toMatchObject({ code: 'blocked-address' });
    }
    expect(canary.seen).toEqual([]);
    await client.close();
  });

  it.each(['/to', '/refresh-to'])('by %s, in every spelling', async (path) => {
    // The page that redirects is let through, as if it stood on the public net; each hop after it is judged anew.
    const outside = createClient({ allowPrivate: true });
    const guarded = createClient({ timeouts: { connect: 300, total: 500 } });
    const client: Client = { ...guarded, hop: (url, hop) => (url.includes(path) ? outside : guarded).hop(url, hop) };
    canary.forget();
    for (const host of BARRED_HOSTS) {
      const target = canary.url('/page', host);
      const page = fetchPage(client, canary.url(`${path}?${encodeURIComponent(target)}`));
      await expect(page, host).rejects.toMatchObject({ code: 'blocked-address' });
    }
    expect(canary.seen.filter((entry) => entry.path === '/page')).toEqual([]);
    expect(canary.seen).toHaveLength(BARRED_HOSTS.length);
    await Promise.all([outside.close(), guarded.close()]);
  });

  it('by a name that answers differently the second time', async () => {
    canary.forget();
    const answers = [
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ];
    const client = createClient({ resolve: async () => answers.shift() ?? [], timeouts: { connect: 300, total: 500 } });
    const url = canary.url('/page', 'rebind.example');
    await expect(client.hop(url)).rejects.toMatchObject({ code: 'blocked-address' });
    await expect(client.hop(url)).rejects.toMatchObject({ code: 'blocked-address' });
    await expect(client.hop(url)).rejects.toMatchObject({ code: 'dns' });
    expect(canary.seen).toEqual([]);
    await client.close();
  });
});
