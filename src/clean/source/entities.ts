// `&#20961;`, `&#x5de7;`
const NUMERIC = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/giu;
const HAN = /\p{Script=Han}/u;
const HANS = /\p{Script=Han}/gu;

/** The Han characters that `source` writes as numeric entities: `&#20961;` → `凡`. */
export function codedHan(source: string): number {
  let count = 0;
  for (const match of source.matchAll(NUMERIC)) if (HAN.test(charOf(match))) count++;
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
