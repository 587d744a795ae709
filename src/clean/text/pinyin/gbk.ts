import { isTraditionalOnly } from './verdict.ts';

/** GBK and its private-use extension, both ways. Built on first use from the platform's decoder. */
interface Gbk {
  /** Two bytes by UTF-16 code unit; 0 where there are none. */
  readonly codes: Uint16Array;
  readonly chars: ReadonlyMap<number, string>;
  /** Traditional-only characters by their first byte. */
  readonly byLead: ReadonlyMap<number, readonly { readonly char: string; readonly trail: number }[]>;
}

let gbk: Gbk | null = null;

const decoder = new TextDecoder('gb18030');

export const decodeGbk = (bytes: readonly number[]): string => decoder.decode(Uint8Array.from(bytes));

export function gbkTable(): Gbk {
  gbk ??= build();
  return gbk;
}

function build(): Gbk {
  const codes = new Uint16Array(0x10000);
  const chars = new Map<number, string>();
  const byLead = new Map<number, { char: string; trail: number }[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const traditional: { char: string; trail: number }[] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decodeGbk([lead, trail]);
      if (char.length !== 1 || char === '\ufffd') continue;
      const code = (lead << 8) | trail;
      chars.set(code, char);
      codes[char.charCodeAt(0)] ||= code;
      if (isTraditionalOnly(char)) traditional.push({ char, trail });
    }
    byLead.set(lead, traditional);
  }
  return { codes, chars, byLead };
}
