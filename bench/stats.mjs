// Small statistics over lists of numbers.

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
export const mean = (numbers) => sum(numbers) / numbers.length;

/** The value below which `share` of the numbers lie: `quantile([1, 2, 3], 0.5)` is 2. */
export function quantile(numbers, share) {
  const list = sorted(numbers);
  const at = (list.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return list[below] + (list[above] - list[below]) * (at - below);
}

export const median = (numbers) => quantile(numbers, 0.5);

/** How far the numbers lie apart, as a share of their median. */
export const spread = (numbers) => (Math.max(...numbers) - Math.min(...numbers)) / median(numbers);

export const summary = (numbers) => ({
  mean: mean(numbers),
  median: median(numbers),
  p95: quantile(numbers, 0.95),
  max: Math.max(...numbers),
});
