import type { Candidate } from '../../evidence.ts';
import type { Headline, Page, Reading } from '../page.ts';
import { absent } from '../reading.ts';
import { bodyStart } from './body-start.ts';
import { fold } from './fold.ts';
import { siteNames } from './site-names.ts';
import { runsOf, stripTitle } from './title/chain.ts';
import { type Judgement, judge, MOST_BELOW } from './title/choose.ts';
import { type Declared, declaredTitles, documentTitle, metaTitles } from './title/declared.ts';
import { headingsIn, lineAboveInfo } from './title/headings.ts';
import { completed, unbroken } from './title/repair.ts';
import { readSubtitle } from './title/subtitle.ts';

/** A heading with fewer points is one of the page's furniture. */
const DISPLAYED = 2.5;
const MAX_SHOWN = 8;

const candidateOf = ({ heading, reason, score }: Judgement): Candidate<string> => ({
  value: heading.text,
  origin: 'element',
  rule: 'title-heading',
  place: heading.place,
  reason: `${reason} (${score})`,
});

const isDisplayed = ({ score }: Judgement): boolean => score >= DISPLAYED;

const byScore = (a: Judgement, b: Judgement): number => b.score - a.score;

/**
 * Reads the displayed headline and its subtitle: print that metadata confirms, print near the body, metadata, in this order.
 * What stands below the text is read only where a heading there may have more points than those before its end.
 */
export function readTitle(page: Page): Headline {
  const declared = declaredTitles(page);
  const whole = documentTitle(page);
  const names = siteNames(page);
  const { titles, known } = metaTitles(whole?.value ?? '', declared, names);
  const start = bodyStart(page);
  const end = page.region?.to ?? page.lines.length;
  const above: Judgement[] = [];
  for (const heading of [...headingsIn(page, { from: 0, to: end }, known), ...lineAboveInfo(page, start)])
    above.push(judge(heading, page, start, titles));
  const all = (): readonly Judgement[] => {
    const below = headingsIn(page, { from: end, to: page.lines.length }, known);
    return [...above, ...below.map((heading) => judge(heading, page, start, titles))].sort(byScore);
  };
  const [sure] = above.toSorted(byScore);
  if (sure?.supported && sure.score > MOST_BELOW) return displayed(page, sure, all, known.texts);
  const ranked = all();
  const shown = ranked.filter(isDisplayed);
  const best = mostTrusted(page, shown, whole, start);
  if (best) return displayed(page, best, () => ranked, known.texts);
  const headlines = [...declared.map(({ value }) => value), ...ranked.map(({ heading }) => heading.text)];
  return {
    title: fromMetadata(page, whole, declared, { headlines, names }, ranked),
    subtitle: absent(null),
    line: null,
  };
}

/**
 * The best of the headings that are shown. On a page whose title was hacked one that nothing confirms may be spam itself:
 * it must be worded as the text is; where the cloak script shows a title that is not (a site's greeting), one word in common
 * is enough.
 */
function mostTrusted(
  page: Page,
  shown: readonly Judgement[],
  whole: Declared | null,
  start: number,
): Judgement | undefined {
  const [best] = shown;
  const cloaked = whole?.origin === 'script';
  if (!best || best.supported || !(cloaked || page.titleEvidence.hacked)) return best;
  const wording = wordingOf(page, start);
  const greeted = cloaked && wording(whole.value) < WORDED_AS;
  const isWorded = (share: number) => (greeted ? share > 0 : share >= WORDED_AS);
  const worded = shown.find(({ heading, supported }) => supported || isWorded(wording(heading.text)));
  return worded ?? (cloaked ? undefined : best);
}

/** Of the pairs of characters of a headline, as many stand in its text. */
const WORDED_AS = 0.5;

/** What share of the pairs of characters of a headline the text has: of two that nothing confirms, spam has less. */
function wordingOf({ lines }: Page, start: number): (headline: string) => number {
  const text = fold(
    lines
      .slice(start)
      .map((line) => line.text)
      .join('\n'),
  );
  return (headline) => {
    const own = fold(headline);
    let worded = 0;
    for (let at = 0; at + 1 < own.length; at++) if (text.includes(own.slice(at, at + 2))) worded++;
    return worded / Math.max(1, own.length - 1);
  };
}

function displayed(page: Page, best: Judgement, all: () => readonly Judgement[], texts: readonly string[]): Headline {
  const { lines, text } = best.heading;
  const value = completed(text, texts) ?? text;
  const winner = { ...candidateOf(best), value };
  const evidence = { winner, others: () => all().slice(1, MAX_SHOWN).map(candidateOf) };
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return { title: { value, evidence }, subtitle: readSubtitle(page, value, first, last), line: first };
}

/** The title where no headline is shown: a meta that `<title>` may complete, else `<title>` without names. */
function fromMetadata(
  page: Page,
  whole: Declared | null,
  declared: readonly Declared[],
  witness: { readonly headlines: readonly string[]; readonly names: readonly string[] },
  judged: readonly Judgement[],
): Reading<string | null> {
  const others = () => judged.slice(0, MAX_SHOWN).map(candidateOf);
  const source = whole?.origin === 'script' ? whole : (declared[0] ?? whole);
  if (!source) return { value: null, evidence: { winner: null, others } };
  const hacked = page.titleEvidence.hacked && whole?.origin !== 'script';
  const value = hacked
    ? (printedRun(page, source.value) ?? wordedTitle(page, declared))
    : stripTitle(unbroken(source.value, whole ? [whole.value] : []) ?? source.value, witness).value;
  if (!value) return { value: null, evidence: { winner: null, others } };
  const winner: Candidate<string> = {
    value,
    origin: source.origin,
    rule: 'title-metadata',
    place: source.place,
    reason: 'no headline shown',
  };
  return { value, evidence: { winner, others } };
}

/** The longest part of a hacked title that the page prints; the rest is spam. */
function printedRun({ lines }: Page, title: string): string | null {
  const text = fold(lines.map((line) => line.text).join('\n'));
  return runsOf(title).find((run) => run.length > 3 && text.includes(fold(run))) ?? null;
}

/** The first title of the metadata that is worded as the text is: a hack writes `<title>` anew, and rarely the others. */
function wordedTitle(page: Page, declared: readonly Declared[]): string | null {
  const wording = declared.length > 0 ? wordingOf(page, bodyStart(page)) : () => 0;
  return declared.find(({ value }) => wording(value) >= WORDED_AS)?.value ?? null;
}
