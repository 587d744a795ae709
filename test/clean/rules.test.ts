import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { CLEAN_RULES } from '../../src/clean/rules.ts';
import { parse, serialize } from '../../src/parse/index.ts';

const FOLDER = new URL('../../fixtures/rules/', import.meta.url);

/** A page or a text; `assume` as in `clean()`. */
interface Row {
  readonly about: string;
  readonly html?: string;
  readonly text?: string;
  readonly assume?: readonly string[];
}

interface Case extends Row {
  /** The text that is left, the markup that is left, or both. */
  readonly expected?: string;
  readonly expectedHtml?: string;
  readonly flags: readonly string[];
}

interface Table {
  readonly rule: string;
  readonly cases: readonly Case[];
  /** What must not change. */
  readonly controls: readonly Row[];
}

const tables = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Table);

const ids = new Set(
  [...CLEAN_RULES.source, ...CLEAN_RULES.subtrees, ...CLEAN_RULES.lines, ...CLEAN_RULES.texts].map(({ id }) => id),
);

const run = ({ html, text, assume = [] }: Row, skip: readonly string[] = []) =>
  clean((html ?? text) as string, { input: html === undefined ? 'text' : 'html', assume, rules: { skip } });

const normal = (html: string): string => serialize(parse(html));

it('every rule has a table, with at least two controls', () => {
  expect(tables.map(({ rule }) => rule)).toEqual([...ids].sort());
  for (const { rule, cases, controls } of tables) {
    expect(cases.length, rule).toBeGreaterThan(0);
    expect(controls.length, rule).toBeGreaterThan(1);
  }
});

describe.each(tables)('$rule', ({ rule, cases, controls }) => {
  it.each(cases)('$about', (one) => {
    const { html, text, flags, removals } = run(one);
    if (one.expected !== undefined) expect(text).toBe(one.expected);
    if (one.expectedHtml !== undefined) expect(html).toBe(normal(one.expectedHtml));
    expect([...flags].sort()).toEqual([...one.flags].sort());
    expect(removals.map((removal) => removal.rule)).toContain(rule);
  });

  it.each(cases)('left out: $about', (one) => {
    expect(run(one, [rule]).removals.map((removal) => removal.rule)).not.toContain(rule);
  });

  it.each(controls)('control: $about', (one) => {
    const { html, text, flags } = run(one);
    expect(flags).toEqual([]);
    const untouched = run(one, ['*']);
    expect({ html, text }).toEqual({ html: untouched.html, text: untouched.text });
    if (one.html !== undefined) expect(html).toBe(normal(one.html));
  });
});
