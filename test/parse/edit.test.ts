import { describe, expect, it } from 'vitest';
import {
  attr,
  type Document,
  Element,
  isElement,
  isText,
  type Node,
  parse,
  parseText,
  remove,
  removeAll,
  select,
  setAttr,
  Text,
  textOf,
  unwrap,
  unwrapAll,
  walk,
} from '../../src/parse/index.ts';
import { mutate } from './mutants.ts';
import { SAMPLE } from './sample.data.ts';

/** Every link of the tree, seen from both sides. */
function broken(document: Document): Node[] {
  const wrong: Node[] = [];
  walk(document, (node) => {
    if (!isText(node)) {
      for (const [index, child] of node.children.entries()) {
        const prev = node.children[index - 1] ?? null;
        const next = node.children[index + 1] ?? null;
        if (child.parent !== node || child.prev !== prev || child.next !== next) wrong.push(child);
      }
    }
    return undefined;
  });
  return wrong;
}

const names = (document: Document, selector: string): string[] =>
  select(document, selector).map((element) => element.name);

describe('the tree', () => {
  it('is linked well, however the page is damaged', () => {
    for (let seed = 0; seed < 300; seed++) expect(broken(parse(mutate(SAMPLE, seed, 12)))).toEqual([]);
  });
  it('knows where in the source its nodes stand', () => {
    const html = '<body><p class=a>b<p>c</p>d';
    const [first, second] = select(parse(html), 'p');
    expect([first, second].map((p) => html.slice(p!.start, p!.end))).toEqual(['<p class=a>b', '<p>c</p>']);
    const [text] = first!.children as Text[];
    expect(html.slice(text!.start, text!.end)).toBe('b');
  });
  it('takes new values of attributes and text', () => {
    const document = parse('<p title="a&amp;b" id=x>c</p>');
    const p = select(document, 'p')[0]!;
    expect(attr(p, 'title')).toBe('a&b');
    expect(attr(p, 'class')).toBeUndefined();
    setAttr(p, 'title', 'd');
    expect(p.attribs).toEqual({ title: 'd', id: 'x' });
    (p.children[0] as Text).data = 'e';
    expect(textOf(document)).toBe('e');
  });
  it('has html, head and body whatever the page has', () => {
    for (const html of ['', 'a', '<title>a', '</p>', '<td>a']) {
      expect(names(parse(html), 'html, head, body')).toEqual(['html', 'head', 'body']);
    }
  });
  it('leaves out what no reader sees', () => {
    expect(textOf(parse('a<script>b</script><style>c</style><noscript>d</noscript><p>e'))).toBe('ae');
  });
});

describe('edits', () => {
  const start = (): Document => parse('<p>a<b>c<i>d</i></b>e</p><p>f</p>');
  it('removes and unwraps one node', () => {
    const document = start();
    unwrap(select(document, 'b')[0]!);
    remove(select(document, 'i')[0]!);
    expect([textOf(document), names(document, 'p *'), broken(document)]).toEqual(['acef', [], []]);
  });
  it('removes many nodes at once, nested ones too', () => {
    const document = start();
    removeAll(select(document, 'b, i, p'));
    expect([textOf(document), broken(document)]).toEqual(['', []]);
  });
  it('unwraps many elements at once, nested ones too', () => {
    const document = start();
    unwrapAll(select(document, 'b, i, p'));
    expect([textOf(document), names(document, 'body *'), broken(document)]).toEqual(['acdef', [], []]);
  });
  it('does nothing to a node that is in no tree', () => {
    const made = new Element('p', {});
    remove(made);
    unwrap(made);
    expect(made.parent).toBeNull();
  });
});

describe('a page without markup', () => {
  it('becomes a paragraph a line, nothing in it is markup', () => {
    const document = parseText('a <b>\r\nc &amp;\n\nd');
    expect(select(document, 'p').map(textOf)).toEqual(['a <b>', 'c &amp;', '', 'd']);
    expect(document.children.every(isElement)).toBe(true);
    expect(new Text('x').data).toBe('x');
  });
});
