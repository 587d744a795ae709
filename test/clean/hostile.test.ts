import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { growth } from '../support/growth.ts';

/** Characters of the smaller page, and how many times larger the other is. */
const SIZE = 25_000;
const FACTOR = 8;
/** Linear cost grows by the factor; quadratic by its square, 64. */
const MOST = 24;

/** As many copies as make about `size` characters. */
const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** A piece that is repeated, or one between a beginning and an end. */
type Page = string | readonly [before: string, piece: string, after: string];

const pageOf = (page: Page, size: number): string => {
  const [before, piece, after] = typeof page === 'string' ? ['', page, ''] : page;
  return before + fill(piece, size) + after;
};

/** A verdict on the readings of the page, so that its strings are edited too. */
const NOTED = '關(guān)'.repeat(40);
const ASKS_FOR_HIDING = '<p>今<b class="c">a</b>年</p>';

const HTML: Readonly<Record<string, Page>> = {
  'readings behind a traditional character': '關(guān)',
  'readings behind a simplified character': '关(guān)',
  'readings that stand twice': '關(guān)(guān)',
  'readings behind one character': ['關', '(guān)', ''],
  'open brackets': '(',
  'open brackets behind characters': '關(',
  'readings that are never closed': '關(guā',
  'bytes broken by readings': '們\ufffd(cè)噲D關(guān)',
  'lost bytes': [NOTED, '\ufffd', ''],
  'lost bytes before a long run': [`${NOTED}\ufffd(cè)`, '們', ''],
  'euro signs behind broken bytes': [`${NOTED}\ufffd(cè)`, '€', ''],
  'readings in ruby': '<ruby>關<rt>(guān)',
  'zero-width characters': '今\u200b',
  'one run of zero-width characters': ['今', '\u200b', 'a'],
  'one run of variation selectors': ['今', '\ufe00', 'a'],
  'one run of commas': ['今', ',', ''],
  'commas before marks': '今,,，',
  'symbols before marks': '今♤，',
  'one long emoji': ['今', '🧝\u200d', ''],
  'private-use characters': '今\ue123',
  'blanks between characters': [NOTED, '今 ', ''],
  'escaped soup': '&lt;th id="hyge7"&gt;',
  'escaped less-than signs': '&lt;',
  'escaped tags that are never closed': '&lt;a ',
  'one letter': 's',
  'disguised contacts': '加薇信：',
  'a sign and blanks': ['➕', ' ', ''],
  'nested empty elements': '<div>',
  'nested empty elements of one id': '<div id="hyge7">',
  'nested invented elements': '<xkq><ab>',
  'invented elements, one id each': '<xkq id="hqwzpa"><ab class="mkdsq"></ab></xkq>',
  'nested soup': '<bdo id="hyge7"><tt id="hyge7"><dl id="hyge7">',
  'closed soup': '<th id="hyge7"></th><bdo id="hyge7"><tt id="hyge7"></tt></bdo>',
  'soup and blanks': '<tt id="hyge7">          ',
  'one soup tag before blanks': ['<tt id="hyge7">', ' ', ''],
  'blanks behind an id': ['<tt id', ' ', ''],
  'less-than signs': '<',
  'tags that are never closed': '<a',
  'hidden blocks': '<div style="display:none">a</div>',
  'nested hidden blocks': '<div style="display:none">a',
  'hidden link farms':
    '<div style="display:none"><a href="http://a1.example/">赌场</a><a href="http://a2.example/">赌球</a><a href="http://a3.example/">赌钱</a></div>',
  'hidden spans in one sentence': ['<p>今年', '<span style="display:none">转载自xk3</span>获悉', ''],
  'hidden spans without text between': ['今', '<b hidden>a</b> ', '年'],
  'hidden words': ['<div style="left:-9000px">', '甲乙丙 ', '</div>'],
  'nested hidden words': '<div style="left:-9000px">甲乙丙丁戊己庚辛 ',
  'nested links': '<div><a href="http://a.example/">赌场</a>',
  'links in a row': '<a href="http://a.example/">赌场</a> ',
  'links with keywords as titles': '<a title="甲,乙_丙">赌场</a> ',
  'one title of keywords': ['<a title="', '甲,_', '">赌场</a>'],
  'nested blocks of a link program': '<ul class="fflink"><li><a>赌场 赌球 赌钱</a>',
  'keyword lines': '赌场 赌球 赌钱<br>',
  'one keyword line': '赌场 赌球 赌钱 ',
  'sentences that lead in': '感谢以下：<br>',
  'one sentence that leads in': ['', '感谢', '<br><div class="fflink"><a>赌场</a></div>'],
  'style rules that hide': ['<style>', '.a{display:none}', `</style>${ASKS_FOR_HIDING}`],
  'declarations without a rule': ['<style>', 'display:none;', `</style>${ASKS_FOR_HIDING}`],
  'open braces': ['<style>', '{', `display:none</style>${ASKS_FOR_HIDING}`],
  'selectors of one rule': ['<style>', '.a,', `.b{display:none}</style>${ASKS_FOR_HIDING}`],
  'blanks in a declaration': ['<style>.a{display:', ' ', `</style>${ASKS_FOR_HIDING}`],
  'one long style': ['<p>今<b style="', 'display ', '">a</b>年'],
  'many classes of one element': ['<style>.a{display:none}</style><p>今<b class="', 'c ', '">a</b>年'],
  'scripts that hide': [
    '<script>',
    'document.getElementById("a").style.display="none";',
    `</script>${ASKS_FOR_HIDING}`,
  ],
  'packed scripts': ['<script>', 'eval(', '</script>'],
  'encoded scripts': ['<script>eval(', 'atob( ', '</script>'],
  'character codes': ['<script>fromCharCode(', '1,', '</script>'],
  'blanks in character codes': ['<script>fromCharCode(', ' ', '</script>'],
  'tests of the referrer': ['<script>', 'document.referrer', '</script>'],
  'scripts that write a block': `<script>document.write('<div style="display:none">');</script>a<script>document.write('</div>');</script>`,
  'scripts that write a block and never close it': `<script>document.write('<div style="display:none">');</script>`,
  'blanks in a script': ["document.write('<div<script>", ' ', ''],
  'titles that are never closed': '<title>',
  'coded titles': '<title>&#20961;&#20961;&#20961;</title>',
  'coded text': '&#20961;',
  'coded metas': '<meta name=keywords content="&#20961;&#20961;&#20961;">',
  'metas that are never closed': ['&#20961;&#20961;&#20961;', '<meta name=keywords ', ''],
  'titles that scripts set': 'document.title="a"',
  'titles that scripts begin to set': 'document.title = "',
  'one title of a script': ['document.title="', '\\a', ''],
};

const TEXT: Readonly<Record<string, Page>> = {
  readings: '關(guān)',
  'lines of readings': '關(guān)\n',
  soup: '<th id="hyge7"></th>',
  'less-than signs': '<',
  'tags that are never closed': '<a ',
  'keyword lines': '赌场 赌球 赌钱\n',
};

const growthOf = (page: Page, input: 'html' | 'text'): number =>
  growth(
    (source: string) => clean(source, { input }),
    (size) => pageOf(page, size),
    SIZE,
    FACTOR,
    MOST,
  );

describe('the cost grows as the page does', () => {
  it.each(Object.entries(HTML))('%s', (_, page) => expect(growthOf(page, 'html')).toBeLessThan(MOST));
  it.each(Object.entries(TEXT))('as text: %s', (_, page) => expect(growthOf(page, 'text')).toBeLessThan(MOST));
});
