import { hasName, isNameEnd } from './chars.ts';
import { TAG_ROWS } from './tags.data.ts';

type Row = (typeof TAG_ROWS)[number];
export type StartRuleName = Row['start'];
export type EndRuleName = Row['end'];

/** Sets of the standard, as bits. */
export const FLAG = {
  special: 1 << 0,
  formatting: 1 << 1,
  scope: 1 << 2,
  tableScope: 1 << 3,
  listScope: 1 << 4,
  buttonScope: 1 << 5,
  heading: 1 << 6,
  definition: 1 << 7,
  option: 1 << 8,
  ruby: 1 << 9,
  head: 1 << 10,
  inTable: 1 << 11,
  table: 1 << 12,
  section: 1 << 13,
  row: 1 << 14,
  cell: 1 << 15,
  caption: 1 << 16,
  columns: 1 << 17,
  foreign: 1 << 18,
  integration: 1 << 19,
} as const;

/** What tree construction knows of one element name. Compared by identity: one record a name (and one more in SVG/MathML). */
export interface Tag {
  readonly name: string;
  readonly flags: number;
  readonly start: StartRuleName;
  readonly end: EndRuleName;
}

/** Names are cut here; no element of HTML has a longer one. */
const NAME_LIMIT = 64;

const BUCKETS = 1024;
const HASH_FACTOR = 31;

const known: Tag[] = TAG_ROWS.flatMap(({ names, start, end, flags }) => {
  const bits = flags.split(' ').reduce((sum, flag) => sum | (flag ? FLAG[flag as keyof typeof FLAG] : 0), 0);
  return names.split(' ').map((name) => ({ name, flags: bits, start, end }));
});
const byName: ReadonlyMap<string, Tag> = new Map(known.map((tag) => [tag.name, tag]));

const hashOf = (name: string): number => {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, HASH_FACTOR) + (name.charCodeAt(at) | 0x20)) | 0;
  return hash & (BUCKETS - 1);
};
const buckets: readonly Tag[][] = Array.from({ length: BUCKETS }, () => []);
for (const tag of known) buckets[hashOf(tag.name)]!.push(tag);

/** The record of a name that the table has. */
export const tagNamed = (name: string): Tag => byName.get(name)!;

/** Reads tag names; known ones without making a string. `end` is where the last name ended. */
export interface TagReader {
  readonly html: string;
  readonly others: Map<string, Tag>;
  end: number;
}

export const makeTagReader = (html: string): TagReader => ({ html, others: new Map(), end: 0 });

/** The record of the name that begins at `at`. */
export function readTag(reader: TagReader, at: number): Tag {
  const { html } = reader;
  let hash = 0;
  let end = at;
  for (; end < html.length; end++) {
    const code = html.charCodeAt(end);
    if (isNameEnd(code)) break;
    hash = (Math.imul(hash, HASH_FACTOR) + (code | 0x20)) | 0;
  }
  reader.end = end;
  for (const tag of buckets[hash & (BUCKETS - 1)]!) {
    if (tag.name.length === end - at && hasName(html, at, tag.name)) return tag;
  }
  return otherTag(reader, html.slice(at, Math.min(end, at + NAME_LIMIT)).toLowerCase());
}

function otherTag({ others }: TagReader, name: string): Tag {
  let tag = others.get(name);
  if (!tag) {
    tag = { name, flags: 0, start: 'ordinary', end: 'ordinary' };
    others.set(name, tag);
  }
  return tag;
}
