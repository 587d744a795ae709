// Results as a Markdown table and as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';

const { version: cheerio } = createRequire(import.meta.url)('cheerio/package.json');

/** What a figure was taken on. */
export const machine = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  load: loadavg()[0].toFixed(2),
  cheerio,
});

export const digits = (number, places = 2) => (number === null || number === undefined ? '-' : number.toFixed(places));

/** Rows of cells as a Markdown table; the first column stands left, the others right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export function speedTable(results, reference) {
  const head = ['', 'mean ms', 'median', 'p95', 'worst', 'x mean', 'x median', 'x p95', 'wall mean', 'peak RSS MB'];
  const rows = results.map(({ name, cpu, wall, memory }) => [
    name,
    ...[cpu.mean, cpu.median, cpu.p95, cpu.max].map((number) => digits(number)),
    ...['mean', 'median', 'p95'].map((kind) => digits(cpu[kind] / reference.cpu[kind], 3)),
    digits(wall.mean),
    digits(memory, 0),
  ]);
  return table(head, rows);
}

export function peersTable(peers) {
  const head = ['', 'mean ms', 'median', 'p95', 'worst', 'x mean', 'x median', 'peak RSS MB', 'not finished'];
  const rows = peers.map(({ name, cpu, reference, memory, unfinished }) => [
    name,
    ...[cpu.mean, cpu.median, cpu.p95, cpu.max].map((number) => digits(number)),
    ...['mean', 'median'].map((kind) => digits(cpu[kind] / reference[kind], 2)),
    digits(memory, 0),
    unfinished,
  ]);
  return table(head, rows);
}

export function accuracyTable(scores) {
  const fields = ['body', 'perfect', 'title', 'date', 'authors', 'editors', 'source', 'tags', 'kind'];
  const rows = scores.map((score) => [score.name, ...fields.map((field) => digits(score[field], 3)), score.empty]);
  return table(['', ...fields, 'no body'], rows);
}

export function writeJson(file, data) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(data, null, 1)}\n`);
}
