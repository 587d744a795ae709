import { type Element, textOf } from '../../parse/index.ts';
import { CHAR, charTable } from '../chars.ts';
import { HIDDEN } from '../thresholds.ts';
import type { Subtree, Survey } from './survey.ts';

/** True if a script in the subtree has as much text as an article: some pages have theirs in the data of scripts alone. */
export const holdsText = ({ index, end, scripts }: Subtree, { subtrees, scriptsOfText }: Survey): boolean =>
  scripts > 0 &&
  subtrees.slice(index, end).some(({ element }) => element.name === 'script' && isText(element, scriptsOfText));

function isText(script: Element, known: Map<Element, boolean>): boolean {
  const told = known.get(script);
  if (told !== undefined) return told;
  const table = charTable();
  const code = textOf(script);
  let han = 0;
  for (let at = 0; at < code.length && han < HIDDEN.articleHan; at++) if (table[code.charCodeAt(at)]! & CHAR.han) han++;
  const made = han >= HIDDEN.articleHan;
  known.set(script, made);
  return made;
}
