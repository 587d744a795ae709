// Builds src/decode/unigrams.data.ts: how many bits a character of Chinese news text costs, -log2 of its share among the
// non-ASCII characters. Run `node scripts/build-unigrams.mjs` after a change here; the result is checked in.
// `--check` writes nothing and fails if it would.
//
// Sources, all free to ship:
// - scripts/common-han.txt: the commonest simplified characters, commonest first, written down for this project (MIT);
// - the words of pinyin-pro (MIT) and of opencc-js (MIT, dictionaries of OpenCC: Apache-2.0): the more words a character is
//   part of, the commoner it is taken to be;
// - GB2312's and Big5's own division into common and rare characters, read from the decoders;
// - opencc-js's character tables, for the traditional form of each simplified character.
// No text of any publisher is used.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';

const require = createRequire(import.meta.url);
const root = new URL('..', import.meta.url);
const openccDict = (name) => {
  const file = require.resolve('opencc-js').replace(/dist\/.*$/u, `dist/esm-lib/dict/${name}.js`);
  return readFileSync(file, 'utf8')
    .replace(/^export default "|";?\s*$/gu, '')
    .split('|')
    .map((line) => line.split(' '));
};
const pinyinWords = (name) => {
  const file = require.resolve('pinyin-pro').replace(/dist\/.*$/u, `dist/esm/data/${name}.mjs`);
  return [...readFileSync(file, 'utf8').matchAll(/^\s*['"]?(\p{Script=Han}{2,})['"]?:/gmu)].map((match) => match[1]);
};
const rowsOf = (encoding, from, to, low = 0xa1) => {
  const found = [];
  for (let lead = from; lead <= to; lead++)
    for (let trail = low; trail <= 0xfe; trail++) {
      const char = iconv.decode(Buffer.from([lead, trail]), encoding);
      if (/^\p{Script=Han}$/u.test(char)) found.push(char);
    }
  return found;
};

/** Zipf-Mandelbrot as knots: rank -> bits. Half of the running text is within rank 150, 99 % within 2,500. */
const KNOTS = [
  [1, 4.9],
  [2, 6.2],
  [10, 7.2],
  [100, 8.8],
  [300, 9.9],
  [500, 10.7],
  [1000, 12],
  [1500, 13],
  [2400, 14.5],
];
const bitsOfRank = (rank) => {
  const at = Math.max(
    1,
    KNOTS.findIndex(([knot]) => knot >= rank),
  );
  const [r0, b0] = KNOTS[at - 1];
  const [r1, b1] = KNOTS[at] ?? [r0 + 1, b0];
  return b0 + ((b1 - b0) * (Math.log(rank) - Math.log(r0))) / (Math.log(r1) - Math.log(r0));
};

const bits = new Map();
const put = (char, cost) => {
  if (!(bits.get(char) <= cost)) bits.set(char, cost);
};

// 1. The hand-made order.
const ranked = [...new Set(readFileSync(new URL('scripts/common-han.txt', root), 'utf8').replace(/\s/gu, ''))];
for (const [index, char] of ranked.entries()) put(char, bitsOfRank(index + 1));

// 2. The rest of GB2312, by the words they are in.
const words = [...['dict2', 'dict3', 'dict4'].flatMap(pinyinWords), ...openccDict('STPhrases').map(([word]) => word)];
const uses = new Map();
for (const char of words.join('')) uses.set(char, (uses.get(char) ?? 0) + 1);
const rarer = (char, base) => base - Math.min(2, Math.log2(1 + (uses.get(char) ?? 0)) / 3);
for (const char of rowsOf('gbk', 0xb0, 0xd7)) put(char, rarer(char, 16.5));
for (const char of rowsOf('gbk', 0xd8, 0xf7)) put(char, rarer(char, 18.5));

// 3. The traditional form of every character above, in its Taiwan and Hong Kong shapes; second readings cost 3 bits more.
const shapes = [(char) => char, Converter({ from: 't', to: 'tw' }), Converter({ from: 't', to: 'hk' })];
const simplified = new Map(bits);
for (const [char, ...forms] of openccDict('STCharacters'))
  for (const [order, form] of forms.entries())
    for (const shape of shapes)
      if (simplified.has(char) && form !== char) put(shape(form), simplified.get(char) + (order === 0 ? 0.5 : 3));

// 4. The rest of Big5's common characters, and Cantonese.
for (const char of [...rowsOf('big5', 0xa4, 0xc6, 0x40)]) put(char, 18);
for (const char of '嘅佢喺咗唔冇啲嚟咁嗰哋佬啱睇攞俾噉嘢咩㗎囉喎咪乜嘥曬') put(char, 14);

// 5. What is no Han, by its usual share in print.
const OTHERS = {
  4.5: '，',
  5.5: '。',
  6.5: '、',
  7: '“”「」：',
  8: '　（）《》',
  9: '；！？—…·•│｜',
  9.5: '『』‘’【】\u00a0',
  10.5: '１２３４５６７８９０％－．／〈〉～▲▼●■◆★☆→×│丨－',
  11.5: '①②③④⑤°〔〕▪∶℃＋＞＜＝─»«›‹↑↓←©®〇○◎△▶►✕㎡￥＂',
  12: 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ',
  13: '⑥⑦⑧⑨⑩ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ＠＃＆＊＿–',
};
for (const [cost, chars] of Object.entries(OTHERS)) for (const char of chars) put(char, Number(cost));

const buckets = new Map();
for (const [char, cost] of bits) {
  const half = Math.round(cost * 2);
  buckets.set(half, [...(buckets.get(half) ?? []), char]);
}
const escaped = (char) =>
  /[\s\\'\u00a0\u3000]/u.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char;
const rows = [...buckets]
  .sort(([a], [b]) => a - b)
  .map(
    ([half, chars]) =>
      `  [${half / 2}, '${chars
        .filter((c) => c.length === 1)
        .sort()
        .map(escaped)
        .join('')}'],`,
  );
const source = `// Made by scripts/build-unigrams.mjs, which names the sources; do not edit.

/** [cost in bits, the characters that cost as much]: simplified and traditional together, non-ASCII characters only. */
// biome-ignore format: one cost a line
export const UNIGRAMS: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];
`;
const target = new URL('src/decode/unigrams.data.ts', root);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source)
    throw new Error('src/decode/unigrams.data.ts is not what this script makes');
} else writeFileSync(target, source);
console.log(`${bits.size} characters, ${Buffer.byteLength(source)} bytes`);
