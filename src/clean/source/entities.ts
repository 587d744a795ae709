// `&#20961;`, `&#x5de7;`
const NUMERIC = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/giu;
const NUMERIC_AT = new RegExp(NUMERIC, 'iuy');
const HAN = /\p{Script=Han}/u;
const HANS = /\p{Script=Han}/gu;

/** How many Han characters `source` writes as numeric entities (`&#20961;` → `凡`), counted up to `most`. */
export function codedHan(source: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = source.indexOf('&#'); at >= 0 && count < most; at = source.indexOf('&#', at + 2)) {
    NUMERIC_AT.lastIndex = at;
    const match = NUMERIC_AT.exec(source);
    if (match && HAN.test(charOf(match))) count++;
  }
  return count;
}

/** `source` with its numeric entities read. */
export const readNumeric = (source: string): string => source.replace(NUMERIC, (...match) => charOf(match));

/** The Han characters that `source` writes as they are. */
export const rawHan = (source: string): number => source.match(HANS)?.length ?? 0;

export const hasHan = (source: string): boolean => HAN.test(source);

function charOf([, hex, decimal]: readonly (string | undefined)[]): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
