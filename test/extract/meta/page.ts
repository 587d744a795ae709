import type { TitleEvidence } from '../../../src/evidence.ts';
import { extractPage } from '../../../src/extract/index.ts';
import type { Extraction } from '../../../src/extract/page.ts';
import { parse } from '../../../src/parse/index.ts';

const TEXT = [
  '连接两岸的云溪新桥昨天上午举行通车仪式，市民代表与建设者一起走过桥面，两岸往来从此不必再绕行二十公里。',
  '据介绍，新桥全长三千二百米，设双向六车道，工程历时四年，其间克服了水深流急、地质复杂等困难，没有发生一起事故。',
  '家住北岸的居民说，从前去南岸上班要坐一个多小时的车，如今只要十五分钟，孩子上学也方便多了，大家都很高兴。',
  '有关部门表示，下一步将完善两岸的公共交通，开通三条公交线路，并在桥头设置停车场，方便市民换乘与出行。',
];

/** Parts of an invented page; what is left out is not on it. */
export interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly headline?: string;
  readonly info?: string;
  readonly lead?: string;
  readonly foot?: string;
  readonly bottom?: string;
}

/** An article page from its parts. */
export function pageOf({
  head = '',
  top = '',
  headline = '<h1>云溪新桥今日通车</h1>',
  info = '',
  lead = '',
  foot = '',
  bottom = '',
}: Parts): string {
  const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');
  const article = `<div class="article">${headline}${info}<div class="content">${lead}${paragraphs}</div>${foot}</div>`;
  return `<html><head>${head}</head><body><div class="top">${top}</div>${article}<div class="bottom">${bottom}</div></body></html>`;
}

export interface Context {
  readonly url?: string;
  readonly now?: string;
  readonly title?: Partial<TitleEvidence>;
}

/** What the stage reads of a page. */
export const read = (parts: Parts, { url, now, title }: Context = {}): Extraction =>
  extractPage(parse(pageOf(parts)), {
    url: url ? new URL(url) : null,
    now: now ? new Date(now) : null,
    sites: { add: [], builtin: false },
    titleEvidence: { cloaked: null, hacked: false, ...title },
  });
