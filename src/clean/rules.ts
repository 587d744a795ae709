import type { ResolvedOptions } from '../options.ts';
import type { Rule, SourceRule, TextRule, TreeRule } from '../rule.ts';
import { tagSoup } from './source/tag-soup.ts';
import { titleHack } from './source/title-hack.ts';
import { writtenHiding } from './source/written-hiding.ts';
import { invisibleCharacters } from './text/invisible.ts';
import { literalSoup } from './text/literal-soup.ts';
import { commasBeforeMarks, symbolsBeforeMarks } from './text/noise-marks.ts';
import { injectedPinyin } from './text/pinyin/index.ts';
import { fontObfuscated, privateUse } from './text/private-use.ts';
import { asciiMangle, contactHomoglyph } from './text/reports.ts';
import type { PageRule } from './text/rule.ts';
import { spacedOut } from './text/spaced.ts';
import { barren } from './tree/barren.ts';
import { hiddenJammer, hiddenLinks, keywordStuffing } from './tree/hidden.ts';
import { hostileScript } from './tree/hostile-script.ts';
import { linkFarm, linkFarmLine } from './tree/link-farm.ts';
import type { LineRule, SubtreeRule } from './tree/rule.ts';

/** The rules of a run, by what they look at, in order. */
export interface CleanRules {
  readonly source: readonly SourceRule[];
  readonly subtrees: readonly SubtreeRule[];
  readonly lines: readonly LineRule[];
  readonly texts: readonly PageRule[];
}

/** All rules of the stage. The order is part of the meaning: readings go before the noise around them. */
export const CLEAN_RULES: CleanRules = {
  source: [titleHack, tagSoup, writtenHiding],
  subtrees: [hostileScript, barren, hiddenLinks, keywordStuffing, hiddenJammer, linkFarm],
  lines: [linkFarmLine],
  texts: [
    literalSoup,
    invisibleCharacters,
    injectedPinyin,
    symbolsBeforeMarks,
    commasBeforeMarks,
    privateUse,
    fontObfuscated,
    spacedOut,
    asciiMangle,
    contactHomoglyph,
  ],
};

/** The rules of a run: the built-in ones without those of `skip` (`*`: without all), then those of `add`. */
export function rulesOf({ add, skip }: ResolvedOptions['rules']): CleanRules {
  if (add.length === 0 && skip.length === 0) return CLEAN_RULES;
  const kept = ({ id }: { readonly id: string }) => !skip.includes(id) && !skip.includes('*');
  return {
    source: [...CLEAN_RULES.source.filter(kept), ...add.filter((rule) => rule.stage === 'source')],
    subtrees: [...CLEAN_RULES.subtrees.filter(kept), ...add.filter(isTreeRule).map(fromTreeRule)],
    lines: CLEAN_RULES.lines.filter(kept),
    texts: [...CLEAN_RULES.texts.filter(kept), ...add.filter(isTextRule).map(fromTextRule)],
  };
}

const isTreeRule = (rule: Rule): rule is TreeRule => rule.stage === 'tree';
const isTextRule = (rule: Rule): rule is TextRule => rule.stage === 'text';

const fromTreeRule = (rule: TreeRule): SubtreeRule => ({
  id: rule.id,
  flag: rule.flag,
  reason: rule.reason,
  test({ element }) {
    const act = rule.test(element);
    return act && { act };
  },
});

const fromTextRule = (rule: TextRule): PageRule => ({
  id: rule.id,
  flag: rule.flag,
  reason: rule.reason,
  judge: () => ({
    edit(before) {
      const text = rule.edit(before);
      return { text, cuts: text === before ? [] : [before] };
    },
  }),
});
