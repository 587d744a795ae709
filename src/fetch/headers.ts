/** Response headers by lower-case name; values of a repeated header in order. Bytes stand as Latin-1 characters. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** Takes undici's flat list of names and values, as bytes: a `Location` may be raw GBK, and must stay so. */
export function headersOf(raw: readonly Buffer[]): Headers {
  const headers = new Map<string, string[]>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i]!.toString('latin1').toLowerCase();
    const value = raw[i + 1]!.toString('latin1').trim();
    const values = headers.get(name);
    if (values) values.push(value);
    else headers.set(name, [value]);
  }
  return headers;
}

export const headerOf = (headers: Headers, name: string): string | null => headers.get(name)?.[0] ?? null;

/** The layers of compression, in the order in which they were put on. */
export function encodingsOf(headers: Headers): readonly string[] {
  return (headers.get('content-encoding') ?? [])
    .flatMap((value) => value.toLowerCase().split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
}

const SECONDS = /^\d{1,9}$/u;

/**
 * `Retry-After` in milliseconds from `now`; null if it is absent or says nothing.
 * @example retryAfterOf('120', 0) // 120000
 * @example retryAfterOf('Thu, 01 Jan 1970 00:01:00 GMT', 0) // 60000
 */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (SECONDS.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
