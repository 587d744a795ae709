import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly note?: string;
  readonly file: string;
  readonly declared: string | null;
  readonly expected_encoding: string;
  readonly expected_text_file: string;
  readonly warn?: boolean;
}

const root = new URL('../../../shared/cases/encoding/', import.meta.url);
const list = new URL('cases.jsonl', root);
const read = (): Case[] =>
  readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

describe.skipIf(!existsSync(list))('cases of the specification (needs ../shared)', () => {
  it.each(existsSync(list) ? read() : [])('$id $kind: $note', (one) => {
    const result = decode(readFileSync(new URL(one.file, root)), { contentType: one.declared });
    expect(result.text).toBe(readFileSync(new URL(one.expected_text_file, root), 'utf8'));
    expect(result.charset).toBe(one.expected_encoding);
    expect(result.runs.length > 1).toBe(one.expected_encoding === 'mixed');
    if (one.warn) expect(result.warnings).toContain('irreversible');
  });
});
