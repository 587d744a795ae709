import { createRequire } from 'node:module';
import { simpleFormOf } from '../../../han.ts';

type Pinyin = typeof import('pinyin-pro').pinyin;

let pinyin: Pinyin | null = null;

/** pinyin-pro, loaded when a page has the first note. */
const load = (): Pinyin => {
  pinyin ??= createRequire(import.meta.url)('pinyin-pro').pinyin as Pinyin;
  return pinyin;
};

/** The readings of a character in either of its forms. */
interface Readings {
  readonly all: ReadonlySet<string>;
  /** The most usual reading of each form. */
  readonly usual: ReadonlySet<string>;
}

const cache = new Map<string, Readings>();

function readingsOf(char: string): Readings {
  const known = cache.get(char);
  if (known) return known;
  const forms = [...new Set([char, simpleFormOf(char)])];
  const made = {
    all: new Set(forms.flatMap((form) => load()(form, { type: 'array', multiple: true }))),
    usual: new Set(forms.flatMap((form) => load()(form, { type: 'array' }))),
  };
  cache.set(char, made);
  return made;
}

export const isReading = (char: string, reading: string): boolean => readingsOf(char).all.has(reading);

export const isUsualReading = (char: string, reading: string): boolean => readingsOf(char).usual.has(reading);

/** True if `reading` is one of the character's but for its tones: 綠, `lv`. */
export const isTonelessReading = (char: string, reading: string): boolean =>
  [...readingsOf(char).all].some((known) => withoutTone(known) === reading);

/** True if a reading of the character begins with `prefix`: a note that was cut off. */
export const startsReading = (char: string, prefix: string): boolean =>
  [...readingsOf(char).all].some((known) => known.startsWith(prefix) || withoutTone(known).startsWith(prefix));

const withoutTone = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');

const BREVES: Readonly<Record<string, string>> = { ă: 'ǎ', ĕ: 'ě', ĭ: 'ǐ', ŏ: 'ǒ', ŭ: 'ǔ', ɡ: 'g', v: 'ü' };

const normalized = new Map<string, string>();
/** More notes than all syllables and tones make: a hostile page cannot fill the memory. */
const MOST_NOTES = 4000;

/** A note as the dictionaries write it: NFC, caron for breve, g for ɡ, ü for v. */
export function normalizeNote(note: string): string {
  const known = normalized.get(note);
  if (known !== undefined) return known;
  if (normalized.size >= MOST_NOTES) normalized.clear();
  const made = note.normalize('NFC').replace(/[ăĕĭŏŭɡv]/gu, (letter) => BREVES[letter] as string);
  normalized.set(note, made);
  return made;
}

const TONE =
  /[\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc\u0144\u0148\u01f9\u1e3f]/u;

/** True if a normalized note bears a tone mark: `guān`, not `gdp`. */
export const hasTone = (note: string): boolean => TONE.test(note);
