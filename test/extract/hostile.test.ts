import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { growth } from '../support/growth.ts';

/** Repeated pieces of the smaller page, and how many times more the other has. */
const PIECES = 250;
const FACTOR = 8;
/** Linear cost grows by the factor; quadratic by its square, 64. */
const MOST = 24;

const SENTENCE = '河声县今年新修水渠三十公里，村民说灌溉方便多了，收成也好。';
const HEAD = '<title>河声县新修水渠</title><h1>河声县新修水渠</h1><p>2024-02-01 10:00 来源：河声报</p>';

/** What stands before the pieces, a piece, and what stands behind them. */
const PAGES: Readonly<Record<string, readonly [before: string, piece: string, after: string]>> = {
  'a list with lines that are no items': ['<ul>', `<li>${SENTENCE}</li><p>${SENTENCE}</p>`, '</ul>'],
  'a list of long items': ['<ul><li>', `${SENTENCE}<br>`, '</ul>'],
  'a table for the layout': ['<table>', `<tr><td>${SENTENCE.repeat(5)}</td></tr>`, '</table>'],
  'a table for the layout in one row': ['<table><tr>', `<td>${SENTENCE.repeat(5)}</td>`, '</tr></table>'],
  'a listing that is none': ['<pre>', `${SENTENCE}\n`, '</pre>'],
  'quoted lines': ['<blockquote>', `<p>${SENTENCE}</p>`, '</blockquote>'],
  'halves of a paragraph': ['<div>', '<p>河声县今年新修水渠三十公里，</p>', '</div>'],
  'lines of links': ['', `<p><a href="/a">${SENTENCE}</a></p>`, ''],
  'names of one byline': ['<p>记者 ', '王大明 ', `</p><p>${SENTENCE}</p>`],
  'days in one line': ['<p>', '2024-02-01 10:00 ', `</p><p>${SENTENCE}</p>`],
  'lines with a day': ['', '<p>2024-02-01 10:00</p>', `<p>${SENTENCE}</p>`],
  'lines with a day and moments for programs': [
    '',
    '<p>2024-02-01 10:00</p><time datetime="2024-02-02"></time>',
    `<p>${SENTENCE}</p>`,
  ],
  headlines: ['', '<h1>河声县新修水渠</h1>', `<p>${SENTENCE}</p>`],
  'captioned pictures': ['', `<p><img src="a.jpg"></p><p>图为水渠。</p>`, `<p>${SENTENCE}</p>`],
};

describe('the cost grows as the page does', () => {
  it.each(Object.entries(PAGES))('%s', (_, [before, piece, after]) => {
    const run = (page: string) => extract(page);
    const make = (size: number) => HEAD + before + piece.repeat(size) + after;
    expect(growth(run, make, PIECES, FACTOR, MOST)).toBeLessThan(MOST);
  });
});

describe('as many as the limit of nodes lets through', () => {
  // an argument each would be more than the stack holds
  const MANY = 190_000;

  it.each(['<time datetime="2024-02-02"></time>', '<i itemprop="datemodified" content="2024-02-02"></i>'])(
    '%s',
    (piece) => {
      const page = `${HEAD}${`<p>${SENTENCE}</p>`.repeat(4)}${piece.repeat(MANY)}`;
      expect(extract(page)?.date).toBe('2024-02-01T10:00+08:00');
    },
  );
});
