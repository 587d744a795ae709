export { distanceOf, fingerprintOf } from '../worker/index.ts';
export { type FetchArticleOptions, type FetchedArticle, fetchArticle } from './article.ts';
export { crawl } from './crawl.ts';
export { type DedupeSummary, type Duplicate, dedupe } from './dedupe.ts';
export type { CrawlOptions } from './options.ts';
export { DEFAULT_PACE, type PaceOptions } from './pace.ts';
export type { CrawlRecord, FetchNote, PageKind } from './record.ts';
export { patternOf, type Scope } from './scope.ts';
export type { HostSummary, Stage, Summary } from './stats.ts';
