import { letters, type Random } from './random.ts';
import { HAN, isBodyText, mapTexts, type Piece, piecesOf } from './source.ts';

const MARK = /(?<=[\p{Script=Han}A-Za-z\d)）”」》])[，,。！？：、；]/gu;
const SYMBOLS = [...'♤♡♧★☆◆●▲'];
const EMOJI = [...'📢🍻🤌🚣🌾🦊🎏🧭🪁', '🧝🏼‍♂️', '🚣🏻', '☂️'];

/** A program that strews noise does so at every mark; a page with fewer hits than these shows no pattern. */
const FEWEST = 3;

/** Puts noise before `share` of the places in the texts, before all of them where that makes too few. */
function strew(html: string, places: RegExp, share: number, noise: () => string, random: Random): string {
  let all = 0;
  mapTexts(html, (text) => {
    all += text.match(places)?.length ?? 0;
    return text;
  });
  if (all < FEWEST) return html;
  const part = all * share < 4 * FEWEST ? 1 : share;
  return mapTexts(html, (text) => text.replace(places, (found) => (random.chance(part) ? noise() + found : found)));
}

/** `fuhao()`: one symbol before every mark, with the BOM of its own file before it or not; or emoji, always others. */
export function symbolsBeforeMarks(html: string, random: Random): string {
  const share = random.pick([1, 0.6, 0.4]);
  const bom = random.chance(0.5) ? '\ufeff' : '';
  const emoji = random.chance(0.4);
  const one = random.pick(SYMBOLS);
  const noise = () => (emoji ? random.pick(EMOJI) : bom + one);
  return strew(html, MARK, share, noise, random);
}

/** `，，` and `，。` for `，` and `。`. */
export function doubledCommas(html: string, random: Random): string {
  const share = random.pick([1, 0.5, 0.3]);
  const comma = random.pick(['，', ',']);
  return strew(html, /(?<=\p{Script=Han})[，。](?=\p{Script=Han}|\s*$)/gu, share, () => comma, random);
}

const ZERO = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e'];
const BIDI: readonly (readonly [string, string])[] = [
  ['\u202d', '\u202c'],
  ['\u202a', '\u202c'],
  ['\u200e', '\u200e'],
];

/** Zero-width characters between Han characters: one kind or all, single or in heaps. */
export function zeroWidth(html: string, random: Random): string {
  const share = random.pick([1, 0.3, 0.1]);
  const kinds = random.chance(0.5) ? [random.pick(ZERO)] : ZERO;
  const noise = () => Array.from({ length: random.between(1, 3) }, () => random.pick(kinds)).join('');
  return mapTexts(html, (text) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (random.chance(share) ? noise() : '')),
  );
}

/** Bidi overrides round runs of Han characters. */
export function bidi(html: string, random: Random): string {
  const share = random.pick([0.8, 0.3]);
  const [open, close] = random.pick(BIDI);
  return mapTexts(html, (text) =>
    text.replace(/\p{Script=Han}{2,6}/gu, (run) => (random.chance(share) ? open + run + close : run)),
  );
}

/** Variation selectors behind Han characters. */
export function selectors(html: string, random: Random): string {
  const share = random.pick([0.5, 0.1]);
  return mapTexts(html, (text) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () =>
      random.chance(share) ? String.fromCharCode(0xfe00 + random.below(16)) : '',
    ),
  );
}

const JAMMERS = ['转载请注明来源', '本文来自采集网', '更多内容请访问某某网', '未经授权不得转载', '内容来自'];

/** Hidden spans in the middle of sentences. */
export function jammers(html: string, random: Random): string {
  const name = letters(random, 6);
  const open = random.pick([
    '<span style="display:none">',
    '<span style="display: none;">',
    "<font style='font-size:0px;color:#fff'>",
    '<span style="position:absolute;left:-9999px">',
    '<i style="font-size:0">',
    '<b style="visibility:hidden">',
    `<span class="${name}">`,
    `<em id="${name}">`,
  ]);
  const close = `</${/^<(\w+)/u.exec(open)![1]}>`;
  const words = () => (random.chance(0.5) ? random.pick(JAMMERS) + random.word(3) : jumble(random));
  const share = random.pick([0.9, 0.4]);
  const jam = (text: string, piece: Piece) => {
    const points = isParagraph(piece) ? [...text.matchAll(/(?<=\p{Script=Han}{2}[，、]?)(?=\p{Script=Han}{2})/gu)] : [];
    if (points.length < 10 || !random.chance(share)) return text;
    const { index } = random.pick(points);
    return `${text.slice(0, index)}${open}${words()}${close}${text.slice(index)}`;
  };
  const styles: Readonly<Record<string, string>> = {
    [`<span class="${name}">`]: `<style>.${name}{display:none}</style>`,
    [`<em id="${name}">`]: `<style>#${name}{ font-size:0 }</style>`,
  };
  const style = styles[open] ?? '';
  // an id may stand once: one jammer on the page
  const jammed = open.startsWith('<em') ? once(html, jam) : mapTexts(html, jam);
  return jammed.replace(/(?=<\/head>)/iu, style) + (/<\/head>/iu.test(jammed) ? '' : style);
}

const isParagraph = ({ inside }: Piece): boolean => ['p', 'div', 'td', 'section', 'article'].includes(inside);

function once(html: string, change: (text: string, piece: Piece) => string): string {
  let done = false;
  return piecesOf(html)
    .map((piece) => {
      if (done || !isBodyText(piece) || !HAN.test(piece.source)) return piece.source;
      const changed = change(piece.source, piece);
      done = changed !== piece.source;
      return changed;
    })
    .join('');
}

/** 0vQ7kJ */
const jumble = (random: Random): string =>
  `${random.below(10)}${random.word(random.between(4, 6), 'abcdefghkmnpqrsvxzABCDEFGHJKMNQRSVXZ23456789')}`;
