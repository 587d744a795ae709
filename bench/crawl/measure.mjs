// Runs a program and tells what it took: wall seconds, CPU seconds, peak RSS in MB.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const HERE = import.meta.dirname;
export const MAIN = join(HERE, '../../dist/bundle/cli.js');

/** Starts the server of generated pages, which ends with this process; resolves with its port. */
export async function startPages(size = 100_000) {
  const child = spawn(process.execPath, [join(HERE, 'server.mjs'), String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const port = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  return { port, stop: () => child.kill() };
}

/** Clock ticks of Linux: a hundred a second. */
const TICK = 100;
const LOOK_MS = 100;

/** Runs `node args`. @param watch Called every tenth of a second with the RSS in MB. */
export async function measure(args, { watch = () => {}, ...options } = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  let cpu = 0;
  let peak = 0;
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr = (stderr + text).slice(-4000);
  });
  const look = () => {
    const stat = `/proc/${child.pid}/stat`;
    if (!existsSync(stat)) return;
    try {
      const fields = readFileSync(stat, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / TICK;
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
      watch(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  };
  const timer = setInterval(look, LOOK_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { code, seconds: (performance.now() - began) / 1000, cpu, peak, stderr };
}

/** A table of figures. */
export function table(head, rows) {
  const width = head.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)));
  for (const row of [head, ...rows]) console.log(row.map((cell, i) => String(cell).padEnd(width[i])).join('  '));
}

export const hostsOf = (count, port) => Array.from({ length: count }, (_, n) => `http://127.0.6.${n + 1}:${port}`);
