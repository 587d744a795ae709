import type { Role } from '../../article.ts';
import { keepShape } from '../../kept.ts';
import { pairAt } from '../text.ts';
import { ROLE_PREFIXES, ROLE_WORDS, SHORT_ROLES, STOP_WORDS } from './roles.data.ts';

/**
 * A piece of a byline. `report` closes a byline that needs no role word (`王大明／台北報導`), `stop` begins another field,
 * `code` is a staff number (`_NF4425`).
 */
export interface Token {
  readonly kind: 'role' | 'stop' | 'report' | 'code' | 'blank' | 'separator' | 'open' | 'close' | 'word';
  readonly text: string;
  /** Null but of `role`. */
  readonly role: Role | null;
  /** What stands behind a `role`; a bar counts as a slash. */
  readonly label: Label;
}

export type Label = 'colon' | 'slash' | null;

const plain = (kind: Token['kind'], text: string): Token => ({ kind, text, role: null, label: null });

keepShape<Token>(plain('word', ''));

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const ROLE_OF: ReadonlyMap<string, Role> = new Map([
  ...(Object.entries(ROLE_WORDS) as [Role, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word): [string, Role] => [word, role]),
  ),
  ...Object.entries(SHORT_ROLES),
]);

const REPORTS = [
  '即时报道',
  '即时报导',
  '即時報導',
  '即時報道',
  '專訪',
  '专访',
  '特稿',
  '报道',
  '报导',
  '報導',
  '報道',
  '快訊',
  '快讯',
  '外電',
  '外电',
];
const LATIN_ROLES = ['By', 'by', 'BY', 'Written by', 'Author'];
const GAP = /[\s\p{Cf}]/u;
const INTERN_PREFIX = /实习|實習/u;

const SLASH = '[/／╱∕|｜丨]';
const LABEL = `\\s*(?:[:：]|${SLASH})`;
const PREFIX = `(?:${longestFirst(ROLE_PREFIXES)})`;
const POSTED = '(?:[驻駐]\\p{Script=Han}{1,6}?)?';
const SHORT = `[${Object.keys(SHORT_ROLES).join('')}]`;

// 本报驻巴黎特派记者, 责任编辑：, 文/ …; not the 记者 of 记者站, 记者获悉
const LONG_ROLE = `${PREFIX}{0,3}${POSTED}${PREFIX}{0,2}(?:${longestFirst(Object.values(ROLE_WORDS).flat())})(?!自|站|部|室|器|会(?!议)|會(?!議)|单位|單位|简介|簡介|介绍|介紹|时间|時間|日期|们|們|团|團|协会|協會|证|證|节|節|院|公司|中心|中国|中國|获悉|獲悉|了解|从|從)`;
const SHORT_ROLE = [
  `(?<![\\p{Script=Han}\\w])${SHORT}(?=${LABEL})`, // 文/王大明
  `(?<=${SLASH}\\s*)${SHORT}(?=$|[^\\p{Script=Han}]|受[访訪]|供)`, // 王大明/文
  `(?<!翻)[摄攝](?=\\s*(?:$|[^\\p{Script=Han}\\s]))`, // 王大明摄
  '(?<=^|[（(【])文(?=\\s)', // （文 王大明
  `(?<=^[（(【]?)(?:${LATIN_ROLES.join('|')})(?![\\p{L}\\d])`, // By 王大明; Author, 王大明
].join('|');

/** The tokens that more than their first character decides. */
const MARK = new RegExp(
  [
    `(?<role>(?:${LONG_ROLE}|${SHORT_ROLE}))(?<label>${LABEL})?`,
    `(?<report>${REPORTS.join('|')})`,
    '(?<code>_?[A-Za-z]{1,6}[_-]?\\d{2,}\\w{0,8})',
    `(?<stop>${longestFirst(STOP_WORDS)}|(?<=作者|[，,）)\\s])[系为為是](?![统統列])|https?:|[\\w.-]{0,40}@|[\\d０-９][\\d０-９年月日号號时時分秒点點.:：/–—-]*[電电讯訊]?)`,
  ].join('|'),
  'uy',
);

/** Kinds of which one character makes a token; a run of blanks is one. */
const SINGLES = ['blank', 'open', 'close', 'separator'] as const;
/** Kinds are told from 1 on: 0 is none. */
const kindOf = (name: (typeof SINGLES)[number]): number => SINGLES.indexOf(name) + 1;
const BLANK = kindOf('blank');
/** What begins with the character is told by `MARK` … */
const MARKED = SINGLES.length + 1;
/** … but only if the character behind it goes on with one of `PAIRS`, as all words do. */
const PAIRED = MARKED + 1;

