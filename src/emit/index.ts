import type { Article } from '../article.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toSchemaOrg } from './schema-org.ts';

export { bodyHtml, toHtml } from './html.ts';
export { bodyMarkdown, toMarkdown } from './markdown.ts';
export { toReport } from './report.ts';
export { toSchemaOrg } from './schema-org.ts';

/** The title and the body, without markup. */
export const toText = ({ title, body }: Article): string => (title ? `${title}\n\n${body}` : body);

/** The article as JSON, indented. */
export const toJson = (article: Article): string => JSON.stringify(article, null, 2);

/** The article as one line of JSON. */
export const toJsonLine = (article: Article): string => JSON.stringify(article);

const EMITTERS = {
  json: toJson,
  jsonl: toJsonLine,
  markdown: toMarkdown,
  text: toText,
  html: toHtml,
  'schema-org': toSchemaOrg,
} as const;

/** A form in which an article can be written. */
export type Format = keyof typeof EMITTERS;

/** All forms in which an article can be written. */
export const FORMATS = Object.keys(EMITTERS) as readonly Format[];

/**
 * Writes an article in one of the `FORMATS`; no line end at the end.
 * @example emit(article, 'markdown') // '---\ntitle: "城北老街的灯又亮了"\n…'
 */
export const emit = (article: Article, format: Format): string => EMITTERS[format](article);
