/** Spellings of the encodings that have a decoder of their own here; WHATWG's labels besides. */
const OWN: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  unicode: 'utf-16le',
  gb2312: 'gb18030',
  'gb-2312': 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'gb2312-80': 'gb18030',
  'iso-ir-58': 'gb18030',
  csgb2312: 'gb18030',
  csiso58gb231280: 'gb18030',
  chinese: 'gb18030',
  'euc-cn': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  gb18030: 'gb18030',
  'gb-18030': 'gb18030',
  big5: 'big5-hkscs',
  'big-5': 'big5-hkscs',
  'x-x-big5': 'big5-hkscs',
  'big5-hkscs': 'big5-hkscs',
  big5hkscs: 'big5-hkscs',
  'big5-eten': 'big5-hkscs',
  'cn-big5': 'big5-hkscs',
  csbig5: 'big5-hkscs',
  cp950: 'big5-hkscs',
  ms950: 'big5-hkscs',
  'windows-950': 'big5-hkscs',
  'hz-gb-2312': 'hz-gb-2312',
  hz: 'hz-gb-2312',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
};

/** Names of real encodings that nothing here decodes. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'euc-tw',
  'cns11643',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
  'big5-uao',
  'utf-32',
  'utf-32le',
  'utf-32be',
  'gb12345',
]);

/**
 * The charset that a label names: `utf-8`, `gb18030` for the whole GB family, `big5-hkscs` for the Big5 family, WHATWG's
 * name in lower case for a foreign one, `unsupported` for an encoding that nothing here decodes, null for what is no label.
 * utf-7 is no label: honouring it lets text turn into markup.
 * @example charsetOf(' "GB2312"; ') // 'gb18030'
 */
export function charsetOf(label: string): string | null {
  const name = label.toLowerCase().replace(/^[\s"']+|[\s"';,]+$/gu, '');
  if (Object.hasOwn(OWN, name)) return OWN[name]!;
  if (UNSUPPORTED.has(name)) return 'unsupported';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** `text/html; charset="GBK"` -> `GBK"` */
const CHARSET_PARAMETER = /charset\s*=\s*["']?([^\s"';,>]+)/iu;

/** `gbk`, `UTF-8;` */
const BARE_LABEL = /^[\w.:-]+;?$/u;

/** The label in a Content-Type value; null if it has none. A bare label (`gbk`) counts as one. */
export function labelOfContentType(value: string): string | null {
  const parameter = CHARSET_PARAMETER.exec(value)?.[1];
  if (parameter) return parameter;
  return BARE_LABEL.test(value) ? value : null;
}
