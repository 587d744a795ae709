import { CHAR } from '../chars.ts';
import { NOISE } from '../thresholds.ts';
import { cutAll, type PageRule } from './rule.ts';

// `今 年 第 一 批 民 生 工 程`
const SPACED = new RegExp(`\\p{Script=Han}(?: \\p{Script=Han}){${NOISE.spaced - 1},}(?!\\p{Script=Han})`, 'gu');

/** Joins long runs of Han characters that single blanks part, on a page that was tampered with in other ways. */
export const spacedOut: PageRule = {
  id: 'spaced-out',
  flag: 'noise-marks',
  reason: 'single blanks part every character of a long run on a page that was tampered with',
  bits: CHAR.blank,
  judge: (page) =>
    page.tampered ? { edit: (text) => cutAll(text, SPACED, (whole) => whole!.replaceAll(' ', '')) } : null,
};
