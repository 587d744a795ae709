import type { Role } from '../../article.ts';
import { keepShape } from '../../kept.ts';
import type { Label, Token } from './byline-tokens.ts';
import { asName, isOrganisation } from './names.ts';
import { MEDIA_NAMES } from './organisations.data.ts';

/** A stretch between separators, with what parts it from the one before. */
export interface Word {
  readonly text: string;
  readonly joint: 'none' | 'blank' | 'comma' | 'mark' | 'slash';
}

/** A role with what stands behind it. */
export interface Run {
  roles: readonly Role[];
  label: Label;
  affiliation: string | null;
  words: Word[];
  code: string | null;
  /** The label of another field that opens the run: its first word is that field's value. */
  foreign: boolean;
  /** True if 报道 stands right before or behind: names count without a role. */
  reported: boolean;
  /** True if a date or 报道 follows: a place may be glued to the name. */
  placed: boolean;
}

/** The roles that make a person an author. */
export const WRITERS: ReadonlySet<Role> = new Set(['author', 'reporter', 'correspondent', 'intern']);
// 张三摄影, 张三编译, 张三/文: the role closes the name it belongs to
const POSTFIX =
  /^(?:[文图圖摄攝影译譯编編]|摄影|攝影|[摄攝]影[报報][导導道]|整理|整合|编译|編譯|翻译|翻譯|撰文|撰稿|供图|供圖|供稿|采写|採寫|拍摄|拍攝|执笔|執筆|制图|製圖|漫画|漫畫|图文|圖文)$/u;

const jointOf = (mark: string): Word['joint'] =>
  SLASH.test(mark) ? 'slash' : /[，,;；]/u.test(mark) ? 'comma' : 'mark';

// 圖／記者王大明翻攝: a picture of a picture has no photographer
const NATION = /^(?:[美英法德日俄韩韓意加澳印奥瑞荷]|\p{Script=Han}{1,3}[国國]|以色列|西班牙)$/u;
const REPORTED = /^(?:[摄攝]影[报報][导導道])$/u;
const SLASH = /[/／╱∕|｜丨]/u;
const RESHOT = /翻[摄攝]/u;

const NO_ROLES: readonly Role[] = [];

const newRun = (): Run => ({
  roles: [],
  label: null,
  affiliation: null,
  words: [],
  code: null,
  foreign: false,
  reported: false,
  placed: false,
});

keepShape<Run>(newRun());
keepShape<Word>({ text: null, joint: null });

