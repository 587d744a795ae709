import { describe, expect, it } from 'vitest';
import { type Article, explain } from '../../src/index.ts';
import { type PageFixture, pageFixtures } from '../support/fixtures.ts';

/** What a fixture says of the article, as the article itself says it. */
function told({ expected = {} }: PageFixture) {
  const { paragraphs, paragraphsInclude, flagsInclude, charset, ...fields } = expected;
  return {
    ...fields,
    ...(paragraphs && { body: paragraphs.join('\n\n') }),
    ...(charset && { original: expect.objectContaining({ charset }) }),
    ...(flagsInclude && { flags: expect.arrayContaining([...flagsInclude]) }),
  };
}

describe('page fixtures', () => {
  it.each(pageFixtures().map((fixture) => [fixture.slug, fixture] as const))('%s', (_slug, fixture) => {
    const sites = { builtin: fixture.slug.startsWith('site-') };
    const { kind, article } = explain(fixture.bytes, { ...fixture.options, sites });
    expect(kind).toBe(fixture.kind);
    if (fixture.kind !== 'article') return expect(article).toBeNull();
    expect(article).toMatchObject(told(fixture));
    expect(article?.body.split('\n\n')).toEqual(
      expect.arrayContaining([...(fixture.expected?.paragraphsInclude ?? [])]),
    );
  });
});

describe('what explain says', () => {
  it('names a winner for every value, and a reason for every loser, short enough for a terminal', () => {
    for (const { slug, bytes, options } of pageFixtures()) {
      const { article, fields } = explain(bytes, options);
      for (const [name, evidence] of Object.entries(fields)) {
        const value = article?.[name as keyof Article];
        const isEmpty =
          value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
        if (!isEmpty) expect(evidence.winner, `${slug} ${name}`).not.toBeNull();
        expect(evidence.others.length, `${slug} ${name}`).toBeLessThanOrEqual(5);
        for (const { reason, place, value: lost } of evidence.others) {
          expect(reason, `${slug} ${name}`).toBeTruthy();
          expect(place.length + JSON.stringify(lost).length, `${slug} ${name}`).toBeLessThan(400);
        }
      }
    }
  });

  it('names what speaks against a text, and what metadata of the writer was not taken', () => {
    const text = '老秦把船头的灯点亮，等第一班进城的人上船，这一等就是四十年，船票还是一块钱。';
    const { fields } = explain(
      `<meta name="author" content="河声网"><h1>老渡口的船</h1><p>记者 秦小满</p><p>${text}</p><p>${text}</p><p>${text}</p><p>${text}</p>`,
    );
    expect(fields.quality?.winner).toMatchObject({ rule: 'doubts', place: 'no-date -0.15' });
    expect(fields.body?.winner).toMatchObject({
      value: expect.stringMatching(/^\d+ paragraphs, \d+ Han$/u),
      rule: 'region',
    });
    expect(fields.authors?.others).toMatchObject([{ value: '河声网', reason: 'no name of a person' }]);
  });
});
