import { decodeBig5 } from './big5.ts';
import { decodeHz } from './hz.ts';
import { decodeWindows1252, latin1 } from './latin1.ts';
import { standardUtf8, withoutInnerBoms } from './utf8.ts';

/**
 * The one decoder of each charset. Never `TextDecoder('gbk')` (is cp936), `'big5'` (has no HKSCS) or `'windows-1252'`
 * (is latin1 from Node 20.18.3 on).
 */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array, cut: boolean) => string>> = {
  'utf-8': (bytes, cut) => withoutInnerBoms(decodeWith('utf-8', standardUtf8(bytes), cut)),
  gb18030: decodeGb18030,
  'big5-hkscs': decodeBig5,
  'hz-gb-2312': (bytes) => decodeHz(latin1(bytes)),
  'windows-1252': decodeWindows1252,
};

/**
 * The text of `bytes` in a charset that `charsetOf()` named. With `cut` (the default) the bytes may end in mid-character,
 * and what is there of it is dropped; without, it becomes U+FFFD.
 */
export function decodeAs(charset: string, bytes: Uint8Array, cut = true): string {
  const own = DECODERS[charset];
  return own ? own(bytes, cut) : decodeWith(charset, bytes, cut);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** A decoder that may hold back half a character is used once, others are kept: making one takes longer than a line of text. */
function decodeWith(charset: string, bytes: Uint8Array, cut: boolean): string {
  if (cut) return new TextDecoder(charset).decode(bytes, { stream: true });
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(bytes);
}

/** ICU reads a lone 0xFF as U+F8F5; it is no character. 0xFF is never part of one. */
function decodeGb18030(bytes: Uint8Array, cut: boolean): string {
  const text = decodeWith('gb18030', bytes, cut);
  return bytes.includes(0xff) ? text.replaceAll('\uf8f5', '\ufffd') : text;
}
