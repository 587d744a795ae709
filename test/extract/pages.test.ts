import { describe, expect, it } from 'vitest';
import { explain } from '../../src/index.ts';
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
