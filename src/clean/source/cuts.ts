import type { Cut } from '../../rule.ts';

/** `source` with the cuts made. Cuts may come in any order; of two that overlap, the one that starts first stands. */
export function applyCuts(source: string, cuts: readonly Cut[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end, put = '' } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start < at || end < start) continue;
    kept.push(source.slice(at, start), put);
    at = end;
  }
  kept.push(source.slice(at));
  return kept.join('');
}
