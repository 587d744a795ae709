import type { Edit } from '../rule.ts';
import { type Note, notesIn } from './notes.ts';
import { isReading, isTonelessReading, normalizeNote, startsReading } from './readings.ts';
import { isTraditionalOnly, type PinyinVerdict } from './verdict.ts';

// a note that was cut off: `建設(sh...`, `建設(sh` at the end
const CUT_OFF = /(\p{Script=Han})([(（]([a-z\u0261\u00e0-\u01dc]{1,6}))(?=…|\.{3}|$)/gu;

/**
 * Takes the notes of a judged page out of one string.
 *
 * @example 關(guān)于六(lù)安 → 關于六(lù)安 (in mode `trad` a note on a character of both scripts is honest)
 */
export function stripNotes(text: string, verdict: PinyinVerdict): Edit {
  const cuts: string[] = [];
  let kept = '';
  let at = 0;
  for (const { char, at: start, notes } of notesIn(text)) {
    const going = injected(char, notes, verdict);
    if (going === 0) continue;
    const cut = notes
      .slice(0, going)
      .map(({ source }) => source)
      .join('');
    kept += text.slice(at, start);
    cuts.push(char + cut);
    at = start + cut.length;
  }
  const stripped = kept + text.slice(at);
  const whole = stripped.replace(CUT_OFF, (match: string, char: string, note: string, prefix: string) => {
    if (!mayBearNote(char, verdict) || !startsReading(char, normalizeNote(prefix))) return match;
    cuts.push(char + note);
    return char;
  });
  return { text: whole, cuts };
}

/** How many of the notes behind a character the program wrote: 臺(tái)(tāi) → 1; twice the same, if it ran twice → 2. */
function injected(char: string, notes: readonly Note[], verdict: PinyinVerdict): number {
  const [first] = notes;
  if (!first || !mayBearNote(char, verdict)) return 0;
  // a neutral tone (的(de)) is a reading as it stands; other toneless notes count for characters of the page's table only
  const valid =
    isReading(char, first.reading) ||
    (!first.toned && verdict.table.has(char) && isTonelessReading(char, first.reading));
  if (!valid) return 0;
  if (!verdict.doubled) return 1;
  const other = notes.findIndex(({ reading }) => reading !== first.reading);
  return other < 0 ? notes.length : other;
}

const mayBearNote = (char: string, { mode }: PinyinVerdict): boolean => mode === 'all' || isTraditionalOnly(char);
