import { hintsOf } from '../elements.ts';
import type { Line, Page } from '../page.ts';
import { oncePerPage } from '../reading.ts';
import { bodyStart } from './body-start.ts';

/** The way from the front page to the article, as the page shows it. */
export interface Crumbs {
  /** Names in order, without 首页 and 正文. */
  readonly names: readonly string[];
  /** The site's name, if the way begins with it. */
  readonly root: string | null;
  readonly line: Line;
}

const MAX_LENGTH = 120;
const MAX_LINES = 12;
const HINT =
  /(?:^|[\s_-])(?:breadcrumbs?|crumbs?|weizhi|dqwz|position|location|navpath|bread|path|local|place)(?:$|[\s_-])/u;
/** 当前位置： · 您所在的位置是 · 你的位置 · 目前位置 */
const LABEL =
  /^.{0,4}?(?:[当當目][前]|[您你我]?(?:现|現)?[在]?[的所]?[在处處]?的?|本[页頁])?[位][置]\s*(?:是|在)?\s*[:：>]?/u;
const SEPARATOR = /\s*(?:[>＞»›→]+|::|\\)\s*|\s+[-/|｜]\s+|\s*\/\s*/u;
const HOME = /^(?:.{0,10}首[页頁]|home|主[页頁]|返回.*)$/iu;
const HOME_ENDING = /(?:[网網]站)?首[页頁]$/u;
/** What stands for the page itself at the end of the way, and for menus. */
const HERE =
  /^(?:\S{0,4}正文.*|[内內]容|文章|[文內内][章容][内內]容|\S{0,4}[详詳][情细細].*|[浏瀏][览覽].*|阅读.*|閱讀.*|列表|[导導]航|更多.*)$/u;
/** A date behind the last name: `论坛 2024年2月21日`. */
const DATE_BEHIND = /\s+(?:19|20)\d{2}[-年/.].*$/u;
const MAX_PARTS = 6;

/** `当前位置：…`, or `首页 > …`; a menu begins with 首页 too, but it has bars, or many parts. */
const isWay = (text: string): boolean =>
  (text.includes('位置') && LABEL.test(text)) || (ARROW.test(text) && FIRST_HOME.test(text));
const ARROW = /[>＞»›→]/u;
const FIRST_HOME = /^(?:\S{0,8}首[页頁]|home)\s*[>＞»›→]/iu;

function parse(text: string, line: Line): Crumbs | null {
  const parts = text
    .replace(LABEL, '')
    .split(SEPARATOR)
    .map((part) => part.replace(DATE_BEHIND, '').trim())
    .filter(Boolean);
  if (parts.length > MAX_PARTS) return null;
  const [first = ''] = parts;
  const root = HOME.test(first) ? first.replace(HOME_ENDING, '').trim() : '';
  const names = parts.filter((part) => !HOME.test(part) && !HERE.test(part) && part.length <= 20);
  if (parts.length < 2 && names.length === 0) return null;
  return { names, root: root || null, line };
}

/**
 * Reads the breadcrumb: an element that is called so, or a line that begins with 当前位置 or 首页 and stands above the body.
 * @example `您的位置：某某网首页 > 新闻 > 国内 > 正文` -> names 新闻, 国内; root 某某网
 */
export const readCrumbs = oncePerPage((page: Page): Crumbs | null => {
  const { lines, spans } = page;
  const end = bodyStart(page);
  for (const [element, span] of spans) {
    // spans come as their elements end: from here on they end too far below to begin above the text
    if (span.to >= end + MAX_LINES) break;
    if (span.from >= end || span.to - span.from > MAX_LINES || !HINT.test(hintsOf(element))) continue;
    const inside = lines.slice(span.from, span.to).filter(({ hidden }) => !hidden);
    const text = inside.map((line) => line.text).join(' > ');
    const found = inside[0] && text.length <= MAX_LENGTH && /[>＞»›→/]/u.test(text) ? parse(text, inside[0]) : null;
    if (found) return found;
  }
  for (const line of lines) {
    if (line.index >= end) break;
    if (line.hidden || line.text.length > MAX_LENGTH || !isWay(line.text)) continue;
    const found = parse(line.text, line);
    if (found) return found;
  }
  return null;
});
