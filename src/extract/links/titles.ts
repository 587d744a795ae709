import { attr, type Element, isElement, isText, textOf, visible, walk } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import { foldBlanks } from '../text.ts';

const SHORTEST_TITLE = 6;
const SHORTEST_HEADING = 4;
const LEVELS = 2;

const HEADING = /^h[1-6]$/u;
/** `title`, `item-tit`, `news_headline` */
const TITLE_HINT = /(?:^|[\s_-])(?:[a-z]{0,8}title|headline|tit|biaoti|subject)(?:\d|$|\s)/u;
const CUT_SHORT = /(?:…|\.{2,})$/u;
const BULLETS = /^[·•■□◆●○>»\s]+/u;

const DAY = '(?:(?:19|20)?\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?';
const CLOCK = '[（(]?\\d{1,2}:\\d{2}(?::\\d{2})?';
const MOMENT = `(?:${DAY}(?:\\s*${CLOCK})?|${CLOCK})`;
// `2021-05-03`, `[05-03 12:01]` as a text of its own
const DATE_ONLY = new RegExp(`^[\\s[(（【]*${MOMENT}[\\s\\])）】]*$`, 'u');
// `标题 2021-05-03 (17:37)`, `标题 (05-03)`
const DATE_BEHIND = new RegExp(`(?:\\s+[[(（【]?|[[(（【])${MOMENT}[\\s\\])）】]*$`, 'u');

// `2 . 标题24576`: a rank in front, a count of readers behind
const NUMBERS = /^[\d\s.、．:：()（）]*$/u;

/** True if a link shows its `title` whole, with nothing but numbers round it. */
function isNumbered(text: string, full: string): boolean {
  const at = text.indexOf(full);
  return full.length >= SHORTEST_TITLE && at >= 0 && NUMBERS.test(text.slice(0, at) + text.slice(at + full.length));
}

/** The texts of a link, or of the element in it that is called its title, without those that are dates. */
function shownIn(anchor: Element): string {
  let texts: string[] = [];
  let title: Element | null = null;
  walk(anchor, (node) => {
    if (isText(node)) texts.push(node.data);
    if (!isElement(node) || node === anchor) return undefined;
    if (!title && (HEADING.test(node.name) || TITLE_HINT.test(hintsOf(node)))) title = node;
    return visible(node);
  });
  if (title) texts = [textOf(title)];
  return foldBlanks((texts.length > 1 ? texts.filter((text) => !DATE_ONLY.test(text)) : texts).join(''));
}

/** The headline that a link shows, dates left out; its `title` where the text is cut short, or a rank stands round it. */
export function titleOf(anchor: Element): string {
  const shown = shownIn(anchor);
  const bare = shown.replace(DATE_BEHIND, '');
  const text = bare.length >= SHORTEST_TITLE ? bare : shown;
  const full = foldBlanks(attr(anchor, 'title') ?? '');
  const isCut = text === '' || (CUT_SHORT.test(text) && full.startsWith(text.replace(CUT_SHORT, '')));
  return full !== '' && (isCut || isNumbered(text, full)) ? full : text.replace(BULLETS, '');
}

/** True if the title is long enough for a headline; in a heading a short one will do. */
export function isTitle(title: string, anchor: Element): boolean {
  let at: Element = anchor;
  for (let level = 0; level < LEVELS && at.parent && isElement(at.parent); level++) {
    at = at.parent;
    if (HEADING.test(at.name)) return title.length >= SHORTEST_HEADING;
  }
  return title.length >= SHORTEST_TITLE;
}
