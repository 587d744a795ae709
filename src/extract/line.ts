import { keepShape } from '../kept.ts';
import { Element, type Text } from '../parse/index.ts';
import { type Notice, noticesOf } from './body/notices.ts';
import { keyOf } from './key.ts';
import type { Line } from './page.ts';
import { measure } from './text.ts';

/** A line in the making. */
export interface Draft {
  text: string;
  nodes: Text[];
  block: Element | null;
  linked: number;
}

export const emptyDraft = (): Draft => ({ text: '', nodes: [], block: null, linked: 0 });

/**
 * A line whose dearer features are read when a rule asks for them, and once: most lines are links that few rules look at. A
 * node of the page like those of the tree, hence a class.
 */
export class DraftedLine implements Line {
  readonly index: number;
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly block: Element;
  readonly han: number;
  readonly marks: number;
  readonly linkShare: number;
  readonly hidden: boolean;
  readonly broken: boolean;
  #key: string | null = null;
  #notices: readonly Notice[] | null = null;
  constructor(index: number, draft: Draft, block: Element, hidden: boolean, broken: boolean) {
    const { text, han, marks } = measure(draft.text);
    this.index = index;
    this.text = text;
    this.nodes = draft.nodes;
    this.block = block;
    this.han = han;
    this.marks = marks;
    this.linkShare = Math.min(1, draft.linked / text.length);
    this.hidden = hidden;
    this.broken = broken;
  }
  get key(): string {
    this.#key ??= keyOf(this.text);
    return this.#key;
  }
  get notices(): readonly Notice[] {
    this.#notices ??= noticesOf(this.key);
    return this.#notices;
  }
}

keepShape<DraftedLine>(new DraftedLine(0, emptyDraft(), new Element(''), false, false));
