/**
 * Makes a look at a text that tells which groups of characters it has one of, as bits: one step a character, where a
 * pattern would try each of its words at every place. At most 32 groups of characters of the basic plane.
 *
 * @example signsOf(['楼樓', '#'])('3#') -> 0b10
 */
export function signsOf(groups: readonly string[]): (text: string) => number {
  const table = new Int32Array(0x10000);
  groups.forEach((group, bit) => {
    for (let at = 0; at < group.length; at++) table[group.charCodeAt(at)]! |= 1 << bit;
  });
  return (text) => {
    let signs = 0;
    for (let at = 0; at < text.length; at++) signs |= table[text.charCodeAt(at)]!;
    return signs;
  };
}
