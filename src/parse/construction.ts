import { type AttributeCursor, findAttribute, makeCursor, makeSource, type Source } from './attributes.ts';
import { Document, Element } from './nodes.ts';
import { type Finder, makeFinder } from './source.ts';
import { makeTagReader, type Tag, type TagReader, tagNamed } from './tags.ts';

/** The insertion modes of the standard (13.2.4.1). Those from `table` on are inside of a table. */
export const MODE = {
  beforeHead: 0,
  head: 1,
  afterHead: 2,
  body: 3,
  select: 4,
  table: 5,
  caption: 6,
  columns: 7,
  section: 8,
  row: 9,
  cell: 10,
} as const;
export type Mode = (typeof MODE)[keyof typeof MODE];

/** The state of one tree construction. */
export interface Construction {
  readonly html: string;
  readonly source: Source;
  readonly document: Document;
  readonly reader: TagReader;
  readonly finder: Finder;
  readonly cursor: AttributeCursor;
  readonly maxDepth: number;
  readonly maxNodes: number;
  /** The stack of open elements, and beside it the tag of each. The first is `<html>`. */
  readonly elements: Element[];
  readonly tags: Tag[];
  readonly foreignTags: Map<string, Tag>;
  /** How many `<p>` are open: spares most searches for one. */
  openParagraphs: number;
  mode: Mode;
  nodes: number;
  head: Element | null;
  body: Element | null;
  form: Element | null;
  quirks: boolean;
  /** The content of a `<noscript>`, which is parsed as a fragment of its own that nothing leaves. */
  region: { readonly end: number; readonly mode: Mode; readonly form: Element | null } | null;
  /** The tag in hand: its `<`, the first mark of its attributes (the others follow), and where reading goes on. */
  start: number;
  firstMark: number;
  initials: number;
  next: number;
}

/** An attribute of the tag in hand; undefined if it is absent. */
export const attributeInHand = ({ source, firstMark }: Construction, name: string): string | undefined =>
  findAttribute(source, firstMark, source.marks.length, name);

const HTML = tagNamed('html');

export function makeConstruction(html: string, maxDepth: number, maxNodes: number): Construction {
  const document = new Document();
  const root = new Element('html');
  root.parent = document;
  document.children.push(root);
  return {
    html,
    source: makeSource(html),
    document,
    reader: makeTagReader(html),
    finder: makeFinder(html),
    cursor: makeCursor(0),
    maxDepth,
    maxNodes,
    elements: [root],
    tags: [HTML],
    foreignTags: new Map(),
    openParagraphs: 0,
    mode: MODE.beforeHead,
    nodes: 1,
    head: null,
    body: null,
    form: null,
    quirks: true,
    region: null,
    start: 0,
    firstMark: 0,
    initials: 0,
    next: 0,
  };
}
