import type { Limits } from '../options.ts';

/** A run of bytes in one encoding; offsets in bytes, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly encoding: string;
}

/** What decided on the encoding, strongest first; `string` if there were no bytes to decide on. */
export type DecodeSource = 'option' | 'bom' | 'utf8-valid' | 'header' | 'meta' | 'score' | 'string';

/** What is worth knowing of the bytes or of the text in them. A damaged encoding is no tampering, so these are no flags. */
export type DecodeWarning =
  /** The header or the page names another encoding than the bytes are in. */
  | 'wrong-label'
  /** More than one encoding in one document; see `runs`. */
  | 'mixed-encoding'
  /** Text had been decoded wrongly before it was stored and was put right; see `repairs`. */
  | 'mojibake-repaired'
  /** Text was lost before the page was stored (锟斤拷, U+FFFD, ???); it stays as it is. */
  | 'irreversible'
  /** More than 0.5 % private-use characters: an icon font, or a character set that no table covers. */
  | 'private-use'
  /** The declared charset has no decoder here (euc-tw, iso-2022-cn …). */
  | 'unsupported-charset'
  /** The input was a string: its bytes would have been better. */
  | 'string-input'
  /** The input was longer than `limits.bytes`; the rest was not read. */
  | 'truncated';

/** Mojibake that was undone. */
export interface Repair {
  /** The misreading that was undone: `utf-8 as windows-1252`. */
  readonly from: string;
  /** How many times over it had been misread. */
  readonly rounds: number;
  /** At most 40 characters, before and after. */
  readonly sample: { readonly before: string; readonly after: string };
  /** How many passages were repaired in this way. */
  readonly count: number;
}

/** Text, and how it was got. */
export interface DecodeResult {
  readonly text: string;
  /** `utf-8`, `gb18030`, `big5-hkscs`, `utf-16le`, `utf-16be`, `hz-gb-2312`, `windows-1252`, a foreign charset, or `mixed`; null for a string. */
  readonly charset: string | null;
  readonly source: DecodeSource;
  /** 0..1: how sure the charset is. */
  readonly confidence: number;
  /** One run for a page in one encoding, more for a `mixed` one, none for a string or for no bytes. */
  readonly runs: readonly Run[];
  /** Number of U+FFFD in `text`. */
  readonly replaced: number;
  readonly warnings: readonly DecodeWarning[];
  readonly repairs: readonly Repair[];
}

/** Options of `decode()`. */
export interface DecodeOptions {
  /** The Content-Type header that came with the bytes: a hint, weaker than the bytes themselves. @default null */
  readonly contentType?: string | null;
  /** The encoding to use, whatever the bytes say; nothing is detected or repaired then. An unknown one is not used. @default null */
  readonly charset?: string | null;
  /** `limits.bytes`: how much is read. @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits>;
}

/** What header and page say of the encoding, as charsets; null where nothing or no label is said. */
export interface Labels {
  readonly header: string | null;
  readonly meta: string | null;
}

/** The encoding of the bytes as a whole, and the reason. `text` and `runs` are there if deciding has found them already. */
export interface Decision {
  readonly charset: string;
  readonly source: DecodeSource;
  readonly confidence: number;
  readonly text?: string;
  readonly runs?: readonly Run[];
}
