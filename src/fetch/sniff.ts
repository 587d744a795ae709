/** Media types that may hold a page, a feed or a list; octet-stream and gzip are judged by their bytes. */
const TEXT_TYPE =
  /^(?:text\/|application\/(?:.*\+)?(?:xml|json|xhtml)|application\/(?:octet-stream|(?:x-)?gzip|rss|atom))/u;

/** First bytes of what is never a page, as Latin-1. */
const MAGIC: readonly string[] = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'BM\x00',
  '%PDF-',
  'PK\x03\x04',
  'Rar!',
  '7z\xbc\xaf',
  '\x7fELF',
  'MZ\x90',
  '\xd0\xcf\x11\xe0',
  'OggS',
  'ID3',
  'fLaC',
  'FLV\x01',
  '\x1aE\xdf\xa3',
  'wOFF',
  'wOF2',
  '\x00\x00\x01\x00',
  'RIFF',
  'FWS\x09',
  'CWS\x09',
];

/** An ISO media file says so from its fifth byte. */
const MP4 = 'ftyp';

const GZIP = '\x1f\x8b\x08';

const LOOK = 512;

/** Control characters that no text has: all but tab, line ends, form feed and escape. */
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/gu;
const MAX_CONTROL_SHARE = 0.1;

/** True if the Content-Type header may belong to a page. A missing one may. */
export function isTextType(contentType: string | null): boolean {
  const type = (contentType ?? '').split(';', 1).join('').trim().toLowerCase();
  return !type.includes('/') || TEXT_TYPE.test(type);
}

/**
 * True if the first bytes belong to an image, a document, an archive or another binary file. UTF-16 text, every second
 * byte of which may be zero, is none; nor is gzip, which may hold a page (`sitemap.xml.gz`).
 */
export function isBinary(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, LOOK);
  if (MAGIC.some((magic) => head.startsWith(magic)) || head.startsWith(MP4, 4)) return true;
  if (head.startsWith(GZIP) || head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff') || isWide(head)) return false;
  return (head.match(CONTROLS)?.length ?? 0) > head.length * MAX_CONTROL_SHARE;
}

/** UTF-16 without its mark: `<` and a zero byte, in either order. */
const isWide = (head: string): boolean => head.startsWith('<\x00') || head.startsWith('\x00<');
