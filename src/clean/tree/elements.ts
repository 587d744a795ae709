import { type Element, isElement, visible } from '../../parse/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements at whose edges a line ends. */
const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option p pre section summary table ' +
    'tbody td tfoot th thead tr ul',
);

/** Elements of HTML, past and present. Names with `-` or `:` are somebody's own. */
const KNOWN = words(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
    'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
    'image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta ' +
    'meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre ' +
    'progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub ' +
    'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp',
);

/** Elements that are the page: they never go as a block. */
export const WHOLE_PAGE = words('html head body');

const MEDIA = words('img picture video audio embed object iframe svg canvas input textarea select button form map');

const CODE = words('style script iframe meta');

/** Elements that stand in one kind of parent only. */
const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  td: words('tr'),
  th: words('tr'),
  tr: words('table tbody thead tfoot'),
  tbody: words('table'),
  dt: words('dl div'),
  dd: words('dl div'),
  rt: words('ruby rtc'),
  rp: words('ruby'),
  source: words('video audio picture'),
  legend: words('fieldset'),
  acronym: words(''),
  bdo: words(''),
};

/** What a rule may ask of an element by its name alone. */
export const TRAIT = {
  block: 1,
  media: 2,
  /** Text below it is text of the page. */
  visible: 4,
  /** Odd by its name: nobody knows it. */
  unknown: 8,
  /** Stands in one kind of parent only. */
  bound: 16,
  link: 32,
  ruby: 64,
  title: 128,
  head: 256,
  /** A line ends where it begins. */
  edge: 512,
  script: 1024,
  /** Style sheets, scripts, frames, metas: what does something and says nothing. */
  code: 2048,
} as const;

const traits = new Map<string, number>();
/** More names than HTML has: invented ones cannot fill the memory. */
const MOST_NAMES = 1000;

/** The bits of an element's name. */
export function traitsOf(element: Element): number {
  const known = traits.get(element.name);
  if (known !== undefined) return known;
  if (traits.size >= MOST_NAMES) traits.clear();
  const made = readTraits(element);
  traits.set(element.name, made);
  return made;
}

function readTraits(element: Element): number {
  const { name } = element;
  const bit = (trait: number, is: boolean) => (is ? trait : 0);
  return (
    bit(TRAIT.block, BLOCKS.has(name)) |
    bit(TRAIT.media, MEDIA.has(name)) |
    bit(TRAIT.visible, visible(element)) |
    bit(TRAIT.unknown, isInvented(name)) |
    bit(TRAIT.bound, Object.hasOwn(PARENTS, name)) |
    bit(TRAIT.link, name === 'a') |
    bit(TRAIT.ruby, name === 'ruby') |
    bit(TRAIT.title, name === 'title') |
    bit(TRAIT.head, name === 'head') |
    bit(TRAIT.edge, BLOCKS.has(name) || name === 'br') |
    bit(TRAIT.script, name === 'script') |
    bit(TRAIT.code, CODE.has(name))
  );
}

/** True for a name that neither HTML has nor somebody's own elements may have. */
export const isInvented = (name: string): boolean => !KNOWN.has(name) && !name.includes('-') && !name.includes(':');

export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** True for an element of these traits whose name nobody knows, or that stands where it cannot. */
export function isOdd({ name, parent }: Element, bits: number): boolean {
  if (bits & TRAIT.bound) return !(parent && isElement(parent) && PARENTS[name]!.has(parent.name));
  return (bits & TRAIT.unknown) !== 0;
}
