import { letters, type Random } from './random.ts';
import { atFoot, atHead } from './source.ts';
import { COMPANIES, KEYWORDS, LEAD_INS } from './words.data.ts';

const ENDINGS = ['com', 'cc', 'vip', 'top', 'xyz', 'net'];
const hostOf = (random: Random): string =>
  `${random.pick(['www.', 'm.', ''])}${random.word(random.between(4, 8))}.${random.pick(ENDINGS)}`;

const words = (random: Random, from: number, to: number): readonly string[] =>
  random.some(KEYWORDS, random.between(from, to));

const foreignLink = (word: string, random: Random): string => `<a href="http://${hostOf(random)}/">${word}</a>`;

const foreignLinks = (random: Random, from = 5, to = 14): string =>
  words(random, from, to)
    .map((word) => foreignLink(word, random))
    .join(random.pick(['', ' ', '\n']));

/** Ways to hide a block: what stands before it and behind it, and what goes to the head or the foot of the page. */
type Hiding = (random: Random) => readonly [open: string, close: string, head?: string, foot?: string];

const inline =
  (style: string): Hiding =>
  () => [`<div style="${style}">`, '</div>'];

/** The hidden farms of the specification, by how they hide. */
export const HIDING: Readonly<Record<string, Hiding>> = {
  display: (random) =>
    inline(random.pick(['display:none', 'display: none;', 'visibility:hidden', 'opacity:0']))(random),
  size: (random) =>
    inline(random.pick(['height:0;overflow:hidden', 'width:0px;overflow:hidden', 'font-size:0', 'font-size:1px']))(
      random,
    ),
  position: (random) =>
    inline(
      random.pick([
        'position:fixed;left:-9000px;top:-9000px;',
        'position:absolute;top:-999px',
        'text-indent:-9999px',
        'position:absolute;left:-2000px',
        'position:absolute;clip:rect(0 0 0 0)',
      ]),
    )(random),
  colour: (random) =>
    inline(random.pick(['background:#fff;color:#fff', 'color:#ffffff;background-color:#FFFFFF']))(random),
  marquee: () => ['<marquee height="1" width="4" scrollamount="3000">', '</marquee>'],
  rule: (random) => {
    const name = letters(random, random.between(4, 9));
    const [sign, attribute] = random.pick([
      ['#', 'id'],
      ['.', 'class'],
    ] as const);
    const how = random.pick(['display:none', 'position:absolute;left:-3000px', 'height:0;overflow:hidden']);
    const style = `<style>${sign}${name}{ ${how} }</style>`;
    const open = `<div ${attribute}="${name}">`;
    return random.chance(0.5) ? [open, '</div>', style] : [open, '</div>', '', style];
  },
  script: (random) => {
    const id = letters(random, 6);
    const hide = `<script>document.getElementById('${id}').style.display='none';</script>`;
    return [`<div id="${id}">`, '</div>', '', hide];
  },
  opener: (random) => {
    const quote = random.pick(["'", '"']);
    const inner = quote === "'" ? '"' : "'";
    const write = (what: string) => `<script>document.write(${quote}${what}${quote});</script>`;
    return [write(`<div style=${inner}display:none${inner}>`), write('</div>')];
  },
};

export function hiddenFarm(html: string, random: Random, style: keyof typeof HIDING): string {
  const [open, close, head = '', foot = ''] = HIDING[style]!(random);
  const farm = open + foreignLinks(random) + close;
  const placed = random.chance(0.5) ? atHead(html, farm) : atFoot(html, farm);
  const styled = head === '' ? placed : placed.replace(/(?=<\/head>)|^(?!.*<\/head>)/isu, head);
  return foot === '' ? styled : atFoot(styled, foot);
}

const coded = (text: string): string => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');

const line = (random: Random): string => words(random, 6, 12).join(random.pick([' ', ',', '|', '_', '-', ' | ']));

const titled = (random: Random): string =>
  words(random, 5, 12)
    .map((word) => {
      const title = `${words(random, 2, 3).join(',')}_${random.pick(COMPANIES)}`;
      return `<a target="_blank" title="${title}" href="http://${hostOf(random)}">${word}</a>`;
    })
    .join('\n');

/** Visible farms, each a block of its own. */
const VISIBLE: readonly ((random: Random) => string)[] = [
  (random) => `<div>${line(random)}</div>`,
  (random) => `${line(random)}<br>`,
  (random) => `<p>${line(random)}</p>`,
  (random) => `<div>${titled(random)}</div>`,
  (random) => `<div class='fflink'>${foreignLinks(random)}</div>`,
  (random) =>
    words(random, 1, 4)
      .map((word) => `<a id='__overflow_a' href='https://${hostOf(random)}/'>${coded(word)}</a>`)
      .join(''),
  (random) => `<div>友情链接：${foreignLinks(random, 6, 12)}</div>`,
  (random) =>
    `<div>${words(random, 6, 12)
      .map((word) => `<a href="/list/${random.below(9999)}_${random.below(9999)}.html">${word}</a>`)
      .join(' ')}</div>`,
  (random) => `<div>${random.pick(LEAD_INS)}<br>${line(random)}</div>`,
  (random) => `<p>${random.pick(LEAD_INS)}</p><div>${foreignLinks(random)}</div>`,
];

export const visibleFarmAtHead = (html: string, random: Random): string => atHead(html, random.pick(VISIBLE)(random));

export const visibleFarmAtFoot = (html: string, random: Random): string => atFoot(html, random.pick(VISIBLE)(random));
