// Writes src/decode/big5.data.ts from the tables of iconv-lite: node scripts/big5-data.mjs. `--check` writes nothing and
// fails if it would.
import { readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';

const NONE = ' ';
const TRAILS = [...Array(0xff).keys()].filter((byte) => (byte >= 0x40 && byte <= 0x7e) || byte >= 0xa1);

/** What each trail byte gives after `lead`; null for what is no character. */
const charactersOf = (lead) =>
  TRAILS.map((trail) => iconv.decode(Buffer.from([lead, trail]), 'big5')).map((text) =>
    text.includes('\ufffd') ? null : text,
  );
const escaped = (character) =>
  /[\s\p{C}\\']/u.test(character)
    ? [...character].map((part) => `\\u{${part.codePointAt(0).toString(16)}}`).join('')
    : character;

const rows = [];
const marked = [];
for (let lead = 0x81; lead <= 0xfe; lead++) {
  const characters = charactersOf(lead);
  if (characters.every((character) => character === null)) continue;
  const row = characters.map((character, at) => {
    if (character === null || [...character].length === 1) return character === null ? NONE : escaped(character);
    marked.push(`  [0x${((lead << 8) | TRAILS[at]).toString(16)}, '${escaped(character)}'],`);
    return NONE;
  });
  rows.push(`  [0x${lead.toString(16)}, '${row.join('')}'],`);
}

const source = `// Made by scripts/big5-data.mjs from the tables of iconv-lite (MIT), which are the standard's; do not edit.

/** [lead byte, the character of each trail byte from 0x40 to 0x7E and from 0xA1 to 0xFE]; a blank where there is none. */
// biome-ignore format: one lead byte a line
export const BIG5: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];

/** Pairs that are a letter and a mark. */
// biome-ignore format: one pair a line
export const MARKED: readonly (readonly [number, string])[] = [
${marked.join('\n')}
];
`;
const target = new URL('../src/decode/big5.data.ts', import.meta.url);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) throw new Error('src/decode/big5.data.ts is not what this script makes');
} else writeFileSync(target, source);
