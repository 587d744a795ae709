import type { Article, Block } from '../article.ts';
import { safeUrl } from './url.ts';

/**
 * What means something anywhere in CommonMark or GitHub's tables, and what would make a bare address a link, in which
 * escapes do not count: `:` of `http://`, the point of `www.`, `@`.
 */
const SPECIAL = /[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=www)\./giu;

/** What opens a heading, a list, a quote or an underline at the start of a line: `# `, `- `, `1. `, `===` */
const LINE_START = /^(?:[#+=-]|\d+(?=[.)]))/gmu;

/** `1.` becomes `1\.`; the other marks are escaped themselves. */
const escapeStart = (mark: string): string => (/^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`);

const escapeMarkdown = (text: string): string => text.replace(SPECIAL, '\\$&').replace(LINE_START, escapeStart);

/** Text of a block; a line end inside is a hard break. */
const inline = (text: string): string => escapeMarkdown(text).replaceAll('\n', '\\\n');

/** A cell is one line. */
const cell = (text: string): string => escapeMarkdown(text).replaceAll('\n', '<br>');

/** Blanks and brackets would end an address. */
const address = (src: string | null): string | null =>
  (src && safeUrl(src)?.replace(/[\s()<>\\]/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)) ||
  null;

function imageMarkdown(src: string | null, alt: string): string {
  const target = address(src);
  return target ? `![${escapeMarkdown(alt.replaceAll('\n', ' '))}](${target})` : '';
}

const captioned = (image: string, caption: string | null): string =>
  [image, caption ? inline(caption) : ''].filter(Boolean).join('\n\n');

function tableMarkdown({ header, rows }: Extract<Block, { type: 'table' }>): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
  const [head, ...rest] = header ? rows : [[], ...rows];
  return [line(head ?? []), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}

/** A fence longer than any run of backticks inside. */
function codeMarkdown(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.text);
    case 'heading':
      return `${'#'.repeat(Math.min(Math.max(block.level, 2), 6))} ${escapeMarkdown(block.text.replaceAll('\n', ' '))}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item).replaceAll('\n', '\n   ')}`)
        .join('\n');
    case 'quote':
      return inline(block.text).replace(/^/gmu, '> ');
    case 'table':
      return tableMarkdown(block);
    case 'figure':
      return captioned(imageMarkdown(block.src, block.alt ?? ''), block.caption);
    case 'video':
      return captioned(imageMarkdown(block.src, 'video'), block.caption);
    case 'code':
      return codeMarkdown(block.text);
    case 'separator':
      return '---';
  }
}

/**
 * The body as Markdown (CommonMark with GitHub's tables). Read as such, its text is `article.body`.
 * @example bodyMarkdown([{ type: 'heading', level: 2, text: '1. 概况' }]) // '## 1\\. 概况'
 */
export const bodyMarkdown = (blocks: readonly Block[]): string =>
  blocks.map(blockMarkdown).filter(Boolean).join('\n\n');

/** The fields that head a Markdown document, in this order. */
const FRONT_MATTER = ['title', 'subtitle', 'date', 'authors', 'source', 'url', 'tags'] as const;

/** A Markdown document: YAML front matter with what is known of the article, the title, and the body. */
export function toMarkdown(article: Article): string {
  const known = FRONT_MATTER.filter((field) => article[field] !== null && article[field]?.length !== 0);
  const matter = known.map((field) => `${field}: ${JSON.stringify(article[field])}`);
  const title = article.title ? [`# ${escapeMarkdown(article.title.replaceAll('\n', ' '))}`] : [];
  return [['---', ...matter, '---'].join('\n'), ...title, bodyMarkdown(article.blocks)].join('\n\n');
}
