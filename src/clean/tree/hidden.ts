import { attr, closest, type Element, isElement, isText, type Node } from '../../parse/index.ts';
import { HIDDEN } from '../thresholds.ts';
import { isBlock, TRAIT } from './elements.ts';
import { hidingIn } from './hiding.ts';
import { sitesIn } from './links.ts';
import type { SubtreeRule } from './rule.ts';
import { charsIn, linkCharsIn, type Stretch, stretchOf } from './sums.ts';
import { termsIn } from './terms.ts';
import { wordsIn } from './words.ts';

/** May be the article: folded full text, a tab panel, a fade-in. */
const mayBeArticle = ({ han, linkHan, marks }: Stretch): boolean => han - linkHan >= HIDDEN.articleHan && marks >= 2;

/**
 * Takes out link blocks that no reader sees. A link list in an honest menu is hidden too: there must be many foreign
 * hosts, and either a furtive way to hide or spam terms.
 *
 * @example `<div style="left:-9000px"><a href="http://q0k7.example/">…</a>…</div>` → ``
 */
export const hiddenLinks: SubtreeRule = {
  id: 'hidden-links',
  flag: 'hidden-spam',
  reason: 'links to many foreign hosts in a block that no reader sees',
  test(subtree, page) {
    const { element, links } = subtree;
    if (links < HIDDEN.links || linkCharsIn(page, subtree) < HIDDEN.linkShare * charsIn(page, subtree)) return null;
    const { distinct } = sitesIn(page, subtree);
    if (distinct < HIDDEN.distinctSites * Math.min(links, 10)) return null;
    const hiding = hidingIn(page, element);
    if (!hiding || mayBeArticle(stretchOf(page, subtree))) return null;
    const terms = termsIn(subtree, page);
    if (hiding === 'ordinary' && terms.hits < 0.3 * Math.min(links, 10)) return null;
    return { act: 'remove', evidence: { hiding, links, distinctSites: distinct, terms: terms.hits } };
  },
};

/**
 * Takes out a span that breaks a sentence for copying programs.
 *
 * @example `获悉，<span style="display:none">转载自xk3</span>今年` → `获悉，今年`
 */
export const hiddenJammer: SubtreeRule = {
  id: 'hidden-jammer',
  flag: 'hidden-spam',
  reason: 'a short hidden span in the middle of a sentence',
  test(subtree, page) {
    const { element, traits, links, media, from, to } = subtree;
    if (traits & TRAIT.block || links > 0 || media > 0) return null;
    const chars = charsIn(page, subtree);
    if (chars === 0 || chars > HIDDEN.jammer) return null;
    if (!hasText(element.prev, 'prev') || !hasText(element.next, 'next')) return null;
    if (!hidingIn(page, element) && !hasColourOfGround(element)) return null;
    return inCode(element) ? null : { act: 'remove', flags: isWording(page.text.slice(from, to)) };
  },
};

/**
 * Takes out a hidden heap of search words.
 *
 * @example `<div style="display:none">甲乙下载 丙丁全集 …</div>` (100 words and no sentence) → ``
 */
export const keywordStuffing: SubtreeRule = {
  id: 'keyword-stuffing',
  flag: 'hidden-spam',
  reason: 'a hidden block of search words without a sentence',
  test(subtree, page) {
    const chars = charsIn(page, subtree);
    if (chars < 4 * HIDDEN.keywords || linkCharsIn(page, subtree) > chars / 2) return null;
    const { from, to, marks, han } = stretchOf(page, subtree);
    const areKeywords = (words: number) =>
      words >= HIDDEN.keywords && marks <= words * HIDDEN.marksPerKeyword && chars <= words * HIDDEN.keywordLength;
    // a blank ends each word: there are no more words than blanks
    if (han < HIDDEN.keywordHan * chars || !areKeywords(to - from - chars)) return null;
    if (!hidingIn(page, subtree.element)) return null;
    const words = wordsIn(page, subtree);
    return areKeywords(words) ? { act: 'remove', evidence: { words, marks } } : null;
  },
};

/** Words or an invented name, not a counter or a mark: 转载自xk3, 0vQ7kJ. */
const isWording = (text: string): boolean => /\p{Script=Han}{4}|[a-z]\d|\d[a-z]|[a-z][A-Z]/u.test(text);

const inCode = (element: Element): boolean =>
  closest(element, ({ name }) => name === 'pre' || name === 'code') !== null;

const hasText = (node: Node | null, way: 'prev' | 'next'): boolean => {
  for (let at = node, steps = 0; at && steps < 8; at = at[way], steps++) {
    if (isText(at) && !at.isBlank && at.data.trim() !== '') return true;
    if (isElement(at) && isBlock(at.name)) return false;
  }
  return false;
};

// `color:#fff`, `background : #FFFFFF url(…)`
const COLOUR = /(?:^|;)\s*color\s*:\s*([#\w]+)/iu;
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([#\w]+)/iu;
const WHITE = new Set(['#fff', '#ffffff', 'white']);

/** Text in the colour that its own block gives the ground. */
function hasColourOfGround(element: Element): boolean {
  const style = attr(element, 'style');
  const colour = style?.includes('color') && COLOUR.exec(style)?.[1]?.toLowerCase();
  if (!colour) return false;
  for (let at: Node | null = element; at && isElement(at); at = at.parent) {
    const ground = GROUND.exec(attr(at, 'style') ?? '')?.[1]?.toLowerCase();
    if (ground) return ground === colour || (WHITE.has(ground) && WHITE.has(colour));
    if (isBlock(at.name)) break;
  }
  return false;
}
