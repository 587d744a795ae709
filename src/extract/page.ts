import type { Article } from '../article.ts';
import type { Candidate, FieldEvidence, Kind, Link, Removal, TitleEvidence } from '../evidence.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Document, Element, Text } from '../parse/index.ts';
import type { Site } from '../rule.ts';
import type { Notice } from './body/notices.ts';

/**
 * A text unit: what stands between two block edges or `<br>`s. The one feature table of a page: made once, read by every
 * rule of this stage.
 */
export interface Line {
  /** Position in `Page.lines`. */
  readonly index: number;
  /** Text with runs of blanks folded and the ends trimmed; never empty. */
  readonly text: string;
  /** The text as the notice tables see it: no blanks, simplified, lower case, half width. */
  readonly key: string;
  /** The rows of the notice tables that the line satisfies, in their order. */
  readonly notices: readonly Notice[];
  /** The text nodes it came from, in order. */
  readonly nodes: readonly Text[];
  /** The nearest block ancestor. */
  readonly block: Element;
  /** Han characters; kana and hangul count like them. */
  readonly han: number;
  /** Sentence marks (，、。；：！？”」 and their ASCII forms). */
  readonly marks: number;
  /** Share of the characters that stand in links, 0..1. */
  readonly linkShare: number;
  /** True if a reader does not see it (hidden by style or attribute). */
  readonly hidden: boolean;
  /** True if a `<br>` or a line break of `<pre>`, not the edge of a block, parts it from the line above. */
  readonly broken: boolean;
}

/** A range of lines, `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of a page, and which of them each element holds (formatting elements and empty ones are absent). */
export interface LineTable {
  readonly lines: readonly Line[];
  readonly spans: ReadonlyMap<Element, Span>;
}

/** Where the body stands: `root` holds lines `from` (inclusive) to `to` (exclusive). */
export interface Region extends Span {
  readonly root: Element;
}

/** Head and metadata of a page, parsed once and tolerantly. */
export interface StructuredData {
  /** All `<meta>` values by lower-case name, property or itemprop, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** JSON-LD objects, flattened over `@graph` and arrays. */
  readonly jsonLd: readonly Readonly<Record<string, unknown>>[];
  /** Content of `<title>`, or the title that a cloak script shows in its place. */
  readonly documentTitle: string | null;
  readonly canonical: string | null;
  /** The `href` of the first `<base>` that has one. */
  readonly base: string | null;
  /** Elements that may hold a moment for programs (`<time>`, `itemprop`, `data-ptime`, scripts), in page order. */
  readonly timed: readonly Element[];
}

/**
 * What readers have found of a page, by reader, so that each reads once. It hangs on what it is about: the values of a
 * WeakMap would keep the trees of many pages alive until a full collection, since a young one takes them as held.
 */
export type Memo = Map<object, unknown>;

/** All that the rules of this stage may look at. Pure data: nothing here changes after it is made. */
export interface Page {
  readonly document: Document;
  /** All elements of the document, in its order. */
  readonly elements: readonly Element[];
  readonly url: URL | null;
  /** What relative addresses on the page are relative to: what `<base>` says, else its own address. */
  readonly base: URL | null;
  readonly now: Date | null;
  /** The site whose template the page has. */
  readonly site: Site | null;
  /** What the site's rule says is never article text. */
  readonly dropped: ReadonlySet<Element>;
  readonly titleEvidence: TitleEvidence;
  readonly data: StructuredData;
  readonly lines: readonly Line[];
  readonly spans: LineTable['spans'];
  readonly region: Region | null;
  /** Kept by `oncePerPage`. */
  readonly memo: Memo;
}

/** What the pipeline knows of a page besides its tree. */
export interface PageContext extends Pick<ResolvedOptions, 'url' | 'now' | 'sites'> {
  readonly titleEvidence: TitleEvidence;
}

/** The headline, and where it stands. */
export interface Headline {
  readonly title: Reading<string | null>;
  readonly subtitle: Reading<string | null>;
  /** The line of the page that shows the title; null if none does. */
  readonly line: Line | null;
}

/** The body after trimming. */
export interface Body {
  readonly blocks: Article['blocks'];
  readonly images: Article['images'];
  readonly notices: readonly string[];
  /** Lines above the text and below the headline: info line, byline, deck. */
  readonly head: readonly Line[];
  /** Kept by `oncePerBody`. */
  readonly memo: Memo;
  /** Lines of the text. */
  readonly text: readonly Line[];
  /** Lines below the text that still belong to it: editor, source, tags. */
  readonly tail: readonly Line[];
  readonly removals: readonly Removal[];
}

/**
 * Why a value was chosen. What else was considered is put together when it is asked for: by a function, not by a getter of
 * an object literal, for each of these has a shape of its own, which keeps its page alive until a full collection.
 */
export interface Evidence {
  readonly winner: Candidate<unknown> | null;
  readonly others: () => readonly Candidate<unknown>[];
}

/** A value with the reason for it. */
export interface Reading<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** Reads candidates for one field; the field's own chooser picks. */
export interface FieldRule<T> {
  readonly id: string;
  read(page: Page): readonly Candidate<T>[];
}

/** What the stage returns: the fields in the page's own script, not yet normalized. */
export interface Extraction {
  readonly kind: Kind;
  readonly article: Omit<Article, 'lang' | 'original' | 'flags'> | null;
  /** Puts together where each field came from, short enough to read: few callers ask. */
  readonly fields: () => Readonly<Partial<Record<keyof Article, FieldEvidence>>>;
  readonly removals: readonly Removal[];
  /** Reads where a page that is no article leads to. Dear on a front page, and asked for by few callers. */
  readonly readList: () => ListReading;
}

/** The article links of a list page, and the address of its next page. */
export interface ListReading {
  readonly links: readonly Link[];
  readonly next: string | null;
}
