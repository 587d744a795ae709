import { expect, it } from 'vitest';
import { newWritings, notesIn } from '../../src/clean/text/pinyin/notes.ts';
import { isReading } from '../../src/clean/text/pinyin/readings.ts';

/** What is annotated in a text, in its order. */
function annotatedIn(text: string) {
  const writings = newWritings();
  return notesIn(text, writings).numbers.map((number) => writings.kinds[number]!);
}

it.each([
  ['關(guān)', '關', 'guān'],
  ['會(huì )', '會', 'huì'],
  ['嗯(ǹg)', '嗯', 'ǹg'],
  ['綠(lǜ)', '綠', 'lǜ'],
])('%s is %s with the reading %s', (text, char, reading) => {
  const [annotated] = annotatedIn(text);
  expect([annotated?.char, annotated?.notes[0]?.reading]).toEqual([char, reading]);
  expect(isReading(char, reading)).toBe(true);
});

it.each(['(GDP)', '股(600519)', '米(m²)'])('%s has no note', (text) => expect(annotatedIn(text)).toEqual([]));

it('tells writings apart that are kept under one number', () => {
  // 31 · a + ā = 31 · b + â
  const text = '關(aā)關(bâ)關(aā)';
  expect(
    annotatedIn(text)
      .map(({ source }) => source)
      .join(''),
  ).toBe(text);
});
