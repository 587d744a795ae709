import { attr, textOf } from '../../parse/index.ts';
import type { Page } from '../page.ts';
import { squeeze } from '../text.ts';
import { addressOf } from './links.ts';

// `下一页`, `下一頁 >`, `[下页]`, `后一页`; 下一篇 is another article
const NEXT = /^[[(（【]?(?:[下后後]一?[页頁]|next(?:page)?)[\])）】]?[>»›→]*$/iu;
/** Texts longer than this are no step of a pager. */
const LONGEST = 12;

/** Where a list goes on: the first link that says so by its words or by `rel="next"`. Null if nothing does. */
export function readNext(page: Page): string | null {
  const base = page.base?.href ?? null;
  for (const element of page.elements) {
    const { name } = element;
    if (name !== 'a' && name !== 'link') continue;
    const says = /(?:^|\s)next(?:\s|$)/iu.test(attr(element, 'rel') ?? '') || (name === 'a' && isStep(textOf(element)));
    const url = says ? addressOf(element, base) : null;
    if (url !== null && url !== page.url?.href) return url;
  }
  return null;
}

function isStep(text: string): boolean {
  const plain = squeeze(text);
  return plain.length <= LONGEST && NEXT.test(plain);
}
