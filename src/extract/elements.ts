import { attr, type Element, INVISIBLE, initialsOf } from '../parse/index.ts';

/** Elements that only dress text: never a container, never the end of a line. */
const FORMATTING = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements at whose edges a line ends. Unknown elements (`<st1:place>`, `<sectione>`) do not end one. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that hold one paragraph each, never a whole text. */
const PARAGRAPHS = new Set('p li dd dt blockquote h1 h2 h3 h4 h5 h6 figcaption caption'.split(' '));

export const isParagraph = (element: Element): boolean => PARAGRAPHS.has(element.name);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.name);

// `display:none`, `display : none !important`
const DISPLAY_NONE = /(?:^|;)\s*display\s*:\s*none/iu;
// `<span style="display:block">`
const DISPLAY_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b/iu;

const HIDING = initialsOf('hidden', 'style');
const STYLED = initialsOf('style');

/**
 * True if the element is not displayed. `visibility:hidden` does not count: WeChat sets it on the body until its script
 * has run.
 */
export const isHidden = (element: Element): boolean =>
  (element.initials & HIDING) !== 0 &&
  (attr(element, 'hidden') !== undefined || DISPLAY_NONE.test(attr(element, 'style') ?? ''));

/** What an element is to the lines of its page, as bits. */
export const TRAIT = {
  block: 1,
  formatting: 2,
  /** A line ends at it. */
  breaking: 4,
  preformatted: 8,
  link: 16,
  /** Not displayed. */
  hidden: 32,
  /** Its text is for no reader, by its kind. */
  invisible: 64,
} as const;

const TRAITS: ReadonlyMap<string, number> = new Map([
  ...[...FORMATTING].map((name) => [name, TRAIT.formatting] as const),
  ...[...BLOCKS].map((name) => [name, TRAIT.block] as const),
  ['br', TRAIT.breaking],
  ['hr', TRAIT.breaking],
  ['pre', TRAIT.block | TRAIT.preformatted],
  ...[...INVISIBLE].map((name) => [name, TRAIT.invisible] as const),
]);

/** The traits of an element. */
export function traitsOf(element: Element): number {
  const { name } = element;
  let traits = TRAITS.get(name) ?? 0;
  if (name === 'span' && element.initials & STYLED && DISPLAY_BLOCK.test(attr(element, 'style') ?? ''))
    traits = TRAIT.block;
  if (name === 'a' && attr(element, 'href') !== undefined) traits |= TRAIT.link;
  return isHidden(element) ? traits | TRAIT.hidden : traits;
}

/** The id and class words of an element in lower case, parted by blanks. */
export const hintsOf = ({ hints }: Element): string => hints;
