export { type NormalizeContext, normalizeArticle } from './article.ts';
export { type NormalizeOptions, normalize } from './text.ts';