/** Cuts a list of tokens into runs: one role, the words behind it, up to the next role or field. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [newRun()];
  let affiliation: string | null = null;
  let joint: Word['joint'] = 'none';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const run = runs[runs.length - 1] as Run;
    const next = tokens[i + 1];
    if (token.kind === 'blank') {
      if (joint === 'none') joint = 'blank';
      continue;
    }
    if (token.kind === 'separator') {
      joint = jointOf(token.text);
      continue;
    }
    if (token.kind === 'word') {
      if (next?.kind === 'role' && isAffiliation(token.text, run, next)) affiliation = run.foreign ? null : token.text;
      else run.words.push({ text: token.text, joint });
    } else if (token.kind === 'code') {
      run.code ??= token.text;
    } else if (token.kind === 'role' && closesName(run, tokens, i)) {
      close(run, token);
      runs.push(newRun());
    } else if (token.kind === 'role') {
      runs.push(open(run, token, affiliation));
      affiliation = null;
    } else if (token.kind === 'open' && (isAnnotation(run, tokens, i) || isNationality(run, tokens, i))) {
      i = endOfBracket(tokens, i);
    } else if (token.kind === 'open' && run.label && run.words.length === 0) {
      continue;
    } else {
      runs.push(follow(run, token));
    }
    joint = 'none';
  }
  return backed(runs);
}

// 文/图 张三: a role with nothing behind it but a slash shares the names of the next one
function open(before: Run, token: Token, affiliation: string | null): Run {
  const role = token.role as Role;
  const open = before.words.length === 0 && before.label === 'slash' ? before.roles : NO_ROLES;
  const shared = open.filter((other) => other !== role && !(WRITERS.has(other) && WRITERS.has(role)));
  const run = newRun();
  run.roles = [...shared, role];
  run.label = token.label;
  run.affiliation = affiliation;
  return run;
}

// 王大明/文, 王大明摄: a writer stays what he is called, a photographer is none; 摄影报道 is both
function close(run: Run, token: Token): void {
  const role = token.role as Role;
  if (REPORTED.test(token.text)) run.roles = [...(run.roles.length > 0 ? run.roles : ['reporter' as const]), role];
  else if (run.roles.length === 0 || !WRITERS.has(role)) run.roles = [role];
}

// A stop ends the run. 王大明／台北報導, 某报快訊／王大明: the report word speaks for the names beside it.
function follow(run: Run, token: Token): Run {
  const reported = token.kind === 'report';
  run.reported ||= reported;
  run.placed ||= reported || token.kind === 'stop';
  if (RESHOT.test(token.text)) run.words = [];
  if (reported && isPlaced(run)) run.words.pop();
  const next = newRun();
  next.reported = reported;
  next.foreign = token.kind === 'stop';
  return next;
}

// 記者王大明／南市報導: what stands between the slash and the report word is a place
function isPlaced({ words, roles }: Run): boolean {
  const before = words.at(-2);
  const trust = roles.length > 0 ? 'role' : 'bare';
  return words.at(-1)?.joint === 'slash' && before !== undefined && asName(before.text, trust) !== null;
}

// 王大明 文/图: roles at the very end belong to the names before them
function backed(runs: readonly Run[]): readonly Run[] {
  const last = runs[runs.length - 1];
  const before = runs.slice(0, -1).findLast((run) => run.words.length > 0 || run.label !== 'slash');
  if (last && before && last.words.length === 0 && before.words.length > 0 && before.roles.length === 0) {
    before.roles = last.roles;
  }
  return runs;
}

function closesName(run: Run, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const last = run.words[run.words.length - 1];
  if (!last || token.label || !POSTFIX.test(token.text) || !asName(last.text, 'role')) return false;
  const rest = tokens.slice(at + 1);
  const glued = tokens[at - 1]?.kind === 'word';
  const following = rest.find((next) => next.kind !== 'blank');
  return following?.kind !== 'word' || (token.text.length === 1 && !glued) || (glued && rest[0]?.kind === 'blank');
}

// 每经记者, 采写：南都记者; but the 张三 of 责任编辑：张三校对：李四 is a name
function isAffiliation(word: string, run: Run, role: Token): boolean {
  if (role.text.length === 1) return false;
  if (isOrganisation(word) || MEDIA_NAMES.has(word) || !asName(word, 'bare')) return true;
  if (POSTFIX.test(role.text)) return false;
  if (run.roles.length === 0) return true;
  return run.words.length === 0 && run.label === 'colon' && !role.label && role.role !== null && WRITERS.has(role.role);
}

// 王大明（实习生）, 王大明（某校教授）; but not the bracket of 某网2月1日电（记者王大明）
function isAnnotation(run: Run, tokens: readonly Token[], at: number): boolean {
  const last = run.words.at(-1);
  if (!last || !asName(last.text, 'role')) return false;
  const inside = tokens.slice(at + 1, endOfBracket(tokens, at));
  return !inside.some((token, i) => token.kind === 'role' && inside.slice(i + 1).some((next) => next.kind === 'word'));
}

// 作者：[美]约翰·史密斯
function isNationality(run: Run, tokens: readonly Token[], at: number): boolean {
  const inside = tokens.slice(at + 1, endOfBracket(tokens, at));
  return run.words.length === 0 && inside.length === 1 && NATION.test(inside[0]?.text ?? '');
}

function endOfBracket(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at > from && token.kind === 'close');
  return end < 0 ? tokens.length : end;
}
