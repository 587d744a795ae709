import { describe, expect, test } from 'vitest';
import { afterLaterTagLabel, afterTagLabel, hashedTags, splitTags } from '../../../src/extract/meta/tag-text.ts';

const labelled = (text: string): readonly string[] | null => {
  const rest = afterTagLabel(text);
  return rest === null ? null : splitTags(rest);
};

describe('labelled tags', () => {
  test.each([
    ['标签：城北,老街', ['城北', '老街']],
    ['標簽:城北區,綠色轉型', ['城北區', '綠色轉型']],
    ['標籤: 城北 | 老街', ['城北', '老街']],
    ['关键词 >> 城北 老街', ['城北', '老街']],
    ['关键字：城北、老街', ['城北', '老街']],
    ['關鍵字： 城北,老街,夜市', ['城北', '老街', '夜市']],
    ['Tag:城北收购Sun', ['城北收购Sun']],
    ['Tags: 城北; 老街', ['城北', '老街']],
    ['主題標籤：#城北 #老街', ['城北', '老街']],
    ['【关键词】城北；老街', ['城北', '老街']],
    ['相关标签：城北 更多>>', ['城北']],
    ['标签 城北 老街', ['城北', '老街']],
    ['相關字詞：城北 老街', ['城北', '老街']],
    ['相关话题：城北、老街', ['城北', '老街']],
    ['相关热词搜索：城北 老街', ['城北', '老街']],
    ['标签：城北(12) 老街（3）', ['城北', '老街']],
    ['标签：城北 老街 分享到：微信 微博', ['城北', '老街']],
    ['標籤：城北、老街　責任編輯：王大明', ['城北', '老街']],
    ['标签：城北 老街【责任编辑：王大明】', ['城北', '老街']],
    ['标签：无', []],
    ['标签：无人机 老街', ['无人机', '老街']],
    ['#關鍵字：城北、老街', ['城北', '老街']],
    ['标签：', []],
    ['标签：城北,城北', ['城北']],
  ])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
});

describe('no label of tags', () => {
  test.each([
    '热门标签：城北',
    '#关键时刻 #老街',
    '熱門關鍵字',
    '城北的标签',
    '关键时刻',
    '热词背后的城北',
    '编辑：王大明',
    '相关话题引发热议',
    '话题：城北',
  ])('%s', (text) => expect(afterTagLabel(text)).toBeNull());
});

describe('a label of tags behind another field', () => {
  test.each([
    ['责任编辑：王大明 标签：城北 老街', '城北 老街'],
    ['責任編輯：王大明｜標籤：城北,老街', '城北,老街'],
    ['【责任编辑：王大明】标签：城北', '城北'],
    ['责任编辑：王大明 标签：', null],
    ['给老街贴上新标签：城北', null],
    ['责任编辑：王大明', null],
  ])('%s', (text, expected) => expect(afterLaterTagLabel(text)).toBe(expected));
});

describe('topics', () => {
  test.each([
    ['#城北 #老街', ['城北', '老街']],
    ['#城北# #老街#', ['城北', '老街']],
    ['#城北', []],
    ['#城北# 今天下雨', []],
    ['城北 老街', []],
  ])('%s', (text, expected) => expect(hashedTags(text)).toEqual(expected));
});
