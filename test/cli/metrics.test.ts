import { afterEach, describe, expect, it, vi } from 'vitest';
import { metricsText, startMetrics } from '../../src/cli/metrics.ts';
import { createProgress } from '../../src/cli/progress.ts';
import type { Summary } from '../../src/crawl/index.ts';

const SUMMARY: Summary = {
  accepted: 12,
  refused: 3,
  records: 8,
  articles: 5,
  failed: 2,
  outcomes: { article: 5, list: 1, 'http-status': 2 },
  pending: 4,
  active: 1,
  blockedHosts: 1,
  bytes: 2_097_152,
  seconds: 4,
  p95: { exchange: 120, extract: 30, commit: 4 },
  hosts: [{ host: 'news.example', ok: 6, failed: 2, bytes: 2_097_152 }],
  stopped: false,
};

/** What the text format of Prometheus allows on a line. */
const LINE = /^(?:# (?:HELP|TYPE) [a-z_\d]+ .+|[a-z_\d]+(?:\{[a-z]+="[\w-]+"\})? [\d.e+-]+)$/u;

describe('metrics', () => {
  it('are in the text format, each described before its first value', () => {
    const lines = metricsText(SUMMARY).trimEnd().split('\n');
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    const described = new Set<string>();
    for (const line of lines) {
      if (line.startsWith('# TYPE')) described.add(line.split(' ')[2]!);
      else if (!line.startsWith('#')) expect(described).toContain(/^[a-z_\d]+/u.exec(line)![0]);
    }
    expect(lines).toContain('qingwen_records_total 8');
    expect(lines).toContain('qingwen_outcomes_total{outcome="http-status"} 2');
    expect(lines).toContain('qingwen_stage_p95_seconds{stage="extract"} 0.03');
  });

  it('are served on loopback', async () => {
    const metrics = await startMetrics(0);
    metrics.set(SUMMARY);
    const response = await fetch(metrics.url);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
    expect(await response.text()).toBe(metricsText(SUMMARY));
    const port = Number(new URL(metrics.url).port);
    await expect(startMetrics(port)).rejects.toMatchObject({ code: 'io' });
    metrics.close();
  });
});

describe('progress', () => {
  const { isTTY } = process.stderr;
  afterEach(() => {
    process.stderr.isTTY = isTTY;
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const told = (
    format: 'text' | 'json',
    isTerminal: boolean,
    use: (progress: ReturnType<typeof createProgress>) => void,
  ) => {
    let text = '';
    vi.useFakeTimers();
    vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
      text += part;
      return true;
    });
    process.stderr.isTTY = isTerminal;
    const progress = createProgress(format);
    use(progress);
    progress.stop();
    return text;
  };

  it('is a bar on a terminal: done, failed, queued, speed, blocked, time left; then a summary by outcome and host', () => {
    const text = told('text', true, (progress) => {
      progress.show(SUMMARY);
      vi.advanceTimersByTime(1000);
      progress.show({ ...SUMMARY, records: 9 });
      progress.end(SUMMARY);
    });
    expect(text).toContain('8 done · 2 failed · 4 queued · 2.0 pages/s · 1 hosts blocked · 00:00:02 left');
    expect(text).toMatch(/8 records in 4\.0 s: 5 articles, 2 failed; 2\.0 MiB/u);
    expect(text).toMatch(/ 5 {2}article\n/u);
    expect(text).toMatch(/ 6 ok {6}2 failed {2}news\.example/u);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('is a plain line every ten seconds elsewhere', () => {
    const text = told('text', false, (progress) => {
      for (let second = 0; second < 25; second++) {
        progress.show(SUMMARY);
        vi.advanceTimersByTime(1000);
      }
    });
    expect(text).toBe('qingwen: 8 done, 2 failed, 4 queued, 2.0 pages/s, 1 hosts blocked, 00:00:02 left\n'.repeat(2));
  });

  it('is lines of JSON on demand, and no name of a host can reach the terminal', () => {
    const text = told('json', false, (progress) => {
      progress.note('metrics on \x1b[31mhttp://127.0.0.1');
      progress.end(SUMMARY);
    });
    const [note, end] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(note.note).toContain('metrics');
    expect(end).toMatchObject({ records: 8, p95: { exchange: 120 } });
    expect(text).not.toContain('\x1b');
  });
});
