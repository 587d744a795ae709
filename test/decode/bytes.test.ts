import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';
import { explain } from '../../src/index.ts';

/** fixtures/bytes: NAME.html as it would come, NAME.txt what it says, in UTF-8. */
interface Case {
  readonly name: string;
  readonly what: string;
  readonly contentType: string | null;
  readonly charset: string;
  readonly source: string;
  readonly warnings: readonly string[];
  readonly runs?: readonly string[];
  readonly repairs?: readonly string[];
}

const folder = new URL('../../fixtures/bytes/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as Case[];

describe('pages as bytes', () => {
  it.each(cases)('$name: $what', ({ name, contentType, charset, source, warnings, runs = [charset], repairs = [] }) => {
    const result = decode(readFileSync(new URL(`${name}.html`, folder)), { contentType });
    expect(result.text).toBe(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
    expect(result).toMatchObject({ charset, source, warnings, replaced: 0 });
    expect(result.runs.map((run) => run.encoding)).toEqual(runs);
    expect(result.repairs.map((repair) => repair.from)).toEqual(repairs);
  });

  it.each(cases)('$name: explain tells how it was decoded', ({ name, contentType, charset, source, warnings }) => {
    const told = explain(readFileSync(new URL(`${name}.html`, folder)), { contentType });
    expect(told.decode).toMatchObject({ charset, source, warnings, replaced: 0 });
    expect(told.decode.confidence).toBeGreaterThan(0.5);
    if (told.article) expect(told.article.original.charset).toBe(charset);
  });

  it('has a case for every file', () => {
    const names = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(names.sort()).toEqual(cases.map(({ name }) => `${name}.html`).sort());
  });
});
