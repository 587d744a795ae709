import { keepShape } from '../../../kept.ts';
import type { Line, Page } from '../../page.ts';
import { pairAt } from '../../text.ts';
import { H1, type Heading } from './headings.ts';
import { isCut } from './repair.ts';
import { CHANNELS, LONGEST_NAME, SITE_ENDING } from './site-words.data.ts';

/** What speaks for and against a heading. */
export interface Judgement {
  readonly heading: Heading;
  readonly score: number;
  /** True if metadata gives the same headline. */
  readonly supported: boolean;
  readonly reason: string;
}

keepShape<Judgement>({ heading: null, score: null, supported: null, reason: null });

/** How metadata gives a title, as bits. */
export const GIVEN = {
  /** A run of the chain of `<title>` that begins it: the usual place of the headline. */
  leading: 1,
  /** Another run of it, or what a blank ends (`标题 某某网`). */
  inner: 2,
  /** og:title and its like, whole or as a run. */
  declared: 4,
} as const;

/** Titles of the metadata that a heading is compared with. */
export interface MetaTitles {
  /** How each is given; folded. */
  readonly given: ReadonlyMap<string, number>;
  /** Names of site and channels; folded. */
  readonly names: ReadonlySet<string>;
  /** The titles with their pairs, which every heading without support is held against. */
  readonly all: readonly MetaTitle[];
}

interface MetaTitle {
  readonly text: string;
  readonly pairs: ReadonlySet<number>;
}

export const metaTitlesOf = (given: ReadonlyMap<string, number>, names: ReadonlySet<string>): MetaTitles => ({
  given,
  names,
  all: [...given.keys()].map(metaTitle),
});

const metaTitle = (text: string): MetaTitle => ({ text, pairs: pairs(text) });

const NEAR = 12;
const FAR = 40;
/** Share of the character pairs of two texts that both have. */
const SIMILAR = 0.75;

/** The pairs of neighbouring characters of a text, as numbers. */
function pairs(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) found.add(pairAt(text, at));
  return found;
}

/** True if one of `others` shares most of its character pairs with `text`, and neither is more than twice as long. */
function isLikeOneOf(text: string, others: readonly MetaTitle[]): boolean {
  for (const { text: other, pairs: its } of others)
    if (other.length <= 2 * text.length && text.length <= 2 * other.length && sharesPairs(text, its)) return true;
  return false;
}

/** Most texts have hardly a pair in common: their own sets need not be made. */
function sharesPairs(text: string, its: ReadonlySet<number>): boolean {
  let hits = 0;
  for (let at = 0; at + 1 < text.length; at++) if (its.has(pairAt(text, at))) hits++;
  if (2 * hits < SIMILAR * its.size) return false;
  const own = pairs(text);
  let common = 0;
  for (const pair of own) if (its.has(pair)) common++;
  return 2 * common >= SIMILAR * (own.size + its.size);
}

/** `(图)`, `（组图）`, `[视频]`, `(2)`: printed behind a headline, often left out of `<title>`. */
const PICTURE_NOTE = /[([【](?:[组組多]?[图圖]|[视視][频頻]|影音|\d{1,2}|[一二三四五六])[)\]】]$/u;

/** True if one of `others` begins with `stem`. */
function beginsOneOf(stem: string, others: readonly MetaTitle[]): boolean {
  for (const { text } of others) if (text.startsWith(stem)) return true;
  return false;
}

/** True if a quote mark ends one of `others` in `whole`: a page's attribute ended there, not its title. */
function goesOnAfterQuote(whole: string, others: readonly MetaTitle[]): boolean {
  if (!whole.includes('"')) return false;
  for (const { text } of others) if (text.length > 4 && whole.startsWith(`${text}"`)) return true;
  return false;
}

function support({ text, key: whole }: Heading, { given, all }: MetaTitles): readonly [score: number, reason: string] {
  const key = given.has(whole) ? whole : whole.replace(PICTURE_NOTE, '');
  const how = given.get(key) ?? 0;
  const inTitle = how & GIVEN.leading ? 4 : how & GIVEN.inner ? 3 : 0;
  const score = inTitle + (how & GIVEN.declared ? 3 : 0);
  if (score > 0) return [score, inTitle > 0 ? 'agrees with <title>' : 'agrees with metadata'];
  if (isCut(text) && beginsOneOf(key.replace(/(?:…|\.{3,})$/u, ''), all)) return [3, 'begins <title>'];
  if (goesOnAfterQuote(whole, all)) return [3, 'metadata broke at a quote'];
  if (key.length > 5 && isLikeOneOf(key, all)) return [2, 'like <title>'];
  return [0, 'no support'];
}

const BELOW = -6;
/** The points of the best of headings below the text: an `<h1>` that all metadata give. */
export const MOST_BELOW = H1 + 4 + 3 + BELOW;

/** Points for standing right above the text; against standing inside or below it. */
function position({ lines }: Heading, { region }: Page, start: number): number {
  const at = lines.at(-1)!.index;
  if (region && at >= region.to) return BELOW;
  if (at >= start) return at === start ? 1 : -1.5;
  const gap = start - at;
  return gap <= NEAR ? 2 : gap <= FAR ? 1 : 0;
}

/** `首页 - 新闻`, `当前位置：…` */
const WAY = /^(?:首[页頁]|[当當]前位置|[您你].{0,4}位置)/u;
/** Shorter texts are names of columns more often than headlines. */
const SHORT = 6;

const isAllLinks = ({ linkShare }: Line): boolean => linkShare >= 0.8;

/** Points against names, links, scraps. */
function against({ text, key, lines }: Heading, supported: boolean, names: ReadonlySet<string>): number {
  const linked = lines.every(isAllLinks);
  const isName = names.has(key) || CHANNELS.has(text) || WAY.test(text);
  const looksNamed = text.length <= LONGEST_NAME && SITE_ENDING.test(text);
  return (
    (isName ? -9 : 0) +
    (looksNamed ? -3 : 0) +
    (linked ? (supported ? -1 : -4) : 0) +
    (key.length < SHORT ? -2 : 0) -
    (text.endsWith('：') || text.endsWith(':') ? 2 : 0)
  );
}

/** Judges one heading; `start` is the line with which the text begins. */
export function judge(heading: Heading, page: Page, start: number, titles: MetaTitles): Judgement {
  const [points, reason] = support(heading, titles);
  const supported = points > 0;
  const score = heading.weight + points + position(heading, page, start) + against(heading, supported, titles.names);
  return { heading, score, supported, reason };
}
