import type { Page } from '../../page.ts';
import { fold } from '../fold.ts';
import type { Heading } from './headings.ts';
import { isCut } from './repair.ts';
import { CHANNELS, SITE_ENDING } from './site-words.data.ts';

/** What speaks for and against a heading. */
export interface Judgement {
  readonly heading: Heading;
  readonly score: number;
  /** True if metadata gives the same headline. */
  readonly supported: boolean;
  readonly reason: string;
}

/** Folded titles of the metadata that a heading is compared with. */
export interface MetaTitles {
  /** Runs of the chain of `<title>` that begin it: the usual place of the headline. */
  readonly leading: ReadonlySet<string>;
  /** The other runs, and what a blank ends (`标题 某某网`). */
  readonly inner: ReadonlySet<string>;
  /** og:title and its like, whole or as runs. */
  readonly declared: ReadonlySet<string>;
  /** Names of site and channels. */
  readonly names: ReadonlySet<string>;
}

const NEAR = 12;
const FAR = 40;
/** Share of the character pairs of two texts that both have. */
const SIMILAR = 0.75;

/** The pairs of neighbouring characters of a text, as numbers. */
function pairs(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  return found;
}

/** True if one of `others` shares most of its character pairs with `text`, and neither is more than twice as long. */
function isLikeOneOf(text: string, others: readonly string[]): boolean {
  const near = others.filter(({ length }) => length <= 2 * text.length && text.length <= 2 * length);
  if (near.length === 0) return false;
  const own = pairs(text);
  return near.some((other) => sharesPairs(own, other));
}

/** Most texts have hardly a pair in common: their own sets need not be made. */
function sharesPairs(own: ReadonlySet<number>, text: string): boolean {
  let hits = 0;
  for (let at = 0; at + 1 < text.length; at++)
    if (own.has(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1))) hits++;
  if (2 * hits < SIMILAR * own.size) return false;
  const its = pairs(text);
  let common = 0;
  for (const pair of its) if (own.has(pair)) common++;
  return 2 * common >= SIMILAR * (own.size + its.size);
}

/** `(图)`, `（组图）`, `[视频]`, `(2)`: printed behind a headline, often left out of `<title>`. */
const PICTURE_NOTE = /[([【](?:[组組多]?[图圖]|[视視][频頻]|影音|\d{1,2}|[一二三四五六])[)\]】]$/u;

function support(text: string, { leading, inner, declared }: MetaTitles): readonly [score: number, reason: string] {
  const whole = fold(text);
  const key = [leading, inner, declared].some((set) => set.has(whole)) ? whole : whole.replace(PICTURE_NOTE, '');
  const inTitle = leading.has(key) ? 4 : inner.has(key) ? 3 : 0;
  const score = inTitle + (declared.has(key) ? 3 : 0);
  if (score > 0) return [score, inTitle > 0 ? 'agrees with <title>' : 'agrees with metadata'];
  const others = [...leading, ...declared, ...inner];
  const stem = key.replace(/(?:…|\.{3,})$/u, '');
  if (isCut(text) && others.some((other) => other.startsWith(stem))) return [3, 'begins <title>'];
  if (others.some((other) => other.length > 4 && whole.startsWith(`${other}"`)))
    return [3, 'metadata broke at a quote'];
  if (key.length > 5 && isLikeOneOf(key, others)) return [2, 'like <title>'];
  return [0, 'no support'];
}

/** Points for standing right above the text; against standing inside or below it. */
function position({ lines }: Heading, { region }: Page, start: number): number {
  const at = lines.at(-1)!.index;
  if (region && at >= region.to) return -6;
  if (at >= start) return at === start ? 1 : -1.5;
  const gap = start - at;
  return gap <= NEAR ? 2 : gap <= FAR ? 1 : 0;
}

/** `首页 - 新闻`, `当前位置：…` */
const WAY = /^(?:首[页頁]|[当當]前位置|[您你].{0,4}位置)/u;
/** Shorter texts are names of columns more often than headlines. */
const SHORT = 6;

/** Points against names, links, scraps. */
function against({ text, lines }: Heading, supported: boolean, names: ReadonlySet<string>): number {
  const key = fold(text);
  const linked = lines.every(({ linkShare }) => linkShare >= 0.8);
  const isName = names.has(key) || CHANNELS.has(text) || WAY.test(text);
  const looksNamed = !supported && SITE_ENDING.test(text);
  return (
    (isName ? -9 : 0) +
    (looksNamed ? -3 : 0) +
    (linked && !supported ? -4 : 0) +
    (key.length < SHORT ? -2 : 0) -
    (/[：:]$/u.test(text) ? 2 : 0)
  );
}

/** Judges one heading; `start` is the line with which the text begins. */
export function judge(heading: Heading, page: Page, start: number, titles: MetaTitles): Judgement {
  const [points, reason] = support(heading.text, titles);
  const supported = points > 0;
  const score = heading.weight + points + position(heading, page, start) + against(heading, supported, titles.names);
  return { heading, score, supported, reason };
}
