import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import * as organisations from '../../../src/extract/meta/organisations.data.ts';
import { PLACES } from '../../../src/extract/meta/places.data.ts';
import { ROLE_PREFIXES, ROLE_WORDS, STOP_WORDS } from '../../../src/extract/meta/roles.data.ts';
import { CHANNELS } from '../../../src/extract/meta/title/site-words.data.ts';

const LISTS: Readonly<Record<string, Iterable<string>>> = {
  ...ROLE_WORDS,
  prefixes: ROLE_PREFIXES,
  stops: STOP_WORDS,
  places: PLACES,
  channels: CHANNELS,
  organisations: organisations.ORGANISATION_ENDINGS,
  longOrganisations: organisations.LONG_ORGANISATION_ENDINGS,
  media: organisations.MEDIA_ENDINGS,
  names: organisations.MEDIA_NAMES,
  placeholders: organisations.PLACEHOLDERS,
  sections: organisations.SECTION_WORDS,
};
/** What the tables of characters make of a word and nobody prints. */
const UNPRINTED = new Set('編髮 審籤 字級 總檯 總臺 臺視新聞 邢臺 龍巖 嶽陽'.split(' '));
const SCRIPTS = [Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'tw', to: 'cn' })];

test.each(Object.keys(LISTS))('the words of %s stand in both scripts', (name) => {
  const words = new Set(LISTS[name]);
  const missing = [...words]
    .flatMap((word) => SCRIPTS.map((convert) => convert(word)))
    .filter((word) => !words.has(word));
  expect(missing.filter((word) => !UNPRINTED.has(word))).toEqual([]);
});
