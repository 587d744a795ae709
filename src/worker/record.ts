import type { Article } from '../article.ts';
import { QingwenError } from '../errors.ts';
import type { ExtractOptions } from '../options.ts';
import { extract } from '../pipeline.ts';
import { foldedFingerprint } from './simhash.ts';

/** A page as it comes on a line of `pipe`. */
interface PageRecord {
  readonly id?: unknown;
  readonly url?: unknown;
  readonly html?: unknown;
  readonly html_base64?: unknown;
  readonly text?: unknown;
  readonly content_type?: unknown;
}

/** What an archive says of a page. */
export interface ArchivedPage {
  readonly id: string | null;
  readonly url: string | null;
  readonly contentType: string | null;
  /** `text`: a page that was reduced to text (WET). */
  readonly kind: 'html' | 'text';
}

/** What `pipe` answers for one record. */
export type Answer = {
  readonly schema_version: 1;
  readonly id: unknown;
  readonly url: string | null;
} & (
  | {
      readonly ok: true;
      readonly article: Partial<Article> | null;
      /** Simhash of the body, as in the records of a crawl; null without a body. */
      readonly fingerprint: string | null;
    }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly line: number } }
);

/** How a line is answered. */
export interface RecordOptions {
  readonly extract: ExtractOptions;
  /** Only these fields of the article; all of them without. */
  readonly fields?: readonly (keyof Article)[];
}

/**
 * Answers one line of JSON Lines. Never throws: a bad line is answered with an error that names its number.
 * @param line The bytes of the line; null for one over the size limit.
 */
export function answerLine(line: Uint8Array | null, number: number, options: RecordOptions): Answer {
  let record: PageRecord = {};
  try {
    record = parseRecord(line);
    const { input, kind } = pageOf(record);
    const contentType = options.extract.contentType ?? textOf(record.content_type);
    const article = extract(input, { ...options.extract, url: textOf(record.url), contentType, input: kind });
    return { ...head(record), ...readingOf(article, options) };
  } catch (error) {
    return failure(record, number, error);
  }
}

/** Answers one page of an archive. A record without text (an image) holds no article. Never throws. */
export function answerPage(
  bytes: Uint8Array | null,
  { id, url, contentType, kind }: ArchivedPage,
  number: number,
  options: RecordOptions,
): Answer {
  try {
    if (!bytes) return { ...head({ id, url }), ...readingOf(null, options) };
    const isText = kind === 'text';
    const article = extract(isText ? Buffer.from(bytes).toString('utf8') : bytes, {
      ...options.extract,
      url,
      contentType: options.extract.contentType ?? contentType,
      input: isText ? 'text' : 'auto',
    });
    return { ...head({ id, url }), ...readingOf(article, options) };
  } catch (error) {
    return failure({ id, url }, number, error);
  }
}

/** The answer for a page of an archive that could not be read, or whose worker was lost. */
export const answerUnread = ({ id, url }: Pick<ArchivedPage, 'id' | 'url'>, number: number, error: unknown): Answer =>
  failure({ id, url }, number, error);

/** The answer for a line whose worker was lost. */
export function answerLost(line: Uint8Array | null, number: number, error: unknown): Answer {
  try {
    return failure(parseRecord(line), number, error);
  } catch {
    return failure({}, number, error);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const head = (record: PageRecord) => ({ schema_version: 1, id: record.id ?? null, url: textOf(record.url) }) as const;

const readingOf = (article: Article | null, { extract: { script }, fields }: RecordOptions) =>
  ({
    ok: true,
    article: article && pick(article, fields),
    fingerprint: article && foldedFingerprint(article.body, script),
  }) as const;

function failure(record: PageRecord, line: number, error: unknown): Answer {
  const code = error instanceof QingwenError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { ...head(record), ok: false, error: { code, message, line } };
}

function parseRecord(line: Uint8Array | null): PageRecord {
  if (!line) throw new QingwenError('bad-input', 'the line is too long');
  let record: unknown;
  try {
    record = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8').trim());
  } catch (cause) {
    throw new QingwenError('bad-input', 'the line is not JSON', { cause });
  }
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record;
  throw new QingwenError('bad-input', 'the line is not a JSON object');
}

function pageOf(record: PageRecord): { input: Uint8Array | string; kind: ExtractOptions['input'] } {
  if (typeof record.html_base64 === 'string') return { input: Buffer.from(record.html_base64, 'base64'), kind: 'auto' };
  if (typeof record.html === 'string') return { input: record.html, kind: 'html' };
  if (typeof record.text === 'string') return { input: record.text, kind: 'text' };
  throw new QingwenError('bad-input', 'the record has none of html, html_base64 and text');
}

/** Some fields of an article, in the order asked for. */
export function pick(article: Article, fields?: readonly (keyof Article)[]): Partial<Article> {
  return fields ? Object.fromEntries(fields.map((field) => [field, article[field]])) : article;
}
