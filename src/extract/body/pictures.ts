import { attr, type Element } from '../../parse/index.ts';
import { hintsOf } from '../elements.ts';
import { FURNITURE, LAZY_ATTRIBUTES, PLACEHOLDER, VIDEO_FRAME } from './pictures.data.ts';

const SMALLEST_SIDE = 60;

/** An address made absolute; as written if the page's address is not known. Null for what is no web address. */
export function absolute(address: string | undefined, base: URL | null): string | null {
  const written = address?.trim();
  if (!written || /^(?:data|javascript|about|blob|file):/iu.test(written)) return null;
  if (!base) return written;
  return URL.canParse(written, base.href) ? new URL(written, base).href : null;
}

/**
 * The address of a picture of the article: `src`, or where that is missing or a placeholder, what its lazy loader reads.
 * Null for icons, QR codes, buttons and trackers.
 */
export function pictureOf(img: Element, base: URL | null): string | null {
  const written = [attr(img, 'src'), ...LAZY_ATTRIBUTES.map((name) => attr(img, name)), largestOf(attr(img, 'srcset'))];
  const address = written.find((value) => value && !PLACEHOLDER.test(value));
  if (!address || isSmall(img)) return null;
  const path = address
    .replace(/[?#].*$/u, '')
    .split('/')
    .slice(-2)
    .join('/');
  if (FURNITURE.test(path) || FURNITURE.test(hintsOf(img).replaceAll(' ', '/'))) return null;
  return absolute(address, base);
}

/** The address of an embedded video; null if the element shows none. */
export function videoOf(element: Element, base: URL | null): string | null {
  const source = element.children.find((child) => child.nodeType === 1 && child.name === 'source') as
    | Element
    | undefined;
  const address = attr(element, 'src') ?? attr(element, 'data-src') ?? (source && attr(source, 'src'));
  if (element.name !== 'video' && !VIDEO_FRAME.test(address ?? '')) return null;
  return absolute(address, base);
}

const isSmall = (img: Element): boolean =>
  ['width', 'height'].some((name) => {
    const size = Number.parseInt(attr(img, name) ?? '', 10);
    return size > 0 && size < SMALLEST_SIDE && !attr(img, name)?.includes('%');
  });

/** The largest picture of a `srcset`: `a.jpg 320w, b.jpg 640w` -> `b.jpg`; the first of equals. */
function largestOf(set: string | undefined): string | undefined {
  let [largest, most]: [string | undefined, number] = [undefined, -1];
  for (const candidate of set?.trim().split(/,\s+/u) ?? []) {
    const [address, size = '1'] = candidate.split(/\s+/u);
    const pixels = Number.parseFloat(size) || 0;
    if (address && pixels > most) [largest, most] = [address, pixels];
  }
  return largest;
}
