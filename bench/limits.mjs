// What the project aims at, and where a run fails. Machines are noisy: a ceiling is twice the target, or, as long as the target
// is not reached, half more than what was measured last. A ceiling only ever goes down.

/** Ratios to cheerio.load in the same run, of the mean and of the median. */
const LIMITS = {
  'qingwen: extract from bytes': { target: 0.25, ceiling: 1.2 },
  'qingwen: parse only': { target: 1 / 12, ceiling: 1 / 6 },
};

/** Each gross loss as a sentence; none if all is well, or if the run is void. */
export function losses({ speed }) {
  if (!speed || speed.void) return [];
  const [reference] = speed.results;
  return Object.entries(LIMITS).flatMap(([name, { target, ceiling }]) => {
    const { cpu } = speed.results.find((result) => result.name === name);
    return ['mean', 'median']
      .map((kind) => ({ kind, ratio: cpu[kind] / reference.cpu[kind] }))
      .filter(({ ratio }) => ratio > ceiling)
      .map(
        ({ kind, ratio }) =>
          `${name}: ${kind} is ${ratio.toFixed(3)} of cheerio.load; ceiling ${ceiling.toFixed(3)}, target ${target.toFixed(3)}`,
      );
  });
}
