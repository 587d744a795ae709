import { closeAnchor } from './anchor.ts';
import { type Construction, MODE } from './construction.ts';
import { startForeign } from './foreign.ts';
import { insert, insertLeaf, setAttributes } from './insert.ts';
import { insertEscapableText, insertNoscript, insertRawText, insertScript, opens, skipLineFeed } from './raw-text.ts';
import { closeParagraph, currentTag, inScope, nearest, pop, popTo } from './stack.ts';
import { FLAG, type StartRuleName, type Tag, tagNamed } from './tags.ts';

export type StartRule = (c: Construction, tag: Tag) => void;

const LI = tagNamed('li');
const BUTTON = tagNamed('button');
const IMG = tagNamed('img');
const NOBR = tagNamed('nobr');
const OPTION = tagNamed('option');
/** Special elements that do not hide an open list item. */
const ITEM_PATH: ReadonlySet<Tag> = new Set([tagNamed('address'), tagNamed('div'), tagNamed('p')]);

const block: StartRule = (c, tag) => {
  closeParagraph(c);
  insert(c, tag);
};

/** Closes an open item of the same list; `isItem` tells which tags are its items. */
function closeItem(c: Construction, isItem: (tag: Tag) => boolean): void {
  for (let at = c.tags.length - 1; at > 0; at--) {
    const open = c.tags[at]!;
    if (isItem(open)) {
      popTo(c, at);
      return;
    }
    if (open.flags & FLAG.special && !ITEM_PATH.has(open)) return;
  }
}

const isListItem = (tag: Tag): boolean => tag === LI;
const isDefinition = (tag: Tag): boolean => (tag.flags & FLAG.definition) !== 0;

/** What a start tag does in body, by the name of its rule (HTML standard 13.2.6.4.7). */
export const START_RULES: Readonly<Record<StartRuleName, StartRule>> = {
  ordinary: (c, tag) => void insert(c, tag),
  void: (c, tag) => void insertLeaf(c, tag),
  ignored: () => {},
  block,
  preformatted(c, tag) {
    block(c, tag);
    skipLineFeed(c);
  },
  heading(c, tag) {
    closeParagraph(c);
    if (currentTag(c).flags & FLAG.heading) pop(c);
    insert(c, tag);
  },
  form(c, tag) {
    if (c.form) return;
    closeParagraph(c);
    c.form = insert(c, tag);
  },
  listItem(c, tag) {
    closeItem(c, isListItem);
    block(c, tag);
  },
  definition(c, tag) {
    closeItem(c, isDefinition);
    block(c, tag);
  },
  button(c, tag) {
    const at = inScope(c, BUTTON, FLAG.scope);
    if (at >= 0) popTo(c, at);
    insert(c, tag);
  },
  anchor(c, tag) {
    closeAnchor(c);
    insert(c, tag);
  },
  nobr(c, tag) {
    const at = nearest(c, FLAG.special | FLAG.formatting, FLAG.scope);
    if (at >= 0 && c.tags[at] === NOBR) popTo(c, at);
    insert(c, tag);
  },
  rule(c, tag) {
    closeParagraph(c);
    insertLeaf(c, tag);
  },
  image: (c) => void insertLeaf(c, IMG),
  escapableText: insertEscapableText,
  rawText: insertRawText,
  listingText(c, tag) {
    closeParagraph(c);
    insertRawText(c, tag);
  },
  script: insertScript,
  noscript: insertNoscript,
  template(c, tag) {
    if (!opens(c, tag)) insertLeaf(c, tag);
    else {
      insert(c, tag);
      c.mode = MODE.body;
    }
  },
  select(c, tag) {
    if (!opens(c, tag)) insertLeaf(c, tag);
    else {
      insert(c, tag);
      c.mode = MODE.select;
    }
  },
  option(c, tag) {
    if (currentTag(c) === OPTION) pop(c);
    insert(c, tag);
  },
  ruby(c, tag) {
    while (currentTag(c).flags & FLAG.ruby) pop(c);
    insert(c, tag);
  },
  foreign: startForeign,
  root(c, tag) {
    const element = tag.name === 'html' ? c.elements[0]! : c.body;
    if (element && element.start < 0) setAttributes(c, element);
  },
  table(c, tag) {
    if (!c.quirks) closeParagraph(c);
    insert(c, tag);
    c.mode = MODE.table;
  },
};
