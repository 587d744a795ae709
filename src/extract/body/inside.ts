import { type Element, isElement } from '../../parse/index.ts';
import type { Line, LineTable, Region } from '../page.ts';
import type { Cuts } from './cuts.ts';
import { noticeOf } from './notices.ts';
import { isEnclosure, isSentence } from './signals.ts';

const INSIDE = new Set(['any'] as const);
const LINK_ONLY = 0.8;
const LINK_ONLY_HAN = 6;
const LABEL_HAN = 12;
// `更多報導：`, `◤冬季養生特輯◢`, `【更多新聞】`
const LABEL = /[:：]$|^(?:◤.*◢|【[^】]*】)$/u;

// `·`, `| |`, `>>`
const BULLET = /^[·•|>»‧・]+$/u;
// `倍速`, `00:00/01:45`
const PLAYER = /^(?:\d{1,2}:\d{2}\s*\/\s*\d{1,2}:\d{2}|倍速|循环播放|播放速度.*|超清|高清|标清|全屏|静音)$/u;
const PLAYER_LINES = 2;

/** Cuts single lines between the paragraphs that are links, buttons, advertisement markers or bare bullets, with their labels. */
export function cutLinesInside(inside: readonly Line[], cuts: Cuts): void {
  for (const line of inside) {
    if (cuts.has(line.index)) continue;
    if (leadsElsewhere(line)) cuts.set(line.index, 'links');
    else if (noticeOf(line, INSIDE) || line.block.name === 'button') cuts.set(line.index, 'notice');
    else if (BULLET.test(line.text)) cuts.set(line.index, 'scrap');
  }
  for (const line of inside) {
    const next = cuts.get(line.index + 1);
    const opensCut = next === 'links' || next === 'scrap';
    if (opensCut && line.han <= LABEL_HAN && LABEL.test(line.text) && !cuts.has(line.index))
      cuts.set(line.index, 'links');
  }
}

const leadsElsewhere = (line: Line): boolean =>
  line.linkShare >= LINK_ONLY && line.han >= LINK_ONLY_HAN && !isEnclosure(line);

const isControl = ({ text }: Line): boolean => PLAYER.test(text);

/** Cuts the controls of a video player: the largest element around two of them that holds no sentence. */
export function cutPlayers(inside: readonly Line[], { lines, spans }: LineTable, region: Region, cuts: Cuts): void {
  const controls = inside.filter(isControl);
  if (controls.length < PLAYER_LINES) return;
  for (const control of controls) {
    if (cuts.has(control.index)) continue;
    let at: Element | null = control.block;
    let box = { from: control.index, to: control.index + 1 };
    while (at && at !== region.root) {
      const span = spans.get(at);
      if (!span || lines.slice(span.from, span.to).some(isSentence)) break;
      box = span;
      at = at.parent && isElement(at.parent) ? at.parent : null;
    }
    for (let index = box.from; index < box.to; index++) if (!cuts.has(index)) cuts.set(index, 'player');
  }
}
