export type { Article, Block, Credit, Image, Original, Role } from './article.ts';
export { bodyOf } from './article.ts';
export { type CleanOptions, type CleanResult, clean } from './clean/index.ts';
export {
  type DecodeOptions,
  type DecodeResult,
  type DecodeSource,
  type DecodeWarning,
  decode,
} from './decode/index.ts';
export {
  bodyHtml,
  bodyMarkdown,
  emit,
  FORMATS,
  type Format,
  toHtml,
  toJson,
  toJsonLine,
  toMarkdown,
  toReport,
  toSchemaOrg,
  toText,
} from './emit/index.ts';
export { type ErrorCode, QingwenError } from './errors.ts';
export type { Candidate, Explanation, FieldEvidence, Kind, Link, Origin, Removal } from './evidence.ts';
export { joinParts } from './extract/index.ts';
export { type NormalizeOptions, normalize } from './normalize/index.ts';
export { DEFAULT_LIMITS, type ExtractOptions, type Limits, SCRIPTS, type Script } from './options.ts';
export { explain, extract, links } from './pipeline.ts';
export type { Cut, Rule, Site, SiteField, SourceRule, TextRule, TreeRule } from './rule.ts';
export { ARTICLE_FIELDS, articleSchema } from './schema.ts';
