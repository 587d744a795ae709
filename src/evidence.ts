import type { Article } from './article.ts';

/** Where a value was read. */
export type Origin = 'site-rule' | 'json-ld' | 'meta' | 'element' | 'text' | 'script' | 'url' | 'derived';

/** A value that a field could have had. */
export interface Candidate<T> {
  readonly value: T;
  readonly origin: Origin;
  /** Id of the rule that read it. */
  readonly rule: string;
  /** Where it stood: a short selector, a meta name, a label. */
  readonly place: string;
  /** Why it won, or why it lost. */
  readonly reason?: string;
}

/** Why a field has its value. */
export interface FieldEvidence {
  readonly winner: Candidate<unknown> | null;
  readonly others: readonly Candidate<unknown>[];
}

/** A cut, and why it was made. */
export interface Removal {
  readonly stage: 'source' | 'tree' | 'text' | 'body';
  /** Id of the rule that pointed at it. */
  readonly rule: string;
  readonly reason: string;
  /** At most 80 characters of what went. */
  readonly sample: string;
  readonly count: number;
  /** Present and true if what stood there before cannot be restored. */
  readonly lossy?: boolean;
  /** The figures the rule decided by. */
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** What the clean stage read of the title before it was spoiled. */
export interface TitleEvidence {
  /** The title that a cloak script shows to readers; the true one. */
  readonly cloaked: string | null;
  /** True if `<title>` is not the page's own: a hack wrote it. */
  readonly hacked: boolean;
}

/** What a page is. Only an `article` gives an Article. */
export type Kind = 'article' | 'list' | 'gallery' | 'video' | 'forum' | 'error' | 'other';

/** A link of a list page that leads to an article. */
export interface Link {
  readonly url: string;
  readonly title: string;
  /** ISO 8601 as far as the list prints it, else null. */
  readonly date: string | null;
}

/** How the bytes became text; null parts for string input. */
export interface DecodeEvidence {
  readonly charset: string | null;
  readonly source: string;
  readonly confidence: number;
  readonly warnings: readonly string[];
  readonly [key: string]: unknown;
}

/** The article with the reason for everything in it. */
export interface Explanation {
  readonly article: Article | null;
  readonly kind: Kind;
  readonly decode: DecodeEvidence;
  readonly fields: Readonly<Partial<Record<keyof Article, FieldEvidence>>>;
  readonly removals: readonly Removal[];
  /** Links that a list page offers for crawling; empty on an article. */
  readonly links: readonly Link[];
  /** Where a list goes on (下一页); null on its last page, and on a page that offers no links. */
  readonly next: string | null;
}
