import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/index.ts';

const HERE = 'https://www.yunxi.example/n/';
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const LINES = [
  '雨季来临之前，县里把全部的石桥检查了一遍，共查出裂缝十七处，其中三处当天便封闭了桥面。',
  '负责检查的工程师说，裂缝多在桥墩和桥面相接的地方，是重车经过留下来的，修补要用一个月。',
];

const sourcesOf = (html: string, head = ''): readonly string[] | undefined =>
  extract(
    `<title>县里检查石桥_桥报</title>${head}<h1>县里检查石桥</h1><div>2020-05-06 08:00 来源：桥报</div>
    <div><p>${LINES[0]}</p>${html}<p>${LINES[1]}</p></div>`,
    { url: `${HERE}77.html` },
  )?.images.map(({ src }) => src);

describe('the address of a picture', () => {
  test.each<[string, string, string[]]>([
    ['relative', '<img src="a.jpg">', [`${HERE}a.jpg`]],
    ['without a scheme', '<img src="//img.yunxi.example/a.jpg">', ['https://img.yunxi.example/a.jpg']],
    ['with blanks', '<img src=" a b.jpg ">', [`${HERE}a%20b.jpg`]],
    ['behind a blank picture', `<img src="${BLANK}" data-src="a.jpg">`, [`${HERE}a.jpg`]],
    ['behind a placeholder', '<img src="/img/loading.gif" data-original="a.jpg">', [`${HERE}a.jpg`]],
    ['of another lazy loader', '<img src="/img/blank.png" lazysrc="a.jpg">', [`${HERE}a.jpg`]],
    ['of a forum', '<img src="/static/none.gif" file="a.jpg" zoomfile="b.jpg">', [`${HERE}a.jpg`]],
    ['the largest of a set', '<img srcset="a-320.jpg 320w, a-640.jpg 640w, a-64.jpg 64w">', [`${HERE}a-640.jpg`]],
    ['a set by density', '<img srcset="a.jpg, b.jpg 2x">', [`${HERE}b.jpg`]],
    ['src before a set', '<img src="a.jpg" srcset="b.jpg 640w">', [`${HERE}a.jpg`]],
    ['in a <picture>', '<picture><source srcset="a.webp"><img src="a.jpg"></picture>', [`${HERE}a.jpg`]],
    ['none', '<img>', []],
    ['a script', '<img src="javascript:alert(1)">', []],
    ['an icon', '<img src="/emoji/smile.png" width="16" height="16">', []],
    ['a tracker', '<img src="/t.gif" width="1" height="1">', []],
  ])('%s', (_, html, expected) => expect(sourcesOf(`<p>${html}</p>`)).toEqual(expected));

  test.each([
    ['elsewhere', '<base href="https://cdn.example/x/">', 'https://cdn.example/x/a.jpg'],
    ['relative itself', '<base href="/x/">', 'https://www.yunxi.example/x/a.jpg'],
    [
      'the first with an address',
      '<base target="_blank"><base href="/x/"><base href="/y/">',
      'https://www.yunxi.example/x/a.jpg',
    ],
    ['not of the web', '<base href="javascript:void(0)">', `${HERE}a.jpg`],
  ])('with a <base> %s', (_, base, expected) =>
    expect(sourcesOf('<p><img src="a.jpg"></p>', base)).toEqual([expected]),
  );
});
