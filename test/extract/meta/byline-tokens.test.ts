import { describe, expect, it, test } from 'vitest';
import { mayHoldRole, tokenize } from '../../../src/extract/meta/byline-tokens.ts';
import { endingsOf } from '../../../src/extract/meta/endings.ts';
import { ROLE_PREFIXES, ROLE_WORDS, STOP_WORDS } from '../../../src/extract/meta/roles.data.ts';

const show = (text: string): string =>
  tokenize(text)
    .map(({ kind, text: own }) => `${kind} ${own}`)
    .join('|');

describe('tokenize', () => {
  test.each([
    ['责任编辑：王大明', 'role 责任编辑|word 王大明'],
    ['记者 王大明　摄', 'role 记者|blank  |word 王大明|blank 　|role 摄'],
    ['王大明(某校教授)', 'word 王大明|open (|word 某校教授|close )'],
    ['王大明、李小红/文', 'word 王大明|separator 、|word 李小红|separator /|role 文'],
    ['来源：河上日报', 'stop 来源|separator ：|word 河上日报'],
    ['王大明 \u2028 HN666', 'word 王大明|blank  \u2028 |code HN666'],
    // the beginnings of words, and no more
    ['记录编者来客发展', 'word 记录编者来客发展'],
    ['记', 'word 记'],
    ['', ''],
  ])('%j -> %s', (text, tokens) => {
    expect(show(text)).toBe(tokens);
  });

  it('knows every word of the tables where it stands alone', () => {
    const roles = Object.values(ROLE_WORDS).flat();
    const unknown = [...roles, ...STOP_WORDS].filter((word) => tokenize(word)[0]?.kind === 'word');
    expect(unknown).toEqual([]);
    expect([...roles, ...ROLE_PREFIXES, ...STOP_WORDS].filter((word) => word.length < 2)).toEqual([]);
  });
});

describe('endingsOf', () => {
  const ending = endingsOf(['晚报', '报', '在线']);
  test.each([
    ['河上晚报', 1, '晚报'],
    ['晚报', 1, '报'],
    ['晚报', 0, '晚报'],
    ['报', 1, undefined],
    ['河上在线', 2, '在线'],
    ['河上在线', 3, undefined],
    ['报社', 0, undefined],
    ['', 0, undefined],
  ] as const)('%s, %i before it -> %s', (word, least, found) => {
    expect(ending(word, least)).toBe(found);
  });
});

describe('mayHoldRole', () => {
  test.each(['责任编辑：王大明', '作　者：王大明', '记\u200b者 王大明', '王大明/文', 'By 王大明', '驻巴黎记者'])(
    '%s: yes',
    (text) => {
      expect(mayHoldRole(text)).toBe(true);
    },
  );
  test.each(['新桥通车', '2024-02-21 09:40', '来源：河上日报', '本来', ''])('%s: no', (text) => {
    expect(mayHoldRole(text)).toBe(false);
  });

  it('is true of every text in which a role is found', () => {
    const roles = [...Object.values(ROLE_WORDS).flat(), ...ROLE_PREFIXES.map((prefix) => `${prefix}记者`)];
    expect(roles.filter((word) => !mayHoldRole(`甲${word}乙`))).toEqual([]);
  });
});