/** What a character begins: a token of a kind, one of `MARK`, or none (0): all others are of words. */
const OPENS = new Uint8Array(0x10000);
const opens = (chars: string, kind: number): void => {
  for (let at = 0; at < chars.length; at++) OPENS[chars.charCodeAt(at)] = kind;
};
/** The first two characters of the words that make a token, as numbers. */
const PAIRS = new Set<number>();

for (const word of [...Object.values(ROLE_WORDS).flat(), ...ROLE_PREFIXES, ...STOP_WORDS, ...REPORTS]) {
  opens(word.charAt(0), PAIRED);
  PAIRS.add(pairAt(word, 0));
}
OPENS.fill(MARKED, 0x20, 0x7f);
opens(`${Object.keys(SHORT_ROLES).join('')}驻駐系为為是０１２３４５６７８９`, MARKED);
opens('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\ufeff', BLANK);
OPENS.fill(BLANK, 0x2000, 0x200b);
opens('（(【〔［[', kindOf('open'));
opens('）)】〕］]', kindOf('close'));
opens('、，,/／╱∕;；&＆|｜丨:：。！？!?“”"~《》<>□■◎●▲◆★+…#＃', kindOf('separator'));

/** What a role begins with: the first character of its words, and the first two; in Latin letters, of `By` and its like. */
const ROLE_OPENS = new Uint8Array(0x10000);
const ROLE_PAIRS = new Set<number>();
for (const word of [...Object.values(ROLE_WORDS).flat(), ...ROLE_PREFIXES, ...REPORTS, ...LATIN_ROLES]) {
  ROLE_OPENS[word.charCodeAt(0)] = 1;
  ROLE_PAIRS.add(pairAt(word, 0));
}
for (const char of `${Object.keys(SHORT_ROLES).join('')}驻駐`) ROLE_OPENS[char.charCodeAt(0)] = 2;

/** False if no role can stand in a text, words spread out by blanks (`作　者`) counted in: most lines hold none. */
export function mayHoldRole(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const opening = ROLE_OPENS[text.charCodeAt(at)]!;
    if (opening === 0) continue;
    if (opening === 2 || ROLE_PAIRS.has(pairAt(text, at)) || GAP.test(text.charAt(at + 1))) return true;
  }
  return false;
}

/** Cuts a byline into tokens; what no pattern knows is a word. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const kind = OPENS[text.charCodeAt(at)]!;
    const next = kind === 0 ? null : kind < MARKED ? singleAt(text, at, kind) : markAt(text, at, kind);
    if (!next) {
      at++;
      continue;
    }
    if (at > end) tokens.push(plain('word', text.slice(end, at)));
    at = end = at + next.size;
    tokens.push(next.token);
  }
  if (text.length > end) tokens.push(plain('word', text.slice(end)));
  return tokens;
}

interface Next {
  readonly token: Token;
  readonly size: number;
}

function singleAt(text: string, at: number, kind: number): Next {
  let to = at + 1;
  while (kind === BLANK && OPENS[text.charCodeAt(to)] === BLANK) to++;
  return { token: plain(SINGLES[kind - 1]!, text.slice(at, to)), size: to - at };
}

function markAt(text: string, at: number, kind: number): Next | null {
  if (kind === PAIRED && !PAIRS.has(pairAt(text, at))) return null;
  MARK.lastIndex = at;
  const match = MARK.exec(text);
  return match && { token: tokenOf(match), size: match[0].length };
}

function tokenOf(match: RegExpMatchArray): Token {
  const groups = match.groups as Record<string, string | undefined>;
  if (groups.role) return { kind: 'role', text: groups.role, role: roleOf(groups.role), label: labelOf(groups.label) };
  return plain(groups.report ? 'report' : groups.code ? 'code' : 'stop', match[0]);
}

const labelOf = (label: string | undefined): Label => (label ? (/[:：]/u.test(label) ? 'colon' : 'slash') : null);

// 实习记者 and 见习编辑 differ: the intern is a role of the writers, the editor stays an editor.
function roleOf(word: string): Role {
  let at = 0;
  while (at < word.length && !ROLE_OF.has(word.slice(at))) at++;
  const role = ROLE_OF.get(word.slice(at)) ?? 'author';
  return role === 'reporter' && INTERN_PREFIX.test(word) ? 'intern' : role;
}
