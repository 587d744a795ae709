import { type Construction, MODE } from './construction.ts';
import { insertLeaf } from './insert.ts';
import { type Element, Text } from './nodes.ts';
import { findEndTag, scriptEnd, seekTag } from './source.ts';
import { popTo, push } from './stack.ts';
import type { Tag } from './tags.ts';

/**
 * True if the end tag of the tag in hand comes at all. Own deviation: an element that hides what it holds (raw text,
 * `<select>`, `<template>`) and is never closed stays empty or ends at the next `<`; by the standard it swallows the page.
 */
export const opens = (c: Construction, tag: Tag): boolean =>
  findEndTag(c.finder, tag.name, c.next) !== Number.POSITIVE_INFINITY;

/** A line feed directly after the start tag does not count (`<pre>`, `<textarea>`). */
export function skipLineFeed(c: Construction): void {
  if (c.html.startsWith('\r\n', c.next)) c.next += 2;
  else if (c.html.startsWith('\n', c.next)) c.next++;
}

/** Gives a leaf the text up to `end` and goes on behind its end tag. */
function fill(c: Construction, element: Element, end: number, escapable: boolean): void {
  const { html, next } = c;
  if (end > next && c.nodes < c.maxNodes) {
    const text = Text.of(c.source, next, end, !escapable);
    text.parent = element;
    element.children.push(text);
    c.nodes++;
  }
  const close = html.startsWith('</', end) ? html.indexOf('>', end) : end - 1;
  c.next = close < 0 ? html.length : close + 1;
  element.end = c.next;
}

/** `<title>a<title>b</title>`: what opens again before it closes was never closed, and ends at the next `<`. */
function rawTextEnd(c: Construction, { name }: Tag): number {
  const { html, next } = c;
  const close = findEndTag(c.finder, name, next);
  if (close !== Number.POSITIVE_INFINITY && seekTag(html, '<', name, next, close) > close) return close;
  const end = html.indexOf('<', next);
  return end < 0 ? html.length : end;
}

export function insertEscapableText(c: Construction, tag: Tag): void {
  const element = insertLeaf(c, tag);
  if (tag.name === 'textarea') skipLineFeed(c);
  fill(c, element, rawTextEnd(c, tag), true);
}

export function insertRawText(c: Construction, tag: Tag): void {
  fill(c, insertLeaf(c, tag), rawTextEnd(c, tag), false);
}

export function insertScript(c: Construction, tag: Tag): void {
  fill(c, insertLeaf(c, tag), scriptEnd(c.finder, c.next), false);
}

/**
 * `<noscript>` is raw text where scripts run, markup where not. Here its content becomes elements (it holds image copies)
 * but, as with raw text, ends at the first `</noscript` and can neither close nor open anything outside of it.
 */
export function insertNoscript(c: Construction, tag: Tag): void {
  if (c.region) return;
  if (!opens(c, tag)) {
    insertLeaf(c, tag);
    return;
  }
  const { mode, form } = c;
  push(c, insertLeaf(c, tag), tag);
  c.region = { end: findEndTag(c.finder, tag.name, c.next), mode, form };
  c.mode = MODE.body;
}

/** At the end of the content of a `<noscript>`. */
export function leaveRegion(c: Construction): void {
  const at = c.tags.findLastIndex((tag) => tag.name === 'noscript');
  const { end, mode, form } = c.region!;
  if (at >= 0) popTo(c, at);
  c.mode = mode;
  c.form = form;
  c.region = null;
  c.next = end;
}
