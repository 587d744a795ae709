// Extraction of so many generated pages, and nothing else:  node extract-only.mjs COUNT
import { explain } from '../../dist/bundle/index.js';
import { newsPage } from './pages.mjs';

const DIFFERENT = 200;
const pages = Array.from({ length: DIFFERENT }, (_, n) => Buffer.from(newsPage(n)));
for (let n = 0; n < Number(process.argv[2]); n++) {
  const { article } = explain(pages[n % DIFFERENT], { url: `http://127.0.6.1/n/${n}.html`, contentType: 'text/html' });
  JSON.stringify(article);
}
