// What decompression bombs cost: time, and memory beyond that of an ordinary page, each in a process of its own.
//   npm run build && node bench/crawl/bombs.mjs
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import zlib from 'node:zlib';
import { table } from './measure.mjs';
import { newsPage } from './pages.mjs';

if (process.send) await fetchOne(process.argv[2]);
else await fetchAll();

/** In a child: an ordinary page first, so that all code is loaded, then the bomb. */
async function fetchOne(url) {
  const { createClient } = await import('../../dist/fetch/index.js');
  const client = createClient({ allowPrivate: true });
  for (let n = 0; n < 20; n++) await client.hop(new URL('/page', url).href);
  const before = process.resourceUsage().maxRSS;
  const began = performance.now();
  const outcome = await client.hop(url).then(
    () => 'page',
    ({ code }) => code,
  );
  const ms = performance.now() - began;
  process.send({ outcome, ms, mb: (process.resourceUsage().maxRSS - before) / 1024 });
  await client.close();
  process.disconnect();
}

async function fetchAll() {
  const zeros = Buffer.alloc(200 * 1024 * 1024);
  const gzip = zlib.gzipSync(zeros);
  const layers = (count) => Array.from({ length: count - 1 }).reduce((data) => zlib.gzipSync(data), gzip);
  const bombs = {
    gzip: ['gzip', gzip],
    deflate: ['deflate', zlib.deflateSync(zeros)],
    br: ['br', zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } })],
    ...(zlib.zstdCompressSync && { zstd: ['zstd', zlib.zstdCompressSync(zeros)] }),
    'gzip, three layers': ['gzip, gzip, gzip', layers(3)],
    'gzip, five layers': ['gzip, gzip, gzip, gzip, gzip', layers(5)],
  };
  const page = Buffer.from(newsPage(1));
  const server = createServer(({ url }, response) => {
    const [encoding, body] = bombs[decodeURIComponent(url.slice(1))] ?? [undefined, page];
    response
      .writeHead(200, { 'content-type': 'text/html', ...(encoding && { 'content-encoding': encoding }) })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rows = [];
  for (const [name, [, body]] of Object.entries(bombs)) {
    const child = fork(import.meta.filename, [`http://127.0.0.1:${server.address().port}/${encodeURIComponent(name)}`]);
    const { outcome, ms, mb } = await new Promise((resolve) => child.once('message', resolve));
    rows.push([name, body.length, outcome, ms.toFixed(0), mb.toFixed(1)]);
  }
  server.close();
  table(['bomb of 200 MiB', 'bytes on the wire', 'outcome', 'ms', 'MB of RSS more'], rows);
}
