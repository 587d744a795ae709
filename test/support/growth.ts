/** CPU milliseconds of one run: what other processes do does not count. */
function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = (runs: number, run: () => void): number => Math.min(...Array.from({ length: runs }, () => cpuOf(run)));

/** Below this a run is too short to be measured. */
const FLOOR_MS = 1;

/**
 * How many times longer `work` takes on an input that is `factor` times as large: about `factor` if its cost is linear,
 * `factor` squared if it is quadratic.
 */
export function growth<T>(work: (input: T) => void, make: (size: number) => T, size: number, factor: number): number {
  const [small, large] = [make(size), make(size * factor)];
  work(small);
  const base = least(3, () => work(small));
  return least(2, () => work(large)) / Math.max(base, FLOOR_MS);
}
