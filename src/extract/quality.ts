import { isLinked, isSentence } from './body/signals.ts';
import { hanOf } from './line-lists.ts';
import type { Body, Headline, Line, Page } from './page.ts';

/** The figures that the doubts are about. */
interface Figures {
  readonly headed: boolean;
  readonly dated: boolean;
  /** Han of the text. */
  readonly han: number;
  /** Share of the page's running text that the text holds. */
  readonly dominance: number;
  /** Share of the text's characters that stand in links. */
  readonly linked: number;
  /** Lines at the end of the text that are no sentences. */
  readonly loose: number;
  /** Share of U+FFFD in the text. */
  readonly garbled: number;
}

/** What speaks against a text, and how much of the certainty it costs. */
const DOUBTS: readonly { readonly id: string; readonly cost: number; readonly test: (figures: Figures) => boolean }[] =
  [
    { id: 'no-headline', cost: 0.25, test: ({ headed }) => !headed },
    { id: 'no-date', cost: 0.15, test: ({ dated }) => !dated },
    { id: 'short', cost: 0.1, test: ({ han }) => han < 80 },
    { id: 'rivalled', cost: 0.1, test: ({ dominance }) => dominance < 0.8 },
    { id: 'outweighed', cost: 0.2, test: ({ dominance }) => dominance < 0.5 },
    { id: 'linked', cost: 0.2, test: ({ linked }) => linked > 0.2 },
    { id: 'loose-end', cost: 0.1, test: ({ loose }) => loose > 2 },
    { id: 'garbled', cost: 0.3, test: ({ garbled }) => garbled > 0.002 },
  ];

/** 0..1: how sure that the body is right and complete; and what speaks against it, as `short -0.1`. */
export function qualityOf(
  page: Page,
  headline: Headline,
  body: Body,
  dated: boolean,
): { readonly quality: number; readonly doubts: readonly string[] } {
  const figures = figuresOf(page, headline, body, dated);
  const doubts: string[] = [];
  let sure = 1;
  for (const { id, cost, test } of DOUBTS) {
    if (!test(figures)) continue;
    doubts.push(`${id} -${cost}`);
    sure -= cost;
  }
  return { quality: Math.max(0, Math.round(sure * 100) / 100), doubts };
}

function figuresOf(page: Page, headline: Headline, body: Body, dated: boolean): Figures {
  let [characters, linked, replaced] = [0, 0, 0];
  for (const { text, linkShare } of body.text) {
    characters += text.length;
    linked += text.length * linkShare;
    replaced += countReplaced(text);
  }
  const han = hanOf(body.text);
  return {
    headed: headline.line !== null,
    dated,
    han,
    dominance: han / Math.max(1, hanOf(page.lines.filter(isRunning))),
    linked: linked / (characters || 1),
    loose: body.text.length - 1 - body.text.findLastIndex(isSentence),
    garbled: replaced / (characters || 1),
  };
}

const isRunning = (line: Line): boolean => !line.hidden && isSentence(line) && !isLinked(line);

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
