import { createRequire } from 'node:module';
import { hasTraditional } from '../han.ts';
import type { Script } from '../options.ts';
import type { ScriptVerdict } from './script.ts';

type Convert = (text: string) => string;
type Locale = 'cn' | 't' | 'tw' | 'hk';

const require = createRequire(import.meta.url);
const converters = new Map<string, Convert>();

/**
 * A pair has one converter in all. Traditional to simplified needs the small build (2 MB of heap); the other way costs
 * a second and 24 to 44 MB, so it is loaded only for who asks for traditional text.
 */
function converter(from: Locale, to: Locale): Convert {
  const key = `${from}>${to}`;
  const known = converters.get(key);
  if (known) return known;
  const { Converter } = require(to === 'cn' ? 'opencc-js/t2cn' : 'opencc-js') as typeof import('opencc-js');
  const made = Converter({ from, to });
  converters.set(key, made);
  return made;
}

/**
 * What the character maps of clone programs make of a simplified character and OpenCC does not turn back. Only for text
 * known to be converted: 大阪 and 矽 are honest elsewhere. 谘询 → 咨询
 */
const AFTER_CONVERSION: readonly (readonly [RegExp, string])[] = [
  [/堿/gu, '碱'],
  [/谘/gu, '咨'],
  [/矽/gu, '硅'],
  [/嗬/gu, '呵'],
  [/(?<!大)阪/gu, '坂'],
  [/絏/gu, '绁'],
  [/瑉/gu, '珉'],
];

const same: Convert = (text) => text;

const simplifyHonest: Convert = (text) => (hasTraditional(text) ? converter('tw', 'cn')(text) : text);

const simplifyConverted: Convert = (text) =>
  hasTraditional(text)
    ? AFTER_CONVERSION.reduce((all, [from, to]) => all.replace(from, to), converter('tw', 'cn')(text))
    : text;

/** Target of an option, and the region whose text needs no conversion to it. */
const TARGETS = { hant: ['t', null], tw: ['tw', 'TW'], hk: ['hk', 'HK'] } as const;

/** How text of that script becomes text in `script`; the text itself is given back where nothing is to be done. */
export function converterTo(script: Script, verdict: ScriptVerdict): Convert {
  if (script === 'keep') return same;
  const simplify = verdict.converted ? simplifyConverted : simplifyHonest;
  if (script === 'hans') return simplify;
  const [target, region] = TARGETS[script];
  const honest = verdict.script === 'hant' && !verdict.converted;
  if (honest && (target === 't' || verdict.region === region)) return same;
  if (honest) return converter(verdict.region === 'HK' ? 'hk' : 'tw', target);
  return (text) => converter('cn', target)(simplify(text));
}
