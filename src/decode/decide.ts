import { decodeAs } from './decoders.ts';
import { foreignCharset } from './foreign.ts';
import { isHz } from './hz.ts';
import { charsetOf, labelOfContentType } from './labels.ts';
import { declaredLabel } from './prescan.ts';
import type { Decision, DecodeSource, Labels, Run } from './result.ts';
import { encodingRuns, STATES, type State } from './runs.ts';
import { readingOf, type Score, scoreOf } from './score.ts';
import { unitsOfPairs } from './units.ts';
import { decodeStrictUtf8, nextHigh, utf8Damage } from './utf8.ts';
import { utf16Pattern } from './utf16.ts';

/** How much is scored, from the first non-ASCII byte on. */
const SAMPLE_BYTES = 65_536;
/** What a label is worth, in bits: less than two characters' evidence. */
const LABEL_BITS = 6;
/** With a smaller share of bad sequences it is UTF-8, whatever the language; with a greater one than the second it is not. */
const UTF8_DAMAGE = 0.05;
const UTF8_HOPELESS = 0.6;
/** Mean bits of bare text that is no Chinese in UTF-16: Chinese has 9 to 10, Shift_JIS read so 16. */
const UTF16_MEAN = 12.8;
/** Labels whose text is 7-bit. */
const SEVEN_BIT: ReadonlySet<string> = new Set(['hz-gb-2312', 'iso-2022-jp']);

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads the labels; `null` where none is given or the word given is no label. */
export function labelsOf(bytes: Uint8Array, contentType: string | null | undefined): Labels {
  const header = contentType ? labelOfContentType(contentType) : null;
  const meta = declaredLabel(bytes);
  return { header: header ? charsetOf(header) : null, meta: meta ? charsetOf(meta) : null };
}

/**
 * The first rule that applies: BOM, UTF-16 pattern, 7-bit encodings, strict UTF-8, score with labels as hints.
 * A UTF-8 BOM before bytes that are not UTF-8 is an include file's and proves nothing of the rest.
 */
export function decide(bytes: Uint8Array, labels: Labels): Decision {
  const bom = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (bom && bom !== 'utf-8') return { charset: bom, source: 'bom', confidence: 1 };
  const text = decodeStrictUtf8(bytes);
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const utf16 = text === null || bytes.includes(0) ? utf16Pattern(head) : null;
  if (utf16 && (head.includes(0) || isBetter(utf16, head))) return { charset: utf16, source: 'score', confidence: 0.9 };
  if (bom && text !== null) return { charset: bom, source: 'bom', confidence: 1, text };
  if (text === null) return decideByScore(bytes, labels);
  return text.length === bytes.length ? decideAscii(text, labels) : { ...UTF8_VALID, text };
}

const UTF8_VALID: Decision = { charset: 'utf-8', source: 'utf8-valid', confidence: 1 };

/** Pure ASCII: HZ by its brackets, otherwise the label stands, as every encoding gives the same text. */
function decideAscii(text: string, labels: Labels): Decision {
  if (isHz(text)) return { charset: 'hz-gb-2312', source: 'score', confidence: 0.9 };
  const [charset, source] = strongest(labels);
  if (!charset || charset === 'unsupported' || charset.startsWith('utf-16')) return { ...UTF8_VALID, text };
  const same = SEVEN_BIT.has(charset) ? {} : { text };
  return { charset, source, confidence: 1, ...same };
}

function strongest(labels: Labels): [string | null, DecodeSource] {
  return labels.header ? [labels.header, 'header'] : [labels.meta, 'meta'];
}

/** True if the bytes make Chinese in UTF-16, and better Chinese than in GB18030 or Big5. Shift_JIS has the same pattern. */
function isBetter(utf16: string, sample: Uint8Array): boolean {
  const scoreIn = (charset: string) => readingOf(decodeAs(charset, sample)).score;
  const { mean, bits } = scoreIn(utf16);
  return mean < UTF16_MEAN && STATES.every((charset) => bits < scoreIn(charset).bits);
}

interface Candidate {
  readonly charset: State;
  readonly score: Score;
  /** Bits of the score, less what the labels are worth. */
  readonly bits: number;
}

function decideByScore(bytes: Uint8Array, labels: Labels): Decision {
  const first = nextHigh(bytes, 0);
  const sample = bytes.subarray(first, first + SAMPLE_BYTES);
  const damage = utf8Damage(sample);
  if (damage < UTF8_DAMAGE) return { charset: 'utf-8', source: 'score', confidence: 0.95 };
  const charsets = damage < UTF8_HOPELESS ? STATES : STATES.filter((charset) => charset !== 'utf-8');
  const candidates = charsets.map((charset) => candidateOf(charset, sample, labels));
  const [best, second] = candidates.sort((a, b) => a.bits - b.bits) as [Candidate, Candidate];
  let runs: readonly Run[] | undefined;
  const runsOfSample = () => (runs = encodingRuns(sample, best.charset));
  const foreign = foreignCharset(sample, best.score, runsOfSample, labels);
  if (foreign) return foreign;
  const byScore = [...candidates].sort((a, b) => a.score.bits - b.score.bits)[0]!;
  const source = byScore === best ? 'score' : strongest(labels)[1];
  const decision: Decision = { charset: best.charset, source, confidence: confidenceOf(second.bits - best.bits) };
  return runs && first + sample.length === bytes.length ? { ...decision, runs: shifted(runs, first) } : decision;
}

/** Runs of a sample as runs of the bytes before and in it. */
function shifted(runs: readonly Run[], by: number): Run[] {
  return runs.map(({ start, end, encoding }, i) => ({ start: i === 0 ? 0 : start + by, end: end + by, encoding }));
}

function candidateOf(charset: State, sample: Uint8Array, labels: Labels): Candidate {
  const score =
    charset === 'utf-8' ? readingOf(decodeAs(charset, sample)).score : scoreOf(unitsOfPairs(sample, charset));
  const hints = Number(labels.header === charset) + Number(labels.meta === charset);
  return { charset, score, bits: score.bits - hints * LABEL_BITS };
}

/** 1 bit of advantage -> 0.67, 10 bits -> 0.999. */
function confidenceOf(bits: number): number {
  return Math.round(1000 / (1 + 2 ** -Math.min(bits, 50))) / 1000;
}
