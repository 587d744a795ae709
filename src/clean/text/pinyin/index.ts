import { CHAR } from '../../chars.ts';
import type { Edit, PageRule } from '../rule.ts';
import { hasByteDamage, undoByteDamage } from './byte-damage.ts';
import type { Hits } from './notes.ts';
import { stripNotes } from './strip.ts';
import { judgeNotes, type PinyinVerdict } from './verdict.ts';

/**
 * Takes out the readings that clone programs write behind characters. The verdict is the page's; a string never decides
 * alone.
 *
 * @example 落實(shí)環(huán)境保護 → 落實環境保護
 */
export const injectedPinyin: PageRule = {
  id: 'injected-pinyin',
  flag: 'injected-pinyin',
  reason: 'a program noted the usual reading behind (nearly) every occurrence of the same characters',
  bits: CHAR.bracket | CHAR.lost,
  scripts: true,
  judge(page, assumed) {
    const verdict = judgeNotes(page, assumed);
    return verdict && { edit: editorOf(verdict), evidence: verdict.evidence };
  },
};

const LOST = '\ufffd';

/** Strings come in the order in which they were judged: what was found in them then is not looked for again. */
function editorOf(verdict: PinyinVerdict): (text: string) => Edit {
  let judged = 0;
  return (text) => restore(text, verdict, verdict.hits[judged]?.text === text ? verdict.hits[judged++] : undefined);
}

/** Bytes first, where they were broken: the notes that are left stand behind whole characters. */
function restore(text: string, verdict: PinyinVerdict, hits: Hits | undefined): Edit {
  if (!hasByteDamage(text)) {
    const { text: left, cuts } = stripNotes(text, verdict, hits);
    return { text: left, cuts, lossy: text.includes(LOST) };
  }
  const mended = undoByteDamage(text, verdict);
  const stripped = stripNotes(mended.text, verdict);
  return {
    text: stripped.text,
    cuts: [...mended.cuts, ...stripped.cuts],
    lossy: mended.lossy === true || stripped.text.includes(LOST),
  };
}
