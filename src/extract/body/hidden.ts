import { isHidden, isShown } from '../line-lists.ts';
import type { Line, LineTable } from '../page.ts';
import { type Cuts, leftOf } from './cuts.ts';
import { isStrong } from './signals.ts';

// 展开全文 · 余下全文 · 展开阅读全文
const UNFOLD = /^(?:点击)?(?:展开|余下|阅读|查看|显示)(?:阅读)?(?:全文|更多|剩余)/u;
const COPY_LINES = 3;

/** Cuts what readers do not see, unless the page folds the rest of its text and it is no copy of what is seen. */
export function cutHidden(inside: readonly Line[], { lines }: Pick<LineTable, 'lines'>, cuts: Cuts): void {
  const hidden = inside.filter(isHidden);
  if (hidden.length === 0) return;
  const folded = lines.some(isUnfold);
  const seen = new Set(inside.filter(isShown).map(keyOfLine));
  let copies = 0;
  for (const { key } of hidden) if (seen.has(key)) copies++;
  const keep = folded && copies * 2 < hidden.length && hidden.some(isStrong);
  for (const line of hidden) if (!keep || seen.has(line.key)) cuts.set(line.index, 'hidden');
}

const isUnfold = ({ text, key }: Line): boolean => text.length < 16 && UNFOLD.test(key);

const keyOfLine = ({ key }: Line): string => key;

/** Cuts a second displayed copy of the text (print view, mobile view): a run of lines that all stand above already. */
export function cutCopies(inside: readonly Line[], cuts: Cuts): void {
  const left = leftOf(inside, cuts);
  const keys = left.map(keyOfLine);
  const first = new Map<string, number>();
  for (let at = 0; at < left.length; at++) {
    const original = isStrong(left[at] as Line) ? first.get(keys[at] as string) : undefined;
    if (original === undefined) {
      if (!first.has(keys[at] as string)) first.set(keys[at] as string, at);
      continue;
    }
    let length = 0;
    while (at + length < left.length && original + length < at && keys[at + length] === keys[original + length])
      length++;
    if (length < COPY_LINES) continue;
    for (const line of left.slice(at, at + length)) cuts.set(line.index, 'copy');
    at += length - 1;
  }
}
