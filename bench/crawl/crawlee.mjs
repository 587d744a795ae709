// The work of `qingwen crawl` by Crawlee's CheerioCrawler: fetch, parse, headline, date and article text, one persisted
// record for each address.   CRAWLEE_STORAGE_DIR=FOLDER node crawlee.mjs LIST
import { readFileSync } from 'node:fs';
import { CheerioCrawler, log } from '@crawlee/cheerio';

log.setLevel(log.LEVELS.ERROR);
const crawler = new CheerioCrawler({
  minConcurrency: 16,
  maxConcurrency: 32,
  async requestHandler({ $, request, response, pushData }) {
    const paragraphs = $('#content p')
      .toArray()
      .map((p) => $(p).text().trim());
    await pushData({
      url: request.url,
      status: response.statusCode,
      title: $('h1').text().trim(),
      info: $('.info').text().trim(),
      editor: $('.editor').text().trim(),
      body: paragraphs.join('\n\n'),
    });
  },
});
const urls = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const { requestsFinished, requestsFailed } = await crawler.run(urls);
console.error(JSON.stringify({ requestsFinished, requestsFailed }));
