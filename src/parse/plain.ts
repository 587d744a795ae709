import { DEFAULT_LIMITS } from '../options.ts';
import type { ParseLimits } from './build.ts';
import { append } from './links.ts';
import { Document, Element, Text } from './nodes.ts';

/** CR LF, CR, LF */
const LINE_BREAK = /\r\n?|\n/gu;

/** A tree for text without markup: one `<p>` a line. Nothing in it is taken for markup or decoded. */
export function parseText(text: string, limits: Partial<ParseLimits> = DEFAULT_LIMITS): Document {
  const { text: most, nodes } = { ...DEFAULT_LIMITS, ...limits };
  const document = new Document();
  const body = append(document, new Element('body', {}));
  if (text.length > most) document.truncated = 'text';
  const lines = text.slice(0, most).split(LINE_BREAK);
  if (lines.length * 2 > nodes) document.truncated = 'nodes';
  for (const line of lines.slice(0, nodes / 2)) append(append(body, new Element('p', {})), new Text(line));
  return document;
}
