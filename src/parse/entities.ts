import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** CR LF and CR are read as LF, as the standard's input stream does. */
const CARRIAGE_RETURN = /\r\n?/gu;

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(CARRIAGE_RETURN, '\n') : text);

/** Text of an element: character references decoded (`&nbsp;` -> U+00A0, `&#150;` -> –, `&copy` -> ©), NUL dropped. */
export function decodeText(raw: string): string {
  const text = withLineFeeds(raw);
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return clean.includes('&') ? decodeHTML(clean) : clean;
}

/** Text of script, style and the like: no character references. */
export function decodeRawText(raw: string): string {
  const text = withLineFeeds(raw);
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** Value of an attribute: like text, but `?a=1&copy=2` stays (a name without `;` before a letter, digit or `=`). */
export function decodeAttribute(raw: string): string {
  const text = withLineFeeds(raw);
  const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
  return clean.includes('&') ? decodeHTMLAttribute(clean) : clean;
}
