// Memory of a long crawl: RSS over time, its slope, its peak.
//   npm run build && node bench/crawl/memory.mjs [pages] [bytes of a page]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostsOf, MAIN, measure, startPages, table } from './measure.mjs';

const pages = Number(process.argv[2] ?? 20_000);
const size = Number(process.argv[3] ?? 100_000);
const HOSTS = 40;

const folder = mkdtempSync(join(tmpdir(), 'qingwen-memory-'));
const server = await startPages(size);
const hosts = hostsOf(HOSTS, server.port);
const list = join(folder, 'list.txt');
writeFileSync(list, Array.from({ length: pages }, (_, n) => `${hosts[n % HOSTS]}/n/${n}.html`).join('\n'));
const samples = [];
const { seconds, cpu, peak, code, stderr } = await measure(
  [MAIN, 'crawl', list, '-o', join(folder, 'out.jsonl'), '--delay', '0', '--allow-private', '--depth', '0'],
  { watch: (rss) => samples.push(rss) },
);
server.stop();
rmSync(folder, { recursive: true, force: true });

// The first fifth warms up; the slope is that of the least squares over the rest.
const rest = samples.slice(Math.floor(samples.length / 5));
const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const [x, y] = [mean(rest.map((_, i) => i)), mean(rest)];
const slope =
  rest.reduce((sum, rss, i) => sum + (i - x) * (rss - y), 0) / rest.reduce((sum, _, i) => sum + (i - x) ** 2, 0);
const perThousand = (slope * rest.length) / ((pages * 0.8) / 1000);
console.log(stderr.split('\n').find((line) => line.includes('records')) ?? `ended with ${code}`);
table(
  ['pages', 'kB each', 'pages/s', 'CPU ms/page', 'peak RSS MB', 'mean RSS MB', 'slope MB per 1,000 pages'],
  [
    [
      pages,
      size / 1000,
      (pages / seconds).toFixed(1),
      ((cpu * 1000) / pages).toFixed(2),
      peak.toFixed(0),
      y.toFixed(0),
      perThousand.toFixed(2),
    ],
  ],
);
