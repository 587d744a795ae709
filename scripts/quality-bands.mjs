// How far `quality` can be trusted: in five bands, the share of gold pages whose body is right (F1 over character 4-grams of
// at least 0.95). node scripts/quality-bands.mjs GOLD_DIR, after `npm run build`. GOLD_DIR holds gold.jsonl and its pages.
// Exit status 1 if fewer than 95 % of the pages of quality 0.8 and more are right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../dist/index.js';

const RIGHT = 0.95;
const SURE = 0.8;
const BANDS = [0, 0.2, 0.4, 0.6, 0.8];

const fold = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();

function grams(text) {
  const counts = new Map();
  for (let at = 0; at <= Math.max(0, text.length - 4); at++) {
    const gram = text.slice(at, at + 4);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function f1(found, wanted) {
  const [a, b] = [grams(found), grams(wanted)];
  const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
  const common = [...a].reduce((total, [gram, count]) => total + Math.min(count, b.get(gram) ?? 0), 0);
  return (2 * common) / (sum(a) + sum(b));
}

/** The body without the passages that count neither for nor against. */
const counted = (body, { doubtful = [], paragraphs }) =>
  doubtful
    .filter((passage) => !paragraphs.includes(passage))
    .reduce((text, passage) => text.replace(fold(passage), ''), fold(body));

const dir = process.argv[2];
if (!dir) throw new Error('usage: node scripts/quality-bands.mjs GOLD_DIR');
const gold = readFileSync(join(dir, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const rows = gold.flatMap((page) => {
  const options = { url: page.url, script: 'keep', sites: { builtin: false } };
  const article = extract(readFileSync(join(dir, page.file)), options);
  if (!article || ['gallery', 'video'].includes(page.kind)) return [];
  const score = page.kind === 'article' ? f1(counted(article.body, page), fold(page.paragraphs.join(''))) : 0;
  return [{ id: page.id, quality: article.quality, score }];
});

const right = (some) => some.filter(({ score }) => score >= RIGHT).length;
for (const [at, from] of BANDS.entries()) {
  const to = BANDS[at + 1] ?? 1.01;
  const some = rows.filter(({ quality }) => quality >= from && quality < to);
  const share = some.length > 0 ? (right(some) / some.length).toFixed(3) : '-';
  console.log(
    `${from.toFixed(1)} to ${Math.min(to, 1).toFixed(1)}  ${String(some.length).padStart(4)} pages  right ${share}`,
  );
}
for (const { id, quality, score } of rows.filter(({ score }) => score < RIGHT))
  console.log(`wrong: ${id}  quality ${quality}  F1 ${score.toFixed(3)}`);
const sure = rows.filter(({ quality }) => quality >= SURE);
process.exitCode = right(sure) >= sure.length * RIGHT ? 0 : 1;
