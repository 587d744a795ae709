import type { Element } from '../../parse/index.ts';
import { FARM } from '../thresholds.ts';
import { TRAIT, WHOLE_PAGE } from './elements.ts';
import { hidingIn } from './hiding.ts';
import { isKeywordTitled, lookedAt, sitesIn } from './links.ts';
import type { LineRule, Sentence, SubtreeRule } from './rule.ts';
import { charsIn, hanIn, linkCharsIn, type Stretch, stretchOf, stretchOfLine } from './sums.ts';
import type { Survey } from './survey.ts';
import { termsIn } from './terms.ts';

/** Names that link programs give their blocks, as class or id. */
const PROGRAM_MARKS = ['fflink', '__overflow_a'];
const SEPARATORS = /[\s,，|｜_·\-—/]+/u;
// `您可能还对以下资源感兴趣：`
const LEAD_IN = /(?:感谢|訪問|访问|感兴趣|感興趣|以下|资源|資源|推荐|推薦)[^。！？]{0,40}[：:]\s*$/u;

const HEAD = {
  id: 'link-farm',
  flag: 'link-farm',
  reason: 'a block of keywords or links to many foreign hosts, with the marks of spam and no sentence',
} as const;

/**
 * Takes out link farms. Position, shape and hosts are shared by honest friend links and menus, so a block needs a mark
 * of spam too; and spam terms weigh 2 at most, so that words alone never do it.
 *
 * @example `<div class="fflink"><a href="https://www.a1k9.example">成人影院</a>…</div>` → ``
 */
export const linkFarm: SubtreeRule = {
  ...HEAD,
  test(subtree, page) {
    const { element, links, traits } = subtree;
    if (links === 0 && !(traits & TRAIT.link)) return null;
    const many = links >= 3 && linkCharsIn(page, subtree) >= FARM.linkShare * charsIn(page, subtree);
    const program = isMarked(element);
    if (!(many || program) || WHOLE_PAGE.has(element.name)) return null;
    return judge(stretchOf(page, subtree), page, program, element);
  },
};

function isMarked(element: Element): boolean {
  for (const mark of PROGRAM_MARKS) if (element.isWritten('class', mark) || element.isWritten('id', mark)) return true;
  return false;
}

/** The same for a line of text that has no element of its own, with the sentence that leads to it. */
export const linkFarmLine: LineRule = {
  ...HEAD,
  line(line, page) {
    return hanIn(page, line) < 4 ? null : judge(stretchOfLine(page, line), page, false);
  },
};

/** True for a sentence that announces the farm after it: 您可能还对以下资源感兴趣：. */
export const leadsIn = (text: string): boolean => LEAD_IN.test(text);

function judge(stretch: Stretch, page: Survey, program: boolean, element?: Element): Sentence | null {
  const { links } = stretch;
  if (stretch.marks >= FARM.marks && stretch.marks * 20 > links) return null;
  const terms = termsIn(stretch, page);
  const dense = terms.hits >= Math.max(FARM.termHits, FARM.termDensity * links);
  const mismatch = isMismatch(stretch, page);
  const titled = isKeywordTitled(page, stretch);
  if (!program && !mismatch && !titled && !dense) return null;
  return weigh(stretch, page, { program, mismatch, titled, dense, terms }, element);
}

/** What makes a block suspect: most have none of it. */
interface Suspicion {
  readonly program: boolean;
  readonly mismatch: boolean;
  readonly titled: boolean;
  readonly dense: boolean;
  readonly terms: ReturnType<typeof termsIn>;
}

function weigh(
  stretch: Stretch,
  page: Survey,
  { program, mismatch, titled, dense, terms }: Suspicion,
  element?: Element,
): Sentence | null {
  const { from, to, links, chars, linkChars } = stretch;
  const items = itemsOf(page.text.slice(from, Math.min(to, from + FARM.look)));
  const shaped = items.filter(isShaped);
  const count = Math.max(items.length, links);
  const many = count >= FARM.items;
  const spam = {
    script: many && mismatch ? 2 : 0,
    terms: many && dense && terms.hits >= FARM.termDensity * count ? (terms.strong > 0 ? 2 : 1) : 0,
    titles: titled ? 2 : 0,
    program: program ? 2 : 0,
  };
  const marks = total(spam);
  if (marks === 0) return null;
  const listed = many && shaped.length >= items.length * 0.8 && stretch.marks === 0;
  const sites = sitesIn(page, stretch);
  const points = {
    edge: isAtEdge(stretch, page) ? 1 : 0,
    items: listed ? 1 : 0,
    links: linkChars >= FARM.linkShare * chars ? 1 : 0,
    sites: sites.foreign > 0 && sites.distinct >= FARM.distinctSites * lookedAt(stretch) ? 1 : 0,
    stems: stemRepetition(shaped) >= FARM.stemRepetition ? 1 : 0,
    ...spam,
  };
  const score = total(points);
  if (score < FARM.score) return null;
  // links within the site, as long as headlines are: 警方捣毁赌球团伙, 澳门赌场收入回升
  const headlines = links > 0 && sites.foreign === 0 && chars > FARM.headline * count;
  const hidden = element !== undefined && hidingIn(page, element) !== null;
  if (points.terms === marks && headlines && !hidden) return null;
  return { act: 'remove', evidence: { score, ...points, distinctSites: sites.distinct } };
}

const total = (points: Readonly<Record<string, number>>): number =>
  Object.values(points).reduce((sum, point) => sum + point, 0);

const itemsOf = (text: string): string[] => text.split(SEPARATORS).filter(Boolean);

const isShaped = ({ length }: string): boolean => length >= FARM.itemLength[0] && length <= FARM.itemLength[1];

/** In the first or last part of the page's text. */
const isAtEdge = ({ from, to }: Stretch, { text }: Survey): boolean =>
  from <= text.length * FARM.edge || to >= text.length * (1 - FARM.edge);

/** Simplified text on a traditional page. */
function isMismatch({ traditional, simplified }: Stretch, page: Survey): boolean {
  if (simplified < 2 || traditional > 0) return false;
  const all = page.sums;
  return all.traditional >= 20 && all.traditional > 3 * (all.simplified - simplified);
}

/** Share of the items that have two characters in a row in common with another: 毛片-免费毛片-毛片网站 → 1. */
function stemRepetition(items: readonly string[]): number {
  const owners = new Map<string, number>();
  const pairs = items.map(
    (item) => new Set(Array.from({ length: item.length - 1 }, (_, at) => item.slice(at, at + 2))),
  );
  for (const own of pairs) for (const pair of own) owners.set(pair, (owners.get(pair) ?? 0) + 1);
  const repeated = pairs.filter((own) => [...own].some((pair) => owners.get(pair)! > 1));
  return items.length === 0 ? 0 : repeated.length / items.length;
}
