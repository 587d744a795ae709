// Peers, each in a process of its own between two runs of the reference: a peer that hangs on a page, or that runs out of
// memory, loses that page and not the run.
//   node contest.mjs NAME   (a child; it is told page by page what to do)
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadPage } from './pages.mjs';
import { isPeer, loadPeer, PEER_NAMES } from './peers.mjs';
import { REFERENCE } from './reference.mjs';
import { mean, median, summary } from './stats.mjs';

const SELF = fileURLToPath(import.meta.url);
/** A page that takes longer counts as not finished, and is not tried again. */
const PAGE_SECONDS = 30;
const START_SECONDS = 60;

/** A child process that runs one subject, and what it has last said of its memory. */
async function open(name) {
  const child = fork(SELF, [name], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const ready = await answerOf(child, START_SECONDS);
  return { child, failure: ready ? ready.failure : 'does not start' };
}

/** The next message of a child; null if it ends or takes too long, after which it is ended. */
function answerOf(child, seconds) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', lost);
      if (!answer) child.kill('SIGKILL');
      resolve(answer);
    };
    const lost = () => settle(null);
    const timer = setTimeout(lost, seconds * 1000);
    child.once('message', settle).once('exit', lost);
  });
}

/** One subject over all pages, `rounds` times after one to warm up; null in place of pages that were not finished. */
async function runAlone(name, entries, rounds, tell) {
  let { child, failure } = await open(name);
  if (failure) {
    child.kill('SIGKILL');
    return { name, failure };
  }
  const times = entries.map(() => []);
  const found = entries.map(() => null);
  const lost = new Set();
  const errors = new Map();
  let memory = 0;
  for (let round = 0; round <= rounds; round++)
    for (const [at, entry] of entries.entries()) {
      if (lost.has(at)) continue;
      child.send(entry);
      const answer = await answerOf(child, PAGE_SECONDS);
      if (!answer) {
        tell(`${name} does not finish ${entry.id}`);
        lost.add(at);
        ({ child } = await open(name));
        continue;
      }
      if (round > 0) times[at].push(answer.cpu);
      if (answer.error) errors.set(entry.id, answer.error);
      found[at] = answer.fields;
      memory = Math.max(memory, answer.memory);
    }
  child.kill();
  const pages = times.map((list, at) => (lost.has(at) ? null : median(list)));
  return { name, pages, found, memory, unfinished: lost.size, errors: Object.fromEntries(errors) };
}

/**
 * All peers, by turns with the reference. For each: CPU time of the pages it finished, as a share of what the reference takes
 * for the same pages just before and after it.
 */
export async function contest(entries, rounds, tell) {
  const reference = () => runAlone(REFERENCE.name, entries, rounds, tell);
  const results = [];
  let before = await reference();
  for (const name of PEER_NAMES) {
    tell(name);
    const peer = await runAlone(name, entries, rounds, tell);
    const after = await reference();
    if (!peer.failure) {
      const done = [...entries.keys()].filter((at) => peer.pages[at] !== null);
      peer.cpu = summary(done.map((at) => peer.pages[at]));
      peer.reference = summary(done.map((at) => mean([before.pages[at], after.pages[at]])));
    }
    results.push(peer);
    before = after;
  }
  return results;
}

if (process.argv[1] === SELF) {
  const [name] = process.argv.slice(2);
  let subject;
  try {
    subject = isPeer(name) ? await loadPeer(name) : REFERENCE;
  } catch (error) {
    process.send({ failure: String(error?.message ?? error).split('\n')[0] });
  }
  if (subject) {
    process.on('message', async (entry) => {
      const page = loadPage(entry);
      const input = subject.setup(page);
      const start = process.cpuUsage();
      const result = await subject.run(input, page);
      const { user, system } = process.cpuUsage(start);
      process.send({
        cpu: (user + system) / 1000,
        fields: subject.read?.(result) ?? null,
        error: subject.takeError?.() ?? null,
        memory: process.resourceUsage().maxRSS / 1024,
      });
    });
    process.send({});
  }
}
