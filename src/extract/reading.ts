import { bodyOf } from '../article.ts';
import type { Candidate, Origin } from '../evidence.ts';
import type { Body, Memo, Page, Reading } from './page.ts';

/** Nothing else was considered. */
export const none = (): readonly Candidate<never>[] => [];

/** A value that the page does not give. */
export const absent = <T>(value: T): Reading<T> => ({ value, evidence: { winner: null, others: none } });

/** A value read at one place, with no rival. */
export const reading = <T>(value: T, origin: Origin, rule: string, place: string): Reading<T> => ({
  value,
  evidence: { winner: { value, origin, rule, place }, others: none },
});

/** Candidates in order of trust, part by part: each part is read only where those before it give no winner. */
export type Parts<T> = readonly (() => readonly Candidate<T>[])[];

/**
 * The first of the candidates that `fits`. What else was considered is read when the evidence is asked for, each with the
 * reason why it is not the winner.
 */
export function chosen<T>(
  parts: Parts<T>,
  reason: (other: Candidate<T>, winner: Candidate<T> | null) => string,
  fits: (candidate: Candidate<T>) => boolean = () => true,
): Reading<T | null> & { readonly winner: Candidate<T> | null } {
  const winner = firstOf(parts, fits);
  const evidence = {
    winner,
    others: () => {
      const all = parts.flatMap((read) => read());
      const first = all.findIndex(fits);
      return all
        .filter((_, at) => at !== first)
        .map((other): Candidate<T> => ({ ...other, reason: reason(other, winner) }));
    },
  };
  return { value: winner ? winner.value : null, winner, evidence };
}

function firstOf<T>(parts: Parts<T>, fits: (candidate: Candidate<T>) => boolean): Candidate<T> | null {
  for (const read of parts) {
    const found = read().find(fits);
    if (found) return found;
  }
  return null;
}

/** What the site's rule found goes before what the general rules chose, and they before nothing. */
export function preferred<T>(own: Candidate<T> | null, general: Reading<T>): Reading<T> {
  if (!own) return general;
  const evidence = {
    winner: own,
    others: () => {
      const { winner, others } = general.evidence;
      return winner ? [{ ...winner, reason: 'the rule of the site goes first' }, ...others()] : others();
    },
  };
  return { value: own.value, evidence };
}

/** A reader whose answer several fields need: it reads each page once. */
export const oncePerPage = <T>(read: (page: Page) => T): ((page: Page) => T) => {
  return (page) => remembered(page.memo, read, () => read(page));
};

/** The same for what is read of a page and its body together. */
export const oncePerBody = <T>(read: (page: Page, body: Body) => T): ((page: Page, body: Body) => T) => {
  return (page, body) => remembered(body.memo, read, () => read(page, body));
};

/** The body as one text. */
export const printedBody = oncePerBody((_page, body): string => bodyOf(body.blocks));

function remembered<T>(memo: Memo, reader: object, make: () => T): T {
  const known = memo.get(reader);
  if (known !== undefined) return known as T;
  const made = make();
  memo.set(reader, made);
  return made;
}
