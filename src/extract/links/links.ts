import type { Link } from '../../evidence.ts';
import { attr, closest, type Element, isElement, walk } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import type { Page } from '../page.ts';
import { countHan } from '../text.ts';
import { dateOf, ITEM_LEVELS } from './dates.ts';
import { isTitle, titleOf } from './titles.ts';

/** A link that could lead to an article. */
interface Offer extends Link {
  readonly anchor: Element;
  /** How the list it stands in is built: links of one list agree in it. */
  readonly template: string;
}

/** Headlines are longer than the names of channels. */
const TITLE_HAN = 8;
const TEMPLATE_LEVELS = 4;
const SMALLEST_LIST = 2;

// `/20240221/`, `t20240221_1.shtml`, `content_123456.htm`, `/a/12345`: addresses of articles carry a number or a date
const ARTICLE_PATH = /\d{4,}|\d{4}[-/]\d{1,2}|[?&](?:id|aid|newsid|contentid|artid|serialno|sn)=\d/iu;
const NOT_A_LIST = /(?:^|[\s_-])(?:nav|menu|footer?|foot|crumbs?|breadcrumb|friend|copyright|topbar|header)/u;
const SENTENCE_END = /[。…]$/u;
// 210 跟贴210: what leads to the comments on an article
const COUNTER = /^\d+\s*(?:[条條]?\s*)?(?:跟[贴帖貼]|[评評][论論]|回[复復覆應应])/u;
// 第02版：综合, A04版: the pages of a printed paper
const EDITION = /^第?\s*[A-Z]?\d{1,3}\s*版(?:\s*[:：]|$)/u;
const MORE = /^(?:\[?(?:[详詳][细細情]|全文|更多|[阅閱][读讀]全文|[继繼][续續][阅閱][读讀]|查看|評論|评论).{0,6})$/u;
const NO_HEADLINE = [MORE, EDITION, COUNTER];

/**
 * The links of a list page that lead to articles, in page order, each address once. Navigation, footers and links to other
 * sites' front pages are left out: a link counts if it reads like a headline, or if the list it stands in does.
 */
export function readLinks(page: Page): readonly Link[] {
  const offers = offersOf(page);
  const lists = new Map<string, Offer[]>();
  for (const offer of offers) {
    const list = lists.get(offer.template);
    if (list) list.push(offer);
    else lists.set(offer.template, [offer]);
  }
  const articles = new Set([...lists].filter(([, list]) => isArticleList(list)).map(([template]) => template));
  const chosen = new Map<string, Link>();
  for (const { template, url, title, date } of offers) {
    const known = chosen.get(url);
    if (!articles.has(template)) continue;
    if (!known || isBetter(title, known.title)) chosen.set(url, { url, title, date: date ?? known?.date ?? null });
  }
  return [...chosen.values()];
}

/** Of the texts of links to one address the longest is the headline, but not the summary below it. */
function isBetter(title: string, known: string): boolean {
  const [ends, knownEnds] = [SENTENCE_END.test(title), SENTENCE_END.test(known)];
  return ends === knownEnds ? title.length > known.length : knownEnds;
}

function offersOf(page: Page): Offer[] {
  const base = page.base?.href ?? null;
  const anchors: Element[] = [];
  walk(page.document, (node) => {
    if (isElement(node) && node.name === 'a') anchors.push(node);
    return undefined;
  });
  const titles = new Map(anchors.map((anchor) => [anchor, titleOf(anchor)]));
  const isTitled = (anchor: Element) => isTitle(titles.get(anchor) as string, anchor);
  const kin = countBelow(anchors.filter(isTitled));
  return anchors.flatMap((anchor) => {
    const url = addressOf(anchor, base);
    const title = titles.get(anchor) as string;
    if (!url || !isTitled(anchor) || NO_HEADLINE.some((pattern) => pattern.test(title))) return [];
    if (url === page.url?.href || closest(anchor, (element) => NOT_A_LIST.test(hintsOf(element)))) return [];
    return [{ url, title, date: dateOf(anchor, url, kin, page), anchor, template: templateOf(anchor) }];
  });
}

/** A list of articles: headlines by their length, or dated, or at addresses of articles. */
function isArticleList(offers: readonly Offer[]): boolean {
  const share = (test: (offer: Offer) => boolean) => offers.filter(test).length / offers.length;
  const isLong = share(({ title }) => countHan(title) >= TITLE_HAN) > 0.5;
  const isDated = share(({ date }) => date !== null) > 0.5;
  const isNumbered = share(({ url }) => ARTICLE_PATH.test(url.replace(/^https?:\/\/[^/]+/u, ''))) > 0.5;
  return offers.length >= SMALLEST_LIST ? isDated || isNumbered : isNumbered && isLong;
}

/** Where a link leads, without its fragment; null for a script, a mailbox, a front page. */
export function addressOf(anchor: Element, base: string | null): string | null {
  const href = attr(anchor, 'href')?.trim();
  if (!href || /^(?:javascript|mailto|tel|data|#)/iu.test(href)) return null;
  if (base === null) return href;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = '';
  return /^https?:$/u.test(url.protocol) && url.pathname.length > 1 ? url.href : null;
}

/** How many links each element holds. */
function countBelow(anchors: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const anchor of anchors) {
    let at: Element | null = anchor;
    for (let level = 0; at && level <= ITEM_LEVELS; level++) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
      at = at.parent && isElement(at.parent) ? at.parent : null;
    }
  }
  return counts;
}

/** Names and classes of the elements around a link: `li ul.list div.main`. */
function templateOf(anchor: Element): string {
  const path: string[] = [];
  for (let at: Element | null = anchor; at && path.length < TEMPLATE_LEVELS; ) {
    path.push(`${at.name}.${attr(at, 'class') ?? ''}`);
    at = at.parent && isElement(at.parent) ? at.parent : null;
  }
  return path.join(' ');
}
