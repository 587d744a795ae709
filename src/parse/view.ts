import { createRequire } from 'node:module';
import type { CheerioAPI } from 'cheerio/slim';
import type { Document } from './nodes.ts';

const require = createRequire(import.meta.url);

/**
 * The tree as cheerio sees it, for selectors that users write: `cheerioView(document)('#content p').text()`. It works on
 * the same nodes, nothing is copied or parsed. cheerio is loaded on the first call (about 100 ms once a process), so no
 * built-in rule needs it.
 */
export function cheerioView(document: Document): CheerioAPI {
  const { load } = require('cheerio/slim') as typeof import('cheerio/slim');
  return load(document as unknown as Parameters<typeof load>[0]);
}
