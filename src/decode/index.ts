import { DEFAULT_LIMITS } from '../options.ts';
import { decide, labelsOf } from './decide.ts';
import { decodeAs } from './decoders.ts';
import { hasLoss, isPrivate } from './irreversible.ts';
import { charsetOf } from './labels.ts';
import { repairMojibake } from './mojibake.ts';
import type { Decision, DecodeOptions, DecodeResult, DecodeWarning, Repair, Run } from './result.ts';
import { decodeRuns, encodingRuns, isState } from './runs.ts';
import { mayBeMisread } from './score.ts';

export type { DecodeOptions, DecodeResult, DecodeSource, DecodeWarning, Repair, Run } from './result.ts';

/**
 * The text of a page, whatever its bytes are in. Never throws; what cannot be read becomes U+FFFD.
 *
 * A BOM decides first, then valid UTF-8, then which of GB18030 and Big5 makes better Chinese; header and meta labels are
 * hints, believed for text that is not Chinese. `charset` forces an encoding.
 * @example decode(bytes, { contentType: 'text/html; charset=gb2312' }).charset // 'utf-8', if that is what they are
 */
export function decode(input: Uint8Array, options: DecodeOptions = {}): DecodeResult {
  const limit = options.limits?.bytes ?? DEFAULT_LIMITS.bytes;
  const bytes = input.subarray(0, limit);
  const forced = options.charset ? (charsetOf(options.charset) ?? 'unsupported') : null;
  const labels = labelsOf(bytes, options.contentType);
  const decision: Decision =
    forced && forced !== 'unsupported' ? { charset: forced, source: 'option', confidence: 1 } : decide(bytes, labels);
  const { text: read, runs } = readRuns(bytes, decision);
  const { text, repairs } = decision.source === 'option' ? { text: read, repairs: [] } : repairMojibake(read);
  const replaced = countOf(text, '\ufffd');
  const isAscii = decision.text?.length === bytes.length;
  const isWrong = [labels.header, labels.meta].some((label) => label !== null && label !== decision.charset);
  return {
    text,
    charset: runs.length > 1 ? 'mixed' : (runs[0]?.encoding ?? decision.charset),
    source: decision.source,
    confidence: decision.confidence,
    runs,
    replaced,
    warnings: warningsOf({
      truncated: input.length > limit,
      'wrong-label': isWrong && !isAscii,
      'unsupported-charset': [forced, labels.header, labels.meta].includes('unsupported'),
      'mixed-encoding': runs.length > 1,
      ...textWarnings(text, replaced, repairs),
    }),
    repairs,
  };
}

/**
 * The same for a page that is a string already: mojibake is repaired, and a warning says that its bytes would be better.
 * @example decodeString('鏂伴椈鍥句功棣�').text // '新闻图书�'
 */
export function decodeString(input: string): DecodeResult {
  const { text, repairs } = repairMojibake(input);
  const replaced = countOf(text, '\ufffd');
  const warnings = warningsOf({ 'string-input': true, ...textWarnings(text, replaced, repairs) });
  return { text, charset: null, source: 'string', confidence: 1, runs: [], replaced, warnings, repairs };
}

type WarningTable = Readonly<Partial<Record<DecodeWarning, boolean>>>;

function textWarnings(text: string, replaced: number, repairs: readonly Repair[]): WarningTable {
  return {
    'mojibake-repaired': repairs.length > 0,
    irreversible: hasLoss(text, replaced),
    'private-use': isPrivate(text),
  };
}

function warningsOf(table: WarningTable): DecodeWarning[] {
  return (Object.keys(table) as DecodeWarning[]).filter((warning) => table[warning]);
}

/** Only what was decided by score can be in several encodings: valid UTF-8 and what a BOM or an option says is in one. */
function readRuns(
  bytes: Uint8Array,
  { charset, source, text, runs }: Decision,
): { text: string; runs: readonly Run[] } {
  const whole = bytes.length ? [{ start: 0, end: bytes.length, encoding: charset }] : [];
  if (text !== undefined) return { text, runs: whole };
  if (runs) return { text: decodeRuns(bytes, runs), runs };
  const reading = decodeAs(charset, bytes);
  if (source === 'option' || source === 'bom' || !isState(charset) || !mayBeMisread(reading))
    return { text: reading, runs: whole };
  const found = encodingRuns(bytes, charset);
  return { text: decodeRuns(bytes, found), runs: found };
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
