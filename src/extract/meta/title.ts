import type { Candidate } from '../../evidence.ts';
import type { Headline, Page, Reading } from '../page.ts';
import { absent } from '../reading.ts';
import { bodyStart } from './body-start.ts';
import { fold } from './fold.ts';
import { siteNames } from './site-names.ts';
import { runsOf, stripTitle } from './title/chain.ts';
import { type Judgement, judge } from './title/choose.ts';
import { type Declared, declaredTitles, documentTitle, metaTitles } from './title/declared.ts';
import { headingsOf } from './title/headings.ts';
import { completed, unbroken } from './title/repair.ts';
import { readSubtitle } from './title/subtitle.ts';

/** A heading with fewer points is one of the page's furniture. */
const DISPLAYED = 2.5;
const MAX_SHOWN = 8;

const shown = ({ heading, reason, score }: Judgement): Candidate<string> => ({
  value: heading.text,
  origin: 'element',
  rule: 'title-heading',
  place: heading.place,
  reason: `${reason} (${score})`,
});

/** Reads the displayed headline and its subtitle: print that metadata confirms, print near the body, metadata, in this order. */
export function readTitle(page: Page): Headline {
  const declared = declaredTitles(page);
  const whole = documentTitle(page);
  const names = siteNames(page);
  const { titles, texts } = metaTitles(whole?.value ?? '', declared, names);
  const start = bodyStart(page);
  const judged = headingsOf(page, start, texts)
    .map((heading) => judge(heading, page, start, titles))
    .sort((a, b) => b.score - a.score);
  const [best] = judged;
  const cloaked = whole?.origin === 'script';
  const trusted = best && (best.supported || !cloaked || isWordedAs(page, best.heading.text, start));
  if (best && trusted && best.score >= DISPLAYED) return displayed(page, best, judged, texts);
  const headlines = [...declared.map(({ value }) => value), ...judged.map(({ heading }) => heading.text)];
  return {
    title: fromMetadata(page, whole, declared, { headlines, names }, judged),
    subtitle: absent(null),
    line: null,
  };
}

/** Of the pairs of characters of a headline, as many stand in its text. */
const WORDED_AS = 0.5;

/** True if the text speaks of what the headline says: of two that nothing confirms, the one that is no spam. */
function isWordedAs({ lines }: Page, headline: string, start: number): boolean {
  const text = fold(
    lines
      .slice(start)
      .map((line) => line.text)
      .join('\n'),
  );
  const own = fold(headline);
  let worded = 0;
  for (let at = 0; at + 1 < own.length; at++) if (text.includes(own.slice(at, at + 2))) worded++;
  return worded > 0 && worded >= WORDED_AS * (own.length - 1);
}

function displayed(page: Page, best: Judgement, judged: readonly Judgement[], texts: readonly string[]): Headline {
  const { lines, text } = best.heading;
  const value = completed(text, texts) ?? text;
  const winner = { ...shown(best), value };
  const evidence = { winner, others: judged.slice(1, MAX_SHOWN).map(shown) };
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
  const others = judged.slice(0, MAX_SHOWN).map(shown);
  const source = whole?.origin === 'script' ? whole : (declared[0] ?? whole);
  if (!source) return { value: null, evidence: { winner: null, others } };
  const hacked = page.titleEvidence.hacked && whole?.origin !== 'script';
  const value = hacked
    ? printedRun(page, source.value)
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
