import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/crawl/feed.ts';
import { fc } from '../support/property.ts';

const BASE = 'http://a.example/feed.xml';
const read = (xml: string | Uint8Array, type: string | null = 'application/xml') =>
  readFeed(typeof xml === 'string' ? Buffer.from(xml) : xml, type, BASE);
const urls = (xml: string | Uint8Array, type?: string | null) => read(xml, type)?.offers.map(({ url }) => url);
const one = (body: string) => `<rss><channel><link>http://a.example/</link><item>${body}</item></channel></rss>`;

describe('what lists offer', () => {
  it.each([
    [
      'a sitemap',
      '<urlset><url><loc>http://a.example/1</loc><lastmod>2024-03-04</lastmod></url></urlset>',
      'sitemap',
      '2024-03-04T00:00:00.000Z',
    ],
    [
      'a news sitemap',
      '<urlset><url><loc> http://a.example/1 </loc><image:image><image:loc>http://a.example/p.jpg</image:loc></image:image><news:news><news:publication_date>2024-03-04T08:00:00+08:00</news:publication_date></news:news></url></urlset>',
      'sitemap',
      '2024-03-04T00:00:00.000Z',
    ],
    [
      'an index',
      '<sitemapindex><sitemap><loc><![CDATA[http://a.example/1]]></loc></sitemap></sitemapindex>',
      'sitemap',
      null,
    ],
    [
      'RSS',
      one('<title>a</title><link>http://a.example/1</link><pubDate>Mon, 04 Mar 2024 08:00:00 +0800</pubDate>'),
      'feed',
      '2024-03-04T00:00:00.000Z',
    ],
    ['RSS with CDATA', one('<link><![CDATA[ http://a.example/1 ]]></link>'), 'feed', null],
    ['RSS with a guid alone', one('<guid isPermaLink="true">http://a.example/1</guid>'), 'feed', null],
    [
      'Atom',
      '<feed xmlns="x"><link href="/"/><entry><link rel="enclosure" href="/p.mp3"/><link rel="alternate" href="/1"/><updated>2024-03-04T00:00:00Z</updated></entry></feed>',
      'feed',
      '2024-03-04T00:00:00.000Z',
    ],
    [
      'RDF',
      '<?xml version="1.0"?><rdf:RDF><item rdf:about="x"><link>http://a.example/1</link><dc:date>2024-03-04</dc:date></item></rdf:RDF>',
      'feed',
      '2024-03-04T00:00:00.000Z',
    ],
  ])('%s', (_, xml, kind, date) => {
    expect(read(xml)).toMatchObject({ kind, offers: [{ url: 'http://a.example/1', date }] });
  });

  it.each([
    ['entities of XML', one('<link>http://a.example/?a=1&amp;b=2&#38;c=3</link>'), ['http://a.example/?a=1&b=2&c=3']],
    ['a bare ampersand', one('<link>http://a.example/?a=1&b=2</link>'), ['http://a.example/?a=1&b=2']],
    [
      'entities of a doctype',
      `<!DOCTYPE a [<!ENTITY b "bbb">]>${one('<link>http://a.example/&b;</link>')}`,
      ['http://a.example/&b;'],
    ],
    [
      'GBK',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss><item><link>http://a.example/'),
        Buffer.from([0xd0, 0xc2]),
        Buffer.from('</link></item></rss>'),
      ]),
      ['http://a.example/%E6%96%B0'],
    ],
    ['a list of addresses', 'http://a.example/1\r\nhttp://a.example/2\n', ['http://a.example/1', 'http://a.example/2']],
  ])('%s', (_, xml, expected) =>
    expect(urls(xml, _ === 'a list of addresses' ? 'text/plain' : undefined)).toEqual(expected),
  );

  // Each of these makes fast-xml-parser throw or lose what follows; a crawl takes what can be read.
  it.each([
    ['cut short', '<urlset><url><loc>http://a.example/1</loc></url><url><loc>http://a.example/2</lo'],
    [
      'a torn tag',
      '<urlset><url><loc>http://a.example/1</loc></url><url <x</url><url><loc>http://a.example/2</loc></url></urlset>',
    ],
    [
      'an end tag that is missing',
      '<urlset><url><loc>http://a.example/1</url><url><loc>http://a.example/2</loc></url></urlset>',
    ],
    [
      'a `<` in a title',
      '<rss><item><title>a < b</title><link>http://a.example/1</link></item><item><link>http://a.example/2</link></item></rss>',
    ],
    [
      'an attribute without end',
      '<rss><item><link>http://a.example/1</link></item><item a="><link>http://a.example/2</link></item></rss>',
    ],
    [
      'CDATA without end',
      '<rss><item><link>http://a.example/1</link></item><item><title><![CDATA[a</title><link>http://a.example/2</link></item></rss>',
    ],
    [
      'a comment without end',
      '<rss><item><link>http://a.example/1</link></item><!-- <item><link>http://a.example/2</link></item></rss>',
    ],
    [
      'depth',
      `<urlset>${'<a>'.repeat(5000)}<url><loc>http://a.example/1</loc></url><url><loc>http://a.example/2</loc></url></urlset>`,
    ],
  ])('broken: %s', (_, xml) => expect(urls(xml)).toEqual(['http://a.example/1', 'http://a.example/2']));

  it.each([
    ['a page', '<!doctype html><html><body><p>a</p></body></html>', 'text/html'],
    [
      'a page that shows a feed',
      '<html><body><rss><item><link>http://a.example/1</link></item></rss></body></html>',
      'text/html',
    ],
    ['text', 'http://a.example/1 is an address', 'text/plain'],
    ['nothing', '', 'text/plain'],
    ['JSON', '{"urlset":1}', 'application/json'],
  ])('%s is none', (_, text, type) => expect(read(text, type)).toBeNull());

  it.each(['<urlset>', '<rss><channel><item><li', '<sitemapindex><sitemap>'])('%s is an error', (xml) =>
    expect(() => read(xml)).toThrow(expect.objectContaining({ code: 'bad-feed' })),
  );
  it.each(['<urlset></urlset>', '<urlset/>', '<rss><channel><title>a</title></channel></rss>\n'])(
    '%s is empty',
    (xml) => expect(urls(xml)).toEqual([]),
  );

  it('takes whatever comes', () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      '</loc>',
      'http://a.example/',
      '<![CDATA[',
      ']]>',
      '<rss ',
      '<item>',
      '<link',
      ' href="',
      '&',
      '&#x',
      '<!--',
      '\0',
      '新',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          for (const { url } of read(pieces.join(''))?.offers ?? []) expect(URL.canParse(url)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-feed' });
        }
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  const PIECES = [
    ...['<url>', '<loc>', '<item>', '<item><link ', '<item><guid ', '<item><link><![CDATA[', '<urlset', '<lastmod>'],
    ...['<link ', '<link href="', '<link><![CDATA[', '<guid ', '<guid isPermaLink', '<pubdate><![CDATA[', '&#', ' '],
  ];
  it.each(PIECES)('takes no more than double the time for double the %j, in any list', (piece) => {
    // No clock: a scan that is worse than linear would not end two megabytes within the test's time.
    for (const root of ['urlset><url', 'rss><item', 'feed><entry']) {
      const xml = `<${root}>${piece.repeat(Math.ceil(2_000_000 / piece.length))}</${root.split('>')[0]}>`;
      expect(read(xml)?.offers.length).toBeLessThanOrEqual(100_000);
    }
  });
});
