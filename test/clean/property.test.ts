import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { parse, serialize } from '../../src/parse/index.ts';
import { fc } from '../support/property.ts';

/** What the rules look for, in pieces: chance puts them together in every wrong way. */
const PIECES = [
  '<div style="display:none">',
  '<span style="left:-9000px">',
  '<a href="http://www.k1.example/" title="甲,乙_丙">',
  '<td id="k3mza">',
  '<tt id="k3mza">',
  '<bdo id="k3mza">',
  '</div>',
  '</span>',
  '</a>',
  '</tt>',
  '</bdo>',
  '<p>',
  '<br>',
  '<ruby>',
  '<rt>',
  '<title>&#20975;&#21457;&#23448;</title>',
  '<textarea>',
  '<plaintext>',
  '<!--',
  '&lt;th id="k3mza"&gt;&lt;/th&gt;',
  '<script>document.title="甲"</script>',
  '關(guān)',
  '鎮(zhèn)',
  '環(huán)',
  '說(shuō)',
  '們�(cè)噲D',
  '?，F(xiàn)',
  '(',
  '百家乐 时时彩 六合彩 老虎机',
  '今年第一批工程开工，',
  '水清了。',
  '♤，',
  '，，',
  '\u200b',
  '\u202d',
  '\ue123',
  '👨‍👩‍👧',
  'iphoness',
  '加薇信：abc12345',
  ' ',
  '\n',
];

const pages = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme' })),
  {
    maxLength: 60,
  },
);

const FOLDER = new URL('../../fixtures/rules/', import.meta.url);
const rows = readdirSync(FOLDER).flatMap((file) => {
  const { rule, cases, controls } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  return [...cases, ...controls].map((row) => ({ ...row, name: `${rule}: ${row.about}` }));
});

describe('cleaning is idempotent', () => {
  it.each(rows)('$name', ({ html, text, assume }) => {
    const input = html === undefined ? 'text' : 'html';
    const once = clean(html ?? text, { input, assume });
    if (input === 'text') expect(clean(once.text, { input, assume }).text).toBe(once.text);
    else expect(clean(once.html, { input, assume }).html).toBe(serialize(parse(once.html)));
  });
});

describe('anything may come', () => {
  it('it never throws, and says why for every change', () => {
    fc.assert(
      fc.property(pages, (pieces) => {
        const page = pieces.join('');
        const { html, flags, removals } = clean(page, { input: 'html' });
        const untouched = clean(page, { input: 'html', rules: { skip: ['*'] } });
        expect(untouched.removals).toEqual([]);
        if (html !== untouched.html) expect(removals).not.toEqual([]);
        for (const { rule, reason, count, evidence } of removals) {
          expect(rule).not.toBe('');
          expect(reason).not.toBe('');
          expect(count).toBeGreaterThan(0);
          expect(evidence).toMatchObject({ samples: expect.any(Array) });
        }
        if (flags.length > 0) expect(removals).not.toEqual([]);
        expect(clean(html, { input: 'html' }).html).toBe(serialize(parse(html)));
      }),
      { numRuns: 300 },
    );
  });

  it('text comes back as it was, but for what was removed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-composite' }), { maxLength: 20 }), (strings) => {
        const text = strings.join('');
        const { removals, text: left } = clean(text, { input: 'text' });
        const untouched = clean(text, { input: 'text', rules: { skip: ['*'] } });
        if (removals.length === 0) expect(left).toBe(untouched.text);
        else expect(left.length).toBeLessThanOrEqual(untouched.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
