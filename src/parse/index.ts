export { initialsOf } from './attributes.ts';
export { type ParseLimits, parse } from './build.ts';
export { isDigitCode, isLetterCode } from './chars.ts';
export { remove, removeAll, unwrap, unwrapAll } from './edit.ts';
export { type Hiding, type HidingRules, hiding, hidingOf, hidingRules } from './hidden.ts';
export { type ChildNode, Document, Element, type Node, type ParentNode, Text } from './nodes.ts';
export { parseText } from './plain.ts';
export { select, selectEach } from './select.ts';
export { serialize } from './serialize.ts';
export {
  attr,
  closest,
  elementsOf,
  INVISIBLE,
  isElement,
  isText,
  setAttr,
  textOf,
  visible,
  visit,
  walk,
} from './tree.ts';
export { cheerioView } from './view.ts';
