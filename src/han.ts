import { SIMPLE_FORMS, SIMPLIFIED_ONLY, TRADITIONAL_IN_BOTH } from './han.data.ts';

const SIMPLIFIED = 1;
const TRADITIONAL = 2;
const FORM = 3;
/** Set for each character that has a simplified form, those included that simplified text uses as well (乾, 於). */
const CHANGES = 4;

/** One byte a UTF-16 code unit: its form, and whether it changes. Filled on first use. */
let table: Uint8Array | null = null;
let simpleForms: Map<string, string> | null = null;

function fill(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (let at = 0; at < SIMPLE_FORMS.length; at += 2) table[SIMPLE_FORMS.charCodeAt(at)] = TRADITIONAL | CHANGES;
  for (const char of TRADITIONAL_IN_BOTH) table[char.charCodeAt(0)] = CHANGES;
  for (const char of SIMPLIFIED_ONLY) table[char.charCodeAt(0)]! |= SIMPLIFIED;
  return table;
}

/** How many characters of a text belong to one script only. */
export interface FormCount {
  readonly simplified: number;
  readonly traditional: number;
}

/** Counts the characters of `text` that only simplified, or only traditional text uses. */
export function countForms(text: string): FormCount {
  const forms = table ?? fill();
  let simplified = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    const form = forms[text.charCodeAt(at)]! & FORM;
    if (form === SIMPLIFIED) simplified++;
    else if (form === TRADITIONAL) traditional++;
  }
  return { simplified, traditional };
}

/** True if `text` has a character that only traditional text uses (發, 學; not 乾, 於). Stops at the first. */
export function hasTraditional(text: string): boolean {
  const forms = table ?? fill();
  for (let at = 0; at < text.length; at++) if ((forms[text.charCodeAt(at)]! & FORM) === TRADITIONAL) return true;
  return false;
}

/** True if the character has another, simplified form: 發, 學, 於. */
export const hasSimpleForm = (char: string): boolean => ((table ?? fill())[char.charCodeAt(0)]! & CHANGES) !== 0;

/** The simplified form of one character, by itself and without context: 發 → 发; the character itself if it has none. */
export function simpleFormOf(char: string): string {
  simpleForms ??= new Map(SIMPLE_FORMS.match(/../gu)?.map(([from, to]) => [from!, to!]));
  return simpleForms.get(char) ?? char;
}

/** The one script that a character belongs to, by its code; null if both use it, or if it is no Han character. */
export function formOf(code: number): 'simplified' | 'traditional' | null {
  const form = (table ?? fill())[code]! & FORM;
  if (form === TRADITIONAL) return 'traditional';
  return form === SIMPLIFIED ? 'simplified' : null;
}
