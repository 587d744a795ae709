import { WINDOWS_1252_C1 } from './windows1252.data.ts';

/** Each byte as the character of the same number. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function decodeWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252_C1[control.charCodeAt(0) - 0x80]!);
}
