import type { Candidate } from '../../evidence.ts';
import { attr, closest, isElement } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import type { Body, Headline, Line, Page, Reading } from '../page.ts';
import { chosen, printedBody } from '../reading.ts';
import { fold } from './fold.ts';
import { isArticleData, type JsonObject } from './json-ld.ts';
import { readSite } from './site.ts';
import { spacedText, surroundingsOf } from './surroundings.ts';
import { afterLaterTagLabel, afterTagLabel, cleanTags, hashedTags, mayHoldTagLabel, splitTags } from './tag-text.ts';

type Tags = Candidate<readonly string[]>;

const META_NAMES = ['news_keywords', 'keywords', 'article:tag', 'keyword'];
const MAX_TAGS = 30;
const MAX_ITEM = 24;
const MEAN_ITEM = 10;
/** How far above a tag the element may stand that says so: `<div class=keyword><ul><li><a><b>老街`. */
const TAG_LEVELS = 5;
/** A tag that makes up so much of the headline is the headline; so are tags that are its pieces between blanks. */
const TITLE_SHARE = 0.85;
// class or id of a list of tags: tags, tag-list, article-tags, keywords; not of a cloud of hot ones
const TAG_CLASS =
  /(?:^|\s)(?:[a-z]{1,12}[_-]{1,2}){0,3}(?:(?:hash)?tags?|key-?words?|biaoqian)(?:[_-]?(?:list|item|box|wrap|wrapper|area|block|group|section|cont|content|container|links?|labels?|text))?(?:\s|$)/u;
/** The microformat of a tag; `category tag` is that of a channel. */
const REL_TAG = /^\s*tag(?:\s|$)/iu;
/** A word of every such class: few have one. */
const TAG_WORD = /tag|key|biaoqian/u;
const OF_THE_SITE = /hot|cloud|nav|menu|rank|search|remen/u;

/** Keywords about the article: those displayed near the text, else those of the metadata that the text bears out. */
export function readTags(page: Page, headline: Headline, body: Body): Reading<readonly string[]> {
  const subject = subjectOf(page, headline, body);
  const parts = [() => displayed(page, body), () => elsewhere(page, body), () => stated(page, headline.title.value)];
  const fits = (tags: Tags): boolean => aboutSubject(tags, subject).length > 0;
  const whyLater = (other: Tags, winner: Tags | null): string =>
    winner && fits(other) ? `${winner.rule} goes before ${other.rule}` : NOT_ABOUT;
  const { winner, evidence } = chosen(parts, whyLater, fits);
  if (!winner) return { value: [], evidence };
  const value = aboutSubject(winner, subject);
  return { value, evidence: { winner: { ...winner, value }, others: evidence.others } };
}

const NOT_ABOUT = 'of the site or the headline, or not in the text';

function displayed(page: Page, body: Body): readonly Tags[] {
  const { head, text, tail } = surroundingsOf(page, body);
  const below = [...text.slice(-2), ...tail];
  const near = [...below, ...head];
  const found: Tags[] = [];
  for (const line of near) found.push(...labelled(line, page));
  for (const line of [...below, ...head.filter(isAllLinks)])
    found.push(...fromText('hashed', line, hashedTags(line.text)));
  found.push(...byClass(below));
  return found;
}

const isAllLinks = ({ linkShare }: Line): boolean => linkShare > 0.8;

/**
 * Tags in a side column or above the text: only a list of links at least half of which the text bears out; above it no
 * link alone, which names the channel.
 */
function elsewhere(page: Page, body: Body): readonly Tags[] {
  const last = body.text.at(-1)?.index ?? page.lines.length;
  const lines = page.lines.slice(last + 1).filter(mayBeItem);
  const above = byClass(surroundingsOf(page, body).head.filter(isAllLinks)).filter(({ value }) => value.length > 1);
  return [...above, ...byClass(lines)].map((candidate) => ({ ...candidate, rule: 'elsewhere' }));
}

const mayBeItem = (line: Line): boolean => isAllLinks(line) && line.text.length <= MAX_ITEM && !line.hidden;

const NO_TAGS: readonly Tags[] = [];

const fromText = (rule: string, line: Line, value: readonly string[]): readonly Tags[] =>
  value.length > 0 ? [{ value, origin: 'text', rule, place: line.text.slice(0, 30) }] : NO_TAGS;

/** Tags behind a label, in the same line or, where it ends with the label, in the lines of links that follow. */
function labelled(line: Line, page: Page): readonly Tags[] {
  if (!mayHoldTagLabel(line.text)) return NO_TAGS;
  const rest = afterTagLabel(line.text) ?? afterLaterTagLabel(spacedText(line));
  if (rest === null) return NO_TAGS;
  if (rest !== '') return fromText('labelled', line, itemsOf(line, rest));
  const items: string[] = [];
  for (const next of page.lines.slice(line.index + 1, line.index + 1 + MAX_TAGS)) {
    if (next.linkShare < 0.8 && !isTagged(next)) break;
    if (next.text.length > MAX_ITEM || /[。！？!?：:]/u.test(next.text)) break;
    items.push(...itemsOf(next, next.text));
  }
  return fromText('labelled', line, cleanTags(items));
}

// Links that stand side by side without a blank are parted by their elements.
function itemsOf(line: Line, rest: string): readonly string[] {
  const parts = line.nodes.map((node) => node.data.trim()).filter((part) => part !== '' && rest.includes(part));
  const linked = line.nodes.filter((node) => closest(node, (element) => element.name === 'a')).length;
  return linked > 1
    ? cleanTags(parts.flatMap((part) => (part.length > 1 ? part.split(/[,，、;；|｜]/u) : [])))
    : splitTags(rest);
}

