/** What a string of input is. */
export type InputKind = 'html' | 'text';

/** How far to look for markup: a page says what it is early, and a limit keeps the look linear and cheap. */
const LOOK = 64 * 1024;

/** Tags that make a page: `<p>` or `<div class=…>`, never a lone inline tag as text dumps keep them (`<th id="x1"></th>`). */
const PAGE_TAG = /<(?:!doctype|html|head|meta|title|body|div|p|table|article|section|br|h[1-6]|ul|span)(?=[\s/>])/iu;

/** One line that begins with a start tag and ends with its end tag … */
const FRAGMENT = /^\s*<([a-z][a-z0-9]*)(?=[\s>])[^\n]*<\/\1>\s*$/iu;
/** … and holds text: `<ruby>漢…</ruby>`, but not `<bdo id="x1"></bdo>`. */
const HELD_TEXT = />[^<>\s]/u;

/**
 * Tells markup from a page that was reduced to text already (WET records, text dumps).
 * @example kindOf('<p>一</p>') // 'html'
 * @example kindOf('第一段\n\n第二段') // 'text'
 */
export function kindOf(text: string): InputKind {
  const head = text.slice(0, LOOK);
  return PAGE_TAG.test(head) || (FRAGMENT.test(head) && HELD_TEXT.test(head)) ? 'html' : 'text';
}
