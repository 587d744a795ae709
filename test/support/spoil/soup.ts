import { letters, type Random } from './random.ts';
import { atFoot, atHead, blockEdges, putAt } from './source.ts';

export type Place = 'head' | 'foot' | 'body' | 'after';

const NAMES =
  'th td tr tbody tt bdo dl dd dt small big strike samp kbd var acronym sup sub ins em strong font label legend nav menu listing optgroup source noscript blockquote rt rp center u code abbr'.split(
    ' ',
  );
const RAW = ['xmp', 'textarea', 'iframe', 'noframes', 'noembed'];

/** A nest of empty elements that carry one id: `<bdo id="hyge7"><tt id="hyge7"></tt></bdo>`. */
function nest(id: string, random: Random): string {
  const names = Array.from({ length: random.between(1, 4) }, () => random.pick(NAMES));
  if (random.chance(0.15)) names.push(random.pick(RAW), random.pick(NAMES));
  return (
    names.map((name) => `<${name} id="${id}">`).join('') +
    names
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

const nests = (id: string, random: Random, from: number, to: number): string =>
  Array.from({ length: random.between(from, to) }, () => nest(id, random)).join('');

const idOf = (random: Random): string => random.word(5);

/** `ganrao()`: invented names, all ids different, out of the screen. */
function invented(random: Random): string {
  const empty = () => {
    const [outer, inner] = [letters(random, random.between(2, 5)), letters(random, random.between(2, 4))];
    return `<${outer} id="${letters(random, 6)}"><${inner} class="${letters(random, 5)}"></${inner}></${outer}>`;
  };
  const count = random.between(80, 300);
  const all = Array.from({ length: count }, empty).join('');
  return `<div id="body_jx_${random.between(100000, 999999)}" style="position:fixed;left:-9000px;top:-9000px;">${all}</div>`;
}

/** The same line of tags over and over, hidden. */
function repeated(random: Random): string {
  const names = ['pre', 'td', 'th', 'tr', 'p', 'span'];
  const ids = Array.from({ length: 4 }, () => `pl_${letters(random, 5)}`);
  const line = Array.from({ length: 8 }, () => {
    const name = random.pick(names);
    return `<${name} ${random.pick(['id', 'class'])}="${random.pick(ids)}"></${name}>`;
  }).join('');
  return `<div style='display:none'>${`${line}\n`.repeat(random.pick([24, 64, 256]))}</div>`;
}

/** Soup that closes what it opens. */
function balanced(random: Random): string {
  const id = idOf(random);
  switch (random.below(4)) {
    case 0:
      return nests(id, random, 3, 12);
    case 1:
      return `<div id="${id}" class="pl_css_ganrao" style="display: none;">${nests(id, random, 4, 20)}</div>`;
    case 2:
      return invented(random);
    default:
      return repeated(random);
  }
}

/** Soup that leaves elements open; it opens a list round the whole article, never within it. */
function unclosed(random: Random, place: Place): string {
  const id = idOf(random);
  const soup = nests(id, random, 3, 6);
  const left = random.pick([
    `<font id="${id}"><ins id="${id}">`,
    ...(place === 'body' ? [] : [`<th id="${id}"></th><ol><li><bdo id="${id}"><tt id="${id}"></tt></bdo>`]),
    `<div id="${id}"></p>`,
    `</tr><thead id="${id}">`,
    `<strong id="${id}"><sup id="${id}">`,
    `<td id="${id}"><tr id="${id}"><small id="${id}">`,
  ]);
  return random.chance(0.5) ? soup + left : left + soup;
}

export function soup(html: string, random: Random, place: Place, closed: boolean): string {
  const make = () => (closed ? balanced(random) : unclosed(random, place));
  if (place === 'head') return atHead(html, make());
  if (place === 'foot') return atFoot(html, make());
  if (place === 'after') return html + make();
  const edges = random.some(blockEdges(html), random.between(1, 4)).toSorted((a, b) => b - a);
  return edges.reduce((page, edge) => putAt(page, edge, make()), html);
}
