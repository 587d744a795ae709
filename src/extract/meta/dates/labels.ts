/** What the words before a date say it is. */
export type DateLabel = 'published' | 'updated' | 'other';

/** 最后更新 · 更新時間 · 修改时间 · 編輯於; both scripts. */
const UPDATED =
  /(?:最[后後近](?:更新|修改|[编編][辑輯])|更新|[更修][改订訂])(?:[时時][间間]|日期|[于於])?|[编編][辑輯][于於]|last ?(?:updated?|modified)|updated?(?: (?:on|at))?/iu;
/** 发布时间 · 發稿日期 · 刊登於 · 日期 · 时间; both scripts. */
const PUBLISHED =
  /(?:[发發][布佈表稿文][时時]?[间間]?|[发發]文|刊[登载載发發]|出版|上[传傳稿]|公[布佈]|[张張][贴貼]|[录錄]入|添加|[见見][报報]|首[发發]|新[闻聞]|文章|稿件|原文)(?:[时時][间間]|日期|[于於])?|(?:[时時][间間]|日期)|publish(?:ed)?|posted(?: on)?|date/iu;
/** Dates of something else: an event, an office, a law, the visitor's own clock. */
const OTHER =
  /今天是|今日是|[现現]在|[当當]前|截[至止]|[报報]名|活[动動]|[会會][议議]|直播|比[赛賽]|[开開](?:庭|始|幕|播|[标標])|有效|施行|[实實]施|生效|成立|出生|[营營][业業]|服[务務]|工作|[访訪][问問]|下[载載]|收[录錄]|注[册冊]|成文|[签簽籤][发發]|[农農][历曆歷]|[评評][论論]|回[复覆復]|打印|生成|[参參]考|[备備]案/iu;

const TAIL = 14;
/** The label ends right here: `发布时间：`, `更新 `, `發稿時間／`. */
const END = '[)）]?\\s*[:：/／|｜丨>]?\\s*[(（\\[【@]?\\s*$';
const RULES: readonly (readonly [DateLabel, RegExp])[] = [
  ['updated', new RegExp(`(?:${UPDATED.source})${END}`, 'iu')],
  ['other', new RegExp(`(?:${OTHER.source}).{0,4}${END}`, 'iu')],
  ['published', new RegExp(`(?:${PUBLISHED.source})${END}`, 'iu')],
];

/**
 * Reads the label that ends where a date begins; null if the words before it are none.
 * @example labelBefore('来源：某报 发布时间：') // 'published'
 * @example labelBefore('最後更新 ') // 'updated'
 */
export function labelBefore(text: string): DateLabel | null {
  const tail = text.slice(-TAIL);
  if (tail.trim() === '') return null;
  return RULES.find(([, pattern]) => pattern.test(tail))?.[0] ?? null;
}

const UNTIL = /^\s*[至到~～—]\s*$/u;

/** True for what stands between two dates if the second ends a span that the first begins: `2024-03-01 至 2024-03-05`. */
export const isSpan = (between: string): boolean => UNTIL.test(between);

const AFTER =
  /^\s*(?:(?<published>[发發][布佈表]|上[传傳]|刊登)|(?<updated>(?:最[后後])?更新|修改|[编編][辑輯]))(?![\p{Script=Han}])/u;
/** What happened on that day: `2007年6月29日第十届某某会议通过`, `2018年3月20日起施行`. */
const EVENT = /^\s*(?:第.{1,40})?(?:起|[至到]|.{0,12}[会會][议議]|通[过過]|施行|修[正订訂])/u;

/** Reads the label right behind a date: `2024-02-21 09:40 发布`, `10:12 更新`. */
export function labelAfter(text: string): DateLabel | null {
  const tail = text.slice(0, 4 * TAIL);
  const groups = AFTER.exec(tail)?.groups;
  if (!groups) return EVENT.test(tail) ? 'other' : null;
  return groups.published ? 'published' : 'updated';
}

/** `今天是2024年2月21日 星期三`, weather, calendars, the bar with 加入收藏: the visitor's day, not the article's. */
const VISITOR_CLOCK =
  /今天是|今日是|[现現]在是|[当當]前[时時][间間]|[农農][历曆歷]|℃|天[气氣][预預]|加入(?:收藏|最[爱愛])|[设設][为為]首[页頁]/u;

export const isVisitorClock = (text: string): boolean => VISITOR_CLOCK.test(text);
