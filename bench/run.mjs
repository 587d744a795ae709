// Measures qingwen against cheerio.load on the same pages in the same run, and prints a Markdown table.
//   npm run bench -- [DIR] [--rounds N] [--no-memory] [--out FILE]
// DIR: a folder with gold.jsonl, or any folder of HTML files; without one, ../shared/eval/dev or else fixtures/pages.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { peakMemory } from './memory.mjs';
import { listPages, loadPage } from './pages.mjs';
import { REFERENCE } from './reference.mjs';
import { digits, machine, speedTable, writeJson } from './report.mjs';
import { measure } from './speed.mjs';
import { mean, sum } from './stats.mjs';
import { SUBJECTS } from './subjects.mjs';

const VOID_SPREAD = 0.2;
const KB = 1000;

const path = (relative) => new URL(relative, import.meta.url).pathname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    memory: { type: 'boolean', default: true },
    out: { type: 'string', default: path('results/speed.json') },
  },
  allowNegative: true,
});
const shared = path('../../shared/eval/dev');
const dir = positionals[0] ?? (existsSync(shared) ? shared : path('../fixtures/pages'));
const { pages: entries } = listPages(dir);
const pages = entries.map(loadPage);
const bytes = sum(pages.map((page) => page.bytes.length));

const tell = (text) => process.stderr.write(`${text}\n`);
const subjects = [REFERENCE, ...SUBJECTS];
const results = await measure(subjects, pages, Number(values.rounds), tell);
if (values.memory)
  for (const result of results) {
    tell(`memory: ${result.name}`);
    result.memory = peakMemory(dir, result.name);
  }

const [reference, whole] = results;
const perKb = whole.pages.map((time, at) => time / (pages[at].bytes.length / KB));
const meanPerKb = sum(whole.pages) / (bytes / KB);
const worst = perKb.indexOf(Math.max(...perKb));

console.log(
  `${pages.length} pages, mean ${digits(mean(pages.map((page) => page.bytes.length)) / KB, 0)} kB, in ${dir}`,
);
console.log(
  Object.entries(machine())
    .map(([key, value]) => `${key} ${value}`)
    .join(', '),
);
console.log(`CPU ms a page, median of ${values.rounds} rounds; x: share of the time of cheerio.load in this run\n`);
console.log(speedTable(results, reference));
console.log(
  `\ndearest page for its size: ${pages[worst].id} (${digits(pages[worst].bytes.length / KB, 1)} kB), ` +
    `${digits(perKb[worst] / meanPerKb, 1)} times the mean of ${digits(meanPerKb * KB, 1)} us a kB`,
);
console.log(`spread of the reference: ${digits(reference.spread * 100, 0)} % between rounds`);
if (reference.spread > VOID_SPREAD)
  console.log(`VOID: the reference spreads by more than ${VOID_SPREAD * 100} %; measure again on an idle machine.`);
writeJson(values.out, {
  machine: machine(),
  dir,
  rounds: Number(values.rounds),
  void: reference.spread > VOID_SPREAD,
  pages: pages.map(({ id, bytes }) => ({ id, bytes: bytes.length })),
  results,
});
