/** What a person did for the article, as the page names it. */
export type Role =
  | 'author'
  | 'reporter'
  | 'correspondent'
  | 'intern'
  | 'editor'
  | 'reviewer'
  | 'proofreader'
  | 'photographer'
  | 'illustrator'
  | 'translator'
  | 'producer';

/** A person (or, where the page gives nothing else, a body) named on the page. */
export interface Credit {
  /** The name without role words and padding: `黄　宁` is `黄宁`. */
  readonly name: string;
  readonly role: Role;
  /** The organisation printed with the name: `新华社记者 X` has `新华社`. Absent if none is printed. */
  readonly affiliation?: string;
}

/** A picture of the article. */
export interface Image {
  /** Absolute address where the page's address is known, else as written. */
  readonly src: string;
  readonly alt: string | null;
  readonly caption: string | null;
}

/** One block of the body, in reading order. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'table'; readonly header: boolean; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: 'figure';
      readonly src: string | null;
      readonly alt: string | null;
      readonly caption: string | null;
      readonly credit: string | null;
    }
  | { readonly type: 'video'; readonly src: string; readonly caption: string | null }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'separator' };

/** The page as it came, before any conversion. */
export interface Original {
  /** BCP 47 language of the page's text: `zh-Hans`, `zh-Hant`, `zh-Hant-TW`, `zh-Hant-HK`, `ja` …; null if it has no text to tell by. */
  readonly lang: string | null;
  /** Encoding of the bytes (`utf-8`, `gb18030`, `big5-hkscs`, `mixed` …); null for string input. */
  readonly charset: string | null;
  /** True if the page's traditional text was made from simplified text by a program. */
  readonly converted: boolean;
}

/** A news page as data. Every field is always there; what the page does not say is null or empty. */
export interface Article {
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** The displayed headline without the name of site or channel. */
  readonly title: string | null;
  /** 副题 or 引题. */
  readonly subtitle: string | null;
  /** Publication, ISO 8601 with zone at the page's own precision: `2024-02-21T09:40:37+08:00`, `2024-02-21T09:40+08:00`, `2024-02-21`. */
  readonly date: string | null;
  /** Last update, in the form of `date`. */
  readonly modified: string | null;
  /** Names of the writers only (记者, 通讯员, 作者, 文 …), in page order. */
  readonly authors: readonly string[];
  /** Everybody named, with role. */
  readonly credits: readonly Credit[];
  /** 责任编辑, 责编, 编辑, 审核 … */
  readonly editors: readonly string[];
  /** 来源: who first published it. */
  readonly source: string | null;
  /** The site that shows it. */
  readonly site: string | null;
  /** The channel, from the breadcrumb or metadata. */
  readonly section: string | null;
  readonly tags: readonly string[];
  /** The text; paragraphs separated by one blank line. Always equal to `bodyOf(blocks)`. */
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly images: readonly Image[];
  /** Lines taken out of the body that are the publisher's, not the article's (责任编辑, 版权声明, 扫码关注 …). */
  readonly notices: readonly string[];
  /** Addresses of all parts of a multi-page article, in order; empty for an article on one page. */
  readonly pages: readonly string[];
  /** BCP 47 language of the text as emitted. */
  readonly lang: string | null;
  readonly original: Original;
  /** Ids of the tamper rules that fired; empty on an honest page. */
  readonly flags: readonly string[];
  /** 0..1: how sure that this is an article and complete. */
  readonly quality: number;
}

/**
 * The plain text of `blocks`: paragraphs, list items, table rows (cells joined by a tab) and captions, one blank line between them.
 * @example bodyOf([{ type: 'list', ordered: false, items: ['a', 'b'] }]) // 'a\n\nb'
 */
export function bodyOf(blocks: readonly Block[]): string {
  return blocks.flatMap(paragraphsOf).filter(Boolean).join('\n\n');
}

/** The paragraphs of one block, in the order in which they stand in the body. */
export function paragraphsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map((row) => row.join('\t'));
    case 'figure':
    case 'video':
      return block.caption ? [block.caption] : [];
    case 'separator':
      return [];
    default:
      return [block.text];
  }
}
