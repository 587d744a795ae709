/**
 * The element names that tree construction knows (HTML standard 13.2.6), by the rule their start and end tag follow in
 * body. `flags` name the sets of the standard that they belong to. A name that is not here is an ordinary element.
 */
export const TAG_ROWS = [
  {
    names:
      'address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup main menu nav search section summary',
    start: 'block',
    end: 'scoped',
    flags: 'special',
  },
  { names: 'dialog', start: 'block', end: 'scoped', flags: '' },
  { names: 'ol ul', start: 'block', end: 'scoped', flags: 'special listScope' },
  { names: 'pre listing', start: 'preformatted', end: 'scoped', flags: 'special' },
  { names: 'p', start: 'block', end: 'paragraph', flags: 'special' },
  { names: 'h1 h2 h3 h4 h5 h6', start: 'heading', end: 'heading', flags: 'special heading' },
  { names: 'form', start: 'form', end: 'form', flags: 'special' },
  { names: 'li', start: 'listItem', end: 'listItem', flags: 'special' },
  { names: 'dd dt', start: 'definition', end: 'scoped', flags: 'special definition' },
  { names: 'button', start: 'button', end: 'scoped', flags: 'special buttonScope' },
  { names: 'a', start: 'anchor', end: 'anchor', flags: 'formatting' },
  { names: 'nobr', start: 'nobr', end: 'ordinary', flags: 'formatting' },
  { names: 'b big code em font i s small strike strong tt u', start: 'ordinary', end: 'ordinary', flags: 'formatting' },
  { names: 'applet marquee object', start: 'ordinary', end: 'scoped', flags: 'special scope' },
  { names: 'area embed img input keygen param source track wbr', start: 'void', end: 'ordinary', flags: 'special' },
  { names: 'br', start: 'void', end: 'lineBreak', flags: 'special' },
  { names: 'hr', start: 'rule', end: 'ordinary', flags: 'special' },
  { names: 'image', start: 'image', end: 'ordinary', flags: '' },
  { names: 'plaintext', start: 'void', end: 'ordinary', flags: 'special' },
  { names: 'base basefont bgsound link meta', start: 'void', end: 'ordinary', flags: 'special head' },
  { names: 'title', start: 'escapableText', end: 'ordinary', flags: 'special head' },
  { names: 'textarea', start: 'escapableText', end: 'ordinary', flags: 'special' },
  { names: 'iframe noembed', start: 'rawText', end: 'ordinary', flags: 'special' },
  { names: 'noframes', start: 'rawText', end: 'ordinary', flags: 'special head' },
  { names: 'style', start: 'rawText', end: 'ordinary', flags: 'special head inTable' },
  { names: 'xmp', start: 'listingText', end: 'ordinary', flags: 'special' },
  { names: 'script', start: 'script', end: 'ordinary', flags: 'special head inTable' },
  { names: 'noscript', start: 'noscript', end: 'ordinary', flags: 'special head scope tableScope' },
  { names: 'template', start: 'template', end: 'template', flags: 'special head scope tableScope inTable' },
  { names: 'select', start: 'select', end: 'ordinary', flags: 'special' },
  { names: 'option optgroup', start: 'option', end: 'ordinary', flags: 'option' },
  { names: 'rb rp rt rtc', start: 'ruby', end: 'ordinary', flags: 'ruby' },
  { names: 'svg math', start: 'foreign', end: 'ordinary', flags: '' },
  { names: 'html', start: 'root', end: 'ignored', flags: 'special scope tableScope' },
  { names: 'body', start: 'root', end: 'ignored', flags: 'special' },
  { names: 'head frame frameset', start: 'ignored', end: 'ignored', flags: 'special' },
  { names: 'table', start: 'table', end: 'ordinary', flags: 'special scope tableScope table' },
  { names: 'tbody tfoot thead', start: 'ignored', end: 'ordinary', flags: 'special section inTable' },
  { names: 'tr', start: 'ignored', end: 'ordinary', flags: 'special row inTable' },
  { names: 'td th', start: 'ignored', end: 'ordinary', flags: 'special scope cell inTable' },
  { names: 'caption', start: 'ignored', end: 'ordinary', flags: 'special scope caption inTable' },
  { names: 'colgroup', start: 'ignored', end: 'ordinary', flags: 'special columns inTable' },
  { names: 'col', start: 'ignored', end: 'ordinary', flags: 'special inTable' },
] as const;

/** HTML elements whose start tag ends an `<svg>` or `<math>` (`<font>` with color, face or size too). */
export const BREAKOUT_NAMES =
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var';

/** Elements of SVG and MathML in which HTML stands again. */
export const INTEGRATION_POINTS = 'foreignobject desc title mi mo mn ms mtext';

/** Elements whose text no reader sees by their kind. */
export const INVISIBLE_NAMES =
  'script style noscript noframes noembed template iframe xmp textarea title head select object audio video svg math';

/** Attributes of HTML whose values selectors compare without regard to case (HTML standard 4.17). */
export const CASELESS_ATTRIBUTES =
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink';
