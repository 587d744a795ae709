// Peak RSS of a subject over all pages, three times, in a process of its own; pages are read from disk one by one.
//   node memory.mjs DIR SUBJECT
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { listPages, loadPage } from './pages.mjs';

const PASSES = 3;
const SELF = fileURLToPath(import.meta.url);

/** Peak RSS in MB; null if the process failed. */
export function peakMemory(dir, subject) {
  const { status, stdout } = spawnSync(process.execPath, [SELF, dir, subject], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? Number(stdout) : null;
}

/** Loads what this subject needs and no more. */
async function load(name) {
  if (name.startsWith('qingwen')) {
    const named = (one) => one.name === name;
    return (await import('./whole.mjs')).WHOLE.find(named) ?? (await import('./subjects.mjs')).SUBJECTS.find(named);
  }
  return (await import('./reference.mjs')).REFERENCE;
}

if (process.argv[1] === SELF) {
  const [dir, name] = process.argv.slice(2);
  const { setup, run } = await load(name);
  const { pages } = listPages(dir);
  for (let round = 0; round < PASSES; round++)
    for (const entry of pages) {
      const page = loadPage(entry);
      await run(setup(page), page);
    }
  console.log(process.resourceUsage().maxRSS / 1024);
}
