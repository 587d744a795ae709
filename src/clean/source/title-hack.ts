import type { TitleEvidence } from '../../evidence.ts';
import type { Cut, SourceRule } from '../../rule.ts';
import { once } from '../once.ts';
import { TITLE } from '../thresholds.ts';
import { codedHan, hasHan, rawHan, readNumeric } from './entities.ts';

// `<title>…</title>`; bounded, so that a page full of open titles stays linear
const TITLES = /<title\b[^<>]{0,200}>([^<]{0,1000})<\/title[^<>]{0,20}>/giu;
// `<meta name="keywords" content=…>`
const WORD_METAS = /<meta\b[^<>]{0,80}\bname\s*=\s*["']?(keywords|description)\b[^<>]{0,4000}>/giu;
// the value of a meta
const CONTENT = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/iu;
const WORD_END = /[\s,，、;；_|-]+/u;
// `document.title ="…"`, whole: not the first part of a sum; readings make a title eight times as long
const SET_TITLE = /\bdocument\.title\s*=\s*(?:"((?:[^"\\\n]|\\.){1,2000})"|'((?:[^'\\\n]|\\.){1,2000})')(?!\s*\+)/gu;
// what a cloak asks before it shows the true title
const SPIDER_TEST = /userAgent[^<]{0,200}(?:baidu|spider|sogou|bot\b)|document\.referrer/iu;
// `\u6c5f`, `\"`
const JS_ESCAPE = /\\(?:u([0-9a-f]{4})|(.))/giu;

/** How far before `document.title` its condition may stand. */
const CONDITION = 400;
/** Metas, and words of each, that are looked for in the page: an honest page has no more. */
const MOST_METAS = 8;
const MOST_WORDS = 40;

export interface HackedTitle extends TitleEvidence {
  /** The title that the hack shows to search engines. */
  readonly shown: string | null;
  /** True if the title stood in `<title>` alone, or the keywords in their meta: nothing of the page says them now. */
  readonly lost: boolean;
  /** Where the source holds spam that the parser would read. */
  readonly cuts: readonly Cut[];
}

/**
 * What the source says of its title. A parser erases both signs: that Han characters are written as numeric entities (on
 * none of 859 honest pages), and the cloak script that shows the true title to readers only. A page that writes all its
 * text so is honest.
 *
 * @example `if(ua.indexOf("baidu")==-1){document.title="真"}` → cloaked `真`
 */
export function readTitleEvidence(source: string): HackedTitle {
  const titles = once(() => [...source.matchAll(TITLES)]);
  const cloak = source.includes('document.title') ? readCloak(source, titles) : null;
  const cloaked = cloak?.title ?? null;
  const tested = cloak?.tested === true;
  const none = { cloaked, hacked: tested, shown: null, lost: false, cuts: [] };
  if (codedHan(source, TITLE.entities) < TITLE.entities) return none;
  const coded = titles().filter(([, text]) => isCoded(text as string));
  const metas = [...source.matchAll(WORD_METAS)];
  const codedMetas = metas.filter(([tag]) => isCoded(tag) && !hasHan(tag));
  if ((coded.length === 0 && codedMetas.length === 0) || isWrittenInEntities(source, [...coded, ...codedMetas])) {
    return none;
  }
  const honestTitle = titles().some(([, text]) => hasHan(text as string));
  const honestMetas = new Set(metas.filter(([tag]) => hasHan(tag)).map(nameOf));
  const spamMetas = codedMetas.filter(
    (meta, at) =>
      coded.length > 0 || honestMetas.has(nameOf(meta)) || at >= MOST_METAS || !isOfThePage(meta[0], source),
  );
  return {
    cloaked,
    hacked: tested || (coded.length > 0 && !honestTitle),
    shown: coded[0]?.[1] === undefined ? null : readNumeric(coded[0][1]),
    lost:
      (coded.length > 0 && !honestTitle && cloaked === null) ||
      spamMetas.some((meta) => !honestMetas.has(nameOf(meta))),
    cuts: [...(honestTitle ? coded : []), ...spamMetas].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  };
}

const nameOf = ([, name]: RegExpExecArray): string => name!.toLowerCase();

const isCoded = (text: string): boolean => codedHan(text) >= TITLE.entities;

/** True if the text of the page, its titles and metas left out, is coded rather than written. */
function isWrittenInEntities(source: string, tags: readonly RegExpExecArray[]): boolean {
  const outside = codedHan(source) - tags.reduce((sum, [tag]) => sum + codedHan(tag), 0);
  return outside >= TITLE.codedPage && outside > rawHan(source);
}

/** True if a word of a coded meta stands in the text of the page: a site that codes its metas. */
function isOfThePage(tag: string, source: string): boolean {
  const [, ...values] = CONTENT.exec(tag) ?? [];
  const words = readNumeric(values.find((value) => value !== undefined) ?? '').split(WORD_END, MOST_WORDS);
  return words.some((word) => word.length > 1 && hasHan(word) && source.includes(word));
}

/** A title set after a test for spiders, or set where `<title>` is empty. */
function readCloak(
  source: string,
  titles: () => readonly RegExpExecArray[],
): { title: string; tested: boolean } | null {
  const empty = titles().every(([, text]) => (text as string).trim() === '');
  for (const match of source.matchAll(SET_TITLE)) {
    const before = source.slice(Math.max(0, match.index - CONDITION), match.index);
    const script = before.slice(before.lastIndexOf('<script') + 1);
    const tested = SPIDER_TEST.test(script);
    const title = (match[1] ?? match[2] ?? '').replace(JS_ESCAPE, (_, hex?: string, char?: string) =>
      hex === undefined ? (char ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if ((tested || empty) && title.trim() !== '') return { title: title.trim(), tested };
  }
  return null;
}

/**
 * Takes out further titles that are coded, and keyword and description metas that are nothing but coded words of another
 * page.
 */
export const titleHack: SourceRule = {
  id: 'title-hack',
  stage: 'source',
  flag: 'title-hack',
  reason: 'Han characters of titles and keywords are written as numeric entities, which honest pages do not do',
  find: (source) => readTitleEvidence(source).cuts,
};
