import type { Cut, SourceRule } from '../../rule.ts';

// `<script>document.write('<div style="display:none">');</script>`
const OPENER =
  /<script[^<>]{0,80}>\s*document\.write\(\s*(?:'(<div[^'<>]{0,200}>)'|"(<div[^"<>]{0,200}>)")\s*\);?\s*<\/script>/giu;
// `<script>document.write('</div>');</script>`
const CLOSER = /<script[^<>]{0,80}>\s*document\.write\(\s*['"]<\\?\/div>['"]\s*\);?\s*<\/script>/giu;
const WRITE = 'document.write';
const WRITES_DIV = /document\.write\(\s*["']<div/iuy;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|-\d{3,}px/iu;

/**
 * Writes out a hiding `<div>` that a script opens around a link block, so that the tree rules see it.
 *
 * @example `<script>document.write('<div style="display:none">')</script>` → `<div style="display:none">`
 */
export const writtenHiding: SourceRule = {
  id: 'written-hiding',
  stage: 'source',
  flag: null,
  reason: 'a script hides what follows it; the page is read as the script makes it',
  find(source) {
    if (!writesDiv(source)) return [];
    const closers = [...source.matchAll(CLOSER)];
    const cuts: Cut[] = [];
    for (const opener of source.matchAll(OPENER)) {
      const div = (opener[1] ?? opener[2]) as string;
      while (closers[0] && closers[0].index < opener.index) closers.shift();
      const closer = closers[0];
      if (!closer || !HIDING.test(div)) continue;
      closers.shift();
      cuts.push({ start: opener.index, end: opener.index + opener[0].length, put: div });
      cuts.push({ start: closer.index, end: closer.index + closer[0].length, put: '</div>' });
    }
    return cuts;
  },
};

function writesDiv(source: string): boolean {
  for (let at = source.indexOf(WRITE); at >= 0; at = source.indexOf(WRITE, at + WRITE.length)) {
    WRITES_DIV.lastIndex = at;
    if (WRITES_DIV.test(source)) return true;
  }
  return false;
}
