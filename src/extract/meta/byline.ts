import type { Credit, Role } from '../../article.ts';
import { keepShape } from '../../kept.ts';
import { type Passage, type Place, passagesOf } from './byline-passages.ts';
import { type Run, runsOf, type Word } from './byline-runs.ts';
import { mayHoldRole, type Token, tokenize } from './byline-tokens.ts';
import { isOrganisation, joinPadded, namesIn, type Trust } from './names.ts';
import { PLACEHOLDERS } from './organisations.data.ts';

export type { Place } from './byline-passages.ts';
export { WRITERS } from './byline-runs.ts';

const MAX_NAMES = 12;
/** Roles behind which a name may stand glued whatever it begins with: 记者格桑边珠. */
const FIELD: ReadonlySet<Role> = new Set(['reporter', 'correspondent', 'intern']);
const MAX_PRINTED = 12;
const STANDS_FOR_ROLE = /[□■◎●▲◆★/／╱∕]/u;
const COLON = /[:：]/u;

/**
 * The persons whom a text names by role, in order of appearance. `place` says where the text stands.
 * @example readByline('记者 王大明 通讯员 李 小', 'info') // [{ name: '王大明', role: 'reporter' }, { name: '李小', role: 'correspondent' }]
 */
export function readByline(text: string, place: Place): readonly Credit[] {
  if (!maySpeak(text, place)) return NOBODY;
  const credits: Credit[] = [];
  for (const passage of passagesOf(text, place)) {
    for (const credit of readPassage(passage)) {
      const counts = place !== 'caption' || credit.role === 'photographer';
      if (counts && !credits.some((other) => sameCredit(other, credit))) credits.push(credit);
    }
  }
  return credits;
}

const NOBODY: readonly Credit[] = [];

keepShape<Credit>({ name: null, role: null });
keepShape<Credit>({ name: null, role: null, affiliation: null });

/** Where names count only behind a role, one must be there; in a line of its own a bullet or a paper may stand for it. */
const maySpeak = (text: string, place: Place): boolean =>
  (place !== 'line' && place !== 'info' && place !== 'caption') ||
  mayHoldRole(text) ||
  (place === 'line' && STANDS_FOR_ROLE.test(text));

/** The organisations that a text names as 作者: they count only where a page names no person. */
export function organisationsIn(text: string, place: Place): readonly Credit[] {
  if (!COLON.test(text)) return NOBODY;
  const found: Credit[] = [];
  for (const passage of passagesOf(text, place)) {
    for (const { roles, label, words } of runsOf(tokenize(passage.text))) {
      const name = label === 'colon' && roles.includes('author') ? (words[0]?.text ?? '') : '';
      if (isOrganisation(name) && !PLACEHOLDERS.has(name)) found.push({ name, role: 'author' });
    }
  }
  return found;
}

const sameCredit = (a: Credit, b: Credit): boolean => a.name === b.name && a.role === b.role;

function readPassage(passage: Passage): readonly Credit[] {
  const tokens = tokenize(passage.text);
  if (!passage.bare && !tokens.some(speaks)) return NOBODY;
  const credits: Credit[] = [];
  for (const run of runsOf(tokens)) addCredits(credits, run, passage);
  return credits.length > MAX_NAMES * 2 ? NOBODY : credits;
}

const speaks = ({ kind }: Token): boolean => kind === 'role' || kind === 'report';

function addCredits(credits: Credit[], run: Run, passage: Passage): void {
  if (run.roles.length === 0 && !run.reported && !passage.bare) return;
  const names = namesOf(run, passage);
  const roles: readonly Role[] = run.roles.length > 0 ? run.roles : [run.reported ? 'reporter' : 'author'];
  const printed = names.length === 0 && run.label === 'colon' && roles.includes('editor') ? printedEditor(run) : [];
  const affiliation = cleanAffiliation(run.affiliation);
  for (const name of [...names, ...printed])
    for (const role of roles) credits.push(affiliation ? { name, role, affiliation } : { name, role });
}

// 责任编辑：HN666, 责任编辑：系统管理员: an editor counts as printed
function printedEditor(run: Run): readonly string[] {
  const word = run.words[0]?.text ?? run.code;
  return word && word.length <= MAX_PRINTED ? [word] : [];
}

const NO_NAMES: readonly string[] = [];

function namesOf(run: Run, passage: Passage): readonly string[] {
  if (run.words.length === 0) return NO_NAMES;
  const hints = { glued: run.roles.includes('reporter'), placed: run.placed };
  const names: string[] = [];
  const words = padded(run.words);
  for (let at = 0; at < words.length; at++) {
    const found = namesIn(words[at]!.text, trustOf(run, passage, at, words[at]!), hints);
    if (found.length === 0 && at > 0) break;
    names.push(...found);
  }
  return names.length > MAX_NAMES ? [] : names;
}

function trustOf(run: Run, passage: Passage, at: number, { text, joint }: Word): Trust {
  if (run.roles.length === 0) return 'bare';
  if (at > 0) return joint === 'mark' || joint === 'slash' ? 'role' : 'bare';
  if (run.label) return 'label';
  if (joint === 'blank') return 'role';
  return passage.closed && text.length > 2 && run.roles.some((role) => FIELD.has(role)) ? 'role' : 'bare';
}

/** Joins padded names among the words that blanks part. */
function padded(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const { joint } = words[at]!;
    const texts = [words[at++]!.text];
    while (at < words.length && words[at]!.joint === 'blank') texts.push(words[at++]!.text);
    for (const [part, text] of joinPadded(texts).entries()) joined.push({ text, joint: part > 0 ? 'blank' : joint });
  }
  return joined;
}

function cleanAffiliation(text: string | null): string | null {
  const name = text?.replace(/^[据據]/u, '') ?? '';
  return name.length >= 2 && name.length <= 20 ? name : null;
}
