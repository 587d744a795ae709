import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { normalize } from '../../src/normalize/index.ts';

const loaded = (): string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('opencc-js'));

it('loads no conversion table before a text needs one, and only the small one for simplified text', () => {
  normalize('城北老街的灯又亮了，乾隆年间的皇后');
  normalize('東京タワーのあかり');
  normalize('城北老街的燈又亮了', { script: 'keep' });
  expect(loaded()).toEqual([]);
  normalize('城北老街的燈又亮了');
  expect(loaded().map((path) => path.replace(/^.*\/opencc-js\//u, ''))).toEqual(['dist/umd/t2cn.js']);
});
