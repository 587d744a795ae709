import { endingsOf } from './endings.ts';
import { LONG_ORGANISATION_ENDINGS, ORGANISATION_ENDINGS, PLACEHOLDERS } from './organisations.data.ts';
import { PLACES } from './places.data.ts';
import { COMPOUND_SURNAMES, NAME_OPENINGS, SURNAMES } from './surnames.data.ts';

/**
 * How sure the surroundings are that a name stands here: `label` after a role with a colon (`作者：叨叨姐`), `role` after a
 * role word, `bare` without either: only then must it begin with a surname.
 */
export type Trust = 'label' | 'role' | 'bare';

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;
// 努尔江·阿不都, 馬克·吐溫
const TRANSLITERATED = /^\p{Script=Han}{1,8}(?:[·•‧・．]\p{Script=Han}{1,8}){1,3}$/u;
const MIDDLE_DOT = /[·•‧・．]/u;
// Demi Xia, J.K. O'Neil, kingname
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}.'’-]*(?: \p{Script=Latin}[\p{Script=Latin}.'’-]*){0,3}$/u;
const CAPITALISED = /^\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){0,3}$/u;
// 王大明教授 -> 王大明
const TITLE =
  /(?:教授|博士|先生|女士|小姐|老师|老師|主任|同志|院士|律师|律師|医师|醫師|研究员|研究員|等|提供|供图|供圖)$/u;
const MAX_TITLE = 3;
const AGENCY = /^\p{Script=Han}{2,6}?(?:新聞|新闻|快訊|快讯|日報|日报|電視台?|电视台?|廣播|广播|[網网社報报])/u;
// 封面圖／某社, 云溪市, （原载《某报》）: words for pictures, places and origins that begin like a name
const NO_NAME = /^原(?:[载載刊文题題创創标標]|$)|(?:封面|资料|資料|示意|效果|[组組插截])[图圖]$|..[市县縣省区區]$/u;
const MAX_NAME = 40;

const organisationEnding = endingsOf(ORGANISATION_ENDINGS);
const longOrganisationEnding = endingsOf(LONG_ORGANISATION_ENDINGS);
const placeEnding = endingsOf(PLACES);

/** True if the word begins with a Chinese surname and goes on. */
export const startsWithSurname = (word: string): boolean =>
  surnameLength(word) > 0 && word.length > surnameLength(word);

/** True if the word ends as the names of organisations do: `某某日报`, `医技党支部`. `王小会` and `刘会` do not. */
export function isOrganisation(word: string): boolean {
  if (organisationEnding(word, 0) !== undefined) return true;
  return longOrganisationEnding(word, 0) !== undefined && (word.length > 3 || !startsWithSurname(word));
}

/** The name of a person that the word is, titles taken off; null if it is none. */
export function asName(word: string, trust: Trust): string | null {
  if (word.length > MAX_NAME + MAX_TITLE) return null;
  const name = word.length > 3 ? word.replace(TITLE, '') : word;
  if (name.length > MAX_NAME || PLACEHOLDERS.has(name) || PLACEHOLDERS.has(name.toLowerCase())) return null;
  if (MIDDLE_DOT.test(name) && TRANSLITERATED.test(name))
    return name.split(MIDDLE_DOT).some(isOrganisation) ? null : name;
  if (LATIN_NAME.test(name)) return isLatinName(name, trust) ? name : null;
  if (!HAN_NAME.test(name) || isOrganisation(name) || isPlace(name)) return null;
  return fits(name, trust) ? name : null;
}

/**
 * The names in one word: usually one; two where 和 joins them (`张三和李四`) or where two names of two characters stand glued
 * behind a reporter's role (`罗科苏盈` -> 罗科, 苏盈). A place behind the name (`王大明台北`) is taken off when `placed`.
 */
export function namesIn(word: string, trust: Trust, hints: { glued: boolean; placed: boolean }): readonly string[] {
  const joined = pairAround(word, /[和與与及]/gu, trust);
  if (joined) return joined;
  const bare = hints.placed ? withoutPlace(withoutAgency(word), hints.glued) : word;
  if (hints.glued && isGluedPair(bare)) return [bare.slice(0, 2), bare.slice(2)];
  const name = asName(bare, trust);
  return name ? [name] : [];
}

