// Figures of a crawl over generated pages on loopback, the programs in turns within one run:
//   npm run bench:crawl [-- pages rounds]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HERE, hostsOf, MAIN, measure, startPages, table } from './measure.mjs';

const pages = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const HOSTS = 40;

const folder = mkdtempSync(join(tmpdir(), 'qingwen-bench-'));
const server = await startPages();
const hosts = hostsOf(HOSTS, server.port);
const list = join(folder, 'list.txt');
writeFileSync(list, Array.from({ length: pages }, (_, n) => `${hosts[n % HOSTS]}/n/${n}.html`).join('\n'));

const crawlOf =
  (...workers) =>
  async (round) => {
    const output = join(folder, `q${workers.length}-${round}.jsonl`);
    const polite = ['--delay', '0', '--allow-private', '--contact', 'bench@lab.example', '--depth', '0'];
    const figures = await measure([MAIN, 'crawl', list, '-o', output, ...workers, ...polite]);
    const records = readFileSync(output, 'utf8').trim().split('\n');
    return { ...figures, done: records.filter((line) => line.includes('"article":{')).length };
  };
const crawlee = async (round) => {
  const store = join(folder, `crawlee-${round}`);
  mkdirSync(store);
  const env = { ...process.env, CRAWLEE_STORAGE_DIR: store };
  const figures = await measure([join(HERE, 'crawlee.mjs'), list], { cwd: HERE, env });
  if (figures.code !== 0) throw new Error(figures.stderr);
  const done = readdirSync(join(store, 'datasets/default')).filter((name) => /^\d+\.json$/u.test(name)).length;
  return { ...figures, done };
};
/** What extraction alone costs: the same pages, one thread, no net and no files. */
const extraction = async () => {
  const figures = await measure([join(HERE, 'extract-only.mjs'), String(pages)]);
  return { ...figures, done: pages };
};

const PROGRAMS = {
  'qingwen crawl': crawlOf(),
  'crawl, no threads': crawlOf('--workers', '0'),
  'extract() alone': extraction,
  'Crawlee CheerioCrawler': crawlee,
};
const results = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(PROGRAMS)) results[name].push(await run(round));
}
server.stop();
rmSync(folder, { recursive: true, force: true });

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const of = (name, pick) => middle(results[name].map(pick));
console.log(`${pages} pages of 100 kB, ${rounds} rounds in turns, middle figures`);
table(
  ['program', 'pages/s', 'CPU ms/page', 'peak RSS MB', 'records'],
  Object.keys(PROGRAMS).map((name) => [
    name,
    (pages / of(name, ({ seconds }) => seconds)).toFixed(1),
    ((of(name, ({ cpu }) => cpu) * 1000) / pages).toFixed(2),
    of(name, ({ peak }) => peak).toFixed(0),
    of(name, ({ done }) => done),
  ]),
);
const ratio = of('Crawlee CheerioCrawler', ({ seconds }) => seconds) / of('qingwen crawl', ({ seconds }) => seconds);
const over = of('crawl, no threads', ({ cpu }) => cpu) - of('extract() alone', ({ cpu }) => cpu);
console.log(`pages/s over Crawlee: ${ratio.toFixed(1)}x`);
console.log(`fetch + state + write over extraction: ${((over * 1000) / pages).toFixed(2)} ms CPU a page`);
