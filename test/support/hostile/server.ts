import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** One request as the server saw it; times in milliseconds of `performance.now()`. */
export interface Seen {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly start: number;
  end: number;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A test server on loopback that counts what it is asked. */
export interface HostileServer {
  readonly port: number;
  readonly seen: readonly Seen[];
  /** Address of a path on this server, by default on 127.0.0.1. */
  url(path: string, host?: string): string;
  /** The shortest time between two requests to a host, and the most at one moment. */
  pace(host: string): { readonly gap: number; readonly concurrency: number };
  hosts(): readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of all loopback addresses. `route` answers what it is asked; nobody else is served. */
export async function startServer(
  route: Route,
  tls?: { readonly key: string; readonly cert: string },
): Promise<HostileServer> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
    const entry = { host, path: request.url ?? '', headers: request.headers, start: performance.now(), end: Infinity };
    seen.push(entry);
    response.once('close', () => {
      entry.end = performance.now();
    });
    route(request, response);
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.keepAliveTimeout = 30_000;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', 1024, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    seen,
    url: (path, host = '127.0.0.1') => `http${tls ? 's' : ''}://${host}:${port}${path}`,
    pace: (host) => paceOf(seen.filter((entry) => entry.host === host)),
    hosts: () => [...new Set(seen.map(({ host }) => host))],
    forget: () => seen.splice(0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function paceOf(entries: readonly Seen[]): { gap: number; concurrency: number } {
  let gap = Infinity;
  let concurrency = 0;
  for (const [i, { start }] of entries.entries()) {
    if (i > 0) gap = Math.min(gap, start - entries[i - 1]!.start);
    concurrency = Math.max(concurrency, entries.filter((other) => other.start <= start && other.end > start).length);
  }
  return { gap, concurrency };
}
