/**
 * Code units by writing system: [first, last, system]. Han outside the BMP is left to its high surrogates; の is left out,
 * since Chinese brands and headlines write it for 的.
 */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0x24f, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
  [0xe00, 0xe7f, 'Thai'],
  [0xf00, 0xfff, 'Tibt'],
  [0x1800, 0x18af, 'Mong'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x3041, 0x306d, 'Kana'],
  [0x306f, 0x3096, 'Kana'],
  [0x30a1, 0x30fa, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xa000, 0xa4cf, 'Yiii'],
  [0xac00, 0xd7af, 'Hang'],
  [0xd840, 0xd88f, 'Hani'],
  [0xff66, 0xff9d, 'Kana'],
];

/** Tags of the writing systems that serve one language; the others are told as `und-Latn` and the like. */
const LANGUAGE: Readonly<Record<string, string>> = {
  Grek: 'el',
  Hang: 'ko',
  Hebr: 'he',
  Kana: 'ja',
  Mong: 'mn-Mong',
  Thai: 'th',
  Tibt: 'bo',
  Yiii: 'ii',
};

/** Japanese prose has 40 to 60 % kana; a Chinese page about a Japanese game a few percent. */
const MIN_KANA_SHARE = 0.15;
const MIN_HANGUL_SHARE = 0.2;
/** Han for each Latin letter: an English report with a name in Han stays below, a Chinese one on software above. */
const MIN_HAN_SHARE = 0.1;

let systems: Uint8Array | null = null;

function systemTable(): Uint8Array {
  if (systems) return systems;
  systems = new Uint8Array(0x10000);
  for (const [index, [first, last]] of RANGES.entries()) systems.fill(index + 1, first, last + 1);
  return systems;
}

/** How many letters of each writing system a text has. */
function countSystems(text: string): ReadonlyMap<string, number> {
  const table = systemTable();
  const counts = new Uint32Array(RANGES.length + 1);
  for (let at = 0; at < text.length; at++) counts[table[text.charCodeAt(at)]!]!++;
  const bySystem = new Map<string, number>();
  for (const [index, [, , system]] of RANGES.entries()) {
    const count = counts[index + 1]!;
    if (count > 0) bySystem.set(system, (bySystem.get(system) ?? 0) + count);
  }
  return bySystem;
}

/**
 * The language of a text as far as its letters tell it: `zh`, `ja`, `ko` …, `und-Latn` for any language in Latin letters,
 * null without letters.
 * @example languageOf('東京タワーのあかり') // 'ja'
 */
export function languageOf(text: string): string | null {
  const counts = countSystems(text);
  const count = (system: string) => counts.get(system) ?? 0;
  const han = count('Hani');
  if (han > 0) {
    if (count('Kana') >= MIN_KANA_SHARE * (han + count('Kana'))) return 'ja';
    if (count('Hang') >= MIN_HANGUL_SHARE * (han + count('Hang'))) return 'ko';
    if (han >= MIN_HAN_SHARE * count('Latn')) return 'zh';
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? (LANGUAGE[most[0]] ?? `und-${most[0]}`) : null;
}
