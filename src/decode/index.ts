import { DEFAULT_LIMITS } from '../options.ts';
import { decide, labelsOf } from './decide.ts';
import { decodeAs } from './decoders.ts';
import { hasLoss, isPrivate } from './irreversible.ts';
import { charsetOf } from './labels.ts';
import { repairMojibake } from './mojibake.ts';
import type { Decision, DecodeOptions, DecodeResult, DecodeWarning, Repair, Run } from './result.ts';
import { decodeRuns, encodingRuns, isState } from './runs.ts';
import { type Reading, readingOf, readingOfUtf8 } from './score.ts';

export type { DecodeOptions, DecodeResult, DecodeSource, DecodeWarning, Repair, Run } from './result.ts';

/**
 * The text of a page, whatever its bytes are in. Never throws; what cannot be read becomes U+FFFD, NULs are left out.
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
  const { reading, runs } = readRuns(bytes, decision);
  const { text, repairs, warnings, replaced } = decision.source === 'option' ? judged(reading) : repaired(reading);
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
      ...warnings,
    }),
    repairs,
  };
}

/**
 * The same for a page that is a string already: mojibake is repaired, and a warning says that its bytes would be better.
 * @example decodeString('鏂伴椈鍥句功棣�').text // '新闻图书�'
 */
export function decodeString(input: string): DecodeResult {
  const { warnings, ...result } = repaired(readingOf(withoutNuls(input)));
  return {
    ...result,
    charset: null,
    source: 'string',
    confidence: 1,
    runs: [],
    warnings: warningsOf({ 'string-input': true, ...warnings }),
  };
}

type WarningTable = Readonly<Partial<Record<DecodeWarning, boolean>>>;

function repaired(reading: Reading) {
  const { text, repairs } = repairMojibake(reading);
  return judged(text === reading.text ? reading : readingOf(text), repairs);
}

function judged(reading: Reading, repairs: readonly Repair[] = []) {
  const warnings: WarningTable = {
    'mojibake-repaired': repairs.length > 0,
    irreversible: hasLoss(reading),
    'private-use': isPrivate(reading),
  };
  return { text: reading.text, repairs, replaced: reading.score.errors, warnings };
}

function warningsOf(table: WarningTable): DecodeWarning[] {
  return (Object.keys(table) as DecodeWarning[]).filter((warning) => table[warning]);
}

/** A stretch that is so many bits too dear for Chinese may be in another encoding: rather too often than too seldom. */
const MISREAD_BITS = 20;

/** Only what was decided by score can be in several encodings: valid UTF-8 and what a BOM or an option says is in one. */
function readRuns(
  bytes: Uint8Array,
  { charset, source, text, runs }: Decision,
): { reading: Reading; runs: readonly Run[] } {
  const whole = bytes.length ? [{ start: 0, end: bytes.length, encoding: charset }] : [];
  const textOf = bytes.includes(0) ? withoutNuls : asItIs;
  if (runs) return { reading: readingOf(textOf(decodeRuns(bytes, runs))), runs };
  if (text !== undefined) return { reading: readingOfUtf8(textOf(text), bytes), runs: whole };
  const reading = readingOf(textOf(decodeAs(charset, bytes)));
  if (source === 'option' || source === 'bom' || !isState(charset)) return { reading, runs: whole };
  if (reading.score.excess < MISREAD_BITS) return { reading, runs: whole };
  const found = encodingRuns(bytes, charset);
  return found.length > 1
    ? { reading: readingOf(textOf(decodeRuns(bytes, found))), runs: found }
    : { reading, runs: found };
}

/** NULs are padding of databases, or lost characters; no markup has any. */
const withoutNuls = (text: string): string => text.replaceAll('\0', '');
const asItIs = (text: string): string => text;
