import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE_FIELDS, FORMATS, SCRIPTS } from '../src/index.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const LINK = /\]\(([^)#:]+)[^)]*\)/gu;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file);
  const missing = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !text.includes(`\`${name}\``));

  it('describes every field of an article', () => expect(missing(ARTICLE_FIELDS)).toEqual([]));
  it('gives a reason for every dependency, and for no other', () => {
    expect(missing(Object.keys(dependencies))).toEqual([]);
    const [, section = ''] = text.split(/^## (?:Dependencies|依赖)$/mu);
    const rows = section.split(/^## /mu)[0]!.matchAll(/^\| (`[^|]+) \|/gmu);
    const named = [...rows].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });
  it('names every script and format', () => {
    expect([...SCRIPTS, ...FORMATS].filter((name) => !text.includes(name))).toEqual([]);
  });
  it('links to files that are there', () => {
    const links = [...text.matchAll(LINK)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
  it('runs pages that are there', () => {
    const pages = [...text.matchAll(/fixtures\/\S+\.html/gu)].map(([path]) => path);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
