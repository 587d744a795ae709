import { describe, expect, it } from 'vitest';
import { robotsWishes } from '../../src/fetch/index.ts';

const wishes = (html: string, ...headers: string[]) => robotsWishes(Buffer.from(html), headers, 'qingwen');
const meta = (content: string, name = 'robots') => `<html><head><meta name="${name}" content="${content}"></head>`;

describe('what a page asks of programs', () => {
  it.each([
    ['nothing', '<p>robots, noindex</p>', []],
    ['index, follow', meta('index, follow'), []],
    ['noindex', meta('noindex'), ['noindex']],
    ['both, in capitals', '<META CONTENT="NOINDEX,NOFOLLOW" NAME=ROBOTS>', ['nofollow', 'noindex']],
    ['none', meta('none'), ['nofollow', 'noindex']],
    ['single quotes and blanks', "<meta name = 'Robots' content = ' nofollow , noarchive ' />", ['nofollow']],
    ['this program by name', meta('noindex', 'QingWen').toLowerCase(), ['noindex']],
    ['another program', meta('noindex', 'otherbot') + meta('all'), []],
    ['another meta', meta('noindex', 'robots-policy'), []],
    ['in a comment', `<!-- ${meta('noindex')} -->`, []],
    ['two metas', meta('noindex') + meta('nofollow'), ['nofollow', 'noindex']],
    ['far down in the text', `${'<p>码头</p>'.repeat(9000)}${meta('noindex')}`, []],
    ['words within others', meta('noindexed, max-snippet:-1'), []],
  ])('%s', (_, html, expected) => expect(wishes(html)).toEqual(expected));

  it.each([
    [['noindex'], ['noindex']],
    [['NOARCHIVE, NoFollow'], ['nofollow']],
    [['otherbot: noindex'], []],
    [['otherbot: noindex', 'nofollow'], ['nofollow']],
    [['qingwen: none'], ['nofollow', 'noindex']],
    [['unavailable_after: 25 Jun 2024 15:00:00 GMT'], []],
    [[''], []],
  ])('by header: %j', (headers, expected) => expect(wishes('<p>', ...headers)).toEqual(expected));

  it('looks at hostile heads in linear time', () => {
    const worst = ['<meta ', '<meta name="robots" content="', '<!--', `<meta name${' '.repeat(8)}`, 'robots '];
    for (const text of worst) expect(wishes(`robots${text.repeat(20_000)}`)).toEqual([]);
  });
});
