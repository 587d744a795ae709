import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import { simplify } from './characters.ts';
import type { Random } from './random.ts';
import { mapHan, piecesOf } from './source.ts';

const require = createRequire(import.meta.url);
const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');

/** Notes with a blank before the bracket: constants of the programs' table. */
const BLANK: ReadonlySet<string> = new Set(['會', '創']);

const notes = new Map<string, string>();

/** `X(pinyin)`: the usual reading of the character, or of its simplified form; always the same one. */
function noteOf(char: string, of: 'own' | 'simplified'): string {
  const key = of + char;
  const known = notes.get(key);
  if (known !== undefined) return known;
  const reading = pinyin(of === 'own' ? char : simplify(char), { type: 'array' })[0] ?? '';
  const made = /^\p{Script=Latin}{1,6}$/u.test(reading) && /[^a-z]/u.test(reading) ? reading : '';
  notes.set(key, made);
  return made;
}

const traditionalOnly = new Map<string, boolean>();

/** Not in GB 2312, and changed by the conversion to simplified characters. */
function isTraditionalOnly(char: string): boolean {
  const known = traditionalOnly.get(char);
  if (known !== undefined) return known;
  const bytes = iconv.encode(char, 'gbk');
  const inGb2312 = bytes.length === 2 && bytes[0]! >= 0xa1 && bytes[0]! <= 0xf7 && bytes[1]! >= 0xa1;
  const made = !inGb2312 && simplify(char) !== char;
  traditionalOnly.set(char, made);
  return made;
}

type Notes = (char: string) => string;

/**
 * The table of a program: which characters of the page it knows, and what it notes behind them. `read` is what it reads of
 * the page: notes are counted there.
 */
function tableOf(html: string, read: string, share: number, random: Random, test: (char: string) => boolean): Notes {
  const of = random.pick(['own', 'simplified'] as const);
  const table = new Map<string, string>();
  for (const char of new Set(html.match(/\p{Script=Han}/gu))) {
    if (!test(char) || !random.chance(share)) continue;
    const note = noteOf(char, of);
    if (note !== '') table.set(char, `(${note}${BLANK.has(char) ? ' ' : ''})`);
  }
  const notes: Notes = (char) => table.get(char) ?? '';
  const all = read.match(/\p{Script=Han}/gu)?.filter((char) => notes(char) !== '').length ?? 0;
  return all < FEWEST && share < 1 ? tableOf(html, read, 1, random, test) : notes;
}

/** Fewer notes than these on a page show no pattern. */
const FEWEST = 12;

