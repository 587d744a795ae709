import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Summary } from '../crawl/index.ts';
import { QingwenError } from '../index.ts';

/** Serves the figures of a crawl. */
export interface Metrics {
  readonly url: string;
  set(summary: Summary): void;
  close(): void;
}

/** Prometheus metrics: name, type, help, and how to read it from a summary. */
const METRICS: readonly (readonly [string, 'counter' | 'gauge', string, (summary: Summary) => number])[] = [
  ['qingwen_records_total', 'counter', 'Records written.', ({ records }) => records],
  ['qingwen_articles_total', 'counter', 'Records that hold an article.', ({ articles }) => articles],
  ['qingwen_failed_total', 'counter', 'Error records.', ({ failed }) => failed],
  ['qingwen_accepted_total', 'counter', 'Addresses taken in.', ({ accepted }) => accepted],
  ['qingwen_refused_total', 'counter', 'Found addresses left out.', ({ refused }) => refused],
  ['qingwen_bytes_total', 'counter', 'Bytes of bodies on the wire.', ({ bytes }) => bytes],
  ['qingwen_pending', 'gauge', 'Addresses still to be fetched.', ({ pending }) => pending],
  ['qingwen_active', 'gauge', 'Exchanges and extractions under way.', ({ active }) => active],
  ['qingwen_blocked_hosts', 'gauge', 'Hosts that may not be asked now.', ({ blockedHosts }) => blockedHosts],
];

/** Serves `/metrics` on 127.0.0.1. @throws QingwenError `io` if the port is taken. */
export async function startMetrics(port: number): Promise<Metrics> {
  let text = '';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new QingwenError('io', `cannot listen on port ${port}`, { cause })));
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`,
    set(summary) {
      text = metricsText(summary);
    },
    close: () => void server.close(),
  };
}

/** The text that Prometheus reads. */
export function metricsText(summary: Summary): string {
  const plain = METRICS.map(
    ([name, type, help, read]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${read(summary)}\n`,
  );
  const outcomes = Object.entries(summary.outcomes).map(
    ([outcome, n]) => `qingwen_outcomes_total{outcome="${outcome}"} ${n}\n`,
  );
  const head = '# HELP qingwen_outcomes_total Records by outcome.\n# TYPE qingwen_outcomes_total counter\n';
  const stages = Object.entries(summary.p95).map(
    ([stage, ms]) => `qingwen_stage_p95_seconds{stage="${stage}"} ${ms / 1000}\n`,
  );
  const stageHead =
    '# HELP qingwen_stage_p95_seconds 95th percentile of the time of a stage.\n# TYPE qingwen_stage_p95_seconds gauge\n';
  return [...plain, head, ...outcomes, stageHead, ...stages].join('');
}
