import { describe, expect, it } from 'vitest';
import { type Article, type Block, bodyOf } from '../../src/article.ts';
import { type NormalizeContext, normalizeArticle } from '../../src/normalize/index.ts';

const context: NormalizeContext = { script: 'hans', charset: 'utf-8', flags: [], machineConverted: false };

const blocks: readonly Block[] = [
  { type: 'paragraph', text: '　　２０２４年，城北老街的燈又亮了。' },
  { type: 'list', ordered: true, items: ['第一條', '\u200B'] },
  {
    type: 'table',
    header: true,
    rows: [
      ['街道', '路燈'],
      ['城北', '３０'],
    ],
  },
  { type: 'figure', src: 'https://img.example/1.jpg', alt: '老街', caption: '燈亮了 。', credit: null },
  { type: 'paragraph', text: '\uE601' },
  { type: 'code', text: 'let 燈 = "１"' },
  { type: 'separator' },
];

const extracted: Omit<Article, 'lang' | 'original' | 'flags'> = {
  url: 'https://news.example.tw/ａ',
  canonicalUrl: null,
  title: '城北老街的燈　又亮了',
  subtitle: '\u200B',
  date: '2024-02-21',
  modified: null,
  authors: ['黃　寧', '黄 宁', '李小燈'],
  credits: [{ name: '黃 寧', role: 'reporter', affiliation: '東方報' }],
  editors: ['張磊'],
  source: '東方報',
  site: null,
  section: '要聞',
  tags: ['老街', '路燈', '路灯'],
  body: bodyOf(blocks),
  blocks,
  images: [{ src: 'https://img.example/１.jpg', alt: '路燈', caption: null }],
  notices: ['責任編輯：張磊'],
  pages: [],
  quality: 0.9,
};

describe('normalizeArticle', () => {
  it('normalizes every text and leaves addresses, dates and code', () => {
    const article = normalizeArticle(extracted, context);
    expect(article).toMatchObject({
      url: 'https://news.example.tw/ａ',
      title: '城北老街的灯 又亮了',
      subtitle: null,
      date: '2024-02-21',
      authors: ['黄宁', '李小灯'],
      credits: [{ name: '黄宁', role: 'reporter', affiliation: '东方报' }],
      editors: ['张磊'],
      source: '东方报',
      section: '要闻',
      tags: ['老街', '路灯'],
      body: '2024年，城北老街的灯又亮了。\n\n第一条\n\n街道\t路灯\n\n城北\t30\n\n灯亮了。\n\nlet 燈 = "１"',
      images: [{ src: 'https://img.example/１.jpg', alt: '路灯', caption: null }],
      notices: ['责任编辑：张磊'],
      lang: 'zh-Hans',
      original: { lang: 'zh-Hant', charset: 'utf-8', converted: false },
    });
    expect(article.body).toBe(bodyOf(article.blocks));
  });

  it('keeps the script on demand', () => {
    const article = normalizeArticle(extracted, { ...context, script: 'keep' });
    expect(article).toMatchObject({
      title: '城北老街的燈 又亮了',
      authors: ['黃寧', '黄宁', '李小燈'],
      lang: 'zh-Hant',
    });
  });

  it('believes the clean stage that a program converted the page', () => {
    expect(normalizeArticle(extracted, { ...context, machineConverted: true }).original.converted).toBe(true);
  });

  it('does not convert what is not Chinese', () => {
    const japanese = {
      ...extracted,
      title: '東京タワーのあかり',
      body: 'きょうは東京でまつりが開かれました',
      blocks: [],
    };
    const article = normalizeArticle(japanese, context);
    expect(article).toMatchObject({
      title: '東京タワーのあかり',
      lang: 'ja',
      original: { lang: 'ja', converted: false },
    });
  });

  it('says null of a page without letters', () => {
    expect(normalizeArticle({ ...extracted, title: null, body: '', blocks: [] }, context).lang).toBe(null);
  });
});
