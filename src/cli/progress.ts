import { SingleBar } from 'cli-progress';
import type { Summary } from '../crawl/index.ts';
import { printable } from './terminal.ts';

/** Tells on stderr where a crawl stands. */
export interface Progress {
  show(summary: Summary): void;
  /** Says something in passing. */
  note(message: string): void;
  /** The summary at the end. */
  end(summary: Summary): void;
  stop(): void;
}

const LINE_MS = 10_000;

/** A bar on a terminal, a line every ten seconds elsewhere, JSON lines on demand. */
export function createProgress(format: 'text' | 'json'): Progress {
  if (format === 'json') return lines(json, null, (note) => json({ note }));
  const end = (summary: Summary) => summaryText(summary);
  return process.stderr.isTTY ? bar(end) : lines(lineText, end, (note) => `qingwen: ${note}`);
}

const json = (entry: object): string => JSON.stringify({ time: new Date().toISOString(), ...entry });

function lines(
  write: (summary: Summary) => string,
  end: ((summary: Summary) => string) | null,
  noted: (message: string) => string,
): Progress {
  let last = Date.now();
  const put = (text: string) => process.stderr.write(`${printable(text)}\n`);
  return {
    show(summary) {
      if (Date.now() - last < LINE_MS) return;
      last = Date.now();
      put(write(summary));
    },
    note: (message) => put(noted(message)),
    end: (summary) => put((end ?? write)(summary)),
    stop: () => undefined,
  };
}

/** Back to the line's beginning, and nothing left on it: what the bar had drawn there. */
const CLEAR_LINE = '\r\x1b[K';

function bar(end: (summary: Summary) => string): Progress {
  const format =
    ' {bar} {value} done · {failed} failed · {queued} queued · {rate} pages/s · {blocked} hosts blocked · {left} left';
  const shown = new SingleBar({ format, barsize: 20, stream: process.stderr, hideCursor: true, clearOnComplete: true });
  let started = false;
  const stop = () => shown.stop();
  const put = (text: string) => process.stderr.write(`${CLEAR_LINE}${printable(text)}\n`);
  return {
    show(summary) {
      const total = summary.records + summary.pending;
      const values = {
        failed: summary.failed,
        queued: summary.pending,
        rate: rateOf(summary).toFixed(1),
        blocked: summary.blockedHosts,
        left: timeLeft(summary),
      };
      if (!started) {
        shown.start(total, summary.records, values);
        // The cursor is hidden while the bar is there: it must come back however the process ends.
        process.once('exit', stop);
      }
      started = true;
      shown.setTotal(total);
      shown.update(summary.records, values);
    },
    note: (message) => put(`qingwen: ${message}`),
    end(summary) {
      stop();
      put(end(summary));
    },
    stop() {
      stop();
      process.off('exit', stop);
    },
  };
}

const rateOf = ({ records, seconds }: Summary): number => records / Math.max(seconds, 0.001);

function timeLeft(summary: Summary): string {
  const seconds = Math.round(summary.pending / Math.max(rateOf(summary), 0.001));
  return seconds > 359_999 ? '?' : new Date(seconds * 1000).toISOString().slice(11, 19);
}

const lineText = (summary: Summary): string =>
  `qingwen: ${summary.records} done, ${summary.failed} failed, ${summary.pending} queued, ` +
  `${rateOf(summary).toFixed(1)} pages/s, ${summary.blockedHosts} hosts blocked, ${timeLeft(summary)} left`;

const MIB = 1024 * 1024;

/** What came of a crawl: one line, then outcomes, then hosts. */
function summaryText(summary: Summary): string {
  const { records, articles, failed, seconds, bytes, pending, refused, p95 } = summary;
  const head =
    `qingwen: ${records} records in ${seconds.toFixed(1)} s: ${articles} articles, ${failed} failed; ` +
    `${(bytes / MIB).toFixed(1)} MiB, 95% of answers within ${p95.exchange} ms, extractions ${p95.extract} ms, commits ${p95.commit} ms`;
  const left = pending > 0 ? [`  ${pending} addresses are left for the next run`] : [];
  const out = refused > 0 ? [`  ${refused} found addresses were left out (scope, patterns, traps, budgets)`] : [];
  const outcomes = Object.entries(summary.outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `  ${String(n).padStart(8)}  ${name}`);
  const hosts = summary.hosts.map(
    ({ host, ok, failed: bad }) => `  ${String(ok).padStart(8)} ok ${String(bad).padStart(6)} failed  ${host}`,
  );
  return [head, ...left, ...out, ...outcomes, ...hosts].join('\n');
}
