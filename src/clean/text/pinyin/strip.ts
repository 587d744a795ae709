import type { Edit } from '../rule.ts';
import { type Annotated, isRead, notesIn } from './notes.ts';
import { isTonelessReading, normalizeNote, startsReading } from './readings.ts';
import { isTraditionalOnly, type PinyinVerdict } from './verdict.ts';

// a note that was cut off: `建設(sh...`, `建設(sh` at the end
const CUT_OFF = /(\p{Script=Han})([(（]([a-z\u0261\u00e0-\u01dc]{1,6}))(?=…|\.{3}|$)/gu;

/**
 * Takes the notes of a judged page out of one string. `hits`: what was found in it before.
 *
 * @example 關(guān)于六(lù)安 → 關于六(lù)安 (in mode `trad` a note on a character of both scripts is honest)
 */
export function stripNotes(text: string, verdict: PinyinVerdict, hits = notesIn(text, verdict.writings)): Edit {
  const cuts: string[] = [];
  let kept = '';
  let last = 0;
  const { offsets, numbers } = hits;
  for (let hit = 0; hit < offsets.length; hit++) {
    const at = offsets[hit]!;
    const going = goingOf(numbers[hit]!, verdict);
    if (going === 0) continue;
    const bearer = verdict.writings.kinds[numbers[hit]!]!;
    const cut = going === bearer.notes.length ? bearer.source : writingOf(bearer, going);
    kept += text.slice(last, at + bearer.char.length);
    cuts.push(cut);
    last = at + cut.length;
  }
  const stripped = kept + text.slice(last);
  return stripped.includes('(') || stripped.includes('（')
    ? stripCutOff(stripped, cuts, verdict)
    : { text: stripped, cuts };
}

const writingOf = ({ char, notes }: Annotated, count: number): string =>
  char +
  notes
    .slice(0, count)
    .map(({ source }) => source)
    .join('');

function stripCutOff(text: string, before: readonly string[], verdict: PinyinVerdict): Edit {
  const cuts = [...before];
  const whole = text.replace(CUT_OFF, (match: string, char: string, note: string, prefix: string) => {
    if (!mayBearNote(char, verdict) || !startsReading(char, normalizeNote(prefix))) return match;
    cuts.push(char + note);
    return char;
  });
  return { text: whole, cuts };
}

function goingOf(number: number, verdict: PinyinVerdict): number {
  const { going, writings } = verdict;
  while (going.length < writings.kinds.length) going.push(injected(writings.kinds[going.length]!, verdict));
  return going[number]!;
}

/** How many of the notes behind a character the program wrote: 臺(tái)(tāi) → 1; twice the same, if it ran twice → 2. */
function injected(annotated: Annotated, verdict: PinyinVerdict): number {
  const { char, notes } = annotated;
  const [first] = notes;
  if (!first || !mayBearNote(char, verdict)) return 0;
  // a neutral tone (的(de)) is a reading as it stands; other toneless notes count for characters of the page's table only
  const valid =
    isRead(annotated) || (!first.toned && verdict.table.has(char) && isTonelessReading(char, first.reading));
  if (!valid) return 0;
  if (!verdict.doubled) return 1;
  const other = notes.findIndex(({ reading }) => reading !== first.reading);
  return other < 0 ? notes.length : other;
}

const mayBearNote = (char: string, { mode }: PinyinVerdict): boolean => mode === 'all' || isTraditionalOnly(char);
