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

/** Scores by field, and how many pages gave no body. `predict` returns the fields that score.mjs compares. */
export async function accuracy(gold, pages, predict) {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-accuracy-'));
  const lines = [];
  let empty = 0;
  for (const page of pages) {
    const prediction = await predict(page);
    if (!prediction.body) empty++;
    lines.push(JSON.stringify({ id: page.id, ...prediction }));
  }
  const file = join(folder, 'predicted.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { stdout } = spawnSync(process.execPath, [scorerOf(gold), gold, file, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { ...JSON.parse(stdout), empty };
}
