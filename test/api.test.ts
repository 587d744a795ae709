import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as qingwen from '../src/index.ts';

/** Every word that the package exports at run time. A word more or less is a change of the public surface. */
const SURFACE = [
  'ARTICLE_FIELDS',
  'DEFAULT_LIMITS',
  'FORMATS',
  'QingwenError',
  'SCRIPTS',
  'articleSchema',
  'bodyHtml',
  'bodyMarkdown',
  'bodyOf',
  'clean',
  'decode',
  'emit',
  'explain',
  'extract',
  'joinParts',
  'links',
  'normalize',
  'toHtml',
  'toJson',
  'toJsonLine',
  'toMarkdown',
  'toReport',
  'toSchemaOrg',
  'toText',
];

describe('the public surface', () => {
  it('is exactly this', () => {
    expect(Object.keys(qingwen).sort()).toEqual(SURFACE);
  });

  it('every exported function and constant is documented', () => {
    const src = join(import.meta.dirname, '../src');
    const door = readFileSync(join(src, 'index.ts'), 'utf8');
    const undocumented = [...door.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([^']+)'/gu)].flatMap(
      ([, names, file]) => {
        const text = textOf(join(src, file!));
        return names!
          .split(',')
          .map((name) => name.replace('type ', '').trim())
          .filter(
            (name) =>
              name &&
              !new RegExp(`\\*/\\nexport (?:async )?(?:function|const|class|interface|type) ${name}\\b`, 'u').test(
                text,
              ),
          );
      },
    );
    expect(undocumented).toEqual([]);
  });
});

/** The source of a module, with that of what it re-exports. */
function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const inner = [...text.matchAll(/export [^;]*? from '(\.\/[^']+)'/gu)].map(([, path]) =>
    textOf(join(file, '..', path!)),
  );
  return [text, ...inner].join('\n');
}
