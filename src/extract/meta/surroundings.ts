import { type Element, isElement, type ParentNode, type Text } from '../../parse/index.ts';
import { without } from '../line-lists.ts';
import type { Line } from '../page.ts';
import { oncePerBody } from '../reading.ts';
import { asName } from './names.ts';
import { isMedia } from './source-text.ts';

/** The lines round the text in which a page says who wrote it, where it comes from and what it is about. */
export interface Surroundings {
  /** From a little above the headline to the text. */
  readonly head: readonly Line[];
  readonly text: readonly Line[];
  /** Below the text up to lists, comments or the footer, then labelled lines (责任编辑：) wherever they stand below its start. */
  readonly tail: readonly Line[];
}

const ABOVE_HEADLINE = 6;
const TAIL = 40;
const MAX_LINE = 300;

// all three are held against keys: traditional text and that of conversion programs (爲您推薦) read the same
// 相关新闻, 延伸阅读, 网友评论: what follows belongs to other articles
const END =
  /^[|【[·•]*(?:相关(?:新闻|报[导道]|阅读|文章|稿件|链[接结])|延伸阅读|推荐阅读|热门(?:推荐|新闻|排行|点阅)|网友评论|最新评论|编辑部?推荐|猜你喜欢|为您推荐|作者最近文章)/u;
const FOOTER = /icp[备证]|公网安备|copyright|©|版权所有|关于我们/u;
// 责任编辑:, 【编辑:, 本文来源:, 本文来自微信公众号
const LABELLED = /^[【[(]*(?:(?:(?:本文)?来源|作者|.{0,4}编辑|责编|校对|审核)[:|]|本文(?:来自|转载自|首发于))/u;

/** The lines round the text, hidden ones left out. */
export const surroundingsOf = oncePerBody((page, body): Surroundings => {
  const first = body.text[0]?.index ?? page.region?.from ?? page.lines.length;
  const last = body.text.at(-1)?.index ?? -1;
  const headline = body.head[0]?.index ?? first;
  const above = page.lines.slice(Math.max(0, headline - ABOVE_HEADLINE), headline);
  const below = last < 0 ? [] : page.lines.slice(last + 1, last + 1 + TAIL);
  const footer = indexOr(below, FOOTER);
  const end = Math.min(footer, indexOr(below, END));
  const strays = [...without(page.lines.slice(first, last + 1), body.text), ...below.slice(end, footer)];
  return {
    head: [...above.filter(isHardlyLinked), ...body.head].filter(isShort),
    text: body.text,
    tail: [...below.slice(0, end), ...strays.filter(isLabelled)].filter(isShort),
  };
});

const isHardlyLinked = ({ linkShare }: Line): boolean => linkShare < 0.5;
const isLabelled = ({ key }: Line): boolean => LABELLED.test(key);
const isShort = (line: Line): boolean => !line.hidden && line.text.length <= MAX_LINE;

// 作者： alone in its cell, the name in the next
const LABEL_ONLY = /^\p{Script=Han}{2,6}\s*[:：]$/u;
// 某地警方：谴责造谣者 below an empty 责任编辑： is the headline of another article
const NO_VALUE = /[:：，。！？…]/u;
const LONGEST_LINKED_VALUE = 8;

// `<dt>来源</dt><dd>北河日报</dd>`
const SOURCE_CELL = /^(?:来源|來源|文章来源|文章來源)$/u;
const PERSON_CELL = /^(?:作者|责任编辑|責任編輯|责编|責編)$/u;
const MAX_CELL = 4;

/** The texts of lines, a label alone in its line joined with its value in the next: `作者：`, `王大明` -> `作者：王大明`. */
export function textsOf(lines: readonly Line[]): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at]!;
    texts.push(isLabel(text) ? text + valueIn(lines[at + 1]) : labelCell(text, lines[at + 1]?.text ?? ''));
  }
  return texts;
}

/** A label without a colon counts if what follows is such a value and nothing else. */
function labelCell(text: string, next: string): string {
  if (text.length > MAX_CELL) return text;
  const fits = SOURCE_CELL.test(text) ? isMedia(next) : PERSON_CELL.test(text) && asName(next, 'bare') !== null;
  return fits ? `${text}：${next}` : text;
}

const isLabel = (text: string): boolean => (text.endsWith('：') || text.endsWith(':')) && LABEL_ONLY.test(text);

const valueIn = (line: Line | undefined): string =>
  !line || NO_VALUE.test(line.text) || (line.linkShare >= 0.5 && line.text.length > LONGEST_LINKED_VALUE)
    ? ''
    : line.text;

/** The pieces of a line apart, as its elements part them: `<a>财经</a><a>北河号</a> 2019-09-23`. */
export const spacedText = ({ nodes }: Line): string => nodes.map(trimmed).join(' ');

/** The texts of the elements of a line that stand right in its block. */
export function piecesOf({ nodes, block }: Line): readonly string[] {
  const pieces: string[] = [];
  let last: ParentNode | null = null;
  for (const node of nodes) {
    const own = pieceOf(node, block);
    if (own !== null && own === last) pieces[pieces.length - 1] += node.data;
    else if (own !== null) pieces.push(node.data);
    last = own;
  }
  return pieces;
}

/** The ancestor of a text that is a child of `block`; null if the text itself is one. */
function pieceOf({ parent }: Text, block: Element): ParentNode | null {
  let piece: ParentNode | null = null;
  for (let at = parent; at && at !== block && isElement(at); at = at.parent) piece = at;
  return piece;
}

const trimmed = ({ data }: Text): string => data.trim();

function indexOr(lines: readonly Line[], pattern: RegExp): number {
  let at = 0;
  while (at < lines.length && !pattern.test(lines[at]!.key)) at++;
  return at;
}
