import type { Line } from '../page.ts';

const STRONG_HAN = 20;
const STRONG_LATIN = 60;
const SENTENCE_HAN = 8;
/** Above an info line no more of a sentence than that is a deck, not the text. */
export const DECK_HAN = 60;
const LINKED = 0.5;
const HARDLY_LINKED = 0.3;

// `…。` `…！”` `…。）` `…。（图：某社）`
/** What a sentence, or a bracket or quotation behind it, ends with; and how far before it the sentence mark may stand. */
const ENDS = new Set('。！？!?…；;”’」』"\')）]】');
const END_LENGTH = 48;
const SENTENCE_END = /[。！？!?…；;][”’」』"')）\]】]*(?:[（(][^（）()]{1,30}[）)])?$/u;
const TEASER_LENGTH = 24;
// `前天下午，他…`, `…[详细]`, `…更多`
const TEASER =
  /(?:\.{2,}|…)\s*[[［【(（]?(?:详细|詳細|全文|详情|詳情|更多|阅读全文|[继繼][续續][阅閱][读讀]|閱讀全文)?[\]］】)）]?$/u;
const TEASER_LINK =
  /(?:\.{2,}|…)\s*[[［【(（]?(?:详细|詳細|全文|详情|詳情|更多|阅读全文|[继繼][续續][阅閱][读讀]|閱讀全文)[\]］】)）]?$/u;

/** Running text: long enough, with marks, hardly linked. */
export const isStrong = (line: Line): boolean =>
  (line.han >= STRONG_HAN || (line.han === 0 && line.text.length >= STRONG_LATIN)) &&
  line.marks > 0 &&
  line.linkShare < HARDLY_LINKED;

/** A line that is mostly links. */
export const isLinked = (line: Line): boolean => line.linkShare >= LINKED;

export const endsSentence = (text: string): boolean =>
  ENDS.has(text.charAt(text.length - 1)) && SENTENCE_END.test(text.slice(-END_LENGTH));

/** The beginning of another article: a sentence cut short. */
export const isTeaser = (text: string): boolean => TEASER.test(text.slice(-TEASER_LENGTH));

/** A whole sentence, even a short one; not one that a link to the rest of it ends. */
export const isSentence = (line: Line): boolean =>
  (isStrong(line) || (line.han >= SENTENCE_HAN && !isLinked(line) && endsSentence(line.text))) &&
  !TEASER_LINK.test(line.text.slice(-TEASER_LENGTH));

// `附件：某某办法.doc`, `2.申请表.xls`
const ENCLOSURE = /^附[件表图圖]\s*\d{0,2}\s*[:：.．、]|\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|rar|zip)[)）]?$/iu;

/** A file that a document encloses and names, linked or not. */
export const isEnclosure = ({ text }: Line): boolean => ENCLOSURE.test(text);

/** Punctuation only: `·`, `|`, `***`. */
export const isScrap = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

// `2024-02-21`, `2024年2月21日`, `2024/02/21`, `113年2月21日`, `18-03-08`, `21/02/2024`
const DAY =
  /(?:\d{4}\s*[-/.年]|\d{2,3}\s*[年-])\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)/u;
const DIGIT = /\d/u;
const CLOCK = /\d{1,2}[:：]\d{2}/u;
// `（2007年6月29日第十届…会议通过）` belongs to the text
const BRACKETED = /^[（(].*[）)]$/u;
// `2005年8月25日`, `二〇〇五年八月`: the date under a signature
const SIGNED_DAY = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:[（(][^（）()]*[）)])?$/u;
// `何田 · 1月5日`
const NAME_AND_DAY = /^[^，。\d]{1,12}\s?[·|｜丨]\s?\d{1,2}月\d{1,2}日$/u;
const INFO_HAN = 45;
const CLAUSE_HAN = 20;
const BRACKETED_HAN = 10;

/** The line under a headline that says when (and mostly where and by whom) it was published. */
export function isInfoLine({ text, han }: Line): boolean {
  if (han > INFO_HAN || !DIGIT.test(text) || /[。！？]/u.test(text) || endsSentence(text)) return false;
  if (han > BRACKETED_HAN && BRACKETED.test(text)) return false;
  if (han > CLAUSE_HAN && /，/u.test(text)) return false;
  return DAY.test(text) || (CLOCK.test(text) && han < 12) || NAME_AND_DAY.test(text);
}

/** The day under a signature, alone in its line; under a headline it may be all that the page says of its date. */
export const isSignedDay = ({ text }: Line): boolean => SIGNED_DAY.test(text);

/** An info line below a text: it has a day, for `09:00 开幕式` is an item of a timetable; a bare day is part of a signature. */
export const isClosingInfo = (line: Line): boolean => isInfoLine(line) && DAY.test(line.text) && !isSignedDay(line);
