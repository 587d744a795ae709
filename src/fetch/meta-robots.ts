import { META, without } from './redirect.ts';

/** What a page, or the header it came with, asks of programs that read it. */
export type RobotsWish = 'noindex' | 'nofollow';

/** The head of a page ends before this. */
const HEAD = 64 * 1024;

/** Most pages have none of these words near their beginning: they are passed over without a look at their markup. */
const MENTIONS = ['robots', 'ROBOTS', 'Robots'].map((word) => Buffer.from(word));

/** `name="robots"`, `name=qingwen` */
const NAME = /\sname\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/iu;
/** `content="noindex, follow"` */
const CONTENT = /\scontent\s{0,9}=\s{0,9}(?:"([^"<>]{0,400})"|'([^'<>]{0,400})'|([\w,-]{1,400}))/iu;
/** `otherbot: noindex` is for that program alone; `unavailable_after: …` is a wish of another kind. */
const FOR_AGENT = /^\s{0,99}([\w-]{1,40})\s{0,9}:(.*)$/su;

const WISHES: Readonly<Record<string, readonly RobotsWish[]>> = {
  noindex: ['noindex'],
  nofollow: ['nofollow'],
  none: ['noindex', 'nofollow'],
};

/**
 * Reads `<meta name="robots">`, or a meta that names this program, and the headers `X-Robots-Tag`.
 *
 * @param headers Values of `X-Robots-Tag`.
 * @param agent First word of the User-Agent.
 * @example robotsWishes(Buffer.from('<meta name="robots" content="noindex">'), [], 'qingwen') // ['noindex']
 * @example robotsWishes(page, ['otherbot: none', 'nofollow'], 'qingwen') // ['nofollow']
 */
export function robotsWishes(bytes: Buffer, headers: readonly string[], agent: string): readonly RobotsWish[] {
  const said = [...headers.map((value) => headerFor(value, agent)), ...metasOf(bytes, agent)].join(',');
  if (said === '') return [];
  const found = said.split(',').flatMap((word) => {
    const name = word.trim().toLowerCase();
    return Object.hasOwn(WISHES, name) ? WISHES[name]! : [];
  });
  return [...new Set(found)].sort();
}

function headerFor(value: string, agent: string): string {
  const [, name, rest] = FOR_AGENT.exec(value) ?? [];
  if (name === undefined) return value;
  return name.toLowerCase() === agent.toLowerCase() ? rest! : '';
}

function metasOf(bytes: Buffer, agent: string): readonly string[] {
  const head = bytes.subarray(0, HEAD);
  if (!MENTIONS.some((word) => head.includes(word)) && !head.includes(agent)) return [];
  const names = new Set(['robots', agent.toLowerCase()]);
  return [...without(head.toString('latin1'), '<!--', '-->').matchAll(META)].flatMap(([meta]) => {
    if (!names.has(NAME.exec(meta)?.[1]?.toLowerCase() ?? '')) return [];
    const [, double, single, bare] = CONTENT.exec(meta) ?? [];
    return double ?? single ?? bare ?? [];
  });
}
