import type { Line } from '../../page.ts';
import { scanDates } from '../dates/scan.ts';
import { fold } from '../fold.ts';
import { joinLines, tidyTitle } from './repair.ts';

/** Words that portals print in an element of their own beside the headline. */
const LABELS = new Set('原创 原創 置顶 置頂 荐 薦 图集 圖集 [图集] 热 熱 新 hot new 独家 獨家 转载 轉載'.split(' '));
/** `——记某某新桥通车` */
const DECK = /^(?:——|--|──)/u;
const MIN_KNOWN = 6;
const DATED = { roc: false, now: null };

/** The titles of metadata, as runs. */
export interface KnownTitles {
  /** The longest of each first. */
  readonly texts: readonly string[];
  readonly folded: ReadonlyMap<string, number>;
}

/** A line without the labels that stand in text nodes of their own: `原创` 标题 -> 标题. */
function withoutLabels({ text, nodes }: Line): string {
  if (nodes.length < 2) return text;
  const kept: string[] = [];
  for (const { data } of nodes) if (!LABELS.has(data.trim().toLowerCase())) kept.push(data);
  return kept.length === nodes.length || kept.length === 0 ? text : kept.join('');
}

/** True if text nodes of the line, from its start, make exactly `title`. */
function endsAtNode({ nodes }: Line, title: string): boolean {
  const wanted = fold(title);
  let whole = '';
  for (const { data } of nodes) {
    whole += fold(data);
    if (whole.length >= wanted.length) return whole === wanted;
  }
  return false;
}

/**
 * The headline without what follows it in the same element, where metadata tells where it ends: an info line
 * (`新桥通车发布时间：2024-02-21`), or a deck in an element of its own (`<h1>新桥通车<small>两岸相连</small></h1>`).
 */
function withoutTail(text: string, line: Line, { texts }: KnownTitles): string {
  for (const known of texts) {
    if (known.length < MIN_KNOWN || text.length <= known.length || !text.startsWith(known)) continue;
    return endsAtNode(line, known) || scanDates(text.slice(known.length), DATED).length > 0 ? known : text;
  }
  return text;
}

/** The first lines of a heading that are its headline: as many as a known title has, and none from a `——` deck on. */
export function headlineLines(lines: readonly Line[], { folded }: KnownTitles): readonly Line[] {
  if (lines.length < 2) return lines;
  for (let size = 1, whole = ''; size < lines.length; size++) {
    whole += fold(lines[size - 1]!.text);
    if (folded.has(whole) || DECK.test(lines[size]!.text)) return lines.slice(0, size);
  }
  return lines;
}

/** The headline that `lines` show. */
export function headlineText(lines: readonly Line[], titles: KnownTitles): string {
  const text = tidyTitle(joinLines(lines.map(withoutLabels)));
  return lines.length === 1 ? withoutTail(text, lines[0]!, titles) : text;
}
