import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { clean } from '../../src/clean/index.ts';
import { decode } from '../../src/decode/index.ts';
import { resolveOptions } from '../../src/options.ts';
import { explain, extract } from '../../src/pipeline.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const PAGES = new URL('cases/injected-pages/', SHARED);
const exists = existsSync(PAGES);

interface Truth {
  readonly title: string;
  readonly date: string;
  readonly author: string;
  readonly editor: string;
  readonly paragraphs: readonly string[];
}

interface Page {
  readonly file: string;
  readonly truth?: Truth;
}

const read = (path: string): Buffer => readFileSync(new URL(path, SHARED));
const pages: Page[] = exists ? JSON.parse(read('cases/injected-pages/index.json').toString()) : [];

describe.skipIf(!exists)('whole injected pages (needs ../shared)', () => {
  it.each(pages.filter(({ truth }) => truth))('$file gives back its article', ({ file, truth }) => {
    const article = extract(read(`cases/injected-pages/${file}`));
    const { title, date, author, editor, paragraphs } = truth as Truth;
    expect(article).toMatchObject({
      title,
      date: `${date.replace(' ', 'T')}+08:00`,
      authors: [author],
      editors: [editor],
      body: paragraphs.join('\n\n'),
    });
    expect(article?.flags).not.toEqual([]);
  });

  it.each(pages.filter(({ truth }) => !truth))('$file: nothing of the spam is left', ({ file }) => {
    const bytes = read(`cases/injected-pages/${file}`);
    const { html, flags } = clean(decode(bytes, resolveOptions({})).text);
    expect(flags).toEqual(expect.arrayContaining(['title-hack', 'tag-soup']));
    expect(html.match(/pl_time|pl_nr/gu)).toBeNull();
    expect(html.match(/title="[^"]*,[^"]*_[^"]*"/gu)).toBeNull();
    expect(html.match(/彩金|博彩|百家乐|赌/gu)).toBeNull();

    const { fields, removals } = explain(bytes);
    expect(fields.title?.winner).toMatchObject({ origin: 'script', place: 'document.title' });
    const hack = removals.find(({ rule }) => rule === 'title-hack');
    expect(hack?.evidence).toMatchObject({ cloaked: fields.title?.winner?.value, hacked: true });
    expect(hack?.evidence?.shown).not.toBe(hack?.evidence?.cloaked);
  });
});

describe.skipIf(!exists)('the seed (needs ../shared)', () => {
  const expected = exists ? JSON.parse(read('seed/expected.json').toString()) : {};
  const { flags, original, options: _options, ...fields } = expected as Article & { options: unknown };

  it.each(['seed/page.html', 'seed/page.txt'])('%s', (path) => {
    const article = extract(read(path));
    expect(article).toMatchObject({ ...fields, original });
    expect(article?.flags).toEqual(expect.arrayContaining([...flags]));
  });
});

const GOLD = new URL('eval/dev/gold.jsonl', SHARED);

describe.skipIf(!existsSync(GOLD))('the development page that a hacked server sent (needs ../shared)', () => {
  it('has its headline and its writers, and nothing of the keyword farm', () => {
    const gold = readFileSync(GOLD, 'utf8')
      .split('\n')
      .find((line) => line.includes('"gne-njxfhn-1"')) as string;
    const { file, url, title, authors, tags, paragraphs } = JSON.parse(gold);
    const article = extract(read(`eval/dev/${file}`), { url });
    expect(article).toMatchObject({ title, authors, tags, body: paragraphs.join('\n\n') });
    expect(article?.flags).toEqual(expect.arrayContaining(['hidden-spam', 'link-farm']));
    const rest = clean(decode(read(`eval/dev/${file}`), resolveOptions({})).text);
    expect(rest.text.length).toBeLessThan(20_000);
  });
});
