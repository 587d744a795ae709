import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let kept: typeof import('entities/decode') | undefined;

/** The tables of character references, loaded when a page has the first `&`. */
function entities(): typeof import('entities/decode') {
  kept ??= require('entities/decode') as typeof import('entities/decode');
  return kept;
}

/** CR LF and CR are read as LF, as the standard's input stream does. */
const CARRIAGE_RETURN = /\r\n?/gu;

const cleaned = (text: string): string => (text.includes('\r') ? text.replace(CARRIAGE_RETURN, '\n') : text);

/**
 * Text of an element: character references decoded (`&nbsp;` -> U+00A0, `&#150;` -> –, `&copy` -> ©). `plain`: the source has
 * no CR.
 */
export function decodeText(raw: string, plain = false): string {
  const text = plain ? raw : cleaned(raw);
  return text.includes('&') ? entities().decodeHTML(text) : text;
}

/** Text of script, style and the like: no character references. */
export const decodeRawText = (raw: string, plain = false): string => (plain ? raw : cleaned(raw));

/** Value of an attribute: like text, but `?a=1&copy=2` stays (a name without `;` before a letter, digit or `=`). */
export function decodeAttribute(raw: string, plain = false): string {
  const text = plain ? raw : cleaned(raw);
  return text.includes('&') ? entities().decodeHTMLAttribute(text) : text;
}
