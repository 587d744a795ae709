import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

describe('the table of characters', () => {
  it('is what its script makes of its sources', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/build-unigrams.mjs', '--check'], { cwd: ROOT }),
    ).not.toThrow();
  });

  it('is no larger than 64 kB', () => {
    expect(statSync(join(ROOT, 'src/decode/unigrams.data.ts')).size).toBeLessThanOrEqual(64 * 1024);
  });
});
