import { countForms } from '../han.ts';
import { HONG_KONG, RESIDUE, TAIWAN } from './script.data.ts';

/** Which characters a Chinese text is written in. */
export interface ScriptVerdict {
  /** `und`: no character that only one script uses. */
  readonly script: 'hans' | 'hant' | 'mixed' | 'und';
  /** Whose traditional text it is; null if it is not traditional, shorter than 50 Han, or undecided. */
  readonly region: 'TW' | 'HK' | null;
  /** True if a program made it from simplified text. */
  readonly converted: boolean;
  readonly evidence: {
    /** Characters of one script only. */
    readonly simplified: number;
    readonly traditional: number;
    /** Different words that only a conversion program writes. */
    readonly residue: number;
    /** Different spellings and words of the two regions. */
    readonly taiwan: number;
    readonly hongKong: number;
  };
}

/** What is known apart from the text. */
export interface ScriptHints {
  /** The clean stage found the notes that conversion programs add (injected pinyin). */
  readonly machineConverted?: boolean;
  /** Host name of the page; its country counts as much as two cues, so it does not decide against the text. */
  readonly host?: string;
}

/** Share of traditional-only among the one-script characters. */
const HANS_BELOW = 0.06;
const HANT_ABOVE = 0.94;

/** A shorter text has too few cues to tell a region by. */
const MIN_HAN_FOR_REGION = 50;

/** Different cues of one region that make it the answer, and how many times those of the other they must be. */
const MIN_CUES = 2;
const LEAD = 2;

/** Different words of machine conversion from which on a text is held for converted. Honest pages have 0. */
const MIN_RESIDUE = 2;

/** “ and ” in a text without 「」, in all and for each 1,000 characters: the mainland has 9, Taiwan and Hong Kong 0. */
const MIN_QUOTES = 6;
const MIN_QUOTE_DENSITY = 5;

/** OpenCC's own standard, which no newspaper follows: 爲 and never 為. */
const OPENCC_STANDARD = /^[^為]*爲[^為]*$/u;

const HAN = /\p{Script=Han}/gu;
const MAINLAND_QUOTES = /[“”]/gu;
const CORNER_QUOTES = /[「」『』]/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const kinds = (text: string, pattern: RegExp): number => new Set(text.match(pattern)).size;

/**
 * Tells simplified from traditional text, and Taiwan from Hong Kong.
 * @example detectScript('本港市民在旺角乘搭巴士……').script // 'hant'
 */
export function detectScript(text: string, { machineConverted = false, host = '' }: ScriptHints = {}): ScriptVerdict {
  const { simplified, traditional } = countForms(text);
  const total = simplified + traditional;
  const share = traditional / total;
  const script = total === 0 ? 'und' : share < HANS_BELOW ? 'hans' : share > HANT_ABOVE ? 'hant' : 'mixed';
  if (script === 'und' || script === 'hans') {
    const evidence = { simplified, traditional, residue: 0, taiwan: 0, hongKong: 0 };
    return { script, region: null, converted: false, evidence };
  }
  const evidence = {
    simplified,
    traditional,
    residue: kinds(text, RESIDUE),
    taiwan: kinds(text, TAIWAN) + (host.endsWith('.tw') ? MIN_CUES : 0),
    hongKong: kinds(text, HONG_KONG) + (host.endsWith('.hk') ? MIN_CUES : 0),
  };
  const converted =
    machineConverted ||
    evidence.residue >= MIN_RESIDUE ||
    (hasMainlandQuotes(text) && script === 'hant' && evidence.taiwan + evidence.hongKong < MIN_CUES) ||
    OPENCC_STANDARD.test(text);
  const region = converted || script !== 'hant' ? null : regionOf(text, evidence);
  return { script, region, converted, evidence };
}

function hasMainlandQuotes(text: string): boolean {
  const quotes = count(text, MAINLAND_QUOTES);
  return quotes >= MIN_QUOTES && quotes * 1000 >= MIN_QUOTE_DENSITY * text.length && !CORNER_QUOTES.test(text);
}

function regionOf(text: string, { taiwan, hongKong }: ScriptVerdict['evidence']): ScriptVerdict['region'] {
  if (count(text, HAN) < MIN_HAN_FOR_REGION) return null;
  if (taiwan >= MIN_CUES && taiwan >= LEAD * hongKong) return 'TW';
  if (hongKong >= MIN_CUES && hongKong >= LEAD * taiwan) return 'HK';
  return null;
}
