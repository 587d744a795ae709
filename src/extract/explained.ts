import type { Article } from '../article.ts';
import type { Candidate, FieldEvidence, Origin } from '../evidence.ts';
import { attr, type Element } from '../parse/index.ts';
import { hanOf } from './line-lists.ts';
import type { Body, Evidence, Page } from './page.ts';
import { printedBody } from './reading.ts';

/** What fits a terminal. */
const MOST_LOSERS = 5;
const VALUE = 80;
const PLACE = 60;

const clipped = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

const clippedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return clipped(value, VALUE);
  return Array.isArray(value) && JSON.stringify(value).length > 2 * VALUE ? value.slice(0, MOST_LOSERS) : value;
};

const losing = ({ value, origin, rule, place, reason }: Candidate<unknown>): Candidate<unknown> => ({
  value: clippedValue(value),
  origin,
  rule,
  place: clipped(place, PLACE),
  reason: reason ?? 'comes later',
});

/** Evidence short enough to read: the first losers, each with its reason, long texts cut; none that repeats another. */
export function shortened({ winner, others }: Evidence): FieldEvidence {
  const seen = new Set<string>();
  const kept = others()
    .map(losing)
    .filter((loser) => {
      const key = JSON.stringify([loser.value, loser.rule, loser.reason]);
      return !seen.has(key) && seen.add(key);
    });
  return {
    winner: winner && { ...winner, place: clipped(winner.place, PLACE) },
    others: kept.slice(0, MOST_LOSERS),
  };
}

const derived = (value: unknown, rule: string, place: string, origin: Origin = 'derived'): FieldEvidence => ({
  winner: { value, origin, rule, place },
  others: [],
});

/** Where the text was found, and how much of it. */
export function explainBody(page: Page, body: Body): FieldEvidence {
  if (!page.region || body.text.length === 0) return { winner: null, others: [] };
  const han = hanOf(body.text);
  const blocks = printedBody(page, body).split('\n\n').length;
  return derived(`${blocks} paragraphs, ${han} Han`, 'region', clipped(nameOf(page.region.root), PLACE), 'element');
}

/** `div#artibody.article` */
function nameOf(element: Element): string {
  const [id, classes] = [attr(element, 'id')?.trim(), attr(element, 'class')?.trim().split(/\s+/u)];
  return `${element.name}${id ? `#${id}` : ''}${classes?.[0] ? `.${classes[0]}` : ''}`;
}

/** What speaks against the text, and what it costs. */
export const explainQuality = (quality: number, doubts: readonly string[]): FieldEvidence =>
  derived(quality, 'doubts', doubts.join(', ') || 'none');

/** The parts that the pager names; nobody where there is no pager. */
export const explainPages = (pages: Article['pages']): FieldEvidence =>
  pages.length > 0
    ? derived(clippedValue(pages), 'pager', 'links of the pager', 'element')
    : { winner: null, others: [] };
