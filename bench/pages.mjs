// The pages to measure on: those of a folder's gold.jsonl, or all HTML files below a folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../dist/bundle/index.js';

const PAGE_FILE = /\.x?html?$/iu;

/** Addresses and files of the pages in `dir`, in a fixed order. `gold`: the folder has gold data. */
export function listPages(dir) {
  const goldFile = join(dir, 'gold.jsonl');
  if (existsSync(goldFile)) {
    const pages = readFileSync(goldFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ id, file, url }) => ({ id, file: join(dir, file), url: url ?? undefined }));
    return { pages, gold: goldFile };
  }
  const pages = readdirSync(dir, { recursive: true })
    .filter((name) => PAGE_FILE.test(name))
    .sort()
    .map((name) => ({ id: name, file: join(dir, name), url: undefined }));
  return { pages, gold: null };
}

/** A page's bytes and, when asked for, its text: what a parser of strings is given. */
class Page {
  #html;

  constructor({ id, url }, bytes) {
    this.id = id;
    this.url = url;
    this.bytes = bytes;
  }

  get html() {
    this.#html ??= decode(this.bytes).text;
    return this.#html;
  }
}

/** Of a class: an object literal with a getter has a shape of its own, which holds the bytes until the next full collection. */
export const loadPage = (entry) => new Page(entry, readFileSync(entry.file));
