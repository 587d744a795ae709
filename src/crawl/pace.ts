/** How gently a crawl treats a host. Times in milliseconds. */
export interface PaceOptions {
  /** Shortest pause between two requests to a host. @default 1000 */
  readonly delay: number;
  /** Part of the pause that is added at random, 0..1. @default 0.3 */
  readonly jitter: number;
  /** The pause is at least so many times what the last answer took; a slow host is given more time. @default 2 */
  readonly factor: number;
  /** What `factor` may make of it at most. @default 30_000 */
  readonly maxDelay: number;
  /** Pause after a 429 or 503 without Retry-After; doubled each time. @default 60_000 */
  readonly blockBase: number;
  /** Longest such pause, with Retry-After too. @default 86_400_000 */
  readonly blockMax: number;
  /** Quiet time after which the doubling is forgiven. @default 1_800_000 */
  readonly forgiveAfter: number;
  /** Failures in a row after which a host is left alone, and asked by one probe later. @default 10 */
  readonly maxFailures: number;
  /** Probes that may fail, each after double the time (from `blockBase`), before the host is given up for this run. @default 3 */
  readonly maxProbes: number;
}

export const DEFAULT_PACE: PaceOptions = {
  delay: 1000,
  jitter: 0.3,
  factor: 2,
  maxDelay: 30_000,
  blockBase: 60_000,
  blockMax: 24 * 3600_000,
  forgiveAfter: 30 * 60_000,
  maxFailures: 10,
  maxProbes: 3,
};

/** What is known of a host's pace. */
export interface Pace {
  /** Unix milliseconds before which no request goes out. */
  nextAt: number;
  /** What robots.txt asks for; 0 if nothing. */
  robotsDelay: number;
  /** Times the host said "too many" without being forgiven. */
  blocks: number;
  lastBlock: number;
  /** Failures in a row. */
  failures: number;
  probes: number;
}

export const newPace = (nextAt = 0): Pace => ({
  nextAt,
  robotsDelay: 0,
  blocks: 0,
  lastBlock: 0,
  failures: 0,
  probes: 0,
});

/** Timers may fire a millisecond early. */
const CLOCK_GRAIN = 1;
const BLOCK_JITTER = 0.1;

/**
 * After an exchange: the pause is counted from its end, so that the server never sees two requests nearer than the pause,
 * however long the first was on its way.
 */
export function rest(pace: Pace, options: PaceOptions, now: number, tookMs: number, random: () => number): void {
  const adaptive = options.delay > 0 ? Math.min(options.maxDelay, tookMs * options.factor) : 0;
  const pause = Math.max(options.delay, pace.robotsDelay, adaptive);
  if (pause === 0) return;
  pace.nextAt = Math.max(pace.nextAt, now + pause * (1 + options.jitter * random()) + CLOCK_GRAIN);
}

/** The host said 429 or 503: it is left alone for what it asks, else for a time that doubles. */
export function block(
  pace: Pace,
  options: PaceOptions,
  now: number,
  retryAfter: number | null,
  random: () => number,
): void {
  if (now - pace.lastBlock > options.forgiveAfter) pace.blocks = 0;
  const asked = retryAfter ?? options.blockBase * 2 ** pace.blocks;
  const pause = Math.min(options.blockMax, asked * (1 + BLOCK_JITTER * random()));
  pace.blocks++;
  pace.lastBlock = now;
  pace.nextAt = Math.max(pace.nextAt, now + pause + CLOCK_GRAIN);
}

/** The host did not answer. True if it is to be given up: all its probes failed too. */
export function fail(pace: Pace, options: PaceOptions, now: number): boolean {
  pace.failures++;
  if (pace.failures < options.maxFailures) return false;
  if (pace.probes >= options.maxProbes) return true;
  pace.nextAt = Math.max(pace.nextAt, now + Math.min(options.blockMax, options.blockBase * 2 ** pace.probes));
  pace.probes++;
  return false;
}

/** The host answered. */
export function succeed(pace: Pace): void {
  pace.failures = 0;
  pace.probes = 0;
}

const RETRY_BASE = 1000;
const RETRY_MAX = 60_000;

/** Pause before try `tries + 1` of an address: full jitter up to a bound that doubles. */
export const retryPause = (tries: number, random: () => number, base = RETRY_BASE): number =>
  random() * Math.min(RETRY_MAX, base * 2 ** tries);
