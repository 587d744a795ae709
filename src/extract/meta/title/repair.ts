import { fold } from '../fold.ts';

/** Texts of these characters stay as they are: most titles do. */
const TIDY = /^[0-9A-Za-z\u4e00-\u9fff，。！？、：；“”‘’《》（）【】]+$/u;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cc}]+/gu;
const BLANKS = /\s+/gu;
/** `标题- -`, `标题 -`: separators with nothing behind them. */
const DANGLING = /(?:\s*[-_|｜—–])+$/u;
/** Entities that were escaped twice. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&middot;': '·',
  '&nbsp;': ' ',
  '&mdash;': '—',
  '&hellip;': '…',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&amp;': '&',
};
const ENTITY = /&(?:#39|[a-z]{2,6});/gu;
/** Tags that editors' programs leave in a title. */
const MARKUP = /<\/?(?:a|b|br|center|div|em|font|h[1-6]|i|p|span|strong|sub|sup|u)(?:\s+[a-z-]+=[^<>]{0,200})?\/?>/giu;

/**
 * A title as it is shown: escaped entities and raw tags resolved, blanks folded, invisible and private-use characters and
 * dangling separators dropped.
 * @example tidyTitle('\u200b甲&ldquo;乙&rdquo; - -') // '甲“乙”'
 */
export function tidyTitle(raw: string): string {
  if (TIDY.test(raw)) return raw;
  const bare = raw.includes('&') ? raw.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity) : raw;
  const text = (bare.includes('<') ? bare.replace(MARKUP, ' ') : bare)
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .trim();
  return text.endsWith('—') && !/\s/u.test(text.slice(-2)) ? text : text.replace(DANGLING, '').trim();
}

/** `标题…`, `标题...` */
const CUT = /\s*(?:…+|\.{3,}|。{3,})$/u;
const CUTS = '…。.';

/** True if a title ends in an ellipsis, which a site sets where it cuts a headline. */
export const isCut = (title: string): boolean => CUTS.includes(title.charAt(title.length - 1)) && CUT.test(title);

/** `……_某某资讯`, `_某某资讯`: what follows is a channel or a site, not the rest of the headline. */
const NEXT_PART = /^(?:\.{3,}|。{3,}|[_|丨·>»«-]|::)/u;

/**
 * A cut headline completed from the shortest other one that begins with the same text and goes on; null if none does.
 * @example completed('某地新桥今日通…', ['某地新桥今日通车', '某地新桥今日通…_要闻']) // '某地新桥今日通车'
 */
export function completed(title: string, others: readonly string[]): string | null {
  const stem = fold(title.replace(CUT, ''));
  if (!isCut(title) || stem.length < 4) return null;
  const longer = others.filter((other) => {
    const whole = fold(other);
    const rest = whole.startsWith(stem) ? whole.slice(stem.length) : '';
    return rest !== '' && !isCut(other) && !NEXT_PART.test(rest);
  });
  return longer.reduce<string | null>((best, other) => (best && best.length <= other.length ? best : other), null);
}

/**
 * A metadata title that broke off at an unescaped quote, restored from a longer one; null if it did not.
 * @example unbroken('奖金发了！', ['奖金发了！"头奖"是谁']) // '奖金发了！"头奖"是谁'
 */
export function unbroken(title: string, others: readonly string[]): string | null {
  const stem = fold(title);
  return others.find((other) => fold(other).startsWith(`${stem}"`)) ?? null;
}

const HAN_EDGE = /[\p{Script=Han}\p{P}]/u;

/**
 * Lines of one headline as one: Han to Han without a blank, otherwise one.
 * @example joinLines(['某某委员会关于', '批准预算的决议']) // '某某委员会关于批准预算的决议'
 */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((whole, line) => {
    const glued = HAN_EDGE.test(whole.at(-1) ?? '') && HAN_EDGE.test(line[0] ?? '');
    return whole === '' ? line : `${whole}${glued ? '' : ' '}${line}`;
  }, '');
