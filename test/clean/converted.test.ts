import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { honestDevPages, honestFixtures } from '../support/honest-pages.ts';
import { samplesOf } from '../support/restoration.ts';
import { spoil } from '../support/spoil.ts';

const dev = honestDevPages();

const isTraditional = (bytes: Uint8Array): boolean =>
  extract(bytes, { script: 'keep' })?.original.lang?.startsWith('zh-Hant') ?? false;

describe('original.converted', () => {
  it.skipIf(dev.length === 0)('is false on the honest pages of Taiwan and Hong Kong (needs ../shared)', () => {
    const converted = [...honestFixtures(), ...dev]
      .filter(({ bytes }) => isTraditional(bytes))
      .filter(({ bytes, url }) => extract(bytes, { url })?.original.converted)
      .map(({ name }) => name);
    expect(converted).toEqual([]);
  });

  const samples = samplesOf([...honestFixtures(), ...dev.filter((_, at) => at % 3 === 0)]).filter(
    ({ article }) => article?.original.lang === 'zh-Hans' && article.body.length > 400,
  );

  it.each(['pinyin-sparse', 'pinyin-dense', 'pinyin-gbk-aligned'])('is true on every page spoiled by %s', (family) => {
    const missed = samples.filter(({ html }) => !convertedBy(spoil(html, family, 1)));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it.skipIf(dev.length === 0)('is true on most pages that were only converted (needs ../shared)', () => {
    const missed = samples.filter(({ html }) => !convertedBy(spoil(html, 'traditional', 1)));
    expect(missed.length / samples.length, missed.map(({ name }) => name).join()).toBeLessThan(0.1);
  });
});

const convertedBy = (page: string | Uint8Array): boolean | undefined =>
  extract(typeof page === 'string' ? Buffer.from(page) : page)?.original.converted;
