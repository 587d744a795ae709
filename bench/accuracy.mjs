// What a subject finds on pages with gold data, scored by the gold's own program.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The program beside the folder of gold pages; null if there is none. */
export function scorerOf(gold) {
  const file = gold && join(dirname(gold), '../score.mjs');
  return file && existsSync(file) ? file : null;
}

/** Scores by field, and how many pages gave no body. `found`: for each page the fields that score.mjs compares, or null. */
export function accuracy(gold, pages, found) {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-accuracy-'));
  const file = join(folder, 'predicted.jsonl');
  const lines = pages.map(({ id }, at) => JSON.stringify({ id, ...(found[at] ?? { kind: 'none' }) }));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { stdout } = spawnSync(process.execPath, [scorerOf(gold), gold, file, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { ...JSON.parse(stdout), empty: found.filter((fields) => !fields?.body).length };
}
