import type { Link } from '../../evidence.ts';
import { attr, closest, type Element, isElement, isText, textOf, walk } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import { scanDates } from '../meta/dates/scan.ts';
import { formatStamp } from '../meta/dates/stamp.ts';
import type { Page } from '../page.ts';
import { countHan, foldBlanks } from '../text.ts';

/** A link that could lead to an article. */
interface Offer extends Link {
  readonly anchor: Element;
  /** How the list it stands in is built: links of one list agree in it. */
  readonly template: string;
}

const SHORTEST_TITLE = 6;
/** Headlines are longer than the names of channels. */
const TITLE_HAN = 8;
const TEMPLATE_LEVELS = 4;
const ITEM_LEVELS = 4;
const ITEM_TEXT = 600;
const SMALLEST_LIST = 2;

// `/20240221/`, `t20240221_1.shtml`, `content_123456.htm`, `/a/12345`: addresses of articles carry a number or a date
const ARTICLE_PATH = /\d{4,}|\d{4}[-/]\d{1,2}|[?&](?:id|aid|newsid|contentid|artid|serialno|sn)=\d/iu;
const NOT_A_LIST = /(?:^|[\s_-])(?:nav|menu|footer?|foot|crumbs?|breadcrumb|friend|copyright|topbar|header)/u;
const MORE = /^(?:\[?(?:[详詳][细細情]|全文|更多|[阅閱][读讀]全文|[继繼][续續][阅閱][读讀]|查看|評論|评论).{0,6})$/u;
const CUT_SHORT = /(?:…|\.{2,})$/u;

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
    if (!known || known.title.length < title.length) chosen.set(url, { url, title, date: date ?? known?.date ?? null });
  }
  return [...chosen.values()];
}

function offersOf(page: Page): Offer[] {
  const base = page.url?.href ?? null;
  const anchors: Element[] = [];
  walk(page.document, (node) => {
    if (isElement(node) && node.name === 'a') anchors.push(node);
    return undefined;
  });
  const kin = countBelow(anchors);
  return anchors.flatMap((anchor) => {
    const url = addressOf(anchor, base);
    const title = titleOf(anchor);
    if (!url || title.length < SHORTEST_TITLE || MORE.test(title)) return [];
    if (url === base || closest(anchor, (element) => NOT_A_LIST.test(hintsOf(element)))) return [];
    return [{ url, title, date: dateOf(anchor, kin, page), anchor, template: templateOf(anchor) }];
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

/** The link's text; its `title` where the text is cut short. */
function titleOf(anchor: Element): string {
  const text = foldBlanks(textOf(anchor));
  const full = foldBlanks(attr(anchor, 'title') ?? '');
  const isCut = text === '' || (CUT_SHORT.test(text) && full.startsWith(text.replace(CUT_SHORT, '')));
  return isCut && full !== '' ? full : text.replace(/^[·•■□◆●○>»\s]+/u, '');
}

/** The date printed beside a link, in the largest element around it that holds no other link, or in its text. */
function dateOf(anchor: Element, links: ReadonlyMap<Element, number>, page: Page): string | null {
  let item: Element = anchor;
  for (let level = 0; level < ITEM_LEVELS && item.parent && isElement(item.parent); level++) {
    if ((links.get(item.parent) ?? 0) > (links.get(item) ?? 0) && !isOneTarget(item.parent, anchor)) break;
    item = item.parent;
  }
  const text = `${textBeside(item, anchor).slice(0, ITEM_TEXT)} ${foldBlanks(textOf(anchor))}`;
  const context = { roc: page.url?.hostname.endsWith('.tw') ?? false, now: page.now };
  const hit = scanDates(text, context).find(({ stamp }) => stamp !== null && stamp.year !== null);
  return hit?.stamp ? formatStamp(hit.stamp) : null;
}

/** True if all links of a small element lead where the anchor leads: picture, headline and 详细 of one item. */
function isOneTarget(element: Element, anchor: Element): boolean {
  let same = true;
  let seen = 0;
  walk(element, (node) => {
    if (!isElement(node) || node.name !== 'a') return same;
    seen++;
    if (seen > 3 || attr(node, 'href') !== attr(anchor, 'href')) same = false;
    return same;
  });
  return same;
}

/** The text of an item, that of the link left out; between elements a blank. */
function textBeside(item: Element, anchor: Element): string {
  let text = '';
  walk(item, (node) => {
    if (isText(node) && text.length <= ITEM_TEXT) text += ` ${node.data}`;
    return node !== anchor;
  });
  return foldBlanks(text);
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
