import { describe, expect, it } from 'vitest';
import { charsetOf, labelOfContentType } from '../../src/decode/labels.ts';
import { declaredLabel } from '../../src/decode/prescan.ts';

const LABELS: readonly (readonly [string, string | null])[] = [
  ['UTF8', 'utf-8'],
  ['utf-8;', 'utf-8'],
  [' "GB2312" ', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big-5', 'big5-hkscs'],
  ['x-x-big5', 'big5-hkscs'],
  ['latin1', 'windows-1252'],
  ['hz-gb-2312', 'hz-gb-2312'],
  ['EUC-KR', 'euc-kr'],
  ['x-sjis', 'shift_jis'],
  ['euc-tw', 'unsupported'],
  ['iso-2022-cn', 'unsupported'],
  ['utf-7', null],
  ['x-unknown', null],
  ['none', null],
  ['constructor', null],
  ['', null],
];

describe('labels', () => {
  it.each(LABELS)('%j is %j', (label, charset) => {
    expect(charsetOf(label)).toBe(charset);
  });
});

const HEADERS: readonly (readonly [string, string | null])[] = [
  ['text/html; charset=GBK', 'GBK'],
  ['text/html;charset="big5"', 'big5'],
  ['gb2312', 'gb2312'],
  ['no label here', null],
  ['text/html', null],
  ['', null],
];

describe('Content-Type', () => {
  it.each(HEADERS)('%j names %j', (header, label) => {
    expect(labelOfContentType(header)).toBe(label);
  });
});

const HEADS: readonly (readonly [string, string | null])[] = [
  ['<meta charset=gbk>', 'gbk'],
  ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=GB2312">', 'gb2312'],
  ["<meta content='text/html;charset=big5' http-equiv=content-type>", 'big5'],
  ['<?xml version="1.0" encoding="gb18030"?><html>', 'gb18030'],
  [`${' '.repeat(3000)}<meta charset="utf-8">`, 'utf-8'],
  ['<!-- <meta charset="big5"> --><meta charset="gbk">', 'gbk'],
  ['<meta name="description" content="no label"><meta charset="gbk">', 'gbk'],
  ['<p>charset=gbk</p>', null],
  [`${' '.repeat(4096)}<meta charset="gbk">`, null],
];

describe('prescan', () => {
  it.each(HEADS)('%j declares %j', (head, label) => {
    expect(declaredLabel(Buffer.from(head))).toBe(label);
  });
});
