// The state of a large crawl: how soon a resume with a million addresses sends its first request, and what ten thousand
// hosts cost that wait for their next turn.
//   npm run build && node bench/crawl/state.mjs [addresses] [hosts]
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAIN } from './measure.mjs';
import { newsPage } from './pages.mjs';

const addresses = Number(process.argv[2] ?? 1_000_000);
const hostCount = Number(process.argv[3] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'qingwen-state-'));
const page = newsPage(1, 5000);
const seen = new Set();
let requests = 0;
const server = createServer((request, response) => {
  requests++;
  if (request.url !== '/robots.txt') seen.add(request.headers.host);
  if (request.url === '/robots.txt') response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/html' }).end(page);
});
await new Promise((resolve) => server.listen(0, '0.0.0.0', 4096, resolve));
const { port } = server.address();
const hostOf = (n) => `127.${(n >> 14) + 7}.${(n >> 7) & 127}.${(n & 127) + 1}`;

async function write(name, count, hosts) {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  for (let n = 0; n < count; n++) {
    const line = `http://${hostOf(n % hosts)}:${port}/n/${n}.html\n`;
    if (!stream.write(line)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  await finished(stream.end());
  return file;
}
const crawl = (list, output, ...more) =>
  spawn(
    process.execPath,
    [MAIN, 'crawl', list, '-o', output, '--allow-private', '--depth', '0', '--log-format', 'json', ...more],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
const rss = (pid) => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const ended = (child) => new Promise((resolve) => child.once('close', resolve));

// A run that takes all addresses in, then is killed.
const list = await write('list.txt', addresses, 1000);
const output = join(folder, 'out.jsonl');
const first = crawl(list, output, '--delay', '30', '--concurrency', '4');
let accepted = 0;
first.stderr.on('data', (text) => {
  for (const [, n] of String(text).matchAll(/"accepted":(\d+)/gu)) accepted = Number(n);
});
const began = performance.now();
while (accepted < addresses && first.exitCode === null) await sleep(200);
console.log(
  `${accepted} addresses taken in within ${((performance.now() - began) / 1000).toFixed(0)} s, RSS ${rss(first.pid).toFixed(0)} MB`,
);
await sleep(500);
first.kill('SIGKILL');
await ended(first);
console.log(`state: ${(statSync(`${output}.state`).size / 1e6).toFixed(0)} MB`);
for (let round = 0; round < 3; round++) {
  const before = requests;
  const at = performance.now();
  const again = crawl(list, output, '--delay', '0');
  while (requests === before && again.exitCode === null) await sleep(2);
  console.log(
    `resumed: first request after ${((performance.now() - at) / 1000).toFixed(2)} s, RSS ${rss(again.pid).toFixed(0)} MB`,
  );
  again.kill('SIGKILL');
  await ended(again);
}

seen.clear();
const idle = await write('idle.txt', hostCount * 2, hostCount);
const waiting = crawl(idle, join(folder, 'idle.jsonl'), '--delay', '600', '--no-robots', '--patience', '9999');
while (seen.size < hostCount && waiting.exitCode === null) await sleep(100);
await sleep(3000);
console.log(`${seen.size} hosts asked once, each waiting for its second turn: RSS ${rss(waiting.pid).toFixed(0)} MB`);
// A thread without work ends after ten seconds.
await sleep(12_000);
console.log(`the same without the thread that read their pages: RSS ${rss(waiting.pid).toFixed(0)} MB`);
waiting.kill('SIGKILL');
await ended(waiting);
server.close();
server.closeAllConnections();
rmSync(folder, { recursive: true, force: true });
