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

type Change = (text: string) => string;

/** Normalizes every text of an article in one script and tells the languages. Addresses, dates and code stay as they are. */
export function normalizeArticle(
  article: Omit<Article, 'lang' | 'original' | 'flags'>,
  { script, charset, flags, machineConverted }: NormalizeContext,
): Article {
  const sample = `${article.title ?? ''}\n${article.body}`;
  const language = languageOf(sample);
  const verdict = detectScript(language === 'zh' ? sample : '', { machineConverted, host: hostOf(article.url) });
  const convert = language === 'zh' ? converterTo(script, verdict) : (text: string) => text;
  const change: Change = (text) => convert(normalizeCharacters(text));
  const lang = language === 'zh' ? tagOf(verdict) : language;
  const blocks = article.blocks.map((block) => changeBlock(block, change)).filter(hasContent);
  return {
    ...article,
    title: changed(article.title, change),
    subtitle: changed(article.subtitle, change),
    authors: changeNames(article.authors, change),
    credits: article.credits.map((credit) => changeCredit(credit, change)),
    editors: changeNames(article.editors, change),
    source: changed(article.source, change),
    site: changed(article.site, change),
    section: changed(article.section, change),
    tags: changeAll(article.tags, change),
    body: bodyOf(blocks),
    blocks,
    images: article.images.map((image) => changeImage(image, change)),
    notices: changeAll(article.notices, change),
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

const changed = (text: string | null, change: Change): string | null => (text === null ? null : change(text) || null);

const changeAll = (texts: readonly string[], change: Change): readonly string[] => [
  ...new Set(texts.map(change).filter(Boolean)),
];

const changeNames = (names: readonly string[], change: Change): readonly string[] =>
  changeAll(names, (name) => joinName(change(name)));

const changeCredit = ({ name, role, affiliation }: Credit, change: Change): Credit => ({
  name: joinName(change(name)),
  role,
  ...(affiliation !== undefined && { affiliation: change(affiliation) }),
});

const changeImage = ({ src, alt, caption }: Image, change: Change): Image => ({
  src,
  alt: changed(alt, change),
  caption: changed(caption, change),
});

function changeBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map(change).filter(Boolean) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case 'figure':
      return {
        ...block,
        alt: changed(block.alt, change),
        caption: changed(block.caption, change),
        credit: changed(block.credit, change),
      };
    case 'video':
      return { ...block, caption: changed(block.caption, change) };
    case 'code':
    case 'separator':
      return block;
    default:
      return { ...block, text: change(block.text) };
  }
}

/** False for blocks of text that held nothing but invisible characters or icons. */
function hasContent(block: Block): boolean {
  if (block.type === 'list') return block.items.length > 0;
  return !('text' in block) || block.text !== '';
}
