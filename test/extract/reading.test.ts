import { expect, it } from 'vitest';
import type { Candidate } from '../../src/evidence.ts';
import { chosen, preferred } from '../../src/extract/reading.ts';

const of = (value: string): Candidate<string> => ({ value, origin: 'text', rule: `rule-${value}`, place: 'head' });
const isLong = ({ value }: Candidate<string>): boolean => value.length > 1;

function watched() {
  const read: string[] = [];
  const part = (name: string, values: readonly string[]) => () => {
    read.push(name);
    return values.map(of);
  };
  const parts = [part('first', []), part('second', ['甲', '乙丙', '丁戊']), part('third', ['己庚'])];
  return { read, parts };
}

it('takes the first that fits, and reads no part behind it', () => {
  const { read, parts } = watched();
  expect(chosen(parts, () => 'later', isLong).value).toBe('乙丙');
  expect(read).toEqual(['first', 'second']);
});

it('reads what else was considered when the evidence is asked for', () => {
  const { read, parts } = watched();
  const { evidence } = chosen(parts, (other, winner) => `${other.value} after ${winner?.value}`, isLong);
  expect(evidence.winner?.value).toBe('乙丙');
  expect(evidence.others().map(({ value, reason }) => [value, reason])).toEqual([
    ['甲', '甲 after 乙丙'],
    ['丁戊', '丁戊 after 乙丙'],
    ['己庚', '己庚 after 乙丙'],
  ]);
  expect(read).toEqual(['first', 'second', 'first', 'second', 'third']);
});

it('is null where nothing fits, with all that was considered', () => {
  const { parts } = watched();
  const { value, evidence } = chosen(
    parts,
    () => 'no name',
    () => false,
  );
  expect([value, evidence.winner, evidence.others().length]).toEqual([null, null, 4]);
});

it('keeps what the general rules chose as a loser to the rule of a site', () => {
  const { read, parts } = watched();
  const own = preferred(
    of('站'),
    chosen(parts, () => 'later', isLong),
  );
  expect(own.value).toBe('站');
  expect(read).toEqual(['first', 'second']);
  expect(own.evidence.others().map(({ value, reason }) => [value, reason])).toEqual([
    ['乙丙', 'the rule of the site goes first'],
    ['甲', 'later'],
    ['丁戊', 'later'],
    ['己庚', 'later'],
  ]);
});
