import type { Body, Line, Page } from '../page.ts';
import type { Place } from './byline.ts';
import { asName } from './names.ts';
import { spacedText, surroundingsOf, textsOf } from './surroundings.ts';
import { afterTagLabel } from './tag-text.ts';

/** A text that may name persons, and where it stands. */
export interface CreditText {
  readonly text: string;
  readonly place: Place;
  readonly rule: string;
}

const MAX_BYLINE_LINE = 80;
const MAX_LINKED = 20;
const EDGE_LINES = 4;
/** A byline of its own may follow a list of the main points. */
const [LATE_LINES, LATE_LENGTH] = [10, 24];
const CLOSING_LINES = 4;
const DATE = /\d{1,2}[-月/:：.]\d{1,2}/u;
/** The role of who is named in the line above. */
const MAX_ROLE = 12;
const ROLE_ALONE = /^[\p{Script=Han}\w ]{0,9}(?:[记記]者|撰稿人|特派[员員]|[评評][论論][员員]|[专專][栏欄]作[家者])$/u;
// an interviewer's question: 记者：您怎么看
const QUESTION = /^(?:记者|記者|主持人|笔者|筆者)\s*[:：]/u;

/** The texts round the article that may name who made it, in the order in which they are read. */
export function creditTextsOf(page: Page, body: Body): readonly CreditText[] {
  const { head, text, tail } = surroundingsOf(page, body);
  const texts: CreditText[] = [];
  for (const line of bylineTexts(head)) add(texts, line, DATE.test(line) ? 'info' : 'line', 'head');
  for (const line of head) if (DATE.test(line.text) && mayName(line)) add(texts, spacedText(line), 'slots', 'head');
  for (let at = 1; at < head.length; at++)
    if (isRoleAlone(head[at]!) && asName(head[at - 1]!.text, 'bare'))
      add(texts, `${head[at]!.text} ${head[at - 1]!.text}`, 'line', 'name-and-role');
  const start = text.slice(0, EDGE_LINES);
  for (const line of start) add(texts, line.text, 'dateline', 'dateline');
  const rest = text.slice(EDGE_LINES);
  const late = rest.slice(0, LATE_LINES - EDGE_LINES).filter(isShort);
  for (const line of [...start, ...rest.slice(-EDGE_LINES), ...late])
    if (isByline(line)) add(texts, line.text, 'line', 'own-line');
  for (const line of text.slice(-CLOSING_LINES)) add(texts, line.text, 'closing', 'closing');
  for (const line of bylineTexts(tail)) add(texts, line, 'line', 'tail');
  for (const block of body.blocks)
    if (block.type === 'figure' && block.caption) add(texts, block.caption, 'caption', 'caption');
  return texts;
}

function add(texts: CreditText[], text: string, place: Place, rule: string): void {
  texts.push({ text, place, rule });
}

// Long lines of links are other articles; tags are no names.
const mayName = (line: Line): boolean =>
  (line.linkShare < 0.6 || line.text.length <= MAX_LINKED) && afterTagLabel(line.text) === null;

// 王大明, and in the next line: 北河网记者
const isRoleAlone = ({ text }: Line): boolean => text.length <= MAX_ROLE && ROLE_ALONE.test(text);

// 记者：您怎么看 asks; 記者：王大明　攝影：李小紅 names
const isQuestion = (text: string): boolean =>
  QUESTION.test(text) &&
  !asName(
    text
      .replace(QUESTION, '')
      .trim()
      .split(/[\s、]/u)[0] as string,
    'bare',
  );

const isByline = (line: Line): boolean => line.text.length <= MAX_BYLINE_LINE && !isQuestion(line.text);

const isShort = ({ text }: Line): boolean => text.length <= LATE_LENGTH;

const isNoQuestion = (text: string): boolean => !isQuestion(text);

const bylineTexts = (lines: readonly Line[]): readonly string[] => textsOf(lines.filter(mayName)).filter(isNoQuestion);
