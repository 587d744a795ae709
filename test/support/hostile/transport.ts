import type { ServerResponse } from 'node:http';
import { articlePage } from './pages.ts';
import type { Route } from './server.ts';

const PAGE = articlePage(1);
const SIZE = Buffer.byteLength(PAGE);
const HALF = Buffer.from(PAGE).subarray(0, SIZE >> 1);

/** Writes to the socket past the server's own HTTP. */
const raw = (response: ServerResponse, ...parts: readonly (string | Buffer)[]) => {
  for (const part of parts) response.socket?.write(part);
  return response.socket;
};
const head = (...lines: readonly string[]) =>
  ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...lines, '', ''].join('\r\n');
const chunk = (body: string | Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), Buffer.from(body), Buffer.from('\r\n')]);

/** Sends `text` bit by bit until the other side has gone. */
function drip(response: ServerResponse, text: () => string, everyMs: number): void {
  const { socket } = response;
  const timer = setInterval(() => socket?.write(text()), everyMs);
  socket?.once('close', () => clearInterval(timer));
}

/** What goes wrong below HTTP, or in its framing. */
export const transportRoutes: Readonly<Record<string, Route>> = {
  '/reset-before-headers': (_, response) => response.socket?.resetAndDestroy(),
  '/reset-mid-body': (_, response) => {
    raw(response, head(`Content-Length: ${SIZE}`), HALF);
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  },
  '/slow-headers': (_, response) => {
    raw(response, 'HTTP/1.1 200 OK\r\n');
    drip(response, () => `X-${Math.random().toString(36).slice(2)}: 1\r\n`, 20);
  },
  '/slow-body': (_, response) => {
    raw(response, head('Content-Length: 100000'));
    drip(response, () => '字', 20);
  },
  '/stall': () => undefined,
  '/stall-body': (_, response) => void raw(response, head(`Content-Length: ${SIZE}`), HALF),
  '/http10': (_, response) => {
    raw(response, `HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`)?.end();
  },
  '/length-short': (_, response) => {
    raw(response, head(`Content-Length: ${HALF.length}`), PAGE)?.end();
  },
  '/length-long': (_, response) => {
    raw(response, head(`Content-Length: ${SIZE + 500}`), PAGE)?.end();
  },
  '/broken-chunk': (_, response) => {
    raw(response, head('Transfer-Encoding: chunked'), chunk(HALF), 'zz\r\nnonsense')?.end();
  },
  '/missing-last-chunk': (_, response) => {
    raw(response, head('Transfer-Encoding: chunked'), chunk(PAGE))?.end();
  },
  '/huge-header': (_, response) => {
    raw(response, head(`X-Filler: ${'a'.repeat(64 * 1024)}`, `Content-Length: ${SIZE}`), PAGE)?.end();
  },
  '/bad-header': (_, response) => {
    raw(response, 'HTTP/1.1 200 OK\r\nBad Header\x01: \x02\r\n\r\n', PAGE)?.end();
  },
  '/close-after': (_, response) => {
    raw(response, head(`Content-Length: ${SIZE}`, 'Connection: keep-alive'), PAGE)?.end();
  },
  '/not-http': (_, response) => {
    raw(response, '220 mail.example ESMTP\r\n')?.end();
  },
};
