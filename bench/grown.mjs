// Pages of any size: real ones whose body is repeated, and one that is made.
import { loadPage } from './pages.mjs';

const BODY = /<body[^<>]*>/iu;
const BODY_END = '</body>';

/** `before`, as many copies of `inner` as make `bytes` of UTF-8, `after`. */
function fill(before, inner, after, bytes) {
  const room = bytes - Buffer.byteLength(before) - Buffer.byteLength(after);
  return Buffer.from(before + inner.repeat(Math.max(1, Math.round(room / Buffer.byteLength(inner)))) + after);
}

function growable({ id, html }) {
  const body = BODY.exec(html);
  const start = body ? body.index + body[0].length : 0;
  const found = html.lastIndexOf(BODY_END);
  const end = found < start ? html.length : found;
  return { name: id, grow: (bytes) => fill(html.slice(0, start), html.slice(start, end), html.slice(end), bytes) };
}

const SENTENCE = '市民说，路灯修好以后，夜里回家的路亮堂多了，街口的小店也多开了两个小时。';
const BLOCK = `<div class="box"><p>${SENTENCE.repeat(3)}</p><ul><li><a href="/a/1.html">一条新闻</a></li></ul></div>\n`;
const made = {
  name: '(made)',
  grow: (bytes) => fill('<html><head><title>路灯</title></head><body><h1>路灯</h1>', BLOCK, '</body></html>', bytes),
};

/** The made page and the `count` pages that lie nearest to `bytes`. */
export function growablePages(entries, count, bytes) {
  const pages = entries.map(loadPage);
  const distance = (page) => Math.abs(page.bytes.length - bytes);
  return [
    made,
    ...pages
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, count)
      .map(growable),
  ];
}
