/** CPU milliseconds of one run: what other processes do does not count. */
function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const leastOf = (runs: number, run: () => void): number => Math.min(...Array.from({ length: runs }, () => cpuOf(run)));

/** Below this a run is too short to be measured. */
const FLOOR_MS = 1;

/** What else the process does (compiling, collecting) makes a run longer, never shorter: the least of some attempts tells. */
const ATTEMPTS = 5;

/**
 * How many times longer `work` takes on an input that is `factor` times as large: about `factor` if its cost is linear,
 * `factor` squared if it is quadratic. It is measured again as long as it is not below `most`.
 */
export function growth<T>(
  work: (input: T) => void,
  make: (size: number) => T,
  size: number,
  factor: number,
  most: number,
): number {
  const [small, large] = [make(size), make(size * factor)];
  work(small);
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= most; attempt++) {
    const base = leastOf(3, () => work(small));
    least = Math.min(least, leastOf(2, () => work(large)) / Math.max(base, FLOOR_MS));
  }
  return least;
}
