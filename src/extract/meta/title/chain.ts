import { fold } from '../fold.ts';
import { CHANNELS, DOMAIN, SITE_ENDING } from './site-words.data.ts';

/** A part of `<title>` between separators; offsets in the title, blanks at the ends left out. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** `_ __ - -- — —— – | ｜ 丨 · > » « ::` and their full-width forms, blanks round them or not. */
const SEPARATOR = /\s*(?:[_＿|｜丨│·•>＞»«]+|[-－—–]{1,3}|::|：：)\s*/gu;
const LIMIT = 12;

/**
 * Splits `<title>` into its chain.
 * @example 标题_要闻_某某新闻 -> 标题, 要闻, 某某新闻
 */
function split(title: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start) parts.push({ start, end });
  };
  for (const match of title.matchAll(SEPARATOR)) {
    if (parts.length >= LIMIT) break;
    push(match.index);
    start = match.index + match[0].length;
  }
  push(title.length);
  return parts;
}

/** Every run of neighbouring parts, the longest first: `A-B_C` gives `A-B_C`, `A-B`, `B_C`, `A`, `B`, `C`. */
export function runsOf(title: string): readonly string[] {
  const parts = split(title);
  const runs: string[] = [];
  for (let size = parts.length; size > 0; size--) {
    for (let at = 0; at + size <= parts.length; at++) {
      runs.push(title.slice(parts[at]!.start, parts[at + size - 1]!.end));
    }
  }
  return runs;
}

/** What stands before each blank of the title, the longest first: `新桥通车 两岸相连 某某网` gives `新桥通车 两岸相连`, `新桥通车`. */
export function blankRunsOf(title: string): readonly string[] {
  const words = title.split(' ').slice(0, LIMIT);
  return words.slice(1).map((_, index) => words.slice(0, words.length - 1 - index).join(' '));
}

/** What is known of the page for telling the headline from the names round it. */
export interface TitleWitness {
  /** Texts that a reader sees as headlines, and metadata titles. */
  readonly headlines: readonly string[];
  /** Names of the site and its channels: og:site_name, breadcrumb, host. */
  readonly names: readonly string[];
}

export interface Stripped {
  readonly value: string;
  /** `heading` if a headline of the page is a run of the title, `names` if names were cut off, `whole` if nothing was. */
  readonly by: 'heading' | 'names' | 'whole';
}

// `云溪网 yunxi.com` is a name twice
const isName = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(fold(text)) ||
  SITE_ENDING.test(text) ||
  text.split(' ').every((word) => DOMAIN.test(word) || SITE_ENDING.test(word));

/** `标题 | 2024-02-21` */
const DATED = /[\s|｜_-]{1,4}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u;
/** What a site says of itself behind its name: 权威媒体. */
const SLOGAN = 10;
/** Names that are no verb with its object: 某某日报, not 老人上网. */
const MEDIUM = /(?:新[闻聞][网網]?|[报報])$/u;
/** `标题（某某网）` */
const BRACKETED = /[（(]([^（()）]{2,12})[）)]$/u;

/** Cuts names of site and channel off the end, then off the beginning; at least one part stays. */
function withoutNames(whole: string, names: ReadonlySet<string>): string {
  const title = whole.replace(DATED, '');
  const parts = split(title);
  if (parts.length === 0) return title;
  const texts = parts.map(({ start, end }) => title.slice(start, end));
  const isChannel = (text: string): boolean => CHANNELS.has(text) || isName(text, names);
  let [from, to] = [0, parts.length];
  const [last = '', before = '', channel = ''] = texts.toReversed();
  const named = isName(before, names) && (MEDIUM.test(before) || CHANNELS.has(channel));
  if (to > 2 && named && !isChannel(last) && last.length <= SLOGAN) to--;
  while (to > 1 && isChannel(texts[to - 1]!)) to--;
  const longest = Math.max(...texts.slice(from, to).map(({ length }) => length));
  const leads = (text: string): boolean => names.has(fold(text)) || (text.length < longest && isChannel(text));
  while (to - from > 1 && leads(texts[from]!)) from++;
  const value = title.slice(parts[from]!.start, parts[to - 1]!.end);
  const bracketed = BRACKETED.exec(value);
  return bracketed && isName(bracketed[1]!, names) ? value.slice(0, bracketed.index).trim() : value;
}

/** `标题 某某网`, `标题 Some Site`: a known name behind a blank. */
function withoutSpacedName(title: string, names: ReadonlySet<string>): string {
  const words = title.split(' ').slice(0, LIMIT);
  const at = words.findIndex((_, index) => index > 0 && names.has(fold(words.slice(index).join(' '))));
  return at < 0 ? title : words.slice(0, at).join(' ').trim();
}

/**
 * `<title>` without the names of site and channel. What a headline of the page confirms is taken whole, so a separator
 * inside the headline stays; without confirmation only names go.
 * @example stripTitle('一周 | 新桥通车_某某网', { headlines: ['一周 | 新桥通车'], names: [] }).value // '一周 | 新桥通车'
 */
export function stripTitle(title: string, { headlines, names }: TitleWitness): Stripped {
  const seen = new Set(headlines.map(fold));
  const known = new Set(names.map(fold).filter(Boolean));
  const confirmed = runsOf(title).find((run) => seen.has(fold(run)) && !known.has(fold(run)));
  if (confirmed !== undefined) return { value: confirmed, by: confirmed === title ? 'whole' : 'heading' };
  const value = withoutSpacedName(withoutNames(title, known), known);
  return { value, by: value === title ? 'whole' : 'names' };
}

/** The site's name at the end of a chain: `新桥通车_要闻_某某网` has 某某网; null if the chain ends in something else. */
export function lastName(title: string): string | null {
  const parts = split(title);
  const last = parts.length > 1 ? title.slice(parts.at(-1)!.start, parts.at(-1)!.end).trim() : '';
  return SITE_ENDING.test(last) && !CHANNELS.has(last) ? last : null;
}
