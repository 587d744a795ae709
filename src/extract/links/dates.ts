import { attr, type ChildNode, type Element, isElement, isText, textOf, walk } from '../../parse/index.ts';
import { dateContextOf } from '../meta/date.ts';
import { scanDates } from '../meta/dates/scan.ts';
import { maybeDated } from '../meta/dates/signs.ts';
import { formatStamp } from '../meta/dates/stamp.ts';
import { dateOfUrl } from '../meta/dates/url.ts';
import type { Page } from '../page.ts';
import { foldBlanks } from '../text.ts';

/** Levels above a link at which its item may stand. */
export const ITEM_LEVELS = 4;
const ITEM_TEXT = 600;
const BESIDE = 60;
const DIGIT = /\d/u;
// `(05-03)`, `5月3日`
const MONTH_DAY = /(?<![\d.:/-])(?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?![\d.:/-])/gu;

/**
 * The date printed beside a link, in the largest element around it that holds no other link, or in its text; a year that is
 * left out (`05-03`) is that of the link's address. `links` counts the links in each element.
 */
export function dateOf(anchor: Element, url: string, links: ReadonlyMap<Element, number>, page: Page): string | null {
  let item: Element = anchor;
  for (let level = 0; level < ITEM_LEVELS && item.parent && isElement(item.parent); level++) {
    if ((links.get(item.parent) ?? 0) > (links.get(item) ?? 0) && !isOneTarget(item.parent, anchor)) break;
    item = item.parent;
  }
  const beside = item === anchor ? looseBeside(anchor) : textBeside(item, anchor).slice(0, ITEM_TEXT);
  const text = `${beside} ${foldBlanks(textOf(anchor))}`;
  if (!DIGIT.test(text) && !maybeDated(text)) return null;
  const whole = scanDates(text, dateContextOf(page)).find(({ stamp }) => stamp !== null && stamp.year !== null);
  return whole?.stamp ? formatStamp(whole.stamp) : withYearOf(url, text, page);
}

/** The month and day that a list prints, with the year of the address if that bears the same day. */
function withYearOf(url: string, text: string, page: Page): string | null {
  const day = URL.canParse(url) ? dateOfUrl(new URL(url), page.now) : null;
  if (!day) return null;
  const same = (month: number, date: number): boolean => month === day.month && date === day.day;
  const clocked = scanDates(text, dateContextOf(page)).find(({ stamp }) => stamp && same(stamp.month, stamp.day));
  if (clocked?.stamp) return formatStamp({ ...clocked.stamp, year: day.year });
  const printed = [...text.matchAll(MONTH_DAY)].some(({ groups }) => same(Number(groups!.month), Number(groups!.day)));
  return printed ? formatStamp(day) : null;
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

/** What stands loose beside a link in a list of lines: up to the next `<br>` or link. */
function looseBeside(anchor: Element): string {
  const side = (step: (node: ChildNode) => ChildNode | null): string => {
    let text = '';
    for (let at = step(anchor); at && text.length < BESIDE; at = step(at)) {
      if (isElement(at) && (at.name === 'br' || at.name === 'a')) break;
      text += ` ${isText(at) ? at.data : textOf(at)}`;
    }
    return text.slice(0, BESIDE);
  };
  return foldBlanks(`${side(({ next }) => next)} ${side(({ prev }) => prev)}`);
}
