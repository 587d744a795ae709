// What it costs to start: CPU time of fresh processes, over a bare node. Each tells its own time as it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './stats.mjs';

const RUNS = 10;
const MAIN = new URL('../dist/bundle/cli.js', import.meta.url).pathname;
const INDEX = new URL('../dist/bundle/index.js', import.meta.url).pathname;

/** Writes the process's CPU time, in ms, to file descriptor 3. */
const TELL = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});`;

/** Medians of ten runs each, by turns. `file`: the page that `extract` is given. */
export function measureStart(file) {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-start-'));
  const script = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const hook = script('tell.cjs', TELL);
  const subjects = {
    node: ['-e', '0'],
    module: [script('empty.mjs', '')],
    import: [script('import.mjs', `import ${JSON.stringify(pathToFileURL(INDEX).href)};`)],
    extract: [MAIN, 'extract', file],
    help: [MAIN, '--help'],
  };
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run++)
    for (const [name, args] of Object.entries(subjects)) {
      const { output, status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      });
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (run > 0) times[name].push(Number(output[3]));
    }
  rmSync(folder, { recursive: true });
  const ms = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  return {
    node: ms.node,
    import: ms.import - ms.module,
    extract: ms.extract - ms.node,
    help: ms.help - ms.node,
  };
}
