// How time and memory grow with the size of a page, no limit in the way.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../dist/bundle/index.js';
import { parse } from '../dist/parse/index.js';
import { growablePages } from './grown.mjs';
import { digits, table } from './report.mjs';
import { median } from './stats.mjs';

const KB = 1000;
const SIZES = [64, 256, 1000, 2000, 4000, 8000];
const RUNS = 3;
const REAL_PAGES = 3;
const SELF = fileURLToPath(import.meta.url);

const limits = { bytes: 1e8, text: 1e8, nodes: 1e8 };
const RUN = {
  extract: (bytes) => extract(bytes, { limits }),
  parse: (bytes) => parse(bytes.toString('utf8'), limits),
};

function cpuOf(run, bytes) {
  const times = Array.from({ length: RUNS }, () => {
    const { user, system } = process.cpuUsage();
    run(bytes);
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1000;
  });
  return median(times);
}

/** Peak RSS in bytes of a fresh process that reads the page once. */
function peak(name, file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELF, '--child', name, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function measurePage({ name, grow }, folder) {
  const pages = SIZES.map((size) => grow(size * KB));
  const files = pages.map((bytes, at) => {
    const file = join(folder, `${SIZES[at]}.html`);
    writeFileSync(file, bytes);
    return file;
  });
  const first = 0;
  const last = SIZES.length - 1;
  const growth = pages[last].length - pages[first].length;
  return Object.entries(RUN).map(([what, run]) => {
    for (const bytes of pages.slice(0, 3)) cpuOf(run, bytes);
    const perMb = pages.map((bytes) => cpuOf(run, bytes) / (bytes.length / KB / KB));
    return {
      page: name,
      what,
      msPerMb: perMb,
      slowdown: perMb[last] / median(perMb.slice(0, -1)),
      bytesPerByte: (peak(what, files[last]) - peak(what, files[first])) / growth,
    };
  });
}

/** Growth of time and memory on a made page and on some of `entries`. */
export function measureScaling(entries, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-scaling-'));
  const results = growablePages(entries, REAL_PAGES, SIZES[0] * KB).flatMap((page) => {
    tell(`scaling: ${page.name}`);
    return measurePage(page, folder);
  });
  rmSync(folder, { recursive: true });
  return { sizes: SIZES, results };
}

/** `largest x`: a MB of the largest page against the median of the others; 1 is linear. */
export function scalingTable({ sizes, results }) {
  const head = ['CPU ms a MB at', '', ...sizes.map((size) => `${size} kB`), 'largest x', 'RSS a byte'];
  const rows = results.map(({ page, what, msPerMb, slowdown, bytesPerByte }) => [
    page,
    what,
    ...msPerMb.map((ms) => digits(ms, 1)),
    digits(slowdown),
    digits(bytesPerByte, 1),
  ]);
  return table(head, rows);
}

if (process.argv[1] === SELF) {
  const [name, file] = process.argv.slice(3);
  RUN[name](readFileSync(file));
  console.log(process.resourceUsage().maxRSS * 1024);
}
