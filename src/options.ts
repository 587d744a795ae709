import { QingwenError } from './errors.ts';
import type { Rule, Site } from './rule.ts';

/** All values of `Script`. */
export const SCRIPTS = ['hans', 'hant', 'tw', 'hk', 'keep'] as const;
const INPUTS = ['auto', 'html', 'text'] as const;

/** Which script the text is emitted in; `keep` leaves it as the page has it. */
export type Script = (typeof SCRIPTS)[number];

/** What one page may cost. What goes over a limit is cut, never refused. */
export interface Limits {
  /** Bytes read of the input. @default 10_485_760 */
  readonly bytes: number;
  /** Characters of text given to the tree. @default 5_242_880 */
  readonly text: number;
  /** Depth of the tree; deeper elements become siblings. @default 512 */
  readonly depth: number;
  /** Nodes of the tree; building stops there. @default 200_000 */
  readonly nodes: number;
}

/** Options of `extract()` and `explain()`. */
export interface ExtractOptions {
  /** Address of the page: makes links absolute, serves as a cross-check of the date. @default null */
  readonly url?: string | null;
  /** The Content-Type header that came with the bytes. @default null */
  readonly contentType?: string | null;
  /** The encoding of the bytes, whatever they say themselves; without it the bytes decide and labels are hints. @default null */
  readonly charset?: string | null;
  /** What the input is; `auto` looks for markup. @default 'auto' */
  readonly input?: (typeof INPUTS)[number];
  /** @default 'hans' */
  readonly script?: Script;
  /** The moment to which relative dates (昨天, 3小时前) refer; without it they stay null. ISO 8601 or Date. @default null */
  readonly now?: string | Date | null;
  /** Site rules that come before the built-in ones; `builtin: false` switches those off. @default { add: [], builtin: true } */
  readonly sites?: { readonly add?: readonly Site[]; readonly builtin?: boolean };
  /** Clean rules to add, and ids of built-in ones to leave out (`['*']` leaves out all). @default { add: [], skip: [] } */
  readonly rules?: { readonly add?: readonly Rule[]; readonly skip?: readonly string[] };
  /** @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits>;
}

/** The limits that hold where a caller gives none. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 10 * 1024 * 1024,
  text: 5 * 1024 * 1024,
  depth: 512,
  nodes: 200_000,
};

/** Options with every default filled in and every value checked. */
export interface ResolvedOptions {
  readonly url: URL | null;
  readonly contentType: string | null;
  readonly charset: string | null;
  readonly input: (typeof INPUTS)[number];
  readonly script: Script;
  readonly now: Date | null;
  readonly sites: { readonly add: readonly Site[]; readonly builtin: boolean };
  readonly rules: { readonly add: readonly Rule[]; readonly skip: readonly string[] };
  readonly limits: Limits;
}

/**
 * Fills in the defaults. An address that is no URL counts as none (pages come with odd ones); a value that a caller can
 * mend throws.
 * @throws QingwenError `bad-option`
 */
export function resolveOptions(options: ExtractOptions): ResolvedOptions {
  return {
    url: urlOf(options.url),
    contentType: options.contentType ?? null,
    charset: options.charset ?? null,
    input: oneOf('input', options.input ?? 'auto', INPUTS),
    script: oneOf('script', options.script ?? 'hans', SCRIPTS),
    now: dateOf(options.now),
    sites: { add: options.sites?.add ?? [], builtin: options.sites?.builtin ?? true },
    rules: { add: options.rules?.add ?? [], skip: options.rules?.skip ?? [] },
    limits: limitsOf(options.limits),
  };
}

function urlOf(url: string | null | undefined): URL | null {
  return url && URL.canParse(url) ? new URL(url) : null;
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  throw new QingwenError('bad-option', `${name} must be one of ${allowed.join(', ')}, not ${JSON.stringify(value)}`);
}

function dateOf(now: string | Date | null | undefined): Date | null {
  if (now === null || now === undefined) return null;
  const date = new Date(now);
  if (Number.isNaN(date.getTime())) throw new QingwenError('bad-option', `now is no date: ${String(now)}`);
  return date;
}

function limitsOf(limits: Partial<Limits> | undefined): Limits {
  const resolved: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const value = limits?.[name];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new QingwenError('bad-option', `limits.${name} must be a whole number above 0, not ${value}`);
    }
    resolved[name] = value;
  }
  return resolved;
}
