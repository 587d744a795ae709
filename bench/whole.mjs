// What is measured of qingwen as the package ships it, which needs no module but the bundle: memory is measured of that alone.
// `setup` makes the input of `run` from a page and is not timed.
import { decode, extract } from '../dist/bundle/index.js';

export const WHOLE = [
  { name: 'qingwen: extract from bytes', setup: ({ bytes }) => bytes, run: (bytes) => extract(bytes) },
  { name: 'qingwen: extract from string', setup: ({ html }) => html, run: (html) => extract(html) },
  { name: 'qingwen: decode only', setup: ({ bytes }) => bytes, run: (bytes) => decode(bytes) },
];
