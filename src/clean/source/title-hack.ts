import type { TitleEvidence } from '../../evidence.ts';
import type { Cut, SourceRule } from '../../rule.ts';
import { TITLE } from '../thresholds.ts';
import { codedHan, hasHan, readNumeric } from './entities.ts';

// `<title>…</title>`; bounded, so that a page full of open titles stays linear
const TITLES = /<title\b[^<>]{0,200}>([^<]{0,1000})<\/title/giu;
// `<meta name="keywords" content=…>`
const WORD_METAS = /<meta\b[^<>]{0,80}\bname\s*=\s*["']?(keywords|description)\b[^<>]{0,4000}>/giu;
// `document.title ="…"`, whole: not the first part of a sum
const SET_TITLE = /\bdocument\.title\s*=\s*(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')(?!\s*\+)/gu;
// what a cloak asks before it shows the true title
const SPIDER_TEST = /userAgent[^<]{0,200}(?:baidu|spider|sogou|bot\b)|document\.referrer/iu;
const JS_ESCAPE = /\\u([0-9a-f]{4})/giu;

/** How far before `document.title` its condition may stand. */
const CONDITION = 400;

export interface HackedTitle extends TitleEvidence {
  /** The title that the hack shows to search engines. */
  readonly shown: string | null;
}

/**
 * What the source says of its title. A parser erases both signs: that Han characters are written as numeric entities (on
 * none of 859 honest pages), and the cloak script that shows the true title to readers only.
 *
 * @example `if(ua.indexOf("baidu")==-1){document.title="真"}` → cloaked `真`
 */
export function readTitleEvidence(source: string): HackedTitle {
  const coded = source.includes('&#') ? titlesOf(source).filter(isCoded) : [];
  const cloaked = source.includes('document.title') ? readCloak(source) : null;
  return {
    cloaked: cloaked?.title ?? null,
    hacked: coded.length > 0 || cloaked?.tested === true,
    shown: coded[0] === undefined ? null : readNumeric(coded[0]),
  };
}

const titlesOf = (source: string): string[] => [...source.matchAll(TITLES)].map(([, text]) => text as string);

const isCoded = (text: string): boolean => codedHan(text) >= TITLE.entities;

/** A title set after a test for spiders, or set where `<title>` is empty. */
function readCloak(source: string): { title: string; tested: boolean } | null {
  const empty = titlesOf(source).every((text) => text.trim() === '');
  for (const match of source.matchAll(SET_TITLE)) {
    const before = source.slice(Math.max(0, match.index - CONDITION), match.index);
    const script = before.slice(before.lastIndexOf('<script') + 1);
    const tested = SPIDER_TEST.test(script);
    const title = (match[1] ?? match[2] ?? '').replace(JS_ESCAPE, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if ((tested || empty) && title.trim() !== '') return { title: title.trim(), tested };
  }
  return null;
}

/**
 * Takes out keyword and description metas and further titles that are nothing but coded keywords, where an honest one of
 * the same kind stands beside them or the title is hacked as well.
 */
export const titleHack: SourceRule = {
  id: 'title-hack',
  stage: 'source',
  flag: 'title-hack',
  reason: 'Han characters of titles and keywords are written as numeric entities, which honest pages do not do',
  find(source) {
    if (!source.includes('&#')) return [];
    const titles = [...source.matchAll(TITLES)];
    const hacked = titles.some(([, text]) => isCoded(text as string));
    const honestTitle = titles.some(([, text]) => hasHan(text as string));
    const cuts: Cut[] = [];
    for (const match of titles) {
      const close = source.indexOf('>', match.index + match[0].length) + 1;
      if (honestTitle && isCoded(match[1] as string)) cuts.push({ start: match.index, end: close });
    }
    const metas = [...source.matchAll(WORD_METAS)];
    for (const match of metas) {
      const [tag, name] = match;
      if (!isCoded(tag) || hasHan(tag)) continue;
      const other = metas.some((meta) => meta[1] === name && hasHan(meta[0]));
      if (hacked || other) cuts.push({ start: match.index, end: match.index + tag.length });
    }
    return cuts;
  },
};
