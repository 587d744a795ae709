import { attr, textOf } from '../../parse/index.ts';
import type { Page } from '../page.ts';
import { squeeze } from '../text.ts';
import { partOf } from './address.ts';

/** Longer articles do not exist; longer pagers are those of lists. */
const MOST_PARTS = 20;

// `2`, `[2]`, `第2页`, `第二页`
const NUMBER = /^[[(（【]?第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[页頁]?[\])）】]?$/u;
// `下一页`, `上一頁`, `末页`, `余下全文`; 下一篇 is another article
const STEP =
  /^[<«‹]*(?:[上下后前]一?[页頁]|[首尾末][页頁]|最[后後]一[页頁]|余下全文|餘下全文|剩[余餘]全文|[阅閱][读讀]全文|全文[阅閱][读讀]|[单單][页頁][阅閱][读讀]|在本[页頁][阅閱][读讀]全文)[>»›]*(?:\(\d+\))?$/u;

/**
 * The addresses of all parts of the article that the page is a part of, in order; empty if it stands on one page. Only links
 * of a pager count, and only those that share the page's host and stem.
 */
export function readParts(page: Page): readonly string[] {
  const here = page.url && partOf(page.url);
  if (!page.url || !here) return [];
  const parts = new Map<number, string>([[here.number, page.url.href]]);
  const base = (page.base ?? page.url).href;
  for (const element of page.elements) {
    if (element.name !== 'a') continue;
    const href = attr(element, 'href')?.trim();
    if (!href || /^(?:javascript|mailto|#)/iu.test(href)) continue;
    const text = squeeze(textOf(element));
    if ((!NUMBER.test(text) && !STEP.test(text)) || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    url.hash = '';
    const { stem, number } = partOf(url);
    if (stem === here.stem && !parts.has(number)) parts.set(number, url.href);
  }
  if (parts.size < 2 || parts.size > MOST_PARTS) return [];
  return [...parts].sort(([a], [b]) => a - b).map(([, address]) => address);
}
