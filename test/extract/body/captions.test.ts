import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { creditOf } from '../../../src/extract/body/captions.ts';

const traditional = Converter({ from: 'cn', to: 'tw' });

test.each<[string, string | null]>([
  ['老秦在船头（陈一帆 摄）', '陈一帆'],
  ['渡口全景。河声社记者 陈一帆 摄', '陈一帆'],
  ['渡口全景。通讯员陈一帆 摄', '陈一帆'],
  ['资料图：渡口的冬天。河声社记者 陈一帆 摄', '陈一帆'],
  ['图/陈一帆', '陈一帆'],
  ['图片来源：某某图库', '某某图库'],
  ['渡口全景（图源：某某图库）', '某某图库'],
  ['渡口全景。（图／水利局提供）', '水利局'],
  ['渡口全景（水利局供图）', '水利局'],
  ['渡口全景（视觉中国）', '视觉中国'],
  // no credit
  ['资料图：渡口的冬天', null],
  ['老秦在船头', null],
  ['▲警方公布的照片。（图／翻摄画面）', null],
  ['图/网络', null],
  ['图为渡口全景', null],
  ['摄影展昨天开幕', null],
  ['渡口（左）与新桥（右）', null],
])('%s', (caption, credit) => {
  expect(creditOf(caption)).toBe(credit);
  expect(creditOf(traditional(caption))).toBe(credit && traditional(credit));
});
