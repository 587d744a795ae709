import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { parse, serialize } from '../../src/parse/index.ts';

const FILE = new URL('../../../shared/cases/injection.jsonl', import.meta.url);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
  readonly also?: readonly string[];
  readonly evidence: 'self' | 'page';
  readonly compare: 'text' | 'html' | 'title' | 'keywords';
  readonly script: 'hans' | 'keep';
}

const cases: Case[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  : [];

const converter = createRequire(import.meta.url)('opencc-js').Converter({ from: 'tw', to: 'cn' });

function outcome({ input, evidence, compare, script }: Case): string {
  const { html, text } = clean(input, { assume: evidence === 'page' ? ['injected-pinyin'] : [] });
  if (compare === 'html') return html;
  if (compare === 'text') return script === 'hans' ? converter(text) : text;
  const title = /<title>([^<]*)/u.exec(html)?.[1] ?? '';
  return compare === 'title' ? converter(title) : (/name="keywords" content="([^"]*)/u.exec(html)?.[1] ?? '');
}

const fold = (text: string, input: string) => text.replace(/\s+/gu, /<[a-z]/iu.test(input) ? '' : ' ').trim();

/** Cases whose rules are to come. */
const PENDING = /^(?:title-hack-00[1-5])$/u;

describe.skipIf(cases.length === 0)('the cases of injected pages (needs ../shared)', () => {
  for (const one of cases.filter(({ id }) => !PENDING.test(id))) {
    it(one.id, () => {
      const right = [one.expected, ...(one.also ?? [])];
      const made = outcome(one);
      if (one.compare === 'html') expect(right.map((html) => serialize(parse(html)))).toContain(made);
      else expect(right.map((text) => fold(text, one.input))).toContain(fold(made, one.input));
    });
  }
});
