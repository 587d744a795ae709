import { isLinked, isSentence } from './body/signals.ts';
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
  const doubts = DOUBTS.filter(({ test }) => test(figures));
  const cost = doubts.reduce((sum, doubt) => sum + doubt.cost, 0);
  return {
    quality: Math.max(0, Math.round((1 - cost) * 100) / 100),
    doubts: doubts.map(({ id, cost: points }) => `${id} -${points}`),
  };
}

function figuresOf(page: Page, headline: Headline, body: Body, dated: boolean): Figures {
  const running = page.lines.filter((line) => isSentence(line) && !isLinked(line) && !line.hidden);
  const characters = body.text.reduce((sum, { text }) => sum + text.length, 0) || 1;
  const replaced = body.text.reduce((sum, { text }) => sum + text.split('\ufffd').length - 1, 0);
  return {
    headed: headline.line !== null,
    dated,
    han: hanOf(body.text),
    dominance: hanOf(body.text) / Math.max(1, hanOf(running)),
    linked: body.text.reduce((sum, { text, linkShare }) => sum + text.length * linkShare, 0) / characters,
    loose: body.text.length - 1 - body.text.findLastIndex(isSentence),
    garbled: replaced / characters,
  };
}

const hanOf = (lines: readonly Line[]): number => lines.reduce((sum, { han }) => sum + han, 0);
