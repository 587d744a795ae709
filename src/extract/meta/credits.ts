import type { Credit, Role } from '../../article.ts';
import type { Candidate } from '../../evidence.ts';
import type { Body, Page, Reading } from '../page.ts';
import { none } from '../reading.ts';
import { organisationsIn, readByline, WRITERS } from './byline.ts';
import { type CreditText, creditTextsOf } from './credit-texts.ts';
import { statedAuthors, statedTexts } from './meta-authors.ts';
import { asName } from './names.ts';
import { readSite } from './site.ts';
import { isNameOf, siteNames } from './site-names.ts';
import { slotsOf } from './slots.ts';
import { readSource } from './source.ts';
import { surroundingsOf } from './surroundings.ts';

/** Who made the article; `authors` and `editors` are views of `credits`. */
export interface Credits {
  readonly credits: Reading<readonly Credit[]>;
  readonly authors: Reading<readonly string[]>;
  readonly editors: Reading<readonly string[]>;
}

type Found = Candidate<Credit>;

/** The roles that make a person an editor. */
export const EDITORS: ReadonlySet<Role> = new Set(['editor', 'reviewer']);

const MAX_NAME = 4;
// author, author_baidu, authorName, byline, original
const NAMING = /author|writer|byline|reporter|zuozhe|original/u;

/** Everybody whom the page names, by role: in the lines round the text, at its two ends, in captions, then in metadata. */
export function readCredits(page: Page, body: Body): Credits {
  const texts = creditTextsOf(page, body);
  const source = readSource(page, body).value;
  const site = readSite(page).value ?? '';
  const printed: Found[] = [];
  for (const one of merged([...readAll(texts), ...namingElements(page, body)]))
    if (one.value.name !== source && !isNameOf(site, one.value.name)) printed.push(one);
  const found = [...printed, ...withoutPrint(page, body, printed, texts, source)];
  return {
    credits: viewOf(found, wholeOf),
    authors: viewOf(found.filter(isWriter), nameOf, () => passedOver(page, body, found)),
    editors: viewOf(found.filter(isEditor), nameOf),
  };
}

const isWriter = ({ value }: Found): boolean => WRITERS.has(value.role);
const isEditor = ({ value }: Found): boolean => EDITORS.has(value.role);
const wholeOf = (credit: Credit): Credit => credit;
const nameOf = (credit: Credit): string => credit.name;

/** What stands in only where the page prints no writer: metadata, then an organisation as 作者. */
function withoutPrint(
  page: Page,
  body: Body,
  printed: readonly Found[],
  texts: readonly CreditText[],
  source: string | null,
): readonly Found[] {
  if (printed.some(isWriter)) return [];
  const taken = new Set([...printed.filter(isOther).map(({ value }) => value.name), source]);
  const alone = nameAbove(body).filter(({ value }) => !taken.has(value.name));
  if (alone.length > 0) return alone;
  const own = new Set(siteNames(page));
  const stated = statedAuthors(page, surroundingsOf(page, body).head).filter(
    ({ value }) => !taken.has(value.name) && !own.has(value.name),
  );
  if (stated.length > 0) return stated;
  for (const { text, place } of texts) {
    if (place !== 'info' && place !== 'line') continue;
    for (const value of organisationsIn(text, place))
      if (!taken.has(value.name)) return [{ value, origin: 'text', rule: 'organisation', place: '作者' }];
  }
  return NOBODY;
}

const NOBODY: readonly Found[] = [];

function readAll(texts: readonly CreditText[]): readonly Found[] {
  const found: Found[] = [];
  for (const { text, place, rule } of texts)
    for (const value of readByline(text, place))
      found.push({ value, origin: 'text', rule, place: sampleOf(text, value.name) });
  return found;
}

function sampleOf(text: string, name: string): string {
  const at = Math.max(0, text.indexOf(name) - 12);
  return text.slice(at, at + 40);
}

/** A name alone in an element made for it, in the head: `<span class="author">王大明</span>`, `<address>王大明</address>`. */
function namingElements(page: Page, body: Body): readonly Found[] {
  const found: Found[] = [];
  for (const { text, hints } of slotsOf(surroundingsOf(page, body).head, NAMING, 'address')) {
    const name = asName(text, 'bare');
    const value = name && ({ name, role: 'author' } as const);
    if (value) found.push({ value, origin: 'element', rule: 'naming-element', place: hints.trim() || 'address' });
  }
  return found;
}

/** A column's writer: a name alone in the paragraph right above the text, `<p>王大明</p>`, where no role is printed anywhere. */
function nameAbove(body: Body): readonly Found[] {
  const first = body.text.find((line) => line.text.length > MAX_NAME);
  const above = [...body.head, ...body.text].findLast((line) => first !== undefined && line.index < first.index);
  if (!first || !above || above.block.parent !== first.block.parent || above.linkShare > 0) return [];
  const name = above.text.length <= MAX_NAME ? asName(above.text, 'bare') : null;
  return name ? [{ value: { name, role: 'author' }, origin: 'text', rule: 'name-above', place: name }] : [];
}

/** Who is named so is not the writer besides; a reporter often takes the pictures too. */
const isOther = ({ value }: Found): boolean => value.role !== 'photographer';

/** One credit a name and role: the first, with the affiliation of whichever has one. */
function merged(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const kept = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.value.role} ${one.value.name}`;
    const before = kept.get(key);
    if (!before) kept.set(key, one);
    else if (!before.value.affiliation && one.value.affiliation) kept.set(key, { ...before, value: one.value });
  }
  const named = new Set(
    [...kept.values()].filter((one) => one.rule !== 'naming-element' && isOther(one)).map(({ value }) => value.name),
  );
  return [...kept.values()].filter(({ rule, value }) => rule !== 'naming-element' || !named.has(value.name));
}

function viewOf<T extends Credit | string>(
  found: readonly Found[],
  view: (credit: Credit) => T,
  others: () => readonly Candidate<unknown>[] = none,
): Reading<readonly T[]> {
  const value = [...new Set(found.map((one) => view(one.value)))];
  const [first] = found;
  const rules = new Set(found.map((one) => one.rule));
  const winner = first ? { value, origin: first.origin, rule: [...rules].join('+'), place: first.place } : null;
  return { value, evidence: { winner, others } };
}

/** What metadata state of the writer that was not taken, with the reason. */
function passedOver(page: Page, body: Body, found: readonly Found[]): readonly Candidate<string>[] {
  const names = new Set(found.map(({ value }) => value.name));
  const persons = new Set(statedAuthors(page, surroundingsOf(page, body).head).map(({ value }) => value.name));
  const printed = found.some(({ value, rule }) => WRITERS.has(value.role) && rule !== 'stated');
  return statedTexts(page)
    .filter(({ text }) => !names.has(text))
    .map(({ text, origin, place }) => {
      const reason = !persons.has(text) ? 'no name of a person' : printed ? 'a writer is printed' : 'named as another';
      return { value: text, origin, rule: 'stated', place, reason };
    });
}
