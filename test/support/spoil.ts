import { convert } from './spoil/characters.ts';
import { HIDING, hiddenFarm, visibleFarmAtFoot, visibleFarmAtHead } from './spoil/farms.ts';
import { bidi, doubledCommas, jammers, selectors, symbolsBeforeMarks, zeroWidth } from './spoil/noise.ts';
import { allPinyin, densePinyin, gbkAligned, gbkUnaligned, inGbkBytes, sparsePinyin } from './spoil/pinyin.ts';
import { type Random, seeded } from './spoil/random.ts';
import { type Place, soup } from './spoil/soup.ts';
import { hackedTitle, hackedTitleUncloaked, replacedMetas } from './spoil/titles.ts';

/**
 * Does to an honest page what spam programs do, from the specification of what they do. `lossy` is a family that destroys
 * something of the page: what is gone must be reported, not invented.
 */
export interface Family {
  readonly lossy: boolean;
  spoil(html: string, random: Random): string | Uint8Array;
}

const reversible = (spoil: Family['spoil']): Family => ({ lossy: false, spoil });
const lossy = (spoil: Family['spoil']): Family => ({ lossy: true, spoil });

const PLACES: readonly Place[] = ['head', 'foot', 'body', 'after'];

/** Every family of the specification; those of notes convert the page first, as the programs do. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  traditional: reversible(convert),
  'pinyin-sparse': reversible((html, random) => sparsePinyin(convert(html, random), random)),
  'pinyin-dense': reversible((html, random) => densePinyin(convert(html, random), random)),
  'pinyin-all': reversible((html, random) => allPinyin(random.chance(0.5) ? convert(html, random) : html, random)),
  'pinyin-gbk-aligned': reversible((html, random) => gbkAligned(convert(html, random), random)),
  'pinyin-gbk-unaligned': lossy((html, random) => gbkUnaligned(convert(html, random), random).bytes),
  'pinyin-gbk-unaligned-php': lossy((html, random) => gbkUnaligned(convert(html, random), random).text),
  ...Object.fromEntries(
    PLACES.flatMap((place) => [
      [`soup-${place}`, reversible((html, random) => soup(html, random, place, true))],
      [`soup-unclosed-${place}`, reversible((html, random) => soup(html, random, place, false))],
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(HIDING).map((style) => [
      `hidden-farm-${style}`,
      reversible((html, random) => hiddenFarm(html, random, style)),
    ]),
  ),
  'farm-head': reversible(visibleFarmAtHead),
  'farm-foot': reversible(visibleFarmAtFoot),
  'title-cloaked': reversible(hackedTitle),
  'title-uncloaked': lossy(hackedTitleUncloaked),
  'metas-replaced': lossy(replacedMetas),
  'symbols-before-marks': reversible(symbolsBeforeMarks),
  'doubled-commas': reversible(doubledCommas),
  'zero-width': reversible(zeroWidth),
  bidi: reversible(bidi),
  selectors: reversible(selectors),
  jammers: reversible(jammers),
};

/** One page after one family. */
export const spoil = (html: string, family: string, seed: number): string | Uint8Array =>
  FAMILIES[family]!.spoil(html, seeded(`${family} ${seed}`));

/**
 * One page after all families that can be undone, in the order in which programs come upon a page: its text is converted,
 * annotated and strewn with noise, then spam is put round it.
 */
export function spoilWithAll(html: string, seed: number): string | Uint8Array {
  const random = seeded(`all ${seed}`);
  const text = [
    convert,
    random.pick([sparsePinyin, densePinyin, allPinyin]),
    random.pick([symbolsBeforeMarks, doubledCommas]),
    random.pick([zeroWidth, bidi, selectors]),
    jammers,
    hackedTitle,
  ];
  const round = [
    ...PLACES.map((place) => (page: string) => soup(page, random, place, random.chance(0.5))),
    ...random.some(Object.keys(HIDING), 3).map((style) => (page: string) => hiddenFarm(page, random, style)),
    visibleFarmAtHead,
    visibleFarmAtFoot,
  ];
  const spoiled = [...text, ...round].reduce((page, step) => step(page, random), html);
  return random.chance(0.2) ? inGbkBytes(spoiled) : spoiled;
}
