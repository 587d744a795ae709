import ipaddr from 'ipaddr.js';

/** Names that never lead out of a machine or its network, whatever a resolver says. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/u;

/**
 * Says whether a host name, as WHATWG URL parsing leaves it, is barred without asking a resolver: a literal address out
 * of the public net, or a local name. Other spellings of literals (`2130706433`, `0x7f.1`, full-width digits, a trailing
 * dot) are no concern here: URL parsing has made dotted quads of them.
 *
 * @example isBarredHost('127.0.0.1') // true
 * @example isBarredHost('[::ffff:7f00:1]') // true
 * @example isBarredHost('printer.local.') // true
 * @example isBarredHost('news.example') // false
 */
export function isBarredHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/u, '').toLowerCase();
  const literal = name.startsWith('[') ? name.slice(1, -1) : name;
  if (ipaddr.isValid(literal)) return isBarredAddress(literal);
  return name === '' || LOCAL_NAME.test(name);
}

/**
 * Says whether an address is out of the public net. Addresses that wrap an IPv4 address are judged by what they wrap;
 * what cannot be parsed is barred.
 *
 * @example isBarredAddress('169.254.169.254') // true: cloud metadata
 * @example isBarredAddress('64:ff9b::a00:1') // true: NAT64 of 10.0.0.1
 * @example isBarredAddress('93.184.216.34') // false
 */
export function isBarredAddress(address: string): boolean {
  const bare = address.split('%')[0]!;
  if (!ipaddr.isValid(bare)) return true;
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() !== 'unicast';
  const inner = wrappedIPv4(parsed.toByteArray());
  if (inner) return inner.range() !== 'unicast';
  return parsed.range() !== 'unicast';
}

/** Prefixes that carry an IPv4 address, and at which byte: v4-mapped, v4-translated, NAT64, v4-compatible, 6to4. */
const WRAPPERS: readonly { readonly prefix: readonly number[]; readonly at: number }[] = [
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], at: 12 },
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0], at: 12 },
  { prefix: [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  { prefix: [0x20, 0x02], at: 2 },
];

/** The last 32 bits of an ISATAP interface identifier are an IPv4 address. */
const ISATAP = [0x5e, 0xfe];

function wrappedIPv4(bytes: readonly number[]): ipaddr.IPv4 | null {
  const wrapper = WRAPPERS.find(({ prefix }) => prefix.every((byte, i) => bytes[i] === byte));
  if (wrapper) return new ipaddr.IPv4(bytes.slice(wrapper.at, wrapper.at + 4));
  if (ISATAP.every((byte, i) => bytes[10 + i] === byte)) return new ipaddr.IPv4(bytes.slice(12));
  return null;
}
