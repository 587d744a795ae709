/** Pages damaged on purpose: random tags put in, taken out or changed; the same for the same seed. */
const NAMES =
  'p div span b a table tr td th tbody thead caption ul ol li dl dt dd h1 h2 h3 form button option font i section article center br hr img input svg math pre nobr object marquee ruby rt rp address blockquote colgroup col em strong label body html head'.split(
    ' ',
  );
/** Tags that a mutant leaves alone: raw text that loses its end is an own deviation with cases of its own. */
const TAG =
  /<\/?(?!(?:title|textarea|xmp|iframe|noscript|style|script|template|select|noembed|noframes)\b)[a-z][^<>]*>/giu;

/** A small random generator (mulberry32): 0..1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function mutate(html: string, seed: number, edits: number): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const tags = [...html.matchAll(TAG)];
  const cuts = Array.from({ length: edits }, () => {
    const tag = pick(tags);
    const kind = next();
    const name = pick(NAMES);
    if (kind < 0.3) return { tag, put: '' };
    if (kind < 0.55) return { tag, put: `<${name}>${tag[0]}` };
    if (kind < 0.8) return { tag, put: `</${name}>${tag[0]}` };
    return { tag, put: kind < 0.9 ? tag[0] + tag[0] : `<${name}>` };
  }).sort((a, b) => a.tag.index - b.tag.index);
  let mutant = '';
  let at = 0;
  for (const { tag, put } of cuts) {
    if (tag.index < at) continue;
    mutant += html.slice(at, tag.index) + put;
    at = tag.index + tag[0].length;
  }
  return mutant + html.slice(at);
}

/** What spam programs spread over a page. */
const BALANCED = ['<th id="q7x2a"></th>', '<li><bdo><tt><dl></dl></tt></bdo></li>', '<td><tr><big></big></tr></td>'];
const UNCLOSED = ['<font color="#111"><ins>', '<div></p>', '</tr><thead>', '<b><i>'];

/** Puts a piece of tag soup before every `step`th tag. */
export function soup(html: string, kind: 'balanced' | 'unclosed', step = 17): string {
  const pieces = kind === 'balanced' ? BALANCED : UNCLOSED;
  let count = 0;
  return html.replace(TAG, (tag) => (++count % step === 0 ? pieces[(count / step) % pieces.length]! + tag : tag));
}
