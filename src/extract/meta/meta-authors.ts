import type { Credit } from '../../article.ts';
import type { Candidate } from '../../evidence.ts';
import type { Line, Page } from '../page.ts';
import { asName } from './names.ts';

const META_NAMES = ['author', 'article:author', 'dable:author', 'byl', 'byline', 'parsely-author'];
const SPLIT = /[,，、;；/／]|\s+(?=\p{Script=Han})/u;
const ROLE = /^(?:记者|記者|作者|撰文|文)\s*[:：/／]?\s*/u;
const MAX_VALUE = 60;
// Hesheng News, Web Team: names of desks and media have the form of a person's
const LATIN_DESK =
  /\b(?:news|daily|times|post|press|media|online|web|staff|team|editors?|reporters?|desk|agency|network|group|admin)\b/iu;

/**
 * Writers whom the metadata state. Trusted only so far as the value is a person's name that begins with a surname: it may
 * as well be the site, an account, a number, a template's example. A name in Latin letters counts only where one of `head`,
 * the lines above the text, shows it too.
 */
export function statedAuthors(page: Page, head: readonly Line[]): readonly Candidate<Credit>[] {
  const isShown = (name: string) => !LATIN_DESK.test(name) && head.some(({ text }) => text.includes(name));
  const found = new Map<string, Candidate<Credit>>();
  for (const { text, origin, place } of statedTexts(page)) {
    for (const name of personsIn(text, isShown)) {
      if (!found.has(name)) found.set(name, { value: { name, role: 'author' }, origin, rule: 'stated', place });
    }
  }
  return [...found.values()];
}

interface Stated {
  readonly text: string;
  readonly origin: 'json-ld' | 'meta';
  readonly place: string;
}

/** What the metadata state of the writer, whatever it is. */
export function statedTexts(page: Page): readonly Stated[] {
  const stated: Stated[] = [];
  for (const { author } of page.data.jsonLd)
    for (const text of namesOf(author)) stated.push({ text, origin: 'json-ld', place: 'author' });
  for (const place of META_NAMES)
    for (const text of page.data.metas.get(place) ?? []) stated.push({ text, origin: 'meta', place });
  return stated;
}

function personsIn(text: string, isShown: (name: string) => boolean): readonly string[] {
  if (text.length > MAX_VALUE || /[@\d]|https?:/u.test(text)) return [];
  const names = text.split(SPLIT).map((part) => asName(part.trim().replace(ROLE, ''), 'bare'));
  return names.every((name) => name !== null && (/\p{Script=Han}/u.test(name) || isShown(name)))
    ? (names as string[])
    : [];
}

/** The names in an `author` of schema.org: a string, an object with `name`, or a list of them. */
function namesOf(author: unknown): readonly string[] {
  if (typeof author === 'string') return [author];
  if (Array.isArray(author)) return author.slice(0, 12).flatMap(namesOf);
  if (typeof author !== 'object' || author === null || !('name' in author)) return [];
  if ('@type' in author && author['@type'] === 'Organization') return [];
  return namesOf(author.name);
}
