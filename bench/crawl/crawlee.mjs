// The work of `qingwen crawl` by Crawlee's CheerioCrawler: fetch, parse, headline, date and article text, one persisted
// record for each address.   node crawlee.mjs LIST FOLDER
import { readFileSync } from 'node:fs';
import { CheerioCrawler, Configuration, Dataset, log, RequestQueue } from '@crawlee/cheerio';

const [list, folder] = process.argv.slice(2);
log.setLevel(log.LEVELS.ERROR);
const config = new Configuration({
  persistStorage: true,
  purgeOnStart: true,
  storageClientOptions: { localDataDirectory: folder },
});
const queue = await RequestQueue.open(null, { config });
await queue.addRequests(
  readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((url) => ({ url })),
);
const crawler = new CheerioCrawler(
  {
    requestQueue: queue,
    minConcurrency: 16,
    maxConcurrency: 32,
    async requestHandler({ $, request, response }) {
      const paragraphs = $('#content p')
        .toArray()
        .map((p) => $(p).text().trim());
      await Dataset.pushData({
        url: request.url,
        status: response.statusCode,
        title: $('h1').text().trim(),
        info: $('.info').text().trim(),
        editor: $('.editor').text().trim(),
        body: paragraphs.join('\n\n'),
        links: $('a[href]').length,
      });
    },
  },
  config,
);
const { requestsFinished, requestsFailed } = await crawler.run();
console.error(JSON.stringify({ requestsFinished, requestsFailed }));
