import type { Article, Block } from '../article.ts';
import { safeUrl } from './url.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (char) => ESCAPES[char]!);

/** Text with its line ends as `<br>`. */
const inline = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** `<h1>` is the title, so headings of the text begin with `<h2>`. */
const headingLevel = (level: number): number => Math.min(Math.max(level, 2), 6);

function tableHtml({ header, rows }: Extract<Block, { type: 'table' }>): string {
  const lines = rows.map((cells, index) => {
    const cell = header && index === 0 ? 'th' : 'td';
    return element('tr', cells.map((text) => element(cell, inline(text))).join(''));
  });
  return element('table', lines.join('\n'));
}

function figureHtml(content: string, caption: string | null): string {
  return element('figure', content + (caption ? element('figcaption', inline(caption)) : ''));
}

function imageHtml(src: string | null, alt: string | null): string {
  const address = src && safeUrl(src);
  return address ? `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt ?? '')}">` : '';
}

function videoHtml(src: string): string {
  const address = safeUrl(src);
  return address ? `<video src="${escapeHtml(address)}" controls></video>` : '';
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', inline(block.text));
    case 'heading':
      return element(`h${headingLevel(block.level)}`, inline(block.text));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', block.items.map((item) => element('li', inline(item))).join('\n'));
    case 'quote':
      return element('blockquote', element('p', inline(block.text)));
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(imageHtml(block.src, block.alt), block.caption);
    case 'video':
      return figureHtml(videoHtml(block.src), block.caption);
    case 'code':
      return element('pre', element('code', escapeHtml(block.text)));
    case 'separator':
      return '<hr>';
  }
}

/**
 * The body as HTML: only tags written here, all text escaped, addresses http or https. Its text is `article.body`.
 * @example bodyHtml([{ type: 'paragraph', text: '1 < 2' }]) // '<p>1 &lt; 2</p>'
 */
export const bodyHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n');

/** An HTML document of the article: title, who, when, source, and the body. Safe to show as it is. */
export function toHtml({ title, subtitle, authors, date, source, lang, blocks }: Article): string {
  const byline = [
    ...authors.map(escapeHtml),
    ...(date ? [`<time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`] : []),
    ...(source ? [escapeHtml(source)] : []),
  ];
  const parts = [
    `<!doctype html>`,
    `<html${lang ? ` lang="${escapeHtml(lang)}"` : ''}>`,
    `<meta charset="utf-8">`,
    element('title', escapeHtml(title ?? '')),
    '<article>',
    title ? element('h1', inline(title)) : null,
    subtitle ? element('p', inline(subtitle)) : null,
    byline.length > 0 ? element('p', byline.join(' · ')) : null,
    bodyHtml(blocks),
    '</article>',
    '</html>',
  ];
  return parts.filter((part) => part !== null).join('\n');
}
