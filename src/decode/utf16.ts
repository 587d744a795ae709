/** A pattern shows in so many bytes, or not at all. */
const SAMPLE_BYTES = 4096;
/** A share of NUL bytes on one side above which ASCII markup in UTF-16 is certain. */
const NUL_SHARE = 0.1;
/** A share of Han lead bytes on one side above which bare Chinese text in UTF-16 is likely. */
const LEAD_SHARE = 0.7;
/** Fewer code units than this prove nothing by their lead bytes. */
const MIN_UNITS = 8;

/**
 * UTF-16 without a BOM, by what stands at even and at odd places: NULs of ASCII markup, or lead bytes of Han and of CJK
 * punctuation (`4E`-`9F`, `30`, `FF`). Null if neither pattern shows.
 */
export function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (units === 0) return null;
  const nuls = [0, 0];
  const leads = [0, 0];
  for (let i = 0; i < units * 2; i++) {
    const byte = bytes[i]!;
    if (byte === 0) nuls[i & 1]!++;
    else if ((byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff) leads[i & 1]!++;
  }
  const sides = [nuls[0]! / units, nuls[1]! / units] as const;
  if (Math.max(...sides) > NUL_SHARE && Math.min(...sides) < Math.max(...sides) / 4)
    return sides[1] > sides[0] ? 'utf-16le' : 'utf-16be';
  if (units < MIN_UNITS) return null;
  const han = [(leads[0]! + nuls[0]!) / units, (leads[1]! + nuls[1]!) / units] as const;
  if (han[1] > LEAD_SHARE && han[0] < LEAD_SHARE * han[1]) return 'utf-16le';
  if (han[0] > LEAD_SHARE && han[1] < LEAD_SHARE * han[0]) return 'utf-16be';
  return null;
}
