import type { Element } from './nodes.ts';
import { nextStyleHint } from './style-hints.ts';
import { attr, isText } from './tree.ts';

/**
 * How an element is kept from a reader's eyes. `ordinary` is what honest pages do as well (display, visibility, opacity:
 * tab panels, folded text, menus); `furtive` is what only serves to deceive (out of the screen, no size, no font size).
 */
export type Hiding = 'ordinary' | 'furtive';

/** What a page's own style sheets and scripts hide. */
export interface HidingRules {
  readonly ids: ReadonlyMap<string, Hiding>;
  readonly classes: ReadonlyMap<string, Hiding>;
}

// `display:none`, `visibility : hidden`, `opacity:0`
const ORDINARY =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*(?:0|\.0+|0\.0+)\s*(?:[;}!]|$))/iu;
// `left:-9000px`, `text-indent:-9999px`, `font-size:0`, `font-size: 1px`
const FURTIVE =
  /(?:^|[;{\s])(?:(?:left|top|text-indent|margin-left|margin-top)\s*:\s*-(?:[5-9]\d\d|\d{4,})(?:px|em)?|font-size\s*:\s*(?:0(?:px|pt|em|%)?|1px)\s*(?:[;}!]|$))/iu;
// `height:0;overflow:hidden`
const NO_SIZE = /(?:^|[;{\s])(?:height|width)\s*:\s*[01](?:px)?\s*(?:[;}!]|$)/iu;
const OVERFLOW = /overflow\s*:\s*hidden/iu;

// what any of them has: `display:none`, `-9000px`, `font-size:0`, `overflow:hidden`
const HINT =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*[0.]|-(?:[5-9]\d\d|\d{4})|font-size\s*:\s*[01]|overflow\s*:\s*hidden/iu;

const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?([#.])([\w-]+)$/iu;
// `getElementById("menu").style.display="none"`
const SCRIPT_HIDING = /getElementById\(\s*["']([\w-]{1,60})["']\s*\)\.style\.display\s*=\s*["']none/gu;

/** How a `style` attribute or the inside of a style rule hides; null if it does not. */
export function hidingOf(style: string): Hiding | null {
  if (!HINT.test(style)) return null;
  if (FURTIVE.test(style) || (NO_SIZE.test(style) && OVERFLOW.test(style))) return 'furtive';
  return ORDINARY.test(style) ? 'ordinary' : null;
}

/** Reads the `<style>` elements and scripts among the elements of a page. Only rules for one id or class count: the others need a cascade. */
export function hidingRules(elements: Iterable<Element>): HidingRules {
  const ids = new Map<string, Hiding>();
  const classes = new Map<string, Hiding>();
  for (const { name, children } of elements) {
    if (name !== 'style' && name !== 'script') continue;
    const [content] = children;
    if (!content || !isText(content)) continue;
    if (name === 'style') readStyle(content.data, ids, classes);
    else if (content.data.includes('.style.display')) {
      for (const [, id] of content.data.matchAll(SCRIPT_HIDING)) ids.set(id as string, 'ordinary');
    }
  }
  return { ids, classes };
}

/** Reads the rules that hold a hint: most of a style sheet is looked at by its colons only. */
function readStyle(css: string, ids: Map<string, Hiding>, classes: Map<string, Hiding>): void {
  for (let hint = nextStyleHint(css, 0); hint >= 0; ) {
    const end = css.indexOf('}', hint);
    const rule = css.slice(css.lastIndexOf('}', hint) + 1, end < 0 ? css.length : end);
    readStyleRule(rule, ids, classes);
    hint = end < 0 ? -1 : nextStyleHint(css, end);
  }
}

// `@media print{#menu, .tip{display:none` (cut at `}`) -> `#menu, .tip`, `display:none`
function readStyleRule(rule: string, ids: Map<string, Hiding>, classes: Map<string, Hiding>): void {
  const brace = rule.lastIndexOf('{');
  const hiding = brace < 0 ? null : hidingOf(rule.slice(brace + 1));
  if (!hiding) return;
  for (const selector of rule.slice(rule.lastIndexOf('{', brace - 1) + 1, brace).split(',')) {
    const [, kind, name] = SIMPLE_SELECTOR.exec(selector.trim()) ?? [];
    if (name) (kind === '#' ? ids : classes).set(name, hiding);
  }
}

/**
 * How an element itself is hidden, by attribute, style, style sheet or script; null if it is not. Parents are not asked,
 * and `rulesOf` only for an element that a rule can mean.
 */
export function hiding(element: Element, rulesOf: () => HidingRules): Hiding | null {
  if (element.name === 'marquee' && isSpeck(element)) return 'furtive';
  const style = attr(element, 'style');
  const own = style === undefined ? null : hidingOf(style);
  if (own) return own;
  const id = attr(element, 'id');
  const byId = id === undefined ? undefined : rulesOf().ids.get(id);
  if (byId) return byId;
  const names = attr(element, 'class');
  const byClass = names === undefined ? undefined : hidingClass(names, rulesOf().classes);
  if (byClass) return byClass;
  return attr(element, 'hidden') === undefined ? null : 'ordinary';
}

const hidingClass = (names: string, classes: ReadonlyMap<string, Hiding>): Hiding | undefined => {
  if (classes.size === 0) return undefined;
  const hidden = names.split(/\s+/u).find((name) => classes.has(name));
  return hidden === undefined ? undefined : classes.get(hidden);
};

const SPECK = 4;

const isSpeck = (element: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseInt(attr(element, side) ?? '', 10) <= SPECK);
