// Each part of a run: measures, prints its table, and returns what it measured.
import { extract } from '../dist/bundle/index.js';
import { accuracy, scorerOf } from './accuracy.mjs';
import { peakMemory } from './memory.mjs';
import { REFERENCE } from './reference.mjs';
import { accuracyTable, digits, peersTable, speedTable } from './report.mjs';
import { measureScaling, scalingTable } from './scaling.mjs';
import { measure } from './speed.mjs';
import { spoiledPages } from './spoiled.mjs';
import { measureStart } from './start.mjs';
import { mean, sum } from './stats.mjs';
import { SUBJECTS } from './subjects.mjs';
import { measureWorkers } from './workers.mjs';

const KB = 1000;
const VOID_SPREAD = 0.2;
/** With the one to warm up, three passes. */
const PEER_ROUNDS = 2;
const START_BYTES = 200 * KB;

const heading = (text) => console.log(`\n### ${text}\n`);

export async function speedSection({ dir, pages, tell }, { rounds, memory }) {
  const results = await measure([REFERENCE, ...SUBJECTS], pages, rounds, tell);
  if (memory)
    for (const result of results) {
      tell(`memory: ${result.name}`);
      result.memory = peakMemory(dir, result.name);
    }
  const [reference, whole] = results;
  const isVoid = reference.spread > VOID_SPREAD;
  const dearest = dearestPage(whole, pages);

  heading('Speed');
  console.log(
    `${pages.length} pages, mean ${digits(mean(pages.map(({ bytes }) => bytes.length)) / KB, 0)} kB, in ${dir}.`,
  );
  console.log(`CPU ms a page, median of ${rounds} rounds; x: share of the time of cheerio.load in the same run.\n`);
  console.log(speedTable(results, reference));
  console.log(`\ncleaning: ${cleaningShare(results)}`);
  console.log(`spread of the reference between rounds: ${digits(reference.spread * 100, 0)} %`);
  if (isVoid) console.log(`VOID: that is more than ${VOID_SPREAD * 100} %; measure again on an idle machine.`);
  console.log(`dearest page for its size: ${dearest.id}, ${digits(dearest.times, 1)} times the mean of a kB`);
  return { rounds, void: isVoid, dearest, results };
}

/** What cleaning costs of what parsing costs. */
function cleaningShare(results) {
  const [clean, parse] = ['clean', 'parse'].map((stage) =>
    results.find(({ name }) => name === `qingwen: ${stage} only`),
  );
  const share = (kind) => digits(clean.cpu[kind] / parse.cpu[kind]);
  return `${share('mean')} of the time of parsing (mean), ${share('median')} (median)`;
}

export async function spoiledSection({ pages, tell }, { rounds }) {
  tell('spoiling the pages');
  const spoiled = await spoiledPages(pages);
  const results = await measure([REFERENCE, ...SUBJECTS], spoiled, rounds, tell);
  heading('Speed on spoiled pages');
  console.log('The same pages, each spoiled in all the ways of `test/support/spoil.ts` at once.\n');
  console.log(speedTable(results, results[0]));
  console.log(`\ncleaning: ${cleaningShare(results)}`);
  return { results };
}

/** The page that costs most for each kB, against all pages together. */
function dearestPage({ pages: times }, pages) {
  const perKb = times.map((time, at) => time / pages[at].bytes.length);
  const meanPerKb = sum(times) / sum(pages.map(({ bytes }) => bytes.length));
  const at = perKb.indexOf(Math.max(...perKb));
  return { id: pages[at].id, bytes: pages[at].bytes.length, times: perKb[at] / meanPerKb };
}

/** Peers, each between two runs of the reference, and how right they are on pages with gold data. */
export async function peersSection({ entries, gold, pages, tell }) {
  const { contest } = await import('./contest.mjs');
  const peers = await contest(entries, PEER_ROUNDS, tell);
  heading('Peers');
  console.log(
    `CPU ms a page, median of ${PEER_ROUNDS} rounds; x: share of the time of cheerio.load before and after.\n`,
  );
  console.log(peersTable(peers.filter(({ failure }) => !failure)));
  for (const { name, failure, errors } of peers) {
    const [error, ...more] = Object.values(errors ?? {});
    if (failure) console.log(`does not run: ${name}: ${failure}`);
    if (error) console.log(`${name} fails on ${more.length + 1} pages: ${error}`);
  }
  if (!scorerOf(gold)) return { peers };

  const own = pages.map(({ bytes, url }) => {
    const article = extract(bytes, { url, script: 'keep', sites: { builtin: false } });
    return article ? { kind: 'article', ...article } : { kind: 'none' };
  });
  const scores = [{ name: 'qingwen', found: own }, ...peers.filter(({ found }) => found)].map(({ name, found }) => ({
    name,
    ...accuracy(gold, pages, found),
  }));
  heading('Accuracy on the same pages');
  console.log(accuracyTable(scores));
  return { peers: peers.map(({ found: _found, ...peer }) => peer), scores };
}

export function scalingSection({ entries, tell }) {
  const scaling = measureScaling(entries, tell);
  heading('Growth with the size of a page');
  console.log(scalingTable(scaling));
  return scaling;
}

/** True of a page that needs no table of another encoding or script. */
const isPlain = ({ bytes }) => {
  const original = extract(bytes)?.original;
  return original?.charset === 'utf-8' && original.lang === 'zh-Hans';
};

/** On the simplified page in UTF-8 nearest to 200 kB. */
export function startSection({ entries, pages, tell }) {
  tell('start');
  const distance = (at) => Math.abs(pages[at].bytes.length - START_BYTES);
  const nearest = [...pages.keys()].sort((a, b) => distance(a) - distance(b));
  const at = nearest.find((page) => isPlain(pages[page])) ?? nearest[0];
  const start = measureStart(entries[at].file);
  heading('Start');
  console.log(`CPU ms over a bare node (${digits(start.node, 0)} ms), medians of fresh processes:`);
  console.log(`- \`import 'qingwen'\`: ${digits(start.import, 0)}`);
  console.log(
    `- \`qingwen extract\` of one page of ${digits(pages[at].bytes.length / KB, 0)} kB: ${digits(start.extract, 0)}`,
  );
  return start;
}

export async function workersSection({ pages, tell }) {
  tell('workers');
  const workers = await measureWorkers(pages);
  heading('Workers');
  console.log(
    `\`qingwen pipe\`, ${workers.pages} pages: ${digits(workers.one)} s with one worker, ` +
      `${digits(workers.two)} s with two: ${digits(workers.ratio)} times as fast (needs two idle cores).`,
  );
  return workers;
}
