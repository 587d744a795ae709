import type { Script } from '../options.ts';
import { converterTo } from './convert.ts';
import { languageOf } from './language.ts';
import { detectScript } from './script.ts';
import { normalizeCharacters } from './steps.ts';

/** Options of `normalize()`. */
export interface NormalizeOptions {
  /** Script to give the text in. @default 'hans' */
  readonly script?: Script;
}

/**
 * Gives a text one form for each character: invisible characters go, radicals and compatibility forms become plain
 * characters, letters and digits half-width, blanks single; then the script is converted. Idempotent. Chinese
 * punctuation, quotation marks and ellipses stay as written, and so does text that is not Chinese.
 *
 * @example normalize('２０２４年，　臺灣') // '2024年，台湾'
 * @example normalize('臺灣', { script: 'keep' }) // '臺灣'
 */
export function normalize(text: string, { script = 'hans' }: NormalizeOptions = {}): string {
  const clean = normalizeCharacters(text);
  return languageOf(clean) === 'zh' ? converterTo(script, detectScript(clean))(clean) : clean;
}
