// What is measured of qingwen itself, stage by stage. `setup` makes the input of `run` from a page and is not timed.

import { cleanSource, cleanTree, rulesOf } from '../dist/clean/index.js';
import { extractPage } from '../dist/extract/index.js';
import { normalizeArticle } from '../dist/normalize/index.js';
import { resolveOptions } from '../dist/options.js';
import { parse } from '../dist/parse/index.js';
import { WHOLE } from './whole.mjs';

const options = resolveOptions({});
const rules = rulesOf(options.rules);

/** The stages as src/pipeline.ts composes them, each up to where the next one begins. */
const parsed = (html) => {
  const source = cleanSource(html, 'html', rules);
  return { html, source, document: parse(source.html) };
};
const cleaned = (html) => {
  const page = parsed(html);
  return { ...page, tree: cleanTree(page.document, rules, { flags: page.source.flags }) };
};
const extractAll = ({ document, source }) =>
  extractPage(document, { url: options.url, now: options.now, sites: options.sites, titleEvidence: source.title });
const normalizeAll = (article) =>
  article &&
  normalizeArticle(article, { script: options.script, charset: 'utf-8', flags: [], machineConverted: false });

export const SUBJECTS = [
  ...WHOLE,
  { name: 'qingwen: parse only', setup: ({ html }) => html, run: (html) => parse(html) },
  {
    name: 'qingwen: clean only',
    setup: ({ html }) => parsed(html),
    run: ({ html, document }) => cleanTree(document, rules, { flags: cleanSource(html, 'html', rules).flags }),
  },
  { name: 'qingwen: fields and body only', setup: ({ html }) => cleaned(html), run: extractAll },
  { name: 'qingwen: normalize only', setup: ({ html }) => extractAll(cleaned(html)).article, run: normalizeAll },
];
