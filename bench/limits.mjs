// What the project aims at, and what counts as a gross loss: twice that, for machines are noisy.

/** Ratios to cheerio.load in the same run: mean and median. */
const TARGETS = { 'qingwen: extract from bytes': 0.25, 'qingwen: parse only': 1 / 12 };
const GROSS = 2;

/** Each gross loss as a sentence; none if all is well, or if the run is void. */
export function losses({ speed }) {
  if (!speed || speed.void) return [];
  const [reference] = speed.results;
  return Object.entries(TARGETS).flatMap(([name, target]) => {
    const { cpu } = speed.results.find((result) => result.name === name);
    return ['mean', 'median']
      .map((kind) => ({ kind, ratio: cpu[kind] / reference.cpu[kind] }))
      .filter(({ ratio }) => ratio > target * GROSS)
      .map(({ kind, ratio }) => `${name}: ${kind} is ${ratio.toFixed(3)} of cheerio.load; target ${target.toFixed(3)}`);
  });
}
