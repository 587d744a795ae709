import { describe, expect, it } from 'vitest';
import { countForms, hasSimpleForm, hasTraditional, simpleFormOf } from '../src/han.ts';

describe('simplified and traditional characters', () => {
  it.each([
    ['城北老街的灯又亮了', 1, 0],
    ['城北老街的燈又亮了', 0, 1],
    ['臺灣/台湾', 1, 2],
    ['乾隆年间的皇后', 1, 0],
    ['群山 床前 户内 没有 抛物线', 1, 0],
    ['冬夜捱，扇子摺，菸草', 0, 0],
    ['plain text, 123', 0, 0],
    ['𠮷野家', 0, 0],
  ])('%s: %i simplified, %i traditional', (text, simplified, traditional) => {
    expect(countForms(text)).toEqual({ simplified, traditional });
    expect(hasTraditional(text)).toBe(traditional > 0);
  });

  it.each([
    ['發', '发'],
    ['於', '于'],
    ['燈', '灯'],
    ['灯', '灯'],
    ['后', '后'],
    ['a', 'a'],
    ['𠮷', '𠮷'],
  ])('%s is %s in simplified text', (char, simple) => {
    expect(simpleFormOf(char)).toBe(simple);
    expect(hasSimpleForm(char)).toBe(char !== simple);
  });
});
