// A server of generated pages on loopback, in a process of its own:  node server.mjs [bytes of a page]
// Prints its port. /n/NUMBER.html is a page; every host name has all of them.
import { createServer } from 'node:http';
import { newsPage } from './pages.mjs';

const size = Number(process.argv[2] ?? 100_000);
/** So many different pages; they are made once, so that the server costs as little as it can. */
const DIFFERENT = 200;
const pages = Array.from({ length: DIFFERENT }, (_, n) => Buffer.from(newsPage(n, size)));

const server = createServer((request, response) => {
  if (request.url === '/robots.txt') return response.writeHead(404).end();
  const n = Number(/\d+/u.exec(request.url)?.[0] ?? 0);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[n % DIFFERENT]);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '0.0.0.0', 2048, () => console.log(server.address().port));
