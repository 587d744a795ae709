import type { Element } from './parse/index.ts';

/** What every rule has: a name, the flag it raises (null: none), and why its cut is safe on an honest page. */
interface RuleHead {
  readonly id: string;
  readonly flag: string | null;
  readonly reason: string;
}

/** A range of the source to take out, or to put something else in place of. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put?: string;
}

/** Points at ranges of the page's source as it came, before parsing; the cuts of all rules are made together. */
export interface SourceRule extends RuleHead {
  readonly stage: 'source';
  find(source: string): readonly Cut[];
}

/** Looks at one element of the tree at a time. */
export interface TreeRule extends RuleHead {
  readonly stage: 'tree';
  test(element: Element): 'remove' | 'unwrap' | null;
}

/** Changes the text of one text node; pure and idempotent. */
export interface TextRule extends RuleHead {
  readonly stage: 'text';
  edit(text: string): string;
}

/** A rule of the clean stage. Users may pass their own. */
export type Rule = SourceRule | TreeRule | TextRule;

/** The fields that a site rule may select. */
export const SITE_FIELDS = [
  'title',
  'subtitle',
  'date',
  'authors',
  'editors',
  'source',
  'section',
  'tags',
  'body',
] as const;
/** A field that a site rule may select. */
export type SiteField = (typeof SITE_FIELDS)[number];

/**
 * What is known of one site, as data. `select` gives CSS selectors, tried in order; what they do not find is left to the
 * general rules. `drop` names elements that are never article text there.
 */
export interface Site {
  readonly id: string;
  /** Host names; a host matches with its subdomains. */
  readonly hosts: readonly string[];
  /** A selector that only this template has: it finds the template on other hosts. */
  readonly mark?: string;
  readonly select?: Readonly<Partial<Record<SiteField, string | readonly string[]>>>;
  readonly drop?: readonly string[];
}
