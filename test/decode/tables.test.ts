import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

describe.each([
  ['src/decode/unigrams.data.ts', 'scripts/build-unigrams.mjs'],
  ['src/decode/big5.data.ts', 'scripts/big5-data.mjs'],
])('%s', (table, script) => {
  it('is what its script makes of its sources', () => {
    expect(() => execFileSync(process.execPath, [script, '--check'], { cwd: ROOT })).not.toThrow();
  });

  it('is no larger than 64 kB', () => {
    expect(statSync(join(ROOT, table)).size).toBeLessThanOrEqual(64 * 1024);
  });
});