// what such a program reads of a tag: `content="…"`, `alt="…"`, `title="…"`
const TEXT_ATTRIBUTE = /(?<=\b(?:content|alt|title)=["'])[^"'<>]*/giu;

/** Annotates texts, the title, and the attributes that hold text. */
const annotateTexts = (html: string, change: (text: string) => string): string =>
  piecesOf(html)
    .map(({ kind, name, source }) => {
      if (kind === 'text') return change(source);
      if (name === 'title') return source.replace(/(?<=>)[^<]*/u, change);
      return kind === 'tag' ? source.replace(TEXT_ATTRIBUTE, change) : source;
    })
    .join('');

/** All that it annotates. */
function textsOf(html: string): string {
  let texts = '';
  annotateTexts(html, (text) => {
    texts += text;
    return text;
  });
  return texts;
}

const annotate = (notes: Notes) => (text: string) => mapHan(text, (char) => char + notes(char));

/** A fixed part of the traditional-only characters of the page. */
export function sparsePinyin(html: string, random: Random): string {
  const share = random.pick([0.15, 0.3, 0.5]);
  return annotateTexts(html, annotate(tableOf(html, textsOf(html), share, random, isTraditionalOnly)));
}

/** Nearly all traditional-only characters. */
export function densePinyin(html: string, random: Random): string {
  const notes = tableOf(html, textsOf(html), random.pick([1, 0.95]), random, isTraditionalOnly);
  const twice = random.chance(0.2);
  return annotateTexts(
    html,
    annotate((char) => notes(char).repeat(twice ? 2 : 1)),
  );
}

/** `applyAnnotations()`: every Han character of the table, anywhere in the file: scripts and addresses as well. */
export function allPinyin(html: string, random: Random): string {
  return annotate(tableOf(html, html, random.pick([1, 0.97]), random, () => true))(html);
}

/** What a page declares, in words that fit its bytes. */
const declareGbk = (html: string): string =>
  html.replace(/charset\s*=\s*["']?[\w-]+/giu, (declared) => declared.replace(/[\w-]+$/u, 'gbk'));

/** Text in GBK bytes; what GBK has not is written as an entity. */
const gbkBytes = (text: string): Buffer =>
  iconv.encode(
    text.replace(/[^\0-\x7f]/gu, (char) => (isInGbk(char) ? char : `&#${char.codePointAt(0)};`)),
    'gbk',
  );

const inGbk = new Map<string, boolean>();
function isInGbk(char: string): boolean {
  const known = inGbk.get(char);
  if (known !== undefined) return known;
  const made = iconv.decode(iconv.encode(char, 'gbk'), 'gbk') === char;
  inGbk.set(char, made);
  return made;
}

const gbkTable = (html: string, random: Random): Notes =>
  tableOf(html, textsOf(html), random.pick([0.3, 0.6, 1]), random, (char) => isTraditionalOnly(char) && isInGbk(char));

/** A page as a file in GBK. */
export const inGbkBytes = (html: string): Buffer => gbkBytes(declareGbk(html));

/** Notes in a GBK page, each behind its character. */
export const gbkAligned = (html: string, random: Random): Buffer =>
  inGbkBytes(annotateTexts(html, annotate(gbkTable(html, random))));

/**
 * `str_replace` on GBK bytes: the two bytes of a character match across a character boundary as well, and break both
 * neighbours. One search after the other over the whole text, or all at once as `strtr` does.
 */
export function gbkUnaligned(html: string, random: Random): { readonly bytes: Buffer; readonly text: string } {
  const notes = gbkTable(html, random);
  const atOnce = random.chance(0.5);
  const table = [...new Set(html.match(/\p{Script=Han}/gu))]
    .filter((char) => notes(char) !== '')
    .map((char): [string, string] => [gbkBytes(char).toString('latin1'), gbkBytes(notes(char)).toString('latin1')]);
  const change = atOnce ? translate(new Map(table)) : replaceEach(table);
  const bytes = Buffer.concat(
    piecesOf(declareGbk(html)).map(({ kind, name, source }) => {
      const plain = gbkBytes(source);
      return kind === 'text' || name === 'title' ? Buffer.from(change(plain.toString('latin1')), 'latin1') : plain;
    }),
  );
  return { bytes, text: readAsPhp(bytes) };
}

const replaceEach =
  (table: readonly (readonly [string, string])[]) =>
  (bytes: string): string =>
    table.reduce((all, [char, note]) => all.replaceAll(char, char + note), bytes);

const translate =
  (table: ReadonlyMap<string, string>) =>
  (bytes: string): string => {
    let out = '';
    for (let at = 0; at < bytes.length; ) {
      const pair = bytes.slice(at, at + 2);
      const note = table.get(pair);
      out += note === undefined ? bytes[at] : pair + note;
      at += note === undefined ? 1 : 2;
    }
    return out;
  };

const decoder = new TextDecoder('gb18030');

/** GBK bytes as `mb_convert_encoding` reads them: a bad pair is `?`, both its bytes gone. */
function readAsPhp(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const trail = bytes[++at] ?? 0;
    const char = decoder.decode(Uint8Array.of(byte, trail));
    text += char.length === 1 && char !== '\ufffd' ? char : '?';
  }
  return text;
}
