import { CHAR, PAIR } from '../chars.ts';
import type { PageText } from './page.ts';
import type { PageRule, Verdict } from './rule.ts';

// `iphoness`, and plurals that a find-and-replace made: `androids`
const DOUBLED_PLURAL = /\b(?:iphoness|androidss|ipadss|locationss|evalss)\b/iu;
// `加薇信：ａｂｃ１２３`, `➕V abc123`: a disguised name of the service, and an account
const CONTACT = /(?:[薇徽]信号?|➕\s*[VvⓋⓥ]信?|[加Ⓥⓥ]\s*[Ⓥⓥ])\s*[：:]?\s*[\w\uff10-\uff5a-]{5,20}/u;

/** A rule that reports what it sees and leaves the text as it is. */
const report = (flag: string, reason: string, bits: number, pattern: RegExp): PageRule => ({
  id: flag,
  flag,
  reason,
  bits,
  judge(page: PageText): Verdict | null {
    const found = page.stringsWith(bits).find((text) => pattern.test(text));
    if (found === undefined) return null;
    return { edit: (text) => ({ text, cuts: [] }), reports: true, evidence: { match: pattern.exec(found)?.[0] } };
  },
});

/** Words that a program's find-and-replace mangled: `iphoness`. */
export const asciiMangle = report(
  'ascii-mangle',
  'a find-and-replace mangled Latin words',
  PAIR.doubledS,
  DOUBLED_PLURAL,
);

/** Contact lines spelled so that filters miss them: 加薇信. */
export const contactHomoglyph = report(
  'contact-homoglyph',
  'a contact line is spelled with look-alike characters',
  CHAR.contact,
  CONTACT,
);
