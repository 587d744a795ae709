// What the project aims at, and where a run fails. Machines are noisy: a ceiling is twice the target, or, as long as the target
// is not reached, half more than what a run of CI measured last. A ceiling only ever goes down.

const WHOLE = 'qingwen: extract from bytes';
const [PARSE, CLEAN] = ['qingwen: parse only', 'qingwen: clean only'];

/** Ratios of the mean and of the median to another subject of the same run; `part`: on which pages. */
const LIMITS = [
  { part: 'speed', name: WHOLE, over: 'cheerio.load', target: 0.25, ceiling: 0.65 },
  { part: 'speed', name: PARSE, over: 'cheerio.load', target: 1 / 12, ceiling: 1 / 6 },
  { part: 'speed', name: CLEAN, over: PARSE, target: 1, ceiling: 2 },
  { part: 'spoiled', name: WHOLE, over: 'cheerio.load', target: 0.35, ceiling: 0.95 },
  { part: 'spoiled', name: CLEAN, over: PARSE, target: 1, ceiling: 10.5 },
];

/** Each gross loss as a sentence; none if all is well, or if the run is void. */
export function losses(run) {
  if (run.speed?.void) return [];
  return LIMITS.flatMap(({ part, name, over, target, ceiling }) => {
    const results = run[part]?.results;
    if (!results) return [];
    const [own, other] = [name, over].map((wanted) => results.find((result) => result.name === wanted).cpu);
    return ['mean', 'median']
      .map((kind) => ({ kind, ratio: own[kind] / other[kind] }))
      .filter(({ ratio }) => ratio > ceiling)
      .map(
        ({ kind, ratio }) =>
          `${part}, ${name}: ${kind} is ${ratio.toFixed(3)} of ${over}; ceiling ${ceiling.toFixed(3)}, target ${target.toFixed(3)}`,
      );
  });
}
