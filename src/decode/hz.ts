/** `~{VPND~}`: two bytes a character between the brackets. A tilde is no first byte, so that no run is looked for past one. */
const HZ_RUN = /~\{(?:[\x21-\x7d][\x21-\x7e])+~\}/gu;
/** How many runs make 7-bit text HZ: one may be chance. */
const MIN_RUNS = 2;

/** True if 7-bit text is HZ (RFC 1843). */
export function isHz(ascii: string): boolean {
  return (ascii.match(HZ_RUN)?.length ?? 0) >= MIN_RUNS;
}

/** HZ -> text: pairs between `~{` and `~}` are GB2312 without its high bits, `~~` is a tilde, `~` at a line's end joins lines. */
export function decodeHz(ascii: string): string {
  const gb = new TextDecoder('gb18030');
  return ascii.replace(/~\{([\x21-\x7e]*?)(?:~\}|(?=[^\x21-\x7e])|$)|~~|~\n/gu, (match, pairs: string | undefined) => {
    if (match === '~~') return '~';
    if (match === '~\n') return '';
    return gb.decode(Uint8Array.from(pairs ?? '', (character) => character.charCodeAt(0) | 0x80));
  });
}
