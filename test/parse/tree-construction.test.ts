import { describe, expect, it } from 'vitest';
import { type Element, isElement, isText, type Node, parse } from '../../src/parse/index.ts';

/** `<p>a<b>c</b></p>` -> `p(a b(c))`; html, head and body only where they say something. */
const show = (node: Node): string => {
  if (isText(node)) return node.data;
  const inner = node.children.map(show).filter(Boolean).join(' ');
  return isElement(node) ? `${node.name}${inner ? `(${inner})` : ''}` : inner;
};
const body = (html: string): string => {
  const root = parse(html).children[0] as Element;
  return (root.children[1] as Element).children.map(show).join(' ');
};

describe('tree construction', () => {
  it.each([
    // paragraphs
    ['<p>a<p>b', 'p(a) p(b)'],
    ['<p>a<div>b</div>c', 'p(a) div(b) c'],
    ['<p>a<span>b<p>c', 'p(a span(b)) p(c)'],
    ['a</p>b', 'a p b'],
    ['<p>a<button><p>b</button>c', 'p(a button(p(b)) c)'],
    ['<!doctype html><p>a<table><tr><td>b</table>', 'p(a) table(tbody(tr(td(b))))'],
    ['<p>a<table><tr><td>b</table>', 'p(a table(tbody(tr(td(b)))))'],
    ['<h1>a<h2>b</h1>c', 'h1(a) h2(b) c'],
    // lists
    ['<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', 'ul(li(a) li(b ul(li(c))) li(d))'],
    ['<li>a<div><li>b', 'li(a div) li(b)'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['<ruby>漢<rp>(<rt>hàn<rp>)</ruby>', 'ruby(漢 rp(() rt(hàn) rp()))'],
    // tables
    ['a<td>b</td><tr>c', 'abc'],
    ['<table><td>a<td>b<tr><th>c</table>d', 'table(tbody(tr(td(a) td(b)) tr(th(c)))) d'],
    ['<table><caption>a<col><tr><td>b', 'table(caption(a) colgroup(col) tbody(tr(td(b))))'],
    ['<table>a<tr>b<td>c</td>d</table>e', 'abd table(tbody(tr(td(c)))) e'],
    ['<table><tr><div>a</div><td>b', 'div(a) table(tbody(tr(td(b))))'],
    ['<table><tr><td>a<table><tr><td>b</table>c</table>', 'table(tbody(tr(td(a table(tbody(tr(td(b)))) c))))'],
    ['<table><tr><td>a</td><table><tr><td>b', 'table(tbody(tr(td(a)))) table(tbody(tr(td(b))))'],
    ['<div><table><tr><td></div>a</table>b', 'div(table(tbody(tr(td(a)))) b)'],
    ['<table><form><input type=hidden><tr><td>a', 'table(form input tbody(tr(td(a))))'],
    // formatting elements are transparent
    ['<b><p>a</b>b</p>c', 'b(p(ab) c)'],
    ['<p><b>a</p><p>b', 'p(b(a)) p(b)'],
    ['<a>a<a>b', 'a(a) a(b)'],
    ['<div>a</span>b</b>c</div>', 'div(abc)'],
    // forms
    ['<form>a<form>b</form>c', 'form(ab) c'],
    ['<select><option>a<p>b<option>c</select>d', 'select(option(ab) option(c)) d'],
    ['<select><option>a<input>b', 'select option(a input b)'],
    ['<button>a<button>b', 'button(a) button(b)'],
    // text, comments and odds
    ['a<!--b-->c', 'ac'],
    ['a<!-->b<!--->c<!--d--!>e', 'abce'],
    ['a<?b>c</ d>e<!f>g</>h', 'acegh'],
    ['a < b <3 c', 'a < b <3 c'],
    ['a</br>b<image>', 'a br b img'],
    ['a<p b="c>d', 'a p(d)'],
    ['<svg><p>a', 'svg p(a)'],
    ['<svg><circle/><g>a</svg>b', 'svg(circle g(a)) b'],
    ['<div/>a', 'div(a)'],
    ['a<div><noscript><p>b</div></noscript>c', 'a div(noscript(p(b)) c)'],
  ])('%s', (html, expected) => expect(body(html)).toBe(expected));
});
