import type { Finder } from '../findings.ts';
import type { PageText } from './page.ts';

/** One string after a rule. */
export interface Edit {
  readonly text: string;
  /** What went, piece by piece; empty if the text is as it was. */
  readonly cuts: readonly string[];
  /** True if the text had been damaged beyond repair. */
  readonly lossy?: boolean;
}

/** What a rule made of a page: how it edits each string of it. */
export interface Verdict {
  edit(text: string): Edit;
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** False if it is no sign of tampering by itself. @default true */
  readonly flags?: boolean;
  /** True if the finding stands even where nothing is cut. @default false */
  readonly reports?: boolean;
}

/** Judges a page by the whole of its text, then edits its strings one by one. */
export interface PageRule extends Finder {
  /** Bits of `CHAR` and `PAIR`: a string with none of them is no matter of the rule. @default all */
  readonly bits?: number;
  /** True if what it takes out stands in scripts as well: data that pages carry in them. @default false */
  readonly scripts?: boolean;
  /** How a cut is shown. @default as it is */
  readonly show?: (cut: string) => string;
  /** Null if the rule has nothing to do on the page. `assumed`: the verdict is taken as given, for fragments. */
  judge(page: PageText, assumed: boolean): Verdict | null;
}

/** Takes out what `pattern` finds, or puts what `put` makes of it in its place; keeps what went. */
export function cutAll(text: string, pattern: RegExp, put?: (...match: string[]) => string): Edit {
  if (!put) {
    const found = text.match(pattern);
    return found ? { text: text.replace(pattern, ''), cuts: found } : { text, cuts: [] };
  }
  const cuts: string[] = [];
  const edited = text.replace(pattern, (...match) => {
    const [whole] = match as string[];
    const left = put(...(match as string[]));
    if (left !== whole) cuts.push(whole as string);
    return left;
  });
  return { text: edited, cuts };
}
