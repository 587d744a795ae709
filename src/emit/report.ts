import type { Article } from '../article.ts';
import type { Candidate, Explanation, FieldEvidence, Link, Removal } from '../evidence.ts';
import { bodyHtml, element, escapeHtml } from './html.ts';

const STYLE = `
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
  h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc }
  table { border-collapse: collapse; width: 100% }
  th, td { border: 1px solid #ddd; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
  th { background: #f4f4f4 }
  .kept { border-left: 4px solid #2a7; padding-left: 1rem }
  .cut td { background: #fdf0ee }
  small { color: #777 }
`;

/** Nothing is loaded and nothing runs, whatever the page held. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A cell is HTML already; `text()` makes it. */
type Row = readonly string[];

const text = (value: unknown): string =>
  value === null || value === undefined
    ? '<small>none</small>'
    : escapeHtml(typeof value === 'string' ? value : JSON.stringify(value));

function table(heads: readonly string[], rows: readonly Row[], kind = ''): string {
  if (rows.length === 0) return '<p><small>none</small></p>';
  const line = (cells: Row, name: string) => element('tr', cells.map((cell) => element(name, cell)).join(''));
  return `<table class="${kind}">\n${[line(heads, 'th'), ...rows.map((row) => line(row, 'td'))].join('\n')}\n</table>`;
}

/** The body stands whole in a section of its own. */
const LONGEST = 120;

const section = (title: string, content: string): string => `${element('h2', title)}\n${content}`;

const candidate = ({ value, origin, rule, place, reason }: Candidate<unknown>): string =>
  `${text(value)} <small>${escapeHtml([origin, rule, place, reason ?? ''].filter(Boolean).join(' · '))}</small>`;

function fieldRow([name, { winner, others }]: readonly [string, FieldEvidence], article: Article | null): Row {
  const value = article?.[name as keyof Article];
  const shown = typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return [name, text(shown), winner ? candidate(winner) : text(null), others.map(candidate).join('<br>')];
}

const removalRow = ({ stage, rule, reason, sample, count, lossy, evidence }: Removal): Row => [
  stage,
  text(rule),
  text(reason) + (lossy ? ' <strong>lossy</strong>' : ''),
  text(sample),
  String(count),
  evidence ? text(evidence) : '',
];

const linkRow = ({ title, url, date }: Link): Row => [text(title), text(url), text(date)];

function verdictRows({ kind, article, decode }: Explanation): readonly Row[] {
  return [
    ['kind', text(kind)],
    ['quality', text(article?.quality)],
    ['flags', text(article?.flags)],
    ['language', text(article?.lang)],
    ['original', text(article?.original)],
    ...Object.entries(decode).map(([key, value]) => [`decode: ${escapeHtml(key)}`, text(value)]),
  ];
}

/**
 * An HTML report on one page: what was kept, what was cut and why. Self-contained; it loads nothing and runs nothing.
 * @example await writeFile('report.html', toReport(explain(bytes)));
 */
export function toReport(explanation: Explanation): string {
  const { article, fields, removals, links } = explanation;
  const title = escapeHtml(article?.title ?? 'no article');
  const rows = Object.entries(fields).map((entry) => fieldRow(entry, article));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    element('title', title),
    element('style', STYLE),
    element('h1', title),
    section('Page', table(['what', 'found'], verdictRows(explanation))),
    section('Fields', table(['field', 'value', 'taken from', 'also considered'], rows)),
    section('Kept', article ? `<div class="kept">${bodyHtml(article.blocks)}</div>` : text(null)),
    section('Notices', table(['line'], article?.notices.map((line) => [text(line)]) ?? [])),
    section('Cut', table(['stage', 'rule', 'reason', 'sample', 'count', 'evidence'], removals.map(removalRow), 'cut')),
    section('Links', table(['title', 'address', 'date'], links.map(linkRow))),
    '</html>',
  ].join('\n');
}
