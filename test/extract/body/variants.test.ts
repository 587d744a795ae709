import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { CONTROL_ROWS, SECTION_ROWS } from '../../../src/extract/body/controls.data.ts';
import { CREDIT_ROWS, STATEMENT_ROWS } from '../../../src/extract/body/notices.data.ts';
import { PROMPT_ROWS } from '../../../src/extract/body/prompts.data.ts';
import { keyOf } from '../../../src/extract/key.ts';

const PATTERNS = [CREDIT_ROWS, STATEMENT_ROWS, PROMPT_ROWS, CONTROL_ROWS, SECTION_ROWS]
  .flat()
  .map((row) => row.patterns);
const CHARACTERS = [...new Set(PATTERNS.join('').match(/\p{Script=Han}/gu))];

describe('the notice table reads both scripts', () => {
  it.each(['t', 'tw', 'hk'] as const)('every character of a pattern is found in its traditional form: %s', (to) => {
    const traditional = Converter({ from: 'cn', to });
    expect(CHARACTERS.filter((char) => keyOf(traditional(char)) !== char)).toEqual([]);
  });

  it('patterns are written in simplified characters', () => {
    expect(CHARACTERS.filter((char) => keyOf(char) !== char)).toEqual([]);
  });
});
