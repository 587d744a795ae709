import type { Article, Image } from '../article.ts';

const person = (name: string) => ({ '@type': 'Person', name });
const organization = (name: string | null) => (name === null ? null : { '@type': 'Organization', name });
const picture = ({ src, alt, caption }: Image) => known({ '@type': 'ImageObject', url: src, name: alt, caption });

/** The object without what is null or empty: schema.org knows absent, not null. */
const known = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

/** The article as JSON-LD of type NewsArticle. `<` is escaped, so that it may stand in a `<script>`. */
export function toSchemaOrg(article: Article): string {
  const data = known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: article.url,
    mainEntityOfPage: article.canonicalUrl,
    headline: article.title,
    alternativeHeadline: article.subtitle,
    datePublished: article.date,
    dateModified: article.modified,
    author: article.authors.map(person),
    editor: article.editors.map(person),
    sourceOrganization: organization(article.source),
    publisher: organization(article.site),
    articleSection: article.section,
    keywords: article.tags,
    inLanguage: article.lang,
    image: article.images.map(picture),
    articleBody: article.body,
  });
  return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
}
