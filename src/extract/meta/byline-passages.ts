import { keepShape } from '../../kept.ts';
import { SECTION_WORDS } from './organisations.data.ts';

/** Where a byline stands, which says what it may look like. */
export type Place = 'info' | 'slots' | 'line' | 'dateline' | 'closing' | 'caption';

/** A stretch of text that is a byline and nothing else. */
export interface Passage {
  readonly text: string;
  /** True if brackets or the ends of a line bound it: names need less proof there. */
  readonly closed: boolean;
  /** True if names count without a role word: `（王大明）` at the end of the text. */
  readonly bare: boolean;
}

keepShape<Passage>({ text: null, closed: null, bare: null });

const MAX_PASSAGE = 300;
const MAX_LINE = 120;
const HEAD = 90;
const AGENCY = 12;

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
// 作　者：, 责 任 编 辑：
const PADDED_LABEL =
  /(?<!\p{Script=Han})(?:[作记記责責编編][\s]+[者编編辑輯]|[责責]\s+任\s+[编編]\s+[辑輯])(?=\s*[:：])/gu;
const SENTENCE = /[。！？!?]/u;
const ROLE_HINT =
  /记者|記者|通讯员|通訊員|作者|评论员|評論員|特派员|特派員|编辑|編輯|实习生|實習生|[文图圖]\s*[/／|｜:：]|撰文|采写|採寫|整理|编译|編譯/u;
