import type { Article } from './article.ts';
import { type CleanRules, cleanSource, cleanTree, rulesOf } from './clean/index.ts';
import { decode, decodeString } from './decode/index.ts';
import { QingwenError } from './errors.ts';
import type { Explanation, Link } from './evidence.ts';
import { extractPage } from './extract/index.ts';
import { kindOf } from './input.ts';
import { normalizeArticle } from './normalize/index.ts';
import { type ExtractOptions, type ResolvedOptions, resolveOptions } from './options.ts';
import { parse, parseText } from './parse/index.ts';

/**
 * Turns one page into an article.
 *
 * @param input The page's bytes as they came (best), or its HTML or plain text as a string (its encoding is lost then).
 * @returns The article, or null if the page holds none (a list, an error page, an empty page).
 * @throws QingwenError `bad-input` if `input` is neither bytes nor a string, `bad-option` for an impossible option.
 *   Bad bytes and bad markup never throw.
 * @example
 * const article = extract(await readFile('page.html'), { url: 'https://news.example/a/1.html' });
 * article?.title; // '城北老街的灯又亮了'
 */
export function extract(input: Uint8Array | string, options: ExtractOptions = {}): Article | null {
  return run(input, options).article;
}

/**
 * The same as `extract()`, with the reason for everything: how the bytes were decoded, where each field came from and
 * what else was considered, and every removal.
 *
 * @throws QingwenError as `extract()`.
 * @example
 * explain(bytes).fields.date?.winner; // { value: '2024-02-21T09:40:37+08:00', origin: 'text', rule: 'info-line', … }
 */
export function explain(input: Uint8Array | string, options: ExtractOptions = {}): Explanation {
  const { decoded, source, tree, extraction, article } = run(input, options);
  const { text: _text, ...decodeEvidence } = decoded;
  return {
    article,
    kind: extraction.kind,
    decode: decodeEvidence,
    fields: extraction.fields(),
    removals: [...source.removals, ...tree.removals, ...extraction.removals],
    ...extraction.readList(),
  };
}

/**
 * The article links of a list page (channel, section, front page) in page order: address, headline, and the date as far as
 * the list prints one. Navigation and footers are left out. A page that is an article offers none.
 *
 * @param input As for `extract()`; give `url` to get absolute addresses.
 * @throws QingwenError as `extract()`.
 * @example
 * links(html, { url: 'https://news.example/local/' })[0];
 * // { url: 'https://news.example/local/20210503/101.html', title: '开渠引水 三千亩旱地变良田', date: '2021-05-03' }
 */
export function links(input: Uint8Array | string, options: ExtractOptions = {}): readonly Link[] {
  return run(input, options).extraction.readList().links;
}

/** The stages, in order: bytes, source, tree, fields, script. */
function run(input: Uint8Array | string, options: ExtractOptions) {
  const resolved = resolveOptions(options);
  const decoded = decodeInput(input, resolved);
  const kind = resolved.input === 'auto' ? kindOf(decoded.text) : resolved.input;
  const rules: CleanRules = rulesOf(resolved.rules);

  const source = cleanSource(decoded.text, kind, rules);
  const document = kind === 'html' ? parse(source.html, resolved.limits) : parseText(source.html, resolved.limits);
  const tree = cleanTree(document, rules, { flags: source.flags, title: source.title });
  const extraction = extractPage(document, {
    url: resolved.url,
    now: resolved.now,
    sites: resolved.sites,
    titleEvidence: tree.title,
  });
  const article =
    extraction.article &&
    normalizeArticle(extraction.article, {
      script: resolved.script,
      charset: decoded.charset,
      flags: [...new Set([...source.flags, ...tree.flags])],
      machineConverted: tree.machineConverted,
    });
  return { decoded, source, tree, extraction, article };
}

function decodeInput(input: Uint8Array | string, options: ResolvedOptions) {
  if (typeof input === 'string') return decodeString(input.slice(0, options.limits.text));
  if (input instanceof Uint8Array) return decode(input, options);
  throw new QingwenError('bad-input', 'input must be a Uint8Array or a string');
}
