import type { Cut, SourceRule } from '../../rule.ts';

// tags of the elements whose content is text to a parser, and the ends of comments
const RAW_TAG = /<(\/?)(plaintext|textarea|title|xmp|iframe|noframes|noembed|script|style)(?=[\s/>])|<!--|-->/giu;
/** What stands in these, and in a comment, is no tag; where they are not closed is the parser's matter. */
const OPAQUE = new Set(['script', 'style', '!--']);

/**
 * Takes out `<plaintext>`, and the start tag of a raw-text element that is never closed: a parser would make text of all
 * that follows.
 *
 * @example `<textarea id="q9"><p>正文</p>` → `<p>正文</p>`
 */
export const rawText: SourceRule = {
  id: 'raw-text',
  stage: 'source',
  flag: null,
  reason: 'a raw-text element without an end swallows the page',
  find(source) {
    const tags = [...source.matchAll(RAW_TAG)].map(tagOf);
    const lastClose = new Map<string, number>();
    for (const { name, closes, index } of tags) if (closes) lastClose.set(name, index);
    const cuts: Cut[] = [];
    let inside: string | null = null;
    for (const { name, closes, index } of tags) {
      if (inside !== null) {
        if (closes && name === inside) inside = null;
      } else if (!closes) {
        if (name !== 'plaintext' && (lastClose.get(name) ?? -1) > index) inside = name;
        else if (!OPAQUE.has(name)) cuts.push({ start: index, end: endOfTag(source, index) });
      }
    }
    return cuts;
  },
};

function tagOf({ 0: whole, 1: slash, 2: name, index }: RegExpExecArray) {
  return { name: name?.toLowerCase() ?? '!--', closes: slash === '/' || whole === '-->', index };
}

const endOfTag = (source: string, from: number): number => source.indexOf('>', from) + 1 || source.length;
