// Measures qingwen against cheerio.load on the same pages in the same run, and prints Markdown tables.
//   npm run bench -- [DIR] [--spoiled] [--decode] [--peers] [--scaling] [--start] [--workers] [--all] [--no-speed] [--no-memory]
//                    [--rounds N] [--check] [--out FILE]
// DIR: a folder with gold.jsonl, or any folder of HTML files; without one, ../shared/eval/dev or else fixtures/pages.
// --spoiled: the same pages once more, as spam programs leave them.
// --decode: MB/s of detection, segmentation and repair (decode.mjs measures their accuracy too).
// --check: exit 1 on a gross loss (limits.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { losses } from './limits.mjs';
import { listPages, loadPage } from './pages.mjs';
import { machine, writeJson } from './report.mjs';
import {
  peersSection,
  scalingSection,
  speedSection,
  spoiledSection,
  startSection,
  workersSection,
} from './sections.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const flag = (on) => ({ type: 'boolean', default: on });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    all: flag(false),
    check: flag(false),
    decode: flag(false),
    memory: flag(true),
    out: { type: 'string', default: path('results.json') },
    peers: flag(false),
    rounds: { type: 'string', default: '5' },
    scaling: flag(false),
    speed: flag(true),
    spoiled: flag(false),
    start: flag(false),
    workers: flag(false),
  },
});
const wanted = (name) => values[name] || values.all;

const shared = path('../../shared/eval/dev');
const dir = positionals[0] ?? (existsSync(shared) ? shared : path('../fixtures/pages'));
const { pages: entries, gold } = listPages(dir);
const pages = entries.map(loadPage);
const tell = (text) => process.stderr.write(`${text}\n`);

if (wanted('peers') && !existsSync(path('node_modules'))) {
  tell('installing the peers');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', path('.')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const results = { machine: machine(), dir };
console.log(
  Object.entries(results.machine)
    .map(([key, value]) => `${key} ${value}`)
    .join(', '),
);
const context = { dir, entries, gold, pages, tell };
if (values.speed)
  results.speed = await speedSection(context, {
    rounds: Number(values.rounds),
    memory: values.memory,
  });
if (wanted('spoiled')) results.spoiled = await spoiledSection(context, { rounds: Number(values.rounds) });
if (wanted('peers')) results.peers = await peersSection(context);
if (wanted('decode')) spawnSync(process.execPath, [path('decode.mjs'), 'speed'], { stdio: 'inherit' });
if (wanted('scaling')) results.scaling = scalingSection(context);
if (wanted('start')) results.start = startSection(context);
if (wanted('workers')) results.workers = await workersSection(context);
writeJson(values.out, results);

if (values.check) {
  const found = losses(results);
  for (const loss of found) console.error(loss);
  if (found.length > 0) process.exit(1);
}
