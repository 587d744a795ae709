import type { Element } from './nodes.ts';
import { CASELESS_ATTRIBUTES } from './tags.data.ts';

const CASELESS: ReadonlySet<string> = new Set(CASELESS_ATTRIBUTES.split(' '));

/** A test of one attribute: `[name]`, `[name=value]`, `[name*=value]`. `#id` and `.class` are such tests too. */
interface AttributeTest {
  readonly name: string;
  readonly operator: '' | '=' | '~=' | '^=' | '$=' | '*=';
  /** In lower case if `caseless`. */
  readonly value: string;
  readonly caseless: boolean;
}

/** One element of a selector, and how it hangs on the one before it. */
export interface Compound {
  readonly combinator: ' ' | '>';
  /** null: any. */
  readonly tag: string | null;
  readonly attributes: readonly AttributeTest[];
}
export type Chain = readonly Compound[];

/** Parts that a chain may have: the states of a match are bits. */
const CHAIN_LIMIT = 30;

const NAME = '[\\w\\u0080-\\uffff-]+';
/** ` > `, ` , `, ` `, `div`, `*`, `#id`, `.class`, `[name*="value"]` */
const TOKEN = new RegExp(
  `\\s*(?<mark>[>,])\\s*|(?<blank>\\s+)|(?<tag>${NAME}|\\*)|#(?<id>${NAME})|\\.(?<className>${NAME})|` +
    `\\[\\s*(?<name>${NAME})\\s*(?:(?<operator>[~^$*]?=)\\s*(?:"(?<double>[^"\\\\]*)"|'(?<single>[^'\\\\]*)'|(?<bare>${NAME}))\\s*)?\\]`,
  'uy',
);

/** A selector as its alternatives; null if it has more than the simple forms. */
export function parseSelector(selector: string): Chain[] | null {
  const text = selector.trim();
  const chains: Compound[][] = [];
  let chain: Compound[] = [];
  let tag: string | null = null;
  let tests: AttributeTest[] = [];
  let combinator: Compound['combinator'] = ' ';
  let empty = true;
  const close = (): boolean => {
    if (empty || chain.length === CHAIN_LIMIT) return false;
    chain.push({ combinator, tag, attributes: tests });
    [tag, tests, empty, combinator] = [null, [], true, ' '];
    return true;
  };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.groups;
    if (!token) return null;
    const { mark, blank } = token;
    if (mark || blank) {
      if (!close()) return null;
      if (mark === '>') combinator = '>';
      if (mark === ',') {
        chains.push(chain);
        chain = [];
      }
      continue;
    }
    if (token.tag) {
      if (!empty) return null;
      tag = token.tag === '*' ? null : token.tag.toLowerCase();
    } else tests.push(testOf(token));
    empty = false;
  }
  if (!close()) return null;
  return [...chains, chain];
}

function testOf({
  id,
  className,
  name,
  operator,
  double,
  single,
  bare,
}: Record<string, string | undefined>): AttributeTest {
  if (id !== undefined) return { name: 'id', operator: '=', value: id, caseless: false };
  if (className !== undefined) return { name: 'class', operator: '~=', value: className, caseless: false };
  const lower = name!.toLowerCase();
  const value = double ?? single ?? bare ?? '';
  const caseless = CASELESS.has(lower);
  return {
    name: lower,
    operator: (operator ?? '') as AttributeTest['operator'],
    value: caseless ? value.toLowerCase() : value,
    caseless,
  };
}

export const matchesCompound = (element: Element, { tag, attributes }: Compound): boolean =>
  (tag === null || element.name === tag) && matchesAll(element, attributes);

function matchesAll(element: Element, tests: readonly AttributeTest[]): boolean {
  for (const test of tests) if (!matchesAttribute(element, test)) return false;
  return true;
}

function matchesAttribute(element: Element, { name, operator, value, caseless }: AttributeTest): boolean {
  const given = element.attribute(name);
  if (given === undefined) return false;
  const actual = caseless ? given.toLowerCase() : given;
  if (operator === '') return true;
  if (operator === '=') return actual === value;
  if (value === '') return false;
  if (operator === '~=') return hasWord(actual, value);
  if (operator === '^=') return actual.startsWith(value);
  return operator === '$=' ? actual.endsWith(value) : actual.includes(value);
}

/** `a b` has the words `a` and `b`. */
function hasWord(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    if (isEdge(list[at - 1]) && isEdge(list[at + word.length])) return true;
  }
  return false;
}

const isEdge = (char: string | undefined): boolean => char === undefined || ' \t\n\f\r'.includes(char);
