import { describe, expect, it } from 'vitest';
import { pageRedirect, resolveBytes } from '../../src/fetch/redirect.ts';

const BASE = 'http://a.test/dir/page.html';
const latin1 = (bytes: readonly number[]) => Buffer.from(bytes).toString('latin1');

describe('resolveBytes', () => {
  it.each([
    ['/b', 'http://a.test/b'],
    ['b?x=1#y', 'http://a.test/dir/b?x=1#y'],
    ['//b.test/', 'http://b.test/'],
    [latin1([0x2f, 0xd0, 0xc2]), 'http://a.test/%D0%C2'],
    [latin1([0x2f, 0xe6, 0x96, 0xb0]), 'http://a.test/%E6%96%B0'],
    ['/%d0%c2?k=%b1%b1', 'http://a.test/%d0%c2?k=%b1%b1'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['http://[', null],
  ])('%j', (location, expected) => expect(resolveBytes(location, BASE)).toBe(expected));
});

const LONG = '<p>这一页有自己的正文，读者在这里读到了整条消息，所以它不是路标。</p>'.repeat(12);

describe('pageRedirect', () => {
  it.each([
    ['<meta http-equiv=refresh content="0;url=/b">', 'http://a.test/b'],
    ["<META HTTP-EQUIV='Refresh' CONTENT='5; URL=b.html'>", 'http://a.test/dir/b.html'],
    ['<meta content="0;/b" http-equiv="refresh">', 'http://a.test/b'],
    ['<meta http-equiv="refresh" content="0;url=/b?x=1&amp;y=2">', 'http://a.test/b?x=1&y=2'],
    ['<script>location="/b"</script>', 'http://a.test/b'],
    ["<script>top.location.href = '/b';</script>", 'http://a.test/b'],
    ['<script type="text/javascript">window.location.assign("/b")</script>', 'http://a.test/b'],
    // None of these leads anywhere.
    ['<meta http-equiv="refresh" content="30">', null],
    ['<meta http-equiv="refresh" content="11;url=/b">', null],
    ['<meta name="refresh" content="0;url=/b">', null],
    ['<!-- <meta http-equiv=refresh content="0;url=/b"> -->', null],
    ['<noscript><meta http-equiv=refresh content="0;url=/b"></noscript>', null],
    ['<script>var location_href = "/b"</script>', null],
    ['<script>mylocation = "/b"</script>', null],
    ['<script>location.href = "/b" + id</script>', null],
    ['<script>location.href = url</script>', null],
    ['<script>location.href = "javascript:void(0)"</script>', null],
    [`<meta http-equiv=refresh content="0;url=/b">${LONG}`, null],
    [`<script>location.href="/b"</script>${LONG}`, null],
    ['', null],
  ])('%j', (html, expected) => expect(pageRedirect(Buffer.from(html), BASE)?.to ?? null).toBe(expected));

  it.each(['<meta ', '<script>location', '<!--', '<', '<meta http-equiv=refresh content="'])(
    'is linear on a page of %j',
    (piece) => {
      const bytes = Buffer.from(piece.repeat(Math.floor(65_000 / piece.length)));
      expect(pageRedirect(bytes, BASE)).toBeNull();
    },
  );
});
