import { describe, expect, it } from 'vitest';
import { type Block, bodyOf, extract } from '../../../src/index.ts';

const A = '清晨五点，摆渡人老秦把船头的灯点亮，等第一班进城卖菜的村民上船。';
const B = '县里的交通部门表示，渡口将保留为便民码头，船票仍是一块钱。';
const url = 'http://heshenng.example/a/20220301/1.html';

const article = (middle: string) =>
  extract(
    `<title>老渡口_河声网</title><h1>老渡口</h1><p>2022-03-01 08:00</p><div><p>${A}</p>${middle}<p>${B}</p></div>`,
    { url },
  );

const CASES: readonly { readonly about: string; readonly html: string; readonly blocks: readonly Block[] }[] = [
  {
    about: 'search links behind a keyword, in both scripts',
    html: '<p>摆渡人老秦（图片-新闻-网页）今年七十岁，還在撐船（圖片-新聞-網頁）。</p>',
    blocks: [{ type: 'paragraph', text: '摆渡人老秦今年七十岁，还在撑船。' }],
  },
  { about: 'heading', html: '<h3>夜里的船</h3>', blocks: [{ type: 'heading', level: 3, text: '夜里的船' }] },
  {
    about: 'list',
    html: '<ul><li>成人一元</li><li>学生免费</li></ul>',
    blocks: [{ type: 'list', ordered: false, items: ['成人一元', '学生免费'] }],
  },
  {
    about: 'ordered list',
    html: '<ol><li>买票</li><li>上船</li></ol>',
    blocks: [{ type: 'list', ordered: true, items: ['买票', '上船'] }],
  },
  { about: 'quote', html: '<blockquote>船在人在。</blockquote>', blocks: [{ type: 'quote', text: '船在人在。' }] },
  {
    about: 'table with a header',
    html: '<table><tr><th>航线</th><th>票价</th></tr><tr><td>东岸</td><td>1元</td></tr></table>',
    blocks: [
      {
        type: 'table',
        header: true,
        rows: [
          ['航线', '票价'],
          ['东岸', '1元'],
        ],
      },
    ],
  },
  {
    about: 'table that only lays out',
    html: '<table><tr><td>夜里的船不收钱。</td></tr></table>',
    blocks: [{ type: 'paragraph', text: '夜里的船不收钱。' }],
  },
  {
    about: 'figure with figcaption and credit',
    html: '<figure><img src="/p/1.jpg" alt="船"><figcaption>老秦在船头（陈一帆 摄）</figcaption></figure>',
    blocks: [
      {
        type: 'figure',
        src: 'http://heshenng.example/p/1.jpg',
        alt: '船',
        caption: '老秦在船头（陈一帆 摄）',
        credit: '陈一帆',
      },
    ],
  },
  {
    about: 'lazy picture and a centred caption',
    html: '<p align="center"><img src="/static/blank.gif" data-src="//img.example/2.jpg"></p><p align="center">渡口全景</p>',
    blocks: [{ type: 'figure', src: 'http://img.example/2.jpg', alt: null, caption: '渡口全景', credit: null }],
  },
  {
    about: 'picture without a caption',
    html: '<p><img src="3.jpg"></p><p>老秦说，夜里的船不收钱，谁都可以上来坐一坐。</p>',
    blocks: [
      { type: 'figure', src: 'http://heshenng.example/a/20220301/3.jpg', alt: null, caption: null, credit: null },
      { type: 'paragraph', text: '老秦说，夜里的船不收钱，谁都可以上来坐一坐。' },
    ],
  },
  {
    about: 'icons and codes are no pictures',
    html: '<img src="/img/qrcode.png"><img src="/i/icon_share.gif"><img src="/x/dot.gif" width="1">',
    blocks: [],
  },
  {
    about: 'code',
    html: '<pre><code>const a = 1;\n  a++;</code></pre>',
    blocks: [{ type: 'code', text: 'const a = 1;\n  a++;' }],
  },
  { about: 'rule', html: '<hr>', blocks: [{ type: 'separator' }] },
  {
    about: 'video',
    html: '<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe>',
    blocks: [{ type: 'video', src: 'https://player.bilibili.com/player.html?aid=1', caption: null }],
  },
];

describe('blocks', () => {
  it.each(CASES)('$about', ({ html, blocks }) => {
    const found = article(html);
    expect(found?.blocks).toEqual([{ type: 'paragraph', text: A }, ...blocks, { type: 'paragraph', text: B }]);
    expect(found?.body).toBe(bodyOf(found?.blocks ?? []));
  });

  it('offers the pictures of the figures', () => {
    expect(article('<figure><img src="/p/1.jpg"><figcaption>渡口</figcaption></figure>')?.images).toEqual([
      { src: 'http://heshenng.example/p/1.jpg', alt: null, caption: '渡口' },
    ]);
  });
});
