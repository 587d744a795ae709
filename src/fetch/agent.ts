import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher, ProxyAgent } from 'undici';
import { isBarredAddress, isBarredHost } from './address.ts';
import { type ClientOptions, DEFAULT_FETCH_LIMITS, DEFAULT_TIMEOUTS, KEEP_ALIVE_MS } from './options.ts';
import { BARRED, guardedLookup } from './resolve.ts';

/** What servers of the last decade need; only for hosts named in `insecureHosts`. */
const LEGACY_TLS = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

/** Options of a client, its resolver in place. */
type AgentOptions = ClientOptions & Required<Pick<ClientOptions, 'resolve'>>;

/** The one dispatcher of a client: one connection to an origin, checked addresses, no redirects, no decompression. */
export function createAgent(options: AgentOptions): Dispatcher {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits };
  const common = {
    connections: 1,
    pipelining: 1,
    maxHeaderSize: limits.header,
    headersTimeout: timeouts.idle,
    bodyTimeout: timeouts.idle,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    allowH2: options.http2 ?? false,
  };
  if (options.proxy) return new ProxyAgent({ ...common, uri: options.proxy, proxyTls: { timeout: timeouts.connect } });
  return new Agent({ ...common, connect: connector(options, timeouts.connect) });
}

/**
 * Checks the address three times: the name or literal asked for, each answer of the resolver, and where the socket really
 * ended. (undici's `connect.lookup` alone is never called for literal addresses.)
 */
function connector(options: AgentOptions, timeout: number): buildConnector.connector {
  const allowPrivate = options.allowPrivate ?? false;
  const lookup = guardedLookup(options.resolve, allowPrivate);
  const base = { timeout, allowH2: options.http2 ?? false, lookup };
  const strict = buildConnector(base);
  const lax = buildConnector({ ...base, ...LEGACY_TLS });
  const insecure = new Set(options.insecureHosts);
  return (target, callback) => {
    if (!allowPrivate && isBarredHost(target.hostname)) return callback(barred(target.hostname), null);
    const connect = insecure.has(target.hostname) ? lax : strict;
    connect(target, (error, socket) => {
      if (error) return callback(error, null);
      const remote = socket!.remoteAddress ?? '';
      if (allowPrivate || (isIP(remote) && !isBarredAddress(remote))) return callback(null, socket!);
      socket!.destroy();
      callback(barred(remote), null);
    });
  };
}

const barred = (address: string) => Object.assign(new Error(`${address} is not of the public net`), { code: BARRED });
