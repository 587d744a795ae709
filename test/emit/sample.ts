import { type Article, type Block, bodyOf } from '../../src/article.ts';
import { fc } from '../support/property.ts';

const BLOCKS: readonly Block[] = [
  { type: 'paragraph', text: '城北老街的灯又亮了。* 这 _不是_ 强调，[也不是](链接)，1 < 2 && `a`。' },
  { type: 'heading', level: 2, text: '1. 概况 # 与背景' },
  { type: 'list', ordered: false, items: ['- 第一项', '第二项 | 竖线'] },
  { type: 'list', ordered: true, items: ['甲', '乙\n乙的第二行'] },
  { type: 'quote', text: '“灯亮了，\n人也来了。”' },
  {
    type: 'table',
    header: true,
    rows: [
      ['街道', '路灯'],
      ['城北|一', '30'],
      ['城南', ''],
    ],
  },
  {
    type: 'table',
    header: false,
    rows: [
      ['年', '盏'],
      ['2023', '12'],
    ],
  },
  {
    type: 'figure',
    src: 'https://img.example/a (1).jpg',
    alt: '老街"夜景"',
    caption: '+ 图为老街。记者 黄宁 摄',
    credit: '黄宁',
  },
  { type: 'figure', src: null, alt: null, caption: '只有说明', credit: null },
  { type: 'video', src: 'https://video.example/1.mp4', caption: null },
  { type: 'code', text: 'if (a < b) `x`\n  return "```";' },
  { type: 'separator' },
  { type: 'paragraph', text: '# 不是标题\n=== 不是横线\n2) 不是列表 ~~不删~~ http://a.example/?a=1&b=2' },
];

/** An article with every kind of block, and text that means something in HTML and Markdown. */
export const SAMPLE: Article = {
  url: 'https://news.example/a/1.html',
  canonicalUrl: null,
  title: '城北老街的灯又亮了 <b>&"',
  subtitle: '十年之后',
  date: '2024-02-21T09:40+08:00',
  modified: null,
  authors: ['黄宁', '李小<灯'],
  credits: [
    { name: '黄宁', role: 'reporter', affiliation: '城北日报' },
    { name: '张磊', role: 'editor' },
  ],
  editors: ['张磊'],
  source: '城北日报',
  site: '城北新闻网',
  section: '要闻',
  tags: ['老街', '路灯'],
  body: bodyOf(BLOCKS),
  blocks: BLOCKS,
  images: [{ src: 'https://img.example/a.jpg', alt: null, caption: '图为老街' }],
  notices: ['责任编辑：张磊'],
  pages: [],
  lang: 'zh-Hans',
  original: { lang: 'zh-Hans', charset: 'gb18030', converted: false },
  flags: [],
  quality: 0.9,
};

/** Text as a normalized article has it: no blanks at the edges, single blanks inside; all marks of markup. */
const line = fc
  .array(fc.constantFrom(...'灯亮了，。a1 #*_-+=>|<&;!()[]{}`~\\.:/"\'@$'), { minLength: 1, maxLength: 25 })
  .map((chars) => chars.join('').replace(/ +/gu, ' ').trim())
  .filter(Boolean);

/** Any list of blocks that an article may have. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    line.map((text): Block => ({ type: 'paragraph', text })),
    fc.tuple(line, line).map(([one, two]): Block => ({ type: 'paragraph', text: `${one}\n${two}` })),
    line.map((text): Block => ({ type: 'heading', level: 3, text })),
    line.map((text): Block => ({ type: 'quote', text })),
    line.map((text): Block => ({ type: 'code', text })),
    fc
      .tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): Block => ({ type: 'list', ordered, items })),
    fc.tuple(fc.boolean(), line, line, line, line).map(
      ([header, a, b, c, d]): Block => ({
        type: 'table',
        header,
        rows: [
          [a, b],
          [c, d],
        ],
      }),
    ),
    fc
      .tuple(line, line, line)
      .map(([src, alt, caption]): Block => ({ type: 'figure', src, alt, caption, credit: null })),
    fc.constant<Block>({ type: 'separator' }),
  ),
  { maxLength: 6 },
);