/** Lines of elements whose class says that they hold tags; neighbours of one list are one candidate. */
function byClass(lines: readonly Line[]): readonly Tags[] {
  const tagged = lines.filter(isTagged).filter(isUnlabelled);
  if (tagged.length === 0) return NO_TAGS;
  const items = cleanTags(tagged.flatMap((line) => itemsOf(line, line.text)));
  return tagged[0] && items.length <= MAX_TAGS && areWords(tagged, items) ? fromText('by-class', tagged[0], items) : [];
}

const isUnlabelled = ({ text }: Line): boolean => afterTagLabel(text) === null;

// Titles of other articles stand in such lists too: they are long, and have sentence marks.
function areWords(lines: readonly Line[], items: readonly string[]): boolean {
  const length = items.reduce((sum, item) => sum + item.length, 0);
  return length <= items.length * MEAN_ITEM && !lines.some(({ text }) => /[，。？！：；、]/u.test(text));
}

function isTagged(line: Line): boolean {
  let at = line.nodes[0]?.parent ?? null;
  for (let hops = 0; at && isElement(at) && hops < TAG_LEVELS; at = at.parent, hops++) {
    if (at.name === 'a' && REL_TAG.test(attr(at, 'rel') ?? '')) return true;
    const hints = hintsOf(at);
    if (TAG_WORD.test(hints) && TAG_CLASS.test(hints)) return !OF_THE_SITE.test(hints);
  }
  return false;
}

function stated({ data }: Page, title: string | null): readonly Tags[] {
  const metas = META_NAMES.flatMap((name) => fromData('meta', name, data.metas.get(name) ?? [], title));
  const objects = data.jsonLd.filter(isArticleData);
  return [...metas, ...fromData('json-ld', 'keywords', objects.flatMap(keywordsOf), title)];
}

// A list may begin with the headline, marks and all: 灯亮了，人来了,老街,夜市
function fromData(
  origin: 'meta' | 'json-ld',
  place: string,
  contents: readonly string[],
  title: string | null,
): readonly Tags[] {
  const value = cleanTags(contents.flatMap((content) => splitTags(title ? content.replace(title, '') : content)));
  return value.length > 0 ? [{ value, origin, rule: 'stated', place }] : NO_TAGS;
}

function keywordsOf({ keywords }: JsonObject): readonly string[] {
  const all: readonly unknown[] = Array.isArray(keywords) ? keywords : [keywords];
  return [all.filter((word) => typeof word === 'string').join(',')];
}

/** What tags are held against; texts folded but for `body` and `headline`. */
interface Subject {
  readonly headline: string;
  readonly title: string;
  readonly documentTitle: string;
  /** Names of the site. */
  readonly names: readonly string[];
  readonly body: string;
  /** Title and body folded, once a tag asks: most stand in the body as they are. */
  folded: string | null;
}

function subjectOf(page: Page, { title }: Headline, body: Body): Subject {
  const headline = title.value ?? '';
  const names = [readSite(page).value, page.data.metas.get('og:site_name')?.[0]];
  return {
    headline,
    title: fold(headline),
    documentTitle: fold(page.data.documentTitle ?? ''),
    names: names.map((name) => fold(name ?? '')).filter(Boolean),
    body: printedBody(page, body),
    folded: null,
  };
}

/** Keeps of a list what is about the article; nothing of a list that is the site's or the headline itself. */
function aboutSubject({ value, origin, rule }: Tags, subject: Subject): readonly string[] {
  const tags: string[] = [];
  for (const tag of value) if (tags.length < MAX_TAGS && isOwn(fold(tag), subject)) tags.push(tag);
  if (origin !== 'text' && isCutTitle(tags, subject)) return [];
  if (origin === 'text' && rule !== 'elsewhere') return tags;
  const borne = tags.filter((tag) => isBorne(tag, subject));
  if (rule === 'elsewhere') return borne.length * 2 >= value.length ? tags : [];
  if (tags.length < value.length && !borne.some((tag) => subject.title.includes(fold(tag)))) return [];
  return borne.length * 2 >= tags.length && tags.length === value.length ? tags : borne;
}

/** True for a tag that names neither the site nor the headline. */
const isOwn = (tag: string, subject: Subject): boolean => !isSite(tag, subject) && !isTitle(tag, subject);

const SITE_WORD = /(?:网|網|[频頻]道|在[线線])$/u;

const isSite = (tag: string, { names, documentTitle, title }: Subject): boolean =>
  names.includes(tag) || (SITE_WORD.test(tag) && documentTitle.includes(tag) && !title.includes(tag));

const isTitle = (tag: string, { title }: Subject): boolean =>
  title.includes(tag) && tag.length >= title.length * TITLE_SHARE;

function isCutTitle(tags: readonly string[], subject: Subject): boolean {
  if (!isTitle(fold(tags.join('')), subject)) return false;
  const pieces = subject.headline.split(/\s+/u).map(fold);
  return tags.every((tag) => pieces.includes(fold(tag)));
}

function isBorne(tag: string, subject: Subject): boolean {
  if (subject.body.includes(tag)) return true;
  subject.folded ??= subject.title + fold(subject.body);
  return subject.folded.includes(fold(tag));
}
