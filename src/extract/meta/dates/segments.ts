import { keepShape } from '../../../kept.ts';
import type { Line } from '../../page.ts';
import { labelBefore } from './labels.ts';
import { maybeDated } from './signs.ts';

/** An info line holds names, a source, counts; a longer text is running text. */
export const INFO_LENGTH = 140;
const LABEL_LENGTH = 12;
/** Text that is nothing but digits and their marks: a box of a date set in several. */
const BOX = /^[\d年月日时時:：/／.．\s-]+$/u;
const BOX_LENGTH = 12;

const DIGIT = /\d/u;
const LAST_DIGITS = /\d{1,4}$/u;
const FIRST_DIGITS = /^\d{1,4}/u;
const isDigitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

/**
 * The text of a line, numbers parted where their elements end: boxes of a date often stand side by side without a blank.
 * @example `<i>2023</i><i>11</i>/<i>17</i><i>20:52</i>`: `202311/1720:52` -> `2023 11/17 20:52`
 */
function spaced({ text, nodes }: Line): string {
  if (nodes.length < 2 || text.length > INFO_LENGTH || !DIGIT.test(text)) return text;
  let parted = text;
  let before = '';
  for (const { data } of nodes) {
    const own = data.trim();
    if (isDigitAt(own, 0) && isDigitAt(before, before.length - 1)) {
      const [last, first] = [LAST_DIGITS.exec(before)![0], FIRST_DIGITS.exec(own)![0]];
      parted = parted.replace(last + first, `${last} ${first}`);
    }
    before = own;
  }
  return parted;
}

/** A text that may hold a date. */
export interface Segment {
  readonly text: string;
  readonly line: Line;
}

keepShape<Segment>({ text: null, line: null });

type Wanted = (text: string, line: Line) => boolean;

function close(segments: Segment[], text: string, line: Line | null, reads: Wanted): void {
  if (line && reads(text, line) && maybeDated(text)) segments.push({ text, line });
}

/**
 * The texts of lines that may hold a date. Boxes side by side (`2023`, `11/17`, `20:52`) are one text, and a label on a line
 * of its own joins the next. What is not for the place, told by the text and its first line, is left out.
 */
export function segmentsOf(lines: readonly Line[], reads: Wanted): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let first: Line | null = null;
  let boxes = false;
  for (const line of lines) {
    const own = spaced(line);
    const isBox = own.length <= BOX_LENGTH && BOX.test(own);
    const isLabelled = text.length <= LABEL_LENGTH && text !== '' && maybeDated(own) && labelBefore(text) !== null;
    if ((boxes && isBox) || isLabelled) text = `${text} ${own}`;
    else {
      close(segments, text, first, reads);
      first = line;
      text = own;
    }
    boxes = isBox;
  }
  close(segments, text, first, reads);
  return segments;
}
