import { createRequire } from 'node:module';
import type { Random } from './random.ts';
import { mapHan } from './source.ts';

const { Converter } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');

/** Characters that the map of one known clone program leaves as they are: 以后 and 里 beside 發 and 產. */
const LEFT = new Set('于后里范余制系面');

/** Where the table that most clone programs share differs from the standard one. */
const PHP_TABLE: Readonly<Record<string, string>> = {
  为: '為',
  制: '製',
  系: '係',
  面: '麵',
  只: '隻',
  复: '複',
  谷: '穀',
  御: '禦',
  松: '鬆',
  硅: '矽',
  咨: '谘',
  碱: '堿',
};

type Table = 'standard' | 'taiwan' | 'partial' | 'php';
const TABLES: readonly Table[] = ['standard', 'taiwan', 'partial', 'php'];

const converters = new Map<string, (text: string) => string>();
const known = new Map<string, string>();

/** One character, by itself: programs know no words. */
function traditionalOf(char: string, to: 't' | 'tw'): string {
  const key = to + char;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (!converters.has(to)) converters.set(to, Converter({ from: 'cn', to }));
  const made = converters.get(to)!(char);
  known.set(key, made);
  return made;
}

function convertChar(char: string, table: Table): string {
  if (table === 'partial' && LEFT.has(char)) return char;
  if (table === 'php' && PHP_TABLE[char]) return PHP_TABLE[char];
  return traditionalOf(char, table === 'taiwan' ? 'tw' : 't');
}

export const convertWith = (table: Table, text: string): string => mapHan(text, (char) => convertChar(char, table));

/** Converts a whole page, attributes and scripts as well, character by character, with one of four tables. */
export const convert = (html: string, random: Random): string => convertWith(random.pick(TABLES), html);

export const simplify = Converter({ from: 'tw', to: 'cn' });
