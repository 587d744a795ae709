import type { Random } from './random.ts';
import { inHead } from './source.ts';
import { KEYWORDS } from './words.data.ts';

/** Every character as a numeric entity, those of ASCII as well or not. */
function coded(text: string, random: Random): string {
  const hex = random.chance(0.4);
  const ascii = random.chance(0.5);
  return [...text]
    .map((char) => {
      const code = char.codePointAt(0)!;
      if (code < 0x80 && !ascii) return char;
      return hex ? `&#x${code.toString(16).padStart(4, '0')};` : `&#${code};`;
    })
    .join('');
}

const spam = (random: Random, separator: string): string => random.some(KEYWORDS, random.between(2, 4)).join(separator);

const TITLE = /<title\b[^>]*>([^<]*)<\/title\s*>/iu;
const WORD_META = /<meta\b[^>]*\bname\s*=\s*["']?(?:keywords|description)\b[^>]*>/giu;

const titleOf = (random: Random): string =>
  `<title>${coded(spam(random, random.pick(['-', '_', ' '])), random)}${random.chance(0.3) ? `_${random.word(10)}` : ''}</title>`;

const metasOf = (random: Random): string => {
  const quote = random.pick(['"', '']);
  const meta = (name: string) =>
    `<meta name="${name}" content=${quote}${coded(spam(random, ','), random).replace(/\s/gu, '')}${quote} />`;
  return `${meta('keywords')}\n${meta('description')}`;
};

/** What a JavaScript string literal makes of a title. */
const literal = (title: string, random: Random): string => {
  const quote = random.pick(['"', "'"]);
  return quote + title.replaceAll(quote, `\\${quote}`).replaceAll('\n', ' ') + quote;
};

const CLOAKS: readonly ((title: string) => string)[] = [
  (title) => `if(navigator.userAgent.toLocaleLowerCase().indexOf("baidu") == -1){document.title =${title}}`,
  (title) => `if(!navigator.userAgent.match(/baiduspider|sogou|360spider|yisou/i)){document.title =${title}}`,
  (title) =>
    `var ua=navigator.userAgent.toLowerCase();if(ua.indexOf("spider")<0&&ua.indexOf("sogou")<0){ document.title = ${title}; }`,
];

const textOf = (title: string): string =>
  title.replaceAll('&quot;', '"').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').replace(/\s+/gu, ' ').trim();

/** Entity-coded title and metas before the honest metas; a cloak script shows readers the true title. */
export function hackedTitle(html: string, random: Random): string {
  const title = TITLE.exec(html);
  if (!title) return html;
  const cloak = `<script>${random.pick(CLOAKS)(literal(textOf(title[1]!), random))}</script>`;
  const metas = metasOf(random);
  const head = random.chance(0.5) ? titleOf(random) + metas + cloak : cloak + titleOf(random) + metas;
  return html.replace(TITLE, () => head);
}

/** The same without the script: what only `<title>` said is lost. */
export function hackedTitleUncloaked(html: string, random: Random): string {
  const title = TITLE.exec(html);
  if (!title) return html;
  if (random.chance(0.3)) return html.replace(TITLE, (whole) => whole + titleOf(random));
  return html.replace(TITLE, () => titleOf(random) + metasOf(random));
}

/** Keyword and description metas replaced: what the honest ones said is lost. */
export function replacedMetas(html: string, random: Random): string {
  if (!WORD_META.test(html)) return html;
  return inHead(
    html.replace(WORD_META, () => ''),
    metasOf(random),
  );
}
