import { CHAR } from '../chars.ts';
import { NOISE } from '../thresholds.ts';
import { cutAll, type PageRule } from './rule.ts';

const PRIVATE = /[\ue000-\uf8ff]/gu;
const ISOLATED = /(?<=(\p{Script=Han}))[\ue000-\uf8ff](?=\p{Script=Han})/gu;

/**
 * Takes out private-use characters strewn between Han characters. A rare character of a name that has no code point
 * stands between the same neighbours each time: it stays. A page that is written with them needs its font: it is
 * reported and left as it is.
 *
 * @example 今\ue123年第\ue123一批\ue123项目 → 今年第一批项目
 */
export const privateUse: PageRule = {
  id: 'private-use',
  flag: 'noise-marks',
  reason: 'single private-use characters are strewn between Han characters',
  bits: CHAR.privateUse,
  judge(page) {
    if (isObfuscated(page.strings())) return null;
    const before = new Set<string>();
    let hits = 0;
    for (const text of page.stringsWith(CHAR.privateUse)) {
      for (const [, char] of text.matchAll(ISOLATED)) {
        before.add(char as string);
        hits++;
      }
    }
    return hits < NOISE.hits || before.size < NOISE.hits ? null : { edit: (text) => cutAll(text, ISOLATED) };
  },
};

/** Reports a page whose text is written with an obfuscating font. */
export const fontObfuscated: PageRule = {
  id: 'font-obfuscated',
  flag: 'font-obfuscated',
  reason: 'many characters are private-use ones, which only the font of the page makes readable',
  bits: CHAR.privateUse,
  judge(page) {
    if (!isObfuscated(page.strings())) return null;
    return { edit: (text) => ({ text, cuts: [] }), reports: true };
  },
};

function isObfuscated(strings: readonly string[]): boolean {
  let all = 0;
  let own = 0;
  for (const text of strings) {
    if (text.trim().length < 2) continue;
    all += text.length;
    own += text.match(PRIVATE)?.length ?? 0;
  }
  return own >= 20 && own >= NOISE.fontShare * all;
}
