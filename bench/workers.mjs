// What a second worker brings: `qingwen pipe --workers 1` against `--workers 2` on the same lines, wall time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median } from './stats.mjs';

const CLI = fileURLToPath(new URL('../dist/bundle/cli.js', import.meta.url));
const RUNS = 3;
/** Pages are sent so many times, that the start and the compiling in each thread weigh little. */
const COPIES = 10;

async function seconds(workers, lines) {
  const child = spawn(process.execPath, [CLI, 'pipe', '--workers', String(workers)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const started = performance.now();
  const closed = once(child, 'close');
  for (const line of lines) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`qingwen pipe ended with ${code}`);
  return (performance.now() - started) / 1000;
}

/** Seconds for one worker and for two, medians of runs by turns, and their ratio. */
export async function measureWorkers(pages) {
  const once = pages.map(
    ({ id, url, bytes }) => `${JSON.stringify({ id, url, html_base64: Buffer.from(bytes).toString('base64') })}\n`,
  );
  const lines = Array.from({ length: COPIES }, () => once).flat();
  const times = { one: [], two: [] };
  for (let run = 0; run < RUNS; run++) {
    times.one.push(await seconds(1, lines));
    times.two.push(await seconds(2, lines));
  }
  const [one, two] = [median(times.one), median(times.two)];
  return { pages: lines.length, one, two, ratio: one / two };
}
