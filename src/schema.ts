import type { Article, Block, Credit, Image, Original, Role } from './article.ts';
import {
  described,
  list,
  maybe,
  nullable,
  number,
  object,
  oneOf,
  only,
  type Schema,
  text,
  truth,
  variants,
} from './json-schema.ts';

const date = text({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?$',
});
const language = text({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' });

const role = oneOf<Role>({
  author: true,
  reporter: true,
  correspondent: true,
  intern: true,
  editor: true,
  reviewer: true,
  proofreader: true,
  photographer: true,
  illustrator: true,
  translator: true,
  producer: true,
});

const credit = object<Credit>({ name: text(), role, affiliation: maybe(text()) });

const image = object<Image>({ src: text(), alt: nullable(text()), caption: nullable(text()) });

type Of<Kind extends Block['type']> = Extract<Block, { readonly type: Kind }>;

const block = variants<Block>({
  paragraph: object<Of<'paragraph'>>({ type: only('paragraph'), text: text() }),
  heading: object<Of<'heading'>>({ type: only('heading'), level: number({ minimum: 1, maximum: 6 }), text: text() }),
  list: object<Of<'list'>>({ type: only('list'), ordered: truth, items: list(text()) }),
  quote: object<Of<'quote'>>({ type: only('quote'), text: text() }),
  table: object<Of<'table'>>({ type: only('table'), header: truth, rows: list(list(text())) }),
  figure: object<Of<'figure'>>({
    type: only('figure'),
    src: nullable(text()),
    alt: nullable(text()),
    caption: nullable(text()),
    credit: nullable(text()),
  }),
  video: object<Of<'video'>>({ type: only('video'), src: text(), caption: nullable(text()) }),
  code: object<Of<'code'>>({ type: only('code'), text: text() }),
  separator: object<Of<'separator'>>({ type: only('separator') }),
});

const original = object<Original>({
  lang: nullable(language),
  charset: nullable(text()),
  converted: described('True if a program made the traditional text from simplified text.', truth),
});

const fields: { readonly [Field in keyof Article]: Schema<Article[Field]> } = {
  url: described('Address of the page.', nullable(text())),
  canonicalUrl: nullable(text()),
  title: described('Headline without the name of site or channel.', nullable(text())),
  subtitle: described('副题 or 引题.', nullable(text())),
  date: described("Publication, ISO 8601 with zone, at the page's own precision.", nullable(date)),
  modified: described('Last update, in the form of date.', nullable(date)),
  authors: described('Names of the writers only, in page order.', list(text())),
  credits: described('Everybody named, with role.', list(credit)),
  editors: described('责任编辑, 责编, 编辑, 审核 …', list(text())),
  source: described('来源: who first published it.', nullable(text())),
  site: described('The site that shows it.', nullable(text())),
  section: described('The channel.', nullable(text())),
  tags: list(text()),
  body: described('The text; paragraphs separated by one blank line.', text()),
  blocks: described('The same text, typed.', list(block)),
  images: list(image),
  notices: described('Lines of the publisher, taken out of the body.', list(text())),
  pages: described('Addresses of the parts of an article on several pages.', list(text())),
  lang: described('BCP 47 language of the text as emitted.', nullable(language)),
  original: described('The page as it came.', original),
  flags: described('Ids of the tamper rules that fired; empty on an honest page.', list(text())),
  quality: described('How sure that this is an article and complete.', number({ minimum: 0, maximum: 1 })),
};

/** The names of all fields of an article. */
export const ARTICLE_FIELDS = Object.keys(fields) as readonly (keyof Article)[];

/**
 * JSON Schema (draft 2020-12) of `Article`, as `qingwen schema` prints it. It is built from the type: a field that only one
 * of the two has does not compile.
 * @example new Ajv2020().compile(articleSchema)(article) // true
 */
export const articleSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Article',
  description: 'A Chinese news page as data. Every field is always there; what the page does not say is null or empty.',
  ...object<Article>(fields).json,
};
