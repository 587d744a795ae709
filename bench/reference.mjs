// The reference of all ratios: cheerio as it is mostly used, which only parses the page.
import { load } from 'cheerio';

export const REFERENCE = { name: 'cheerio.load', setup: ({ html }) => html, run: (html) => load(html) };
