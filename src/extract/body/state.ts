import { type Document, type Element, parse, parseText, textOf } from '../../parse/index.ts';
import { hanOf } from '../line-lists.ts';
import type { Line, Region } from '../page.ts';
import { countHan } from '../text.ts';
import { isStrong } from './signals.ts';

/** Han of running text below which a page shows no article of its own. */
const SHOWN_HAN = 40;
const STATE_HAN = 200;
const LONGEST_SCRIPT = 2_000_000;
const LEVELS = 3;

// "…" with escapes, as JSON and scripts write it
const LITERAL = /"(?:[^"\\]|\\[\s\S])*"/gu;
const MARKUP = /<(?:p|div|br|section|span)\b/iu;
const TAGS = /<[^<>]*>/gu;

/** True if the page shows no text: what it has stands in its scripts, if anywhere. */
export const showsNoText = (lines: readonly Line[], region: Region | null): boolean =>
  region === null || hanOf(lines.slice(region.from, region.to).filter(isStrong)) < SHOWN_HAN;

/**
 * The last resort for a page that a program builds in the browser: the longest string of HTML or text in the state that its
 * scripts hold (`__INITIAL_STATE__`, `__NEXT_DATA__`), as a tree. The strings are read, never run. Null without one.
 */
export function stateDocument(elements: readonly Element[]): Document | null {
  let best = '';
  let bestHan = STATE_HAN - 1;
  for (const element of elements) {
    if (element.name !== 'script') continue;
    for (const text of stringsOf(textOf(element))) {
      const han = text.length > bestHan ? countHan(text.replace(TAGS, '')) : 0;
      if (han > bestHan) [best, bestHan] = [text, han];
    }
  }
  if (best === '') return null;
  return MARKUP.test(best) ? parse(best) : parseText(best);
}

/** The long string literals of a script, and those of the JSON that they hold. */
function stringsOf(script: string): readonly string[] {
  const found: string[] = [];
  const queue = [{ source: script, level: 0 }];
  for (const { source, level } of queue) {
    if (source.length < STATE_HAN || source.length > LONGEST_SCRIPT) continue;
    for (const [literal] of source.matchAll(LITERAL)) {
      const text = literal.length > STATE_HAN ? unescaped(literal) : null;
      if (text === null) continue;
      if (!/^\s*[[{]/u.test(text)) found.push(text);
      else if (level < LEVELS) queue.push({ source: text, level: level + 1 });
    }
  }
  return found;
}

function unescaped(literal: string): string | null {
  try {
    const text: unknown = JSON.parse(literal.replace(/[\n\r\t]/gu, ' '));
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
