import type { Candidate, Origin } from '../evidence.ts';
import type { Body, Memo, Page, Reading } from './page.ts';

/** A value that the page does not give. */
export const absent = <T>(value: T): Reading<T> => ({ value, evidence: { winner: null, others: [] } });

/** A value read at one place, with no rival. */
export const reading = <T>(value: T, origin: Origin, rule: string, place: string): Reading<T> => ({
  value,
  evidence: { winner: { value, origin, rule, place }, others: [] },
});

/** The first of the candidates, in order of trust; the others are kept as what else was considered. */
export function chosen<T>(candidates: readonly Candidate<T>[]): Reading<T | null> {
  const [winner, ...others] = candidates;
  if (!winner) return absent(null);
  const losers = others.map((other) => ({
    ...other,
    reason: other.value === winner.value ? 'agrees with the winner' : `${winner.rule} goes before ${other.rule}`,
  }));
  return { value: winner.value, evidence: { winner, others: losers } };
}

/** What the site's rule found goes before what the general rules chose, and they before nothing. */
export function preferred<T>(own: Candidate<T> | null, general: Reading<T>): Reading<T> {
  if (!own) return general;
  const { winner, others } = general.evidence;
  const loser = winner ? [{ ...winner, reason: 'the rule of the site goes first' }] : [];
  return { value: own.value, evidence: { winner: own, others: [...loser, ...others] } };
}

/** A reader whose answer several fields need: it reads each page once. */
export const oncePerPage = <T>(read: (page: Page) => T): ((page: Page) => T) => {
  return (page) => remembered(page.memo, read, () => read(page));
};

/** The same for what is read of a page and its body together. */
export const oncePerBody = <T>(read: (page: Page, body: Body) => T): ((page: Page, body: Body) => T) => {
  return (page, body) => remembered(body.memo, read, () => read(page, body));
};

function remembered<T>(memo: Memo, reader: object, make: () => T): T {
  if (memo.has(reader)) return memo.get(reader) as T;
  const made = make();
  memo.set(reader, made);
  return made;
}
