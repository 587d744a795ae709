import type { Body, Headline, Page, Reading } from '../page.ts';
import { choosePublication, chooseUpdate } from './dates/choose.ts';
import type { DateContext } from './dates/forms.ts';
import { machineDates } from './dates/machine.ts';
import { printedDates } from './dates/printed.ts';
import { hostOf } from './host.ts';

/** Publication and last update, ISO 8601 at the page's own precision. */
export interface Dates {
  readonly date: Reading<string | null>;
  readonly modified: Reading<string | null>;
}

/** How the page's dates are to be read. */
export const dateContextOf = (page: Page): DateContext => ({ roc: /\.tw$/u.test(hostOf(page) ?? ''), now: page.now });

/** Reads when the article was published and last changed: place before format, agreement before rank. */
export function readDates(page: Page, headline: Headline, body: Body): Dates {
  const context = dateContextOf(page);
  const sources = {
    printed: printedDates(page, headline, body, context),
    machine: machineDates(page, context),
    lines: page.lines,
    context,
  };
  const { stamp, reading } = choosePublication(sources);
  return { date: reading, modified: chooseUpdate(sources, stamp) };
}
