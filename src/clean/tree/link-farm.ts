import { attr } from '../../parse/index.ts';
import { FARM } from '../thresholds.ts';
import type { LineRule, Sentence, SubtreeRule } from './rule.ts';
import { sitesOf } from './sites.ts';
import type { Stretch } from './sums.ts';
import type { Survey } from './survey.ts';
import { termsIn } from './terms.ts';

// `足彩送彩金,百家乐论坛_南通某某工作室`
const KEYWORD_TITLE = /^[^,，_]{2,40}[,，][^_]{2,120}_[^_,，]{2,40}$/u;
/** Names that link programs give their blocks. */
const PROGRAM_MARKS = new Set(['fflink', '__overflow_a']);
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
  test(subtree, survey) {
    const { element, sums } = subtree;
    if (element.name === 'body' || element.name === 'html' || element.name === 'head') return null;
    if (sums.links === 0 && element.name !== 'a') return null;
    const program = PROGRAM_MARKS.has(attr(element, 'class') ?? '') || PROGRAM_MARKS.has(attr(element, 'id') ?? '');
    if (!program && (sums.links < 3 || sums.linkChars < FARM.linkShare * sums.chars)) return null;
    return judge(sums, survey, program);
  },
};

/** The same for a line of text that has no element of its own, with the sentence that leads to it. */
export const linkFarmLine: LineRule = {
  ...HEAD,
  line({ sums }, survey) {
    return sums.han < 4 ? null : judge(sums, survey, false);
  },
};

/** True for a sentence that announces the farm after it: 您可能还对以下资源感兴趣：. */
export const leadsIn = (text: string): boolean => LEAD_IN.test(text);

function judge(stretch: Stretch, survey: Survey, program: boolean): Sentence | null {
  if (stretch.marks >= FARM.marks && stretch.marks * 20 > stretch.links) return null;
  const terms = termsIn(stretch, survey);
  const mismatch = isMismatch(stretch, survey);
  const titled = stretch.links > 0 && keywordTitles(stretch, survey) * 2 > stretch.links;
  if (!program && !mismatch && !titled && terms.hits === 0) return null;

  const items = survey.text
    .slice(stretch.from, Math.min(stretch.to, stretch.from + FARM.look))
    .split(SEPARATORS)
    .filter((item) => item !== '');
  const shaped = items.filter(({ length }) => length >= FARM.itemLength[0] && length <= FARM.itemLength[1]);
  const listed = items.length >= FARM.items && shaped.length >= items.length * 0.8 && stretch.marks === 0;
  const sites = sitesOf(survey, stretch);
  const dense = terms.hits >= Math.max(FARM.termHits, FARM.termDensity * items.length);
  const points = {
    edge: isAtEdge(stretch, survey) ? 1 : 0,
    items: listed ? 1 : 0,
    links: stretch.linkChars >= FARM.linkShare * stretch.chars ? 1 : 0,
    sites: sites.length > 0 && new Set(sites).size >= FARM.distinctSites * stretch.links ? 1 : 0,
    stems: stemRepetition(shaped) >= FARM.stemRepetition ? 1 : 0,
    script: mismatch ? 2 : 0,
    terms: dense ? (terms.strong > 0 ? 2 : 1) : 0,
    titles: titled ? 2 : 0,
    program: program ? 2 : 0,
  };
  const score = Object.values(points).reduce((sum, point) => sum + point, 0);
  const marked = points.script + points.terms + points.titles + points.program > 0;
  if (score < FARM.score || !marked) return null;
  return { act: 'remove', evidence: { score, ...points, distinctSites: new Set(sites).size } };
}

/** In the first or last part of the page's text. */
const isAtEdge = ({ from, to }: Stretch, { text }: Survey): boolean =>
  from <= text.length * FARM.edge || to >= text.length * (1 - FARM.edge);

/** Simplified text on a traditional page. */
const isMismatch = ({ traditional, simplified }: Stretch, { total }: Survey): boolean =>
  simplified >= 2 &&
  traditional === 0 &&
  total.traditional - traditional >= 20 &&
  total.traditional > 3 * (total.simplified - simplified);

const keywordTitles = (stretch: Stretch, { links }: Survey): number =>
  links
    .slice(stretch.firstLink, stretch.firstLink + Math.min(stretch.links, 50))
    .filter((link) => KEYWORD_TITLE.test(attr(link, 'title') ?? '')).length;

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