// 某某网北河3月27日电 (王大明 李小红): what stands in brackets right behind is who wired it
const WIRED = /\d日[電电讯訊]\s*$/u;
// 本文来自微信公众号“某号”，作者：王大明，编辑：李小红，某网经授权发布。
const TRANSFER =
  /^(?:[编編]者?按[:：]\s*)?[“"]?(?:本文|文章|原文)(?:[来來]自|[转轉][载載]自|首[发發][于於]|授[权權][转轉][载載]自?)[^。]*[:：][^。]*。?$/u;
const REPORT_HINT = /[报報][导導道]|[日電电讯訊]$/u;
// （记者 王大明）, 【文/王大明】, 〔記者王大明／台北報導〕; one level of brackets inside
const BRACKET = /[（(【〔［[]((?:[^（(【〔［[）)】〕］\]]|[（(][^（()）]{0,30}[)）]){1,120})[）)】〕］\]]/gu;
const BRACKET_AT_END =
  /[（(【〔［[]((?:[^（(【〔［[）)】〕］\]]|[（(][^（()）]{0,30}[)）]){1,120})[）)】〕］\]][\s。]*$/u;
const FINISH = /[\s]*(?:[（(](?:完|图|圖|节选|節選|待续|待續|資料照|资料图)[）)]|[-—]*\s*END\s*[-—]*|■|□)?[\s]*$/iu;
/** What a text may end with that has a finish. */
const FINISHES = '）)Dd-—■□';
// 东方网记者王大明5月13日报道：; 記者王大明／台北報導; 记者 王大明 发自北京
const OPEN_DATELINE =
  /^[^。！？，,“「『：:]{0,60}?(?:报道|报导|報導|報道|[发發]自\p{Script=Han}{2,4}|[/／╱∕]\s?[专專][访訪]|\d日[电電讯訊](?:\s[^。！？，,“「『：:]{0,20}?[记記]者\s?\p{Script=Han}{2,10}?(?:报[道导]|報[導道]))?)/u;
// 本报讯 记者王大明 通讯员李小红 昨天，
const BLANK_DATELINE =
  /^(?:[^\s，。]{0,14}[讯訊电電]\s+)?((?:[\p{Script=Han}·]{0,16}?(?:记者|記者|通讯员|通訊員|(?<=\s\p{Script=Han}{0,8})(?:编辑|編輯))\s?\p{Script=Han}{2,4}[\s、]+){1,4})/u;
// 【通讯员】王大明 李小红; not 【记者】您怎么看？
const ROLE_IN_BRACKETS = /^[【［[](?<role>\p{Script=Han}{2,4})[】］\]]\s*(?=[\p{Script=Han}·、\s]{2,16}$)/u;
const BULLETED =
  /^\s*[□■◎●▲◆★]\s*(\S{0,12}?(?:记者|記者|作者|[评評][论論][员員]|通[讯訊][员員]|特[约約])?[\s:：]*\S[^。！？，,]{0,40})/u;
const BULLET = /^[□■◎●▲◆★]/u;
// （作者王大明为某校教授）
const POSITION =
  /^(?:本文)?作者(?<name>\p{Script=Han}{2,4})[为為爲]\S{2,40}(?:教授|[学學]者|研究[员員]|院[长長]|主任|[总總]裁|[总總][经經]理|作家|[诗詩]人|博士|律[师師]|[评評][论論][员員]|[专專]家|[编編][辑輯]|[记記]者|校[长長]|委[员員]|[会會][长長])$/u;
// 王大明/某某青年报
const NAME_AND_PAPER = /^\p{Script=Han}{2,4}\s?[/／╱∕]\s?\p{Script=Han}{2,10}[报報网網社]$/u;
// ●作者王大明，某校教授。
const NOTE = /^[●◎■□▲（(【]?\s*(?:本文)?作者[:：为為]?[^。！？，,系是]{1,30}/u;
const PAPER = '\\p{Script=Han}{2,10}[報报网網社]';
const BAR = '[\\s|｜·•]+';
const WHEN = '(?:19|20)\\d\\d[-/.年\\d月日]{4,9}(?:[\\sT]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?';
const NAME_SLOTS = [
  `(?:^|[\\s|｜])(?<name>\\p{Script=Han}{2,4})\\s?[/／╱∕]\\s?${PAPER}(?=$|[\\s|｜])`,
  `(?:^|[\\s|｜])${PAPER}[\\s|｜]+(?:[[（(]?(?:微博|微信)[\\]）)]?\\s+)?(?<name>\\p{Script=Han}{2,4})[\\s|｜]+(?:19|20)\\d\\d`,
  `${WHEN}${BAR}${PAPER}${BAR}(?<name>\\p{Script=Han}{2,4})$`,
  `^(?<name>\\p{Script=Han}{2,4})${BAR}${WHEN}${BAR}${PAPER}$`,
  `^(?<name>\\p{Script=Han}{2,4})${BAR}(?:[发發]表[于於]|[发發][布佈][于於])[\\s:：]*${WHEN}`,
  `^(?:[发發]表[于於]|[发發][布佈][于於])[\\s:：]*${WHEN}${BAR}(?<name>\\p{Script=Han}{2,4})$`,
  '[（(](?<name>\\p{Script=Han}{2,4})[）)]\\s*[来來稿]源',
  '(?:^|[\\s|｜])(?<name>[\\p{Script=Han}·]{2,12}?)\\s*[为為爲]\\S{2,12}(?:[撰供]稿|撰[写寫文])',
].map((pattern) => new RegExp(pattern, 'u'));
// （某社云溪6月1日电）: a place, not a name
const DISPATCH = /\d日[電电讯訊]$/u;
// a bare name in brackets closes the text, not a word of it: 换新。（王大明）
const AFTER_SENTENCE = /(?:^|[。！？!?”」』…])\s*$/u;
const LAST_SENTENCE_END = /.*[。！？!?”」』…]/su;

/** The passages of a text that may hold a byline. Long texts are looked at at their ends only. */
export function passagesOf(raw: string, place: Place): readonly Passage[] {
  const text = raw
    .replace(INVISIBLE, '')
    .replace(PADDED_LABEL, (label) => label.replace(/\s+/gu, ''))
    .trim();
  switch (place) {
    case 'info':
      return [{ text: text.slice(0, MAX_PASSAGE), closed: true, bare: false }];
    case 'slots':
      return slotPassages(text.slice(0, MAX_PASSAGE));
    case 'line':
      return linePassages(text);
    case 'dateline':
      return datelinePassages(text);
    case 'closing':
      return closingPassages(text);
    case 'caption':
      return captionPassages(text);
  }
}

// Names that stand without a role in an info line: 王大明/某某青年报, 某某日报 王大明 2020-01-02, 王大明 发表于 2020-01-02,
// （王大明）来源：, 王大明 为某网撰稿
function slotPassages(text: string): readonly Passage[] {
  const found: Passage[] = [];
  for (const slot of NAME_SLOTS) {
    const name = slot.exec(text)?.groups?.name;
    if (name && !SECTION_WORDS.has(name)) found.push({ text: name, closed: true, bare: true });
  }
  return found;
}

// A line is a byline whole or not at all; a note on the author is one up to its first mark: ●作者王大明，某校教授。
function linePassages(line: string): readonly Passage[] {
  const text = line.replace(ROLE_IN_BRACKETS, '$<role>');
  const isLong = text.length > MAX_LINE;
  if (!isLong && TRANSFER.test(text)) return [{ text, closed: true, bare: false }];
  if (isLong || SENTENCE.test(text)) {
    const note = NOTE.exec(text)?.[0];
    return note ? [{ text: note, closed: true, bare: false }] : [];
  }
  return [{ text, closed: true, bare: BULLET.test(text) || NAME_AND_PAPER.test(text) }];
}

function datelinePassages(text: string): readonly Passage[] {
  const head = text.slice(0, HEAD);
  const found: Passage[] = [];
  for (const match of head.matchAll(BRACKET)) {
    const inside = match[1] as string;
    const named = ROLE_HINT.test(inside);
    const wired = !named && WIRED.test(head.slice(0, match.index));
    if (named || wired || (match.index <= AGENCY && REPORT_HINT.test(inside))) {
      found.push({ text: inside, closed: true, bare: wired });
    }
  }
  const open =
    OPEN_DATELINE.exec(head.replace(/^\s*【[^】]{1,12}】\s*/u, ''))?.[0] ??
    BULLETED.exec(head)?.[1] ??
    BLANK_DATELINE.exec(head)?.[1];
  if (open && (ROLE_HINT.test(open) || /[/／╱∕]/u.test(open))) found.push({ text: open, closed: false, bare: false });
  return found.slice(0, 3);
}

function closingPassages(text: string): readonly Passage[] {
  const tail = text.slice(-MAX_PASSAGE);
  const end = FINISHES.includes(text.charAt(text.length - 1)) ? tail.replace(FINISH, '') : tail;
  const match = BRACKET_AT_END.exec(end);
  const inside = match?.[1] ?? end;
  const last = inside.replace(LAST_SENTENCE_END, '').trim();
  const positioned = POSITION.exec(inside)?.groups?.name;
  if (positioned) return [{ text: `作者 ${positioned}`, closed: true, bare: false }];
  const isOwn = last.length > 0 && last.length <= 60 && last.length < inside.length && ROLE_HINT.test(last);
  if (isOwn) return [{ text: last, closed: true, bare: false }];
  const bare =
    match !== null &&
    AFTER_SENTENCE.test(end.slice(0, match.index)) &&
    !DISPATCH.test(inside) &&
    !ROLE_HINT.test(inside);
  return match ? [{ text: inside, closed: true, bare }] : [];
}

function captionPassages(text: string): readonly Passage[] {
  const end = text.slice(-MAX_LINE);
  const inside = BRACKET_AT_END.exec(end)?.[1];
  const after = end.replace(LAST_SENTENCE_END, '').trim();
  const found: Passage[] = [];
  if (inside) found.push({ text: inside, closed: true, bare: false });
  if (after) found.push({ text: after, closed: true, bare: false });
  return found;
}
