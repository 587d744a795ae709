import type { Kind } from '../evidence.ts';
import { isInfoLine, isLinked, isSentence, isTeaser } from './body/signals.ts';
import { keyOf } from './key.ts';
import type { Body, Headline, Line, Page } from './page.ts';
import { signsOf } from './signs.ts';

/** The figures that tell what a page is. */
interface Figures {
  /** Han of the text, links left out. */
  readonly han: number;
  readonly sentences: number;
  /** Sentences with a line of links above them, or a link at their beginning. */
  readonly interleaved: number;
  /** Linked lines on the whole page. */
  readonly linked: number;
  readonly pictures: number;
  /** Sentences cut short: `…`, `..`, `[详细]`. */
  readonly teasers: number;
  /** The headline is displayed above the text, or the rule of the site found one. */
  readonly headed: boolean;
  /** An info line stands near the text. */
  readonly dated: boolean;
  /** Different words that only threads show. */
  readonly forumWords: number;
  readonly isForum: boolean;
  readonly isError: () => boolean;
}

const LONG_HAN = 80;
const SHORT_HAN = 16;
const UNHEADED_HAN = 200;
const LIST_LINKS = 8;
const LIST_ITEMS = 4;
const LIST_SHARE = 0.7;
const GALLERY_PICTURES = 4;
const ERROR_HAN = 300;
/** A front page has more links, and some of its headlines read like the words of an error. */
const ERROR_LINKS = 80;
const FORUM_WORDS = 3;
/** Lines as long as these say something else. */
const FORUM_LENGTH = 80;
const ERROR_LENGTH = 60;

// words that only threads and boards show
const FORUM =
  /楼主|沙发|板凳|只看该作者|只看大图|倒序浏览|倒序看帖|回复楼主|发表于\d|使用道具|发帖|回帖|收藏本版|版主|吧主|贴吧|电梯直达|\d+楼|\d+#|主题:\d|帖子:?\d|注册时间/gu;
/** Each of these words has one of these characters. */
const mayBeForum = signsOf(['楼樓沙凳只倒于於具帖藏版吧梯#＃题題册冊']);
// `…吧-百度贴吧`, `… - Powered by Discuz!`
const FORUM_TITLE = /论坛|贴吧|bbs|discuz|phpwind|社区/u;
// 404 · Error 500: … · 系统错误 · 服务器繁忙，请稍后再试 · 页面不存在 · 您访问的页面…
const ERROR =
  /^(?:404|403|500|502|503)\b|^error[45]\d\d\b|^(?:系统|服务器?|程序|应用程序|数据库)(?:内部|连接)?(?:错误|出错|异常|繁忙)(?:[,.!:]|$)|404notfound|页面(?:不存在|没有找到|找不到|未找到|已删除|走丢|出错|无法访问)|(?:抱歉|对不起|很遗憾)[,!].{0,12}(?:访问|页面|文章|内容|新闻|信息|找不到|不存在)|(?:文章|内容|新闻|页面|信息)(?:已被|已经被|不存在|已)(?:删除|下线|移除|或)|访问(?:被拒绝|受限|的页面)|拒绝访问|登录超时|安全验证|请开启javascript|正在跳转/u;

/** What the page is. Ordered: the first rule that holds decides. */
const RULES: readonly { readonly kind: Kind; readonly test: (figures: Figures) => boolean }[] = [
  {
    kind: 'error',
    test: ({ isError, han, headed, dated, linked }) =>
      han < ERROR_HAN && linked < ERROR_LINKS && !(headed && dated) && isError(),
  },
  { kind: 'forum', test: ({ isForum, forumWords }) => forumWords >= FORUM_WORDS * (isForum ? 1 : 2) },
  {
    kind: 'list',
    test: ({ interleaved, teasers, sentences }) =>
      Math.max(interleaved, teasers) >= Math.max(LIST_ITEMS, sentences * LIST_SHARE),
  },
  {
    kind: 'article',
    test: ({ headed, dated, han, sentences }) =>
      han >= (headed && dated ? SHORT_HAN : LONG_HAN) && (headed || (dated && sentences > 1)),
  },
  { kind: 'article', test: ({ han, sentences }) => han >= UNHEADED_HAN && sentences > 1 },
  { kind: 'gallery', test: ({ pictures, headed }) => headed && pictures >= GALLERY_PICTURES },
  { kind: 'list', test: ({ linked }) => linked >= LIST_LINKS },
];

export function kindOf(page: Page, headline: Headline, body: Body): Kind {
  const figures = figuresOf(page, headline, body);
  for (const { kind, test } of RULES) if (test(figures)) return kind;
  return 'other';
}

function figuresOf(page: Page, headline: Headline, body: Body): Figures {
  const first = body.text[0]?.index ?? 0;
  const last = body.text.at(-1)?.index ?? 0;
  const between = page.lines.slice(first, last + 1);
  const title = keyOf(page.data.documentTitle ?? '');
  return {
    han: unlinkedHan(body.text),
    sentences: body.text.filter(isSentence).length,
    interleaved: linkedGaps(between) + leadingLinks(body.text),
    linked: page.lines.filter(isLinked).length,
    pictures: body.images.length,
    teasers: body.text.filter(endsEarly).length,
    headed:
      headline.title.evidence.winner?.origin === 'site-rule' ||
      (headline.line !== null && !isLinked(headline.line) && headline.line.index < Math.max(first, 1)) ||
      opensWithTitle(body.text[0], headline),
    dated: body.head.some(isInfoLine) || body.tail.some(isInfoLine),
    forumWords: forumWords(page.lines),
    isForum: FORUM_TITLE.test(title),
    isError: () =>
      ERROR.test(title) || page.lines.some((line) => line.text.length < ERROR_LENGTH && ERROR.test(line.key)),
  };
}

// 【两岸新桥通车】某社2月1日电，…: the headline of a flash may stand in its text alone
const opensWithTitle = (line: Line | undefined, { title }: Headline): boolean =>
  line !== undefined && title.value !== null && line.key.startsWith(`【${keyOf(title.value)}】`);

function linkedGaps(lines: readonly Line[]): number {
  let gaps = 0;
  let isOpen = false;
  for (const line of lines) {
    if (isLinked(line) && !line.hidden) isOpen = true;
    else if (isSentence(line)) {
      if (isOpen) gaps++;
      isOpen = false;
    }
  }
  return gaps;
}

/** Lines of the text that are a linked title with a summary behind it: `<li><a>…</a> …</li>`. */
const leadingLinks = (text: readonly Line[]): number => text.filter(isLinkedSentence).length;

const isLinkedSentence = (line: Line): boolean => line.linkShare > 0.1 && isSentence(line);
const endsEarly = ({ text }: Line): boolean => isTeaser(text);

function unlinkedHan(lines: readonly Line[]): number {
  let sum = 0;
  for (const { han, linkShare } of lines) sum += han * (1 - linkShare);
  return sum;
}

function forumWords(lines: readonly Line[]): number {
  const found = new Set<string>();
  for (const line of lines) {
    if (line.text.length < FORUM_LENGTH && mayBeForum(line.text) !== 0)
      for (const word of line.key.match(FORUM) ?? []) found.add(word);
  }
  return found.size;
}
