import { describe, expect, it } from 'vitest';
import { type Document, isElement, parse, parseText, walk } from '../../src/parse/index.ts';

interface Size {
  nodes: number;
  depth: number;
}
function measure(document: Document): Size {
  const size = { nodes: 0, depth: 0 };
  let depth = 0;
  walk(
    document,
    (node) => {
      size.nodes++;
      if (isElement(node)) size.depth = Math.max(size.depth, ++depth);
      return undefined;
    },
    (node) => {
      if (isElement(node)) depth--;
    },
  );
  return size;
}

const NODES = 200_000;
const DEPTH = 512;

/** Pages made to cost time or memory. How the time grows is measured by the bench; here, that they end and stay small. */
describe('hostile pages', () => {
  it.each<[string, string]>([
    ['nested blocks', '<div>'.repeat(20_000)],
    ['nested blocks of several kinds', '<div><ul><li><blockquote>'.repeat(10_000)],
    ['paragraphs', '<p>'.repeat(250_000)],
    ['ends of paragraphs', '</p>'.repeat(250_000)],
    ['formatting elements with attributes', '<font x=1><p>'.repeat(3_000)],
    ['formatting elements', '<p><b><i><u><font>'.repeat(20_000)],
    ['anchors and blocks', '<a><b><div>'.repeat(1_000)],
    ['foster-parented text', `<table>${'a<br>'.repeat(20_000)}`],
    ['nested tables', '<table>'.repeat(6_000)],
    ['nested tables with cells', '<table><tr><td>'.repeat(6_000)],
    ['a long attribute', `<p title="${'a'.repeat(1_000_000)}">b`],
    ['many attributes', `<p ${Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join(' ')}>b`],
    ['less-than signs', '<'.repeat(200_000)],
    ['ampersands', '&'.repeat(200_000)],
    ['character references', '&amp;&#65;'.repeat(40_000)],
    ['unclosed comments', '<!--a'.repeat(20_000)],
    ['comment ends that are none', '<!--a--!b>'.repeat(20_000)],
    ['unclosed quotes', '<p title="a>'.repeat(20_000)],
    ['unclosed quotes in noscript', `${'<noscript><p title="</noscript>'.repeat(10_000)}'`],
    ['unclosed scripts', '<script>a'.repeat(20_000)],
    ['double-escaped scripts', '<script><!--<script>'.repeat(10_000)],
    ['unclosed titles', '<title>a'.repeat(20_000)],
    ['unclosed textareas', `${'<textarea>a'.repeat(20_000)}</textarea>`],
    ['plaintext', '<plaintext>'.repeat(20_000)],
    ['one select with many options', `<select>${'<option>a'.repeat(20_000)}</select>`],
    ['many selects', '<select>'.repeat(20_000)],
    ['html and body tags', '<html a><body b>'.repeat(20_000)],
    ['nested svg', '<svg><g>'.repeat(10_000)],
    ['text joined over comments', 'a<!---->'.repeat(40_000)],
    ['NULs and lone surrogates', '\0\ud800<p>\udfff'.repeat(10_000)],
    ['tag names', Array.from({ length: 10_000 }, (_, index) => `<x${index}>`).join('')],
    ['a long tag name', `<${'x'.repeat(200_000)}>`],
    ['list items and form ends', '<li><form><div></form>'.repeat(6_000)],
  ])('%s', (_, html) => {
    const { nodes, depth } = measure(parse(html));
    expect(nodes).toBeLessThanOrEqual(NODES + DEPTH);
    expect(depth).toBeLessThanOrEqual(DEPTH);
  });
});

describe('limits', () => {
  it('cuts the source at the text limit and says so', () => {
    const document = parse('<p>abc<p>def', { text: 9 });
    expect([document.truncated, measure(document).nodes]).toEqual(['text', 7]);
  });
  it('stops at the node limit and keeps the tree so far', () => {
    const document = parse('<p>a'.repeat(100), { nodes: 50 });
    expect(document.truncated).toBe('nodes');
    expect(measure(document).nodes).toBeLessThan(60);
  });
  it('makes siblings of what is deeper than the depth limit, and loses no text', () => {
    const document = parse(`${'<div>'.repeat(50)}a<p>b</p>c${'</div>'.repeat(50)}d`, { depth: 20 });
    expect(measure(document).depth).toBe(20);
    expect(document.truncated).toBeNull();
  });
  it('is whole within the limits', () => expect(parse('<p>a').truncated).toBeNull());
  it('holds for plain text too', () => {
    expect(parseText('a\n'.repeat(100), { nodes: 50 }).truncated).toBe('nodes');
    expect(parseText('a'.repeat(100), { text: 50 }).truncated).toBe('text');
  });
});
