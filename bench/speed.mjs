// Times subjects on pages: by turns in one process, so that each meets the same state of the machine.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, spread, sum, summary } from './stats.mjs';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const cpuMs = ({ user, system }) => (user + system) / 1000;

/** What the last run gave: kept, so that no run can be optimized away. */
export const sink = { last: null };

/** One subject over all pages. Garbage of the one before it is collected first, on nobody's account. */
async function pass({ setup, run }, pages) {
  collectGarbage();
  const times = [];
  for (const page of pages) {
    const input = setup(page);
    const wall = performance.now();
    const cpu = process.cpuUsage();
    sink.last = run(input, page);
    if (sink.last instanceof Promise) sink.last = await sink.last;
    times.push({ cpu: cpuMs(process.cpuUsage(cpu)), wall: performance.now() - wall });
  }
  return times;
}

/**
 * Rounds of A B C, B C A, … after one to warm up. For each subject: CPU and wall time of each page (medians over the
 * rounds), their statistics, and how far its rounds lie apart.
 */
export async function measure(subjects, pages, rounds, tell = () => {}) {
  const passes = subjects.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    tell(round === 0 ? 'warm-up' : `round ${round} of ${rounds}`);
    for (let turn = 0; turn < subjects.length; turn++) {
      const at = (turn + round) % subjects.length;
      const times = await pass(subjects[at], pages);
      if (round > 0) passes[at].push(times);
    }
  }
  return subjects.map(({ name }, at) => {
    const perPage = (kind) => pages.map((_, page) => median(passes[at].map((times) => times[page][kind])));
    const cpu = perPage('cpu');
    return {
      name,
      cpu: summary(cpu),
      wall: summary(perPage('wall')),
      spread: spread(passes[at].map((times) => sum(times.map(({ cpu }) => cpu)))),
      pages: cpu,
    };
  });
}
