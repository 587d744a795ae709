import { describe, expect, it } from 'vitest';
import { attr, type Element, parse, select, textOf } from '../../src/parse/index.ts';

const text = (html: string): string => textOf(parse(html));
const value = (html: string): string | undefined => attr(select(parse(html), 'a')[0] as Element, 'b');

describe('character references in text', () => {
  it.each([
    ['a&nbsp;b', 'a\u00a0b'],
    ['&lt;p&gt;', '<p>'],
    ['&#20013;&#x6587;', '中文'],
    ['&#X4E2D', '中'],
    ['&#150;&#133;&#147;&#128;', '–…“€'],
    ['&copy 2024', '© 2024'],
    ['&copy2024', '©2024'],
    ['&notit;', '¬it;'],
    ['&hellip;&mdash;&middot;', '…—·'],
    ['&#0;', '\ufffd'],
    ['&#xd800;', '\ufffd'],
    ['&#x110000;', '\ufffd'],
    ['&CounterClockwiseContourIntegral;', '∳'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['AT&T', 'AT&T'],
    ['&unknown;', '&unknown;'],
    ['a & b &', 'a & b &'],
    ['&;&#;&#x;', '&;&#;&#x;'],
  ])('%j', (html, expected) => expect(text(html)).toBe(expected));
});

describe('character references in attributes', () => {
  it.each([
    ['<a b="x?a=1&copy=2">', 'x?a=1&copy=2'],
    ['<a b="x?a=1&copy;=2">', 'x?a=1©=2'],
    ['<a b="x?a=1&amp;b=2">', 'x?a=1&b=2'],
    ['<a b="&copy 2024">', '© 2024'],
    ["<a b='&#20013;\"'>", '中"'],
    ['<a b=x&gt;y c>', 'x>y'],
    ['<a b=x/ c>', 'x/'],
    ['<a B = "x" b="y">', 'x'],
    ['<a c"d=1 b>', ''],
    ['<a/b="x"/>', 'x'],
    ['<a =b=c b=d>', 'd'],
    ['<a c="b=e">', undefined],
  ])('%j', (html, expected) => expect(value(html)).toBe(expected));
});
