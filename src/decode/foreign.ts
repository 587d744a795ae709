import type { Decision, Labels, Run } from './result.ts';
import { decodeRuns, isState } from './runs.ts';
import { readingOf, type Score } from './score.ts';

/** Mean bits of Han characters above which text is not Chinese: EUC-JP read as GB18030 has 13, Chinese 9 to 10. */
const FOREIGN_MEAN = 12.2;
/**
 * What a few characters may have more together, as a rare one among them proves nothing; not where all looks like accents,
 * and not for fewer than prove anything: then the label stands.
 */
const FEW_SLACK = 12;
const MIN_FEW = 4;
/** Share of kana that no Chinese page has. */
const KANA_SHARE = 0.2;
/** Fewer characters than these leave the label of an encoding that is not Chinese in force. */
const MIN_CHARACTERS = 8;
/** The label that servers give where they know none: it is believed of Latin letters only. */
const DEFAULT_LABEL = 'windows-1252';
/** Share of non-ASCII bytes between two ASCII bytes above which the script is Latin with accents. */
const ISOLATED_SHARE = 0.85;

/**
 * Text that is not Chinese is left to its label; without one, Latin letters with accents are windows-1252.
 * Null if the bytes are Chinese: in one encoding (`score`) or in the several ones of `runs()`.
 */
export function foreignCharset(
  sample: Uint8Array,
  score: Score,
  runs: () => readonly Run[],
  labels: Labels,
): Decision | null {
  const label = foreignLabel(labels);
  const isShort = label !== null && score.count < MIN_CHARACTERS;
  if (!isShort && isChinese(score, 0)) return null;
  const isLatin = isolatedShare(sample) > ISOLATED_SHARE;
  if (isShort && (isLatin || label.charset !== DEFAULT_LABEL)) return label;
  const slack = isLatin ? 0 : FEW_SLACK;
  if (isChinese(score, slack)) return null;
  if (!isLatin && isChinese(readingOf(decodeRuns(sample, runs())).score, slack)) return null;
  if (label) return label;
  const isLabelled = labels.header !== null || labels.meta !== null;
  return isLatin && !isLabelled ? { charset: 'windows-1252', source: 'score', confidence: 0.3 } : null;
}

/** The label of an encoding that is not Chinese, as a decision. */
function foreignLabel({ header, meta }: Labels): Decision | null {
  if (isForeign(header)) return { charset: header, source: 'header', confidence: 0.7 };
  return isForeign(meta) ? { charset: meta, source: 'meta', confidence: 0.7 } : null;
}

function isForeign(charset: string | null): charset is string {
  return charset !== null && charset !== 'unsupported' && !isState(charset);
}

function isChinese({ han, kana }: Score, slack: number): boolean {
  return han.count > 0 && han.mean <= FOREIGN_MEAN + (han.count < MIN_FEW ? 0 : slack / han.count) && kana < KANA_SHARE;
}

/** `caf\xE9 ` is isolated, `\xD0\xC2\xCE\xC5` is not. */
function isolatedShare(bytes: Uint8Array): number {
  let high = 0;
  let isolated = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    high++;
    if (!(bytes[i - 1]! >= 0x80) && !(bytes[i + 1]! >= 0x80)) isolated++;
  }
  return high ? isolated / high : 0;
}
