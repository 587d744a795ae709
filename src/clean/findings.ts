import type { Removal } from '../evidence.ts';

/** What a finding says of the rule behind it. */
export interface Finder {
  readonly id: string;
  readonly flag: string | null;
  readonly reason: string;
  /** True if honest pages do it too: the flag counts only beside another. @default false */
  readonly weak?: boolean;
}

/** One thing that a rule found. */
export interface Finding {
  readonly stage: Removal['stage'];
  /** What went, or what the rule saw; read only for the first ones of a rule. */
  readonly sample: string | (() => string);
  readonly count?: number;
  readonly lossy?: boolean;
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** False if the finding is too weak to call the page tampered with. @default true */
  readonly flags?: boolean;
}

/** The findings of a page, summed by rule. */
export interface Findings {
  add(rule: Finder, finding: Finding): void;
  removals(): readonly Removal[];
  /** Flags that were raised; weak ones only if a strong one is among them or among `others`. */
  flags(others?: readonly string[]): readonly string[];
}

const SAMPLE_LENGTH = 80;
const SAMPLES = 3;

interface Sum {
  readonly rule: Finder;
  readonly stage: Removal['stage'];
  readonly samples: string[];
  count: number;
  lossy: boolean;
  evidence: Readonly<Record<string, unknown>>;
  /** What the last finding brought of it: findings of one verdict bring the same. */
  last: Readonly<Record<string, unknown>>;
}

const NONE: Readonly<Record<string, unknown>> = {};

const readSample = (sample: Finding['sample']): string => (typeof sample === 'string' ? sample : sample());

export function newFindings(): Findings {
  const sums = new Map<string, Sum>();
  const strong = new Set<string>();
  const weak = new Set<string>();
  return {
    add(rule, { stage, sample, count = 1, lossy = false, evidence = NONE, flags: flagged = true }) {
      if (flagged && rule.flag) (rule.weak ? weak : strong).add(rule.flag);
      const key = `${stage} ${rule.id}`;
      const sum = sums.get(key) ?? { rule, stage, samples: [], count: 0, lossy: false, evidence: NONE, last: NONE };
      sums.set(key, sum);
      if (sum.samples.length < SAMPLES) sum.samples.push(readSample(sample).trim().slice(0, SAMPLE_LENGTH));
      sum.count += count;
      sum.lossy ||= lossy;
      if (sum.last !== evidence) sum.evidence = { ...sum.evidence, ...evidence };
      sum.last = evidence;
    },
    removals: () => [...sums.values()].map(removalOf),
    flags: (others = []) => (strong.size + others.length > 0 ? [...strong, ...weak] : []),
  };
}

const removalOf = ({ rule, stage, samples, count, lossy, evidence }: Sum): Removal => ({
  stage,
  rule: rule.id,
  reason: rule.reason,
  sample: samples[0] ?? '',
  count,
  ...(lossy ? { lossy } : {}),
  evidence: { ...evidence, samples },
});
