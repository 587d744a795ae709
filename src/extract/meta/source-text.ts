import { endingsOf } from './endings.ts';
import { asName } from './names.ts';
import { MEDIA_ENDINGS, MEDIA_NAMES, PICTURE_AGENCIES, PLACEHOLDERS, SECTION_WORDS } from './organisations.data.ts';

const MAX_SOURCE = 30;
// 来源：, 文章来源：, 稿源：, 出处：, 转自《, 来自：; not 图片来源：, 資料來源：, 请注明出处：, 來源網址：
const LABEL =
  /(?<![图圖片料频頻照据據明影])(?:(?:(?:文章|本文|信息|消息|新闻|新聞|稿件)?(?:来源|來源))(?![网網]址|[网網]站|[链鏈連])[于於自]?\s*[:：|｜丨]?|(?:稿源|出处|出處|来自|來自|供稿[单單]位)\s*[:：/／|｜丨]|[来來]自(?=微信公|公[众眾]?[号號])|[转轉](?:[载載])?自\s*[:：]?)\s*/gu;
/** One of them stands in every label. */
const LABEL_CHARACTER = /[源自处處供]/u;
const EDGE = /(?:^|[\s|｜（(【[])$/u;
const VALUE = /^[^\s|｜丨，,。；;!！?？【】[\]［］()（）"“”]{1,40}(?: [A-Za-z][\w.&-]*){0,4}/u;
// the next field that stands fused behind the value: 证券网作者：, 某报2019年, 某报阅读 120
const NEXT_FIELD =
  /(?:作者|记者|記者|责任编辑|責任編輯|责编|責編|编辑|編輯|撰稿|撰文|通[讯訊][员員]|时间|時間|日期|发布|發布|浏览|瀏覽|点击|點擊|阅读|閱讀|字号|字號|字[体體]|[评評][论論]|更新|发表|來源|来源|更多|分享)[^\s（(]{0,4}[:：]|更多>>|(?:浏览|瀏覽|阅读|閱讀|点击|點擊|[评評][论論]|人[气氣]|热度|熱度)[数數量]?\s?\d|(?:19|20)\d\d[-年/.]/u;
// 来自微信公众号“某号”, 来源：微信公众号：某号
const ON_ACCOUNT = /^(?:微信)?(?:公众号|公眾號|公号)\s*[:：]?\s*[“"「《]?\s*/u;
const WRAPPED = /^[[［【《〈「](.*)[\]］】》〉」]$/u;
// [整理]北河网
const SORTED = /^[[［【](?:整理|[转轉][载載]|原[创創])[\]］】]\s*/u;
const NOISE = /^(?:原[创創]稿?(?=.)|本文)|(?:原[创創]稿|更多>*|[\p{Co}>»·.。、]+)$/gu;
const DATE =
  /(?:(?:19|20)\d\d[-年/.]\s?\d{1,2}[-月/.]\s?\d{1,2}日?|\d{1,2}[-月/]\d{1,2}日?(?![\d岁歲人%万萬元年]))(?:[\sT]*(?:[上下]午|晚[上间間]?|中午|凌晨|早上|傍晚)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;
const ORIGINAL = /^(?:原创|原創|转载|轉載|首发|首發|独家|獨家)\s+/u;
const BADGE = /^[[（(]?(?:微博|微信|博客)[\]）)]?$/u;
const DOTTED = /\d\s*[·|｜]\s*\S/u;
// 國際新聞, 财经频道
const CHANNEL = /(?:新闻|新聞|频道|頻道|要闻|要聞)$/u;
// 北河星空[整理]
const COLLECTED = /^(?<name>\p{Script=Han}{2,10})[[［](?:整理|[编編][译譯]|原[创創])[\]］]/u;
// 王大明/北河青年报, 2019-02-01 10:20 王大明/北河青年报
const NAME_AND_PAPER =
  /(?:^|\d{2}[\s|｜]+)\p{Script=Han}{2,4}\s?[/／╱∕]\s?(?<paper>\p{Script=Han}{2,10}[报報网網社])(?:$|[\s|｜]+\d{2,4}[-年/.])/u;
const SLASH = /[/／╱∕]/u;
// 編譯中心, 编辑部: a desk of the site itself
const DESK = /(?:中心|部|組|组)$/u;
// Published 2015-06-01
const LATIN_LABEL = /^(?:published|posted|updated|modified|created|date|time|author)$/iu;
const ACCOUNT = /^(?:[\p{Script=Han}\w·-]{4,12}|[A-Z][\w]{3,20})$/u;

/** The source that a text names by a label, as printed; null if it names none or a placeholder (`来源：网络`). */
export function labelledSource(text: string): string | null {
  if (!LABEL_CHARACTER.test(text)) return null;
  for (const match of text.matchAll(LABEL)) {
    const after = text.slice(match.index + match[0].length).replace(SORTED, '');
    if (!isSure(text.slice(0, match.index), match[0], after)) continue;
    const value = cleanSource(valueIn(after));
    if (value) return value;
  }
  return null;
}

// 来源CSDN, 转自《北河报》, 来源于东区办事处; without a colon the label begins a field: not 资金来源分析, 消息来源不明
function isSure(before: string, label: string, after: string): boolean {
  if (/[:：|｜丨]\s*$/u.test(label) || ON_ACCOUNT.test(after)) return true;
  if (!EDGE.test(before)) return false;
  return (
    /^[《A-Z]/u.test(after) ||
    (/[于於自]\s*$/u.test(label) && /^\p{Script=Han}/u.test(after)) ||
    isMedia(valueIn(after))
  );
}

/** The source that stands beside the date without a label: `2022-02-13 09:57 北河网`, `原创 北河都市报 2019-09-09`. */
export function sourceBesideDate(text: string): string | null {
  const date = DATE.exec(text);
  if (!date || /[>»]/u.test(text)) return null;
  const before = text
    .slice(0, date.index)
    .replace(/[\s（(·|｜/]+$/u, '')
    .trim()
    .replace(ORIGINAL, '');
  const after = text.slice(date.index + date[0].length).replace(/^[\s·|｜/]+/u, '');
  const collected = COLLECTED.exec(after)?.groups?.name;
  if (collected) return cleanSource(collected);
  const words = [beforeName(before), after.split(/[\s|｜]+/u)[0] ?? ''].map(cleanSource);
  const media = words.find((word) => word !== null && isMedia(word));
  if (media) return media;
  const alone = [before, DOTTED.test(text) ? (after.split(/[\s|｜]+/u)[0] ?? '') : ''].filter((part) => part !== '');
  return alone.length === 1 && isAccount(alone[0] as string) ? cleanSource(alone[0] as string) : null;
}

// 北河日报 [微博] 王大明 2012-08-17: the last word that is neither a badge nor a person
function beforeName(text: string): string {
  const words = text.split(/[\s|｜]+/u);
  return words.findLast((word) => !BADGE.test(word) && asName(word, 'bare') === null) ?? '';
}

/** The paper of a line that is a name and a paper, and perhaps a date: `王大明/北河青年报`. */
export const paperBehindName = (text: string): string | null =>
  SLASH.test(text) ? (NAME_AND_PAPER.exec(text)?.groups?.paper ?? null) : null;

/** Takes brackets, labels and marks off a source: `《北河报》` -> 北河报; null if nothing is left that says something. */
export function cleanSource(raw: string): string | null {
  let value = raw.replace(NOISE, '').replace(NOISE, '').trim();
  value = (WRAPPED.exec(value)?.[1] ?? value).trim();
  if (
    value === '' ||
    value.length > MAX_SOURCE ||
    PLACEHOLDERS.has(value) ||
    PICTURE_AGENCIES.has(value) ||
    /[="<>]/u.test(value) ||
    /^https?|^[\d\W]+$/u.test(value.replace(/\p{Script=Han}/gu, 'x'))
  )
    return null;
  return value;
}

const mediaEnding = endingsOf(MEDIA_ENDINGS);

/** True if a word is the name of a medium by its ending, or a well-known one. */
export function isMedia(word: string): boolean {
  if (MEDIA_NAMES.has(word)) return true;
  if (word.length > 15 || mediaEnding(word, 1) === undefined) return false;
  return !isSection(word) && /^[\p{Script=Han}\w·-]+$/u.test(word);
}

/** True if a word may be the name of an account: no person's, no section's. */
export const isAccount = (word: string): boolean =>
  ACCOUNT.test(word) && !isSection(word) && !DESK.test(word) && !LATIN_LABEL.test(word);

const isSection = (word: string): boolean =>
  SECTION_WORDS.has(word) ||
  SECTION_WORDS.has(word.replace(CHANNEL, '')) ||
  /[:：>]|[责責][编編]|编辑|編輯|记者|記者|[发發][布佈]|時間|时间/u.test(word);

function valueIn(label: string): string {
  const after = label.replace(ON_ACCOUNT, '');
  const value = VALUE.exec(after)?.[0] ?? '';
  const next = NEXT_FIELD.exec(after.slice(0, value.length + 8))?.index ?? value.length;
  return value.slice(0, next);
}
