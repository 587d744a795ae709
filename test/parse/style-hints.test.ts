import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hidingOf } from '../../src/parse/hidden.ts';
import { nextStyleHint } from '../../src/parse/style-hints.ts';

it.each([
  ['.a{color:red;display:none}', 20],
  ['.a{VISIBILITY : Hidden}', 14],
  ['.a{opacity: .0}', 10],
  ['.a{font-size:1px}', 12],
  ['.a{width:0;overflow:hidden}', 8],
  ['.a{left:-9000px}', 7],
])('%s may hide something at %i', (css, at) => expect(nextStyleHint(css, 0)).toBe(at));

it.each([
  '.a{overflow:hidden;height:100%}',
  '.a{width:12px;left:-20px}',
  'a:hover{color:#000;line-height:16px}',
  '.a{background:none;margin:0}',
  '',
  ':::',
])('%s hides nothing', (css) => expect(nextStyleHint(css, 0)).toBe(-1));

it('passes over nothing that hides', () => {
  const property = fc.constantFrom(
    ...'display visibility opacity font-size left top text-indent margin-left margin-top height width overflow'.split(
      ' ',
    ),
  );
  const value = fc.constantFrom(
    ...'none hidden 0 .0 0.00 1 1px 0px 0em -500 -9999px -20px block visible 100% auto'.split(' '),
  );
  const blank = fc.constantFrom('', ' ', '\n  ', '\t');
  const declaration = fc
    .tuple(blank, property, blank, blank, value)
    .map(([before, name, left, right, what]) => `${before}${name}${left}:${right}${what}`);
  fc.assert(
    fc.property(fc.array(declaration, { maxLength: 5 }), (declarations) => {
      const style = declarations.join(';');
      return hidingOf(style) === null || nextStyleHint(`.a{${style}}`, 0) >= 0;
    }),
    { seed: 7, numRuns: 2000 },
  );
});
