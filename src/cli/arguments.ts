import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import {
  ARTICLE_FIELDS,
  type Article,
  type ExtractOptions,
  FORMATS,
  QingwenError,
  SCRIPTS,
  type Script,
  type Site,
} from '../index.ts';

/** What `--sites` and `--no-sites` come to, in either order. */
interface SiteArguments {
  readonly file?: string;
  /** False without the built-in rules. */
  readonly builtin?: boolean;
}

/** What the options of a page come to; the names are commander's. */
export interface PageArguments {
  readonly script: Script;
  readonly url?: string;
  readonly contentType?: string;
  readonly charset?: string;
  readonly now?: string;
  readonly sites?: SiteArguments;
  readonly skipRule?: readonly string[];
}

export const scriptOption = (): Option =>
  new Option('--script <script>', 'script to give the text in; keep leaves it as it is')
    .choices(SCRIPTS)
    .default('hans');

export const formatOption = (): Option => new Option('--format <format>').choices(FORMATS).default('json');

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

/** Options of every command that reads pages. */
export const pageOptions: readonly Option[] = [
  new Option('--url <url>', 'address of the page, for relative links'),
  new Option('--content-type <type>', 'the Content-Type header that came with the page'),
  new Option('--charset <label>', 'the encoding, whatever the page says; nothing is detected then'),
  new Option('--now <date>', 'the moment that 昨天 and 3小时前 refer to, ISO 8601'),
  new Option('--sites <file>', 'site rules of your own, a JSON array').argParser(
    (file, before: SiteArguments = {}): SiteArguments => ({ ...before, file }),
  ),
  new Option('--no-sites', 'without the built-in site rules; those of --sites stay')
    .preset('')
    .argParser((_, before: SiteArguments = {}): SiteArguments => ({ ...before, builtin: false })),
  new Option('--skip-rule <id>', 'leave a clean rule out; may be repeated, * leaves out all').argParser(collect),
];

/** @throws QingwenError `io` or `bad-option` if the file of site rules cannot be read. */
export function extractOptions({
  script,
  url,
  contentType,
  charset,
  now,
  sites,
  skipRule,
}: PageArguments): ExtractOptions {
  return {
    script,
    url: url ?? null,
    contentType: contentType ?? null,
    charset: charset ?? null,
    now: now ?? null,
    sites: { builtin: sites?.builtin ?? true, add: sites?.file === undefined ? [] : readSites(sites.file) },
    rules: { skip: skipRule ?? [] },
  };
}

function readSites(file: string): readonly Site[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new QingwenError('io', `cannot read ${file}`, { cause });
  }
  try {
    const sites: unknown = JSON.parse(text);
    if (Array.isArray(sites)) return sites;
  } catch (cause) {
    throw new QingwenError('bad-option', `${file} is not JSON`, { cause });
  }
  throw new QingwenError('bad-option', `${file} is not an array of site rules`);
}

export function fieldList(value: string): readonly (keyof Article)[] {
  const names = value.split(',').filter(Boolean);
  const unknown = names.find((name) => !(ARTICLE_FIELDS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no field ${unknown}; fields: ${ARTICLE_FIELDS.join(', ')}.`);
  return names as (keyof Article)[];
}

export function positive(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new InvalidArgumentError('It must be a number, 0 or more.');
}
