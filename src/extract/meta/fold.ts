const NOISE = /[\s\p{Cf}\p{Co}]/gu;
const DOUBLE_QUOTES = /[“”„‟«»「」『』〝〞]/gu;
const SINGLE_QUOTES = /[‘’‛`]/gu;
const DASHES = /[—–―‒−-]+/gu;

/**
 * A text as it is compared: widths, blanks, invisible characters, case and the kinds of quotes and dashes are one.
 * @example fold('Ａ “乙” —— 丙') === fold('a"乙"-丙') // true
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .toLowerCase();
