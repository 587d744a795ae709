import { describe, expect, it } from 'vitest';
import { canonicalOf } from '../../src/crawl/canonical.ts';
import { fc } from '../support/property.ts';

describe('canonicalOf', () => {
  it.each([
    ['HTTP://News.Example:80/a/../b.html#top', 'http://news.example/b.html'],
    ['https://news.example:443', 'https://news.example/'],
    ['http://新闻.example/', 'http://xn--efvy88h.example/'],
    ['http://a.example/?b=2&a=1', 'http://a.example/?a=1&b=2'],
    ['http://a.example/?a=2&a=1', 'http://a.example/?a=2&a=1'],
    ['http://a.example/x?utm_source=q&spm=1.2&id=5', 'http://a.example/x?id=5'],
    ['http://a.example/x?id=5&from=timeline&isappinstalled=0', 'http://a.example/x?id=5'],
    ['http://a.example/x?from=hk', 'http://a.example/x?from=hk'],
    ['http://a.example/x.jsp;jsessionid=0A1B?PHPSESSID=z', 'http://a.example/x.jsp'],
    ['http://a.example/x?sid=88', 'http://a.example/x?sid=88'],
    // Bytes of a GBK query stay what they are; only the case of their codes is one.
    ['http://a.example/s?q=%d6%d0%b9%fa', 'http://a.example/s?q=%D6%D0%B9%FA'],
    ['http://a.example/s?q=%D6%D0+%b9', 'http://a.example/s?q=%D6%D0+%B9'],
    ['http://a.example/%d0%c2%ce%c5/1', 'http://a.example/%D0%C2%CE%C5/1'],
    ['http://a.example/a%2fb', 'http://a.example/a%2Fb'],
    ['http://a.example/?a=1&&b', 'http://a.example/?a=1&b'],
  ])('%s', (address, expected) => expect(canonicalOf(address)).toBe(expected));

  it.each(['', 'a.example/x', '/x', 'ftp://a.example/', 'javascript:void(0)', 'http://', 'mailto:a@a.example'])(
    '%j is none',
    (address) => expect(canonicalOf(address)).toBeNull(),
  );

  it('is its own canonical form, and keeps every byte of a query', () => {
    const byte = fc.nat(255).map((n) => `%${n.toString(16).padStart(2, '0')}`);
    const query = fc.array(fc.tuple(fc.constantFrom('q', 'id', 'word'), fc.array(byte, { maxLength: 6 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), query, (url, pairs) => {
        const first = canonicalOf(url);
        expect(first && canonicalOf(first)).toBe(first);
        const address = `http://a.example/s?${pairs.map(([name, bytes]) => `${name}=${bytes.join('')}`).join('&')}`;
        const bytesOf = (text: string) => [...text.matchAll(/%../gu)].map(([code]) => code.toUpperCase()).sort();
        expect(bytesOf(canonicalOf(address)!)).toEqual(bytesOf(address));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