/** Padded names in a list of words parted by blanks: `黄 宁` -> 黄宁, `王 小明` -> 王小明, `Demi Xia` stays one name. */
export function joinPadded(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    let word = words[i] as string;
    if (CAPITALISED.test(word)) {
      while (CAPITALISED.test(words[i + 1] ?? '') && word.split(' ').length < 4) word += ` ${words[++i]}`;
    } else if (isHead(word)) {
      const room = word.length + 2;
      while (i + 1 < words.length && fillsName(word, words[i + 1] as string, room)) word += words[++i];
    }
    joined.push(word);
  }
  return joined;
}

const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);
const isHead = (word: string): boolean => isHan(word) && (word.length === 1 || COMPOUND_SURNAMES.has(word));

// 李 诏 宇 takes two single characters, but 黄 宁 钱 里 is two names: a third character that is a surname with another behind it begins anew.
function fillsName(name: string, next: string, room: number): boolean {
  if (!isHan(next) || name.length + next.length > room) return false;
  if (next.length > 1) return name.length === 1 && next.length === 2 && SURNAMES.has(name);
  return name.length < 2 || !SURNAMES.has(next) || COMPOUND_SURNAMES.has(name);
}

/** Characters of the surname, or of the opening of a name without one, that the word begins with. */
function surnameLength(word: string): number {
  const opening = word.slice(0, 2);
  if (word.length > 2 && (COMPOUND_SURNAMES.has(opening) || NAME_OPENINGS.has(opening))) return 2;
  return SURNAMES.has(word.charAt(0)) || NAME_OPENINGS.has(word) ? 1 : 0;
}

function fits(name: string, trust: Trust): boolean {
  const surname = surnameLength(name);
  if (trust === 'label') return true;
  if (trust === 'role') return name.length <= 4 || surname === 0;
  return (
    surname > 0 &&
    !NO_NAME.test(name) &&
    (name.length <= 3 || surname === 2 || SURNAMES.has(name.charAt(1))) &&
    name.length <= 4
  );
}

function isLatinName(name: string, trust: Trust): boolean {
  if (trust === 'label') return name.length > 1;
  return trust === 'role' ? name.length > 2 : CAPITALISED.test(name) && name.includes(' ');
}

const isGluedPair = (word: string): boolean =>
  word.length === 4 &&
  isHan(word) &&
  SURNAMES.has(word.charAt(0)) &&
  SURNAMES.has(word.charAt(2)) &&
  surnameLength(word) === 1;

function pairAround(word: string, joint: RegExp, trust: Trust): readonly string[] | null {
  for (const { index } of word.matchAll(joint)) {
    const [first, second] = [asName(word.slice(0, index), trust), asName(word.slice(index + 1), trust)];
    if (first && second && startsWithSurname(first) && startsWithSurname(second)) return [first, second];
  }
  return null;
}

// 民視新聞王大明 -> 王大明
function withoutAgency(word: string): string {
  const agency = AGENCY.exec(word)?.[0];
  return agency && startsWithSurname(word.slice(agency.length)) ? word.slice(agency.length) : word;
}

// 花蓮, 花蓮縣
const isPlace = (word: string): boolean =>
  PLACES.includes(word) || (/[县縣市]$/u.test(word) && PLACES.includes(word.slice(0, -1)));

const placeAtEnd = (word: string): string | undefined => placeEnding(word, 2);

// 王大明台北 -> 王大明, 王大明美國洛杉磯 -> 王大明; behind a role word the name is taken to have three characters if the place is not known: 王大明南市
function withoutPlace(word: string, glued: boolean): string {
  const place = placeAtEnd(word);
  if (place) {
    const name = word.slice(0, -place.length);
    const region = fits(name, 'bare') ? undefined : placeAtEnd(name);
    return region ? name.slice(0, -region.length) : name;
  }
  const unknown = word.length - surnameLength(word) - 2;
  return glued && isHan(word) && surnameLength(word) > 0 && unknown >= 2 && unknown <= 4 && !isOrganisation(word)
    ? word.slice(0, -unknown)
    : word;
}
