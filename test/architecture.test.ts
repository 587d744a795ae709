import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/**
 * Who may import whom, beside the shared files of src/ itself (types, errors, options, Han tables). Data flows one way:
 * stages do not know each other, `pipeline` composes them.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rule: ['parse'],
  decode: [],
  parse: [],
  clean: ['parse'],
  sites: [],
  extract: ['parse', 'sites'],
  normalize: [],
  emit: [],
  pipeline: ['decode', 'parse', 'clean', 'extract', 'normalize'],
  fetch: [],
  worker: ['normalize', 'pipeline'],
  index: ['clean', 'decode', 'emit', 'extract', 'normalize', 'pipeline'],
  crawl: ['fetch', 'worker', 'index', 'pipeline'],
  cli: ['index', 'worker', 'crawl', 'fetch'],
};

/** Files of src/ that any room may import; they import one another only. */
const SHARED = [
  'article',
  'errors',
  'evidence',
  'han.data',
  'han',
  'input',
  'json-schema',
  'kept',
  'lists',
  'options',
  'rule',
  'schema',
];

/** Rooms that know no network, clock, environment or log. */
const PURE = ['decode', 'parse', 'clean', 'sites', 'extract', 'normalize', 'emit', 'pipeline'];
const IMPURE =
  /\b(?:process|console)\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|Math\.random\(|from 'node:(?!(?:module|buffer)')/u;

/** Dependencies that several rooms may import: a container that knows nothing of what it holds. */
const CONTAINERS = ['lru-cache'];

const IMPORT = /(?:from|import|require)\s*\(?\s*'([^']+)'/gu;
const MAX_LINES = 220;

interface Source {
  /** Path from src/. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const SOURCES: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, room: roomOf(path), text, imports: [...text.matchAll(IMPORT)].map(([, name]) => name!) };
  });

/** `clean/tree/hidden.ts` is of the room `clean`, `pipeline.ts` is its own. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/u, '');
}

const isData = ({ path }: Source): boolean => path.endsWith('.data.ts');
const target = ({ path }: Source, name: string): string => relative(SRC, resolve(SRC, path, '..', name));

describe('architecture', () => {
  it('knows every room', () => {
    const rooms = new Set(SOURCES.map(({ room }) => room).filter((room) => !SHARED.includes(room)));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('rooms import only what lies before them', () => {
    const wrong = SOURCES.flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
        .map((name) => roomOf(target(source, name)))
        .filter((room) => room !== source.room && !SHARED.includes(room) && !MAY_IMPORT[source.room]?.includes(room))
        .map((room) => `${source.path} imports ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('other rooms come in by the door: their index', () => {
    const wrong = SOURCES.flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
        .map((name) => target(source, name))
        .filter((path) => path.includes('/') && roomOf(path) !== source.room && !/^[^/]+\/index\.ts$/u.test(path))
        .map((path) => `${source.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('a dependency is imported in one room only', () => {
    const rooms = new Map<string, Set<string>>();
    for (const { room, imports } of SOURCES)
      for (const name of imports.filter((name) => !/^(?:\.|node:)/u.test(name))) {
        const dependency = /^(?:@[^/]+\/)?[^/]+/u.exec(name)![0];
        rooms.set(dependency, (rooms.get(dependency) ?? new Set()).add(room));
      }
    const shared = [...rooms]
      .filter(([name, users]) => users.size > 1 && !CONTAINERS.includes(name))
      .map(([name, users]) => `${name}: ${[...users]}`);
    expect(shared).toEqual([]);
  });

  it('the core is pure', () => {
    const impure = SOURCES.filter(({ room, text }) => PURE.includes(room) && IMPURE.test(text));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('errors, tree nodes and lines are the only classes', () => {
    const classes = SOURCES.filter(({ text }) => /^(?:export )?(?:abstract )?class /mu.test(text));
    expect(classes.map(({ path }) => path)).toEqual(['errors.ts', 'extract/line.ts', 'parse/nodes.ts']);
  });

  it('pages make no getters: each object literal with one has a shape of its own, which keeps its page alive', () => {
    const files = SOURCES.filter(({ room }) => PURE.includes(room)).filter(
      ({ text }) => !/^export class /mu.test(text),
    );
    const getters = files.filter(({ text }) => /^\s+get \w+\(\)/mu.test(text));
    expect(getters.map(({ path }) => path)).toEqual([]);
  });

  it('files hold one subject: no more than 220 lines, data apart', () => {
    const long = SOURCES.filter((source) => !isData(source) && source.text.split('\n').length > MAX_LINES);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const later = SOURCES.filter(({ text }) =>
      /\b(?:TODO|FIXME|XXX|HACK|INTERIM)\b|@ts-ignore|@ts-expect-error/u.test(text),
    );
    expect(later.map(({ path }) => path)).toEqual([]);
  });
});
