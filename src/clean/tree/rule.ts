import type { Finder } from '../findings.ts';
import type { Subtree, Survey, TextLine } from './survey.ts';

/** What a tree rule says of the element it looks at. */
export interface Sentence {
  /** `report` leaves the page as it is. */
  readonly act: 'remove' | 'unwrap' | 'report';
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** False if it is no sign of tampering by itself. @default true */
  readonly flags?: boolean;
}

/** Looks at one element at a time, outer elements first; what stands in a removed element is not looked at. */
export interface SubtreeRule extends Finder {
  test(subtree: Subtree, page: Survey): Sentence | null;
}

/** Looks at one line of text at a time. */
export interface LineRule extends Finder {
  line(line: TextLine, page: Survey): Sentence | null;
}
