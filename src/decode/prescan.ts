import { labelOfContentType } from './labels.ts';
import { latin1 } from './latin1.ts';

/** Old pages begin with comments and scripts: 1,024 bytes, as browsers read, are too few. */
const PRESCAN_BYTES = 4096;
/** A tag longer than this is no meta element worth reading. */
const TAG_CHARACTERS = 1024;

/** `<?xml version="1.0" encoding="gb2312"?>` */
const XML_DECLARATION = /^\s*<\?xml[^>]{0,256}?encoding\s*=\s*["']?([^\s"'?>]+)/u;

/** The label in the page's own meta element or XML declaration, in lower case; null if the first 4 kB name none. */
export function declaredLabel(bytes: Uint8Array): string | null {
  const head = asciiOf(bytes.subarray(0, PRESCAN_BYTES)).toLowerCase();
  for (let at = 0; ; ) {
    const meta = head.indexOf('<meta', at);
    if (meta < 0) return XML_DECLARATION.exec(head)?.[1] ?? null;
    const comment = head.indexOf('<!--', at);
    if (comment >= 0 && comment < meta) {
      const end = head.indexOf('-->', comment + 4);
      at = end < 0 ? head.length : end;
      continue;
    }
    const close = head.indexOf('>', meta);
    at = close < 0 ? head.length : close;
    const label = labelOfContentType(head.slice(meta, Math.min(at, meta + TAG_CHARACTERS)));
    if (label) return label;
  }
}

/** The bytes as text in which only ASCII is right; NULs dropped, so that UTF-16 can be read too. */
function asciiOf(bytes: Uint8Array): string {
  const text = latin1(bytes);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
