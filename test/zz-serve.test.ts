import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { articlePage, hostileRoutes, startHostile } from './support/hostile/index.ts';

it('serves', async () => {
  const server = await startHostile({
    '/a/*': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage(Number(/\d+/u.exec(request.url!)![0])));
    },
  });
  const urls = [
    ...Object.keys(hostileRoutes)
      .filter((p) => !p.endsWith('*'))
      .map((p, i) => server.url(p, `127.0.1.${i + 1}`)),
    ...Array.from({ length: 600 }, (_, n) => server.url(`/a/${n}.html`, `127.0.2.${(n % 12) + 1}`)),
  ];
  writeFileSync('/tmp/hostile-list.txt', urls.join('\n'));
  await new Promise((resolve) => setTimeout(resolve, 240_000));
}, 300_000);
