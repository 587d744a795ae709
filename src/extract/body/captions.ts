import { attr, type Element } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import { readByline } from '../meta/byline.ts';
import type { Line } from '../page.ts';
import { parentOf } from './frames.ts';

const MARKED_HAN = 120;
const CENTRED_HAN = 60;
const LEVELS = 3;

// `caption`, `pic_info`, `img-desc`, `tuzhu`
const HINT = /caption|tuzhu|tu_?shuo|(?:pic|img|image|photo)[_-]?(?:info|desc|text|txt|title|note|msg|alt)/u;
// `▲…`, `图为…`, `图1 …`, `…（X 摄）`, `圖／…`, `…供图`
const MARK =
  /^(?:(?:图片|圖片|照片)[来來]源|[▲△↑▼▽↓◎]|[图圖](?:为|為|[:：/／|丨]|\d|[一二三四五六七八九十])|资料图|資料圖|资料照|資料照|示意[图圖])|(?:[摄攝]影?|供[图圖]|提供|[图圖]源.*|[视視][觉覺]中[国國]|資料照|资料图片?|資料圖片?|翻[摄攝].*)\s*[）)】\]]?$/u;
// `图/某图库`, `图片来源：某某中国`, `圖／某局提供`; not 资料图：…
const LABELLED =
  /(?<![资資]料|示意)(?:[图圖照]片?[来來]源|[图圖]源|[摄攝]影|[图圖])\s*[:：/／|丨]\s*(?<name>[^（）()。，,\s]{2,20}?)(?:提供|供[图圖])?(?:[（）()。，,\s]|$)/u;
// `（某局供图）`, `（视觉中国）`
const GIVEN = /[（(](?<name>[^（）()，。\s]{2,16}?)(?:(?:提?供[图圖]?)|(?<=[视視][觉覺]中[国國]))[）)]$/u;
// a picture of a picture has no photographer
const RESHOT = /翻[摄攝拍]|截[图圖]|[画畫]面|[网網][络絡路]/u;
const CENTRED_CLASS = /(?:^|[\s_-])(?:text-?)?cent(?:er|re)(?:ed)?(?:\s|$)/u;
const CENTRED = /text-align\s*:\s*center/iu;

/** True if the line, which stands right behind a picture, is its caption. */
export function isCaption(line: Line, picture: Element): boolean {
  if (line.han > MARKED_HAN) return false;
  const around = ancestors(line.block);
  if (around.some(isHeading)) return false;
  if (around.some(isForCaptions)) return true;
  if (MARK.test(line.text) || ancestors(picture).includes(line.block)) return !isContainer(line.block);
  return line.han <= CENTRED_HAN && around.some(isCentred);
}

const HEADING = /^h[1-6]$/u;
const isHeading = ({ name }: Element): boolean => HEADING.test(name);
const isForCaptions = (element: Element): boolean => element.name === 'figcaption' || HINT.test(hintsOf(element));

/**
 * The photographer as a caption names him, else who gave the picture: `……（陈某 摄）` -> `陈某`, `图片来源：某图库` -> `某图库`.
 */
export function creditOf(caption: string): string | null {
  const names = readByline(caption, 'caption').map(({ name }) => name);
  if (names.length > 0) return [...new Set(names)].join('、');
  const name = (LABELLED.exec(caption) ?? GIVEN.exec(caption))?.groups?.name;
  return name === undefined || RESHOT.test(name) ? null : name;
}

const ancestors = (from: Element): Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = from; at && found.length < LEVELS; at = parentOf(at)) found.push(at);
  return found;
};

/** Loose text beside a picture is its caption only in an element of their own, not in the one that holds the article. */
const isContainer = (block: Element): boolean => block.children.length > 12;

const isCentred = (element: Element): boolean =>
  element.name === 'center' ||
  attr(element, 'align')?.toLowerCase() === 'center' ||
  CENTRED.test(attr(element, 'style') ?? '') ||
  CENTRED_CLASS.test(hintsOf(element));
