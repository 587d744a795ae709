import { type Article, type Block, bodyOf, type Credit, type Image } from '../article.ts';
import type { Script } from '../options.ts';
import { joinName } from './blanks.ts';
import { converterTo } from './convert.ts';
import { languageOf } from './language.ts';
import { detectScript, type ScriptVerdict } from './script.ts';
import { normalizeCharacters } from './steps.ts';

/** What the pipeline knows of the page and the extraction does not. */
export interface NormalizeContext {
  readonly script: Script;
  readonly charset: string | null;
  readonly flags: readonly string[];
  /** The clean stage found the notes of a conversion program. */
  readonly machineConverted: boolean;
}

type Convert = (text: string) => string;

/** Normalizes every text of an article in one script and tells the languages. Addresses, dates and code stay as they are. */
export function normalizeArticle(
  article: Omit<Article, 'lang' | 'original' | 'flags'>,
  { script, charset, flags, machineConverted }: NormalizeContext,
): Article {
  const sample = `${article.title ?? ''}\n${article.body}`;
  const language = languageOf(sample);
  const verdict = detectScript(language === 'zh' ? sample : '', { machineConverted, host: hostOf(article.url) });
  const convert = converterTo(language === 'zh' ? script : 'keep', verdict);
  const lang = language === 'zh' ? tagOf(verdict) : language;
  const blocks = changeBlocks(article.blocks, convert);
  return {
    ...article,
    title: changed(article.title, convert),
    subtitle: changed(article.subtitle, convert),
    authors: changeNames(article.authors, convert),
    credits: article.credits.map((credit) => changeCredit(credit, convert)),
    editors: changeNames(article.editors, convert),
    source: changed(article.source, convert),
    site: changed(article.site, convert),
    section: changed(article.section, convert),
    tags: changeAll(article.tags, convert),
    body: bodyOf(blocks),
    blocks,
    images: article.images.map((image) => changeImage(image, convert)),
    notices: changeAll(article.notices, convert),
    lang: language === 'zh' ? (TAGS[script] ?? lang) : lang,
    original: { lang, charset, converted: verdict.converted },
    flags,
  };
}

const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).hostname : '');

/** Tags of the text as emitted; with `keep` it is that of the page. */
const TAGS: Readonly<Record<Script, string | null>> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  keep: null,
};

function tagOf({ script, region }: ScriptVerdict): string {
  if (script === 'hans') return 'zh-Hans';
  if (script === 'hant') return region ? `zh-Hant-${region}` : 'zh-Hant';
  return 'zh';
}

const change = (text: string, convert: Convert): string => convert(normalizeCharacters(text));

const changed = (text: string | null, convert: Convert): string | null =>
  text === null ? null : change(text, convert) || null;

function changeAll(texts: readonly string[], convert: Convert): readonly string[] {
  const made = new Set<string>();
  for (const text of texts) made.add(change(text, convert));
  made.delete('');
  return [...made];
}

function changeNames(names: readonly string[], convert: Convert): readonly string[] {
  const made = new Set<string>();
  for (const name of names) made.add(joinName(change(name, convert)));
  made.delete('');
  return [...made];
}

const changeCredit = ({ name, role, affiliation }: Credit, convert: Convert): Credit => ({
  name: joinName(change(name, convert)),
  role,
  ...(affiliation !== undefined && { affiliation: change(affiliation, convert) }),
});

const changeImage = ({ src, alt, caption }: Image, convert: Convert): Image => ({
  src,
  alt: changed(alt, convert),
  caption: changed(caption, convert),
});

function changeBlocks(blocks: readonly Block[], convert: Convert): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const made = changeBlock(block, convert);
    if (hasContent(made)) kept.push(made);
  }
  return kept;
}

function changeBlock(block: Block, convert: Convert): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', text: change(block.text, convert) };
    case 'heading':
      return { type: 'heading', level: block.level, text: change(block.text, convert) };
    case 'list': {
      const items = block.items.map((item) => change(item, convert)).filter(Boolean);
      return { type: 'list', ordered: block.ordered, items };
    }
    case 'quote':
      return { type: 'quote', text: change(block.text, convert) };
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => change(cell, convert)));
      return { type: 'table', header: block.header, rows };
    }
    case 'figure':
      return {
        type: 'figure',
        src: block.src,
        alt: changed(block.alt, convert),
        caption: changed(block.caption, convert),
        credit: changed(block.credit, convert),
      };
    case 'video':
      return { type: 'video', src: block.src, caption: changed(block.caption, convert) };
    case 'code':
    case 'separator':
      return block;
  }
}

/** False for blocks of text that held nothing but invisible characters or icons. */
function hasContent(block: Block): boolean {
  if (block.type === 'list') return block.items.length > 0;
  return !('text' in block) || block.text !== '';
}
