import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/article.ts';
import { bodyHtml, bodyMarkdown, emit, FORMATS } from '../../src/emit/index.ts';
import { extract } from '../../src/index.ts';
import { pageFixtures } from '../support/fixtures.ts';
import { fc } from '../support/property.ts';
import { anyBlocks, SAMPLE } from './sample.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What holds one paragraph of the body. */
const PARAGRAPHS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'pre', 'figcaption']);

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The paragraphs of a fragment, read by parse5: cells of a row joined by a tab. */
function paragraphsOf(node: Node): string[] {
  if (!('childNodes' in node)) return [];
  const inner = node.childNodes.flatMap(paragraphsOf);
  if (inner.length > 0) return inner;
  if (!PARAGRAPHS.has(node.nodeName)) return [];
  const cells = node.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  return [node.nodeName === 'tr' ? cells.map(textOf).join('\t') : textOf(node)];
}

const tidy = (text: string): string => text.replace(/\n+$/u, '').replace(/\n(?=\n)/gu, '');
const bodyOfHtml = (html: string): string =>
  parseFragment(html)
    .childNodes.flatMap(paragraphsOf)
    .map(tidy)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
const bodyOfMarkdown = (markdown: string): string => bodyOfHtml(marked.parse(markdown, { async: false, gfm: true }));

describe('bodies', () => {
  it('HTML has the text of the body', () => {
    expect(bodyOfHtml(bodyHtml(SAMPLE.blocks))).toBe(SAMPLE.body);
  });

  it('Markdown has the text of the body', () => {
    expect(bodyOfMarkdown(bodyMarkdown(SAMPLE.blocks))).toBe(SAMPLE.body);
  });

  it('have the text of the body for every page fixture', () => {
    for (const { slug, bytes, options } of pageFixtures()) {
      const article = extract(bytes, options);
      if (!article) continue;
      expect(bodyOf(article.blocks), slug).toBe(article.body);
      expect(bodyOfHtml(bodyHtml(article.blocks)), slug).toBe(article.body);
      expect(bodyOfMarkdown(bodyMarkdown(article.blocks)), slug).toBe(article.body);
    }
  });

  it('any blocks come back from both', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(bodyOfHtml(bodyHtml(blocks))).toBe(bodyOf(blocks));
        expect(bodyOfMarkdown(bodyMarkdown(blocks))).toBe(bodyOf(blocks));
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});

describe('HTML', () => {
  const figure = (src: string) => bodyHtml([{ type: 'figure', src, alt: '"><script>', caption: null, credit: null }]);

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
  ])('leaves out the address %j', (src) => {
    expect(figure(src)).toBe('<figure></figure>');
    expect(bodyHtml([{ type: 'video', src, caption: null }])).toBe('<figure></figure>');
    expect(bodyMarkdown([{ type: 'figure', src, alt: 'a', caption: null, credit: null }])).toBe('');
  });

  it.each(['https://a.example/1.jpg', 'http://a.example/1.jpg?a=1', '/1.jpg', '../1.jpg', '1.jpg'])(
    'keeps %s',
    (src) => {
      expect(figure(src)).toBe(`<figure><img src="${src}" alt="&quot;&gt;&lt;script&gt;"></figure>`);
    },
  );

  it('consists of the tags written here only, whatever the text', () => {
    const allowed = new Set(
      'p h2 h3 h4 h5 h6 ul ol li blockquote table tr th td figure img figcaption video pre code hr br tbody #text'.split(
        ' ',
      ),
    );
    const names = (node: Node): string[] => [
      node.nodeName,
      ...('attrs' in node ? node.attrs.map(({ name }) => `@${name}`) : []),
      ...('childNodes' in node ? node.childNodes.flatMap(names) : []),
    ];
    const attributes = new Set(['@src', '@alt', '@controls']);
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const found = parseFragment(bodyHtml(blocks)).childNodes.flatMap(names);
        expect(found.filter((name) => !allowed.has(name) && !attributes.has(name))).toEqual([]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('documents', () => {
  const empty = { ...SAMPLE, title: null, subtitle: null, date: null, authors: [], source: null, tags: [], url: null };
  const bare = { ...empty, editors: [], site: null, section: null, images: [], lang: null, body: '灯', blocks: [] };

  it('write every format, with and without metadata', () => {
    for (const format of FORMATS) {
      expect(emit(SAMPLE, format)).toContain('老街');
      expect(() => emit(bare, format)).not.toThrow();
    }
  });

  it('JSON comes back, on one line for JSON Lines', () => {
    expect(JSON.parse(emit(SAMPLE, 'json'))).toEqual(SAMPLE);
    expect(JSON.parse(emit(SAMPLE, 'jsonl'))).toEqual(SAMPLE);
    expect(emit(SAMPLE, 'jsonl')).not.toContain('\n');
  });

  it('text has the title before the body', () => {
    expect(emit(SAMPLE, 'text')).toBe(`${SAMPLE.title}\n\n${SAMPLE.body}`);
    expect(emit(bare, 'text')).toBe('灯');
  });

  it('Markdown has front matter and the title', () => {
    const [, matter, rest] = emit(SAMPLE, 'markdown').split(/^---$/mu);
    expect(matter).toContain('authors: ["黄宁","李小<灯"]');
    expect(rest?.trim().split('\n')[0]).toBe('# 城北老街的灯又亮了 \\<b\\>\\&"');
    expect(emit(bare, 'markdown')).toBe('---\n---\n\n');
  });

  it('HTML escapes title and names, and tells the language', () => {
    const html = emit(SAMPLE, 'html');
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain('<h1>城北老街的灯又亮了 &lt;b&gt;&amp;&quot;</h1>');
    expect(html).toContain('李小&lt;灯');
  });

  it('schema.org says what is known and nothing else, safe inside a script', () => {
    const data = JSON.parse(emit(SAMPLE, 'schema-org'));
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', name: '黄宁' }, { name: '李小<灯' }],
      sourceOrganization: { name: '城北日报' },
      publisher: { name: '城北新闻网' },
      datePublished: '2024-02-21T09:40+08:00',
      keywords: ['老街', '路灯'],
    });
    expect(emit(SAMPLE, 'schema-org')).not.toContain('<');
    expect(Object.keys(JSON.parse(emit(bare, 'schema-org')))).toEqual(['@context', '@type', 'articleBody']);
  });
});
