import type { Candidate } from '../../evidence.ts';
import type { Line, Page, Reading } from '../page.ts';
import { chosen, oncePerBody } from '../reading.ts';
import { fold } from './fold.ts';
import { isArticleData, nameUnder } from './json-ld.ts';
import { asName } from './names.ts';
import { readSite } from './site.ts';
import { slotsOf } from './slots.ts';
import { cleanSource, isAccount, isMedia, labelledSource, paperBehindName, sourceBesideDate } from './source-text.ts';
import { piecesOf, type Surroundings, spacedText, surroundingsOf, textsOf } from './surroundings.ts';

interface SourceRule {
  readonly id: string;
  read(page: Page, around: Surroundings): readonly Candidate<string>[];
}

const META_NAMES = ['source', 'mediaid', 'contentsource', 'article:source', 'publisher_name'];
// id or class of the element that names the account or the paper: js_name, source_baidu, authorName
const NAMING = /js_name|source|laiyuan|copyfrom|origin|media|account|author/u;
// the badge beside an account's name: 优质原创作者
const VERIFIED = /authentic|verif|level|badge|desc/u;
// the headline, which stands in such a list too: rich_media_title, activity-name
const HEADLINE = /title|headline|activity/u;
const NAMED = /^[\p{Script=Han}\w·-]*\p{Script=Han}{2}[\p{Script=Han}\w·-]*$/u;
// A medium in any such element, then the account, then what stands where other pages have a writer.
const SLOT_RANKS: readonly ((value: string, hints: string) => boolean)[] = [
  (value, hints) => !VERIFIED.test(hints) && isMedia(value),
  (value, hints) => /source|laiyuan|copyfrom/u.test(hints) && !VERIFIED.test(hints) && NAMED.test(value),
  (value, hints) => /js_name|account|media/u.test(hints) && !VERIFIED.test(hints) && isAccount(value),
  (value, hints) => hints.includes('author') && isAccount(value) && !asName(value, 'bare'),
];
const DIGIT = /\d/u;
const DATED = /\d{1,2}[-月/.]\d{1,2}/u;

/** In order of trust: a label in the head, a slot beside the date, an element made for it, a label below the text, metadata. */
const RULES: readonly SourceRule[] = [
  {
    id: 'label-head',
    read: (_page, { head, text }) =>
      fromLines('label-head', [...head, ...text.slice(0, 2).filter(isShort)], labelledIn),
  },
  { id: 'name-and-paper', read: (_page, { head }) => fromLines('name-and-paper', head, paperBehindName) },
  {
    id: 'beside-date',
    read: (_page, { head }) => fromLines('beside-date', head, besideDate),
  },
  { id: 'beside-date-line', read: (_page, { head }) => besideDateLine(head) },
  { id: 'naming-element', read: (_page, { head }) => fromSlots(head) },
  {
    id: 'label-tail',
    read: (_page, { text, tail }) => fromLines('label-tail', [...text.slice(-3), ...tail].filter(isShort), labelledIn),
  },
  {
    id: 'meta',
    read: (page) =>
      [...META_NAMES.flatMap((name) => fromMeta(page, name)), ...fromProvider(page)].filter(
        ({ value }) => !isOwnName(page, value),
      ),
  },
];

const besideDate = (text: string, line: Line): string | null =>
  DIGIT.test(text) ? sourceBesideDate(spacedText(line)) : null;

/**
 * The source behind a label; where an element holds the label and a value, that value ends with the element:
 * `<span>来源：北河日报</span><span>12 条评论</span>`.
 */
function labelledIn(text: string, line: Line): string | null {
  const value = labelledSource(text);
  if (value === null || line.nodes.length < 2) return value;
  for (const piece of piecesOf(line)) {
    const own = labelledSource(piece);
    if (own !== null && value.startsWith(own)) return own;
  }
  return value;
}

/** Who first published it: 来源 as displayed, kept apart from the site that shows it. */
export const readSource = oncePerBody((page, body): Reading<string | null> => {
  const around = surroundingsOf(page, body);
  const parts: (() => readonly Candidate<string>[])[] = [];
  for (const rule of RULES) parts.push(() => rule.read(page, around));
  return chosen(parts, whyLater);
});

const whyLater = ({ value, rule }: Candidate<string>, winner: Candidate<string> | null): string =>
  value === winner?.value ? 'agrees with the winner' : `${winner?.rule} goes before ${rule}`;

// A page whose metadata name the site itself does not say where the article comes from.
function isOwnName(page: Page, value: string): boolean {
  const site = fold(readSite(page).value ?? '');
  return site !== '' && (site.includes(fold(value)) || fold(value).includes(site));
}

const isShort = (line: Line): boolean => line.text.length <= 60;

function fromLines(
  rule: string,
  lines: readonly Line[],
  read: (text: string, line: Line) => string | null,
): readonly Candidate<string>[] {
  const texts = textsOf(lines);
  const found: Candidate<string>[] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = texts[at]!;
    const value = read(text, lines[at]!);
    if (value) found.push({ value, origin: 'text', rule, place: text.slice(0, 40) });
  }
  return found;
}

/** The paper or the account alone in an element made for it: `<p id="js_name">北河号</p>`, `<span class="source">北河日报</span>`. */
function fromSlots(head: readonly Line[]): readonly Candidate<string>[] {
  return slotsOf(head, NAMING)
    .filter(({ hints }) => !HEADLINE.test(hints))
    .flatMap(({ text, hints }) => {
      const value = cleanSource(text);
      const rank = value === null ? -1 : SLOT_RANKS.findIndex((rule) => rule(value, hints));
      return value !== null && rank >= 0 ? [{ rank, value, place: hints.trim() }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, place }) => ({ value, origin: 'element', rule: 'naming-element', place }));
}

// A medium in a line of its own next to the date; not the root of a breadcrumb.
function besideDateLine(head: readonly Line[]): readonly Candidate<string>[] {
  const isDated = (line: Line | undefined): boolean => line !== undefined && DATED.test(line.text);
  return fromLines('beside-date-line', head, (text, line) => {
    if (!isMedia(text)) return null;
    const at = head.indexOf(line);
    const isNear = isDated(head[at - 1]) || isDated(head[at + 1]);
    return isNear && !/^[>»›]/u.test(head[at + 1]?.text ?? '') ? text : null;
  });
}

// `provider` of schema.org, who supplied the article; a `publisher` has another name
function fromProvider({ data }: Page): readonly Candidate<string>[] {
  return data.jsonLd.filter(isArticleData).flatMap((object) => {
    const [provider, publisher] = [nameUnder(object, 'provider'), nameUnder(object, 'publisher')];
    const value = provider && fold(provider) !== fold(publisher ?? '') ? cleanSource(provider) : null;
    return value ? [{ value, origin: 'json-ld', rule: 'meta', place: 'provider' } as const] : [];
  });
}

function fromMeta(page: Page, name: string): readonly Candidate<string>[] {
  return (page.data.metas.get(name) ?? []).flatMap((content) => {
    const value = labelledSource(content) ?? cleanSource(content.trim().split(/\s+/u)[0] ?? '');
    return value ? [{ value, origin: 'meta', rule: 'meta', place: name } as const] : [];
  });
}
