/** Names of `<meta>`s (as `readStructured` spells them) that hold the publication, the more reliable first. */
export const PUBLISHED_METAS: readonly string[] = [
  'article:published_time',
  'datepublished',
  'firstpublishedtime',
  'publishdate',
  'pubdate',
  'pubtime',
  'og:release_date',
  'weibo:article:create_at',
  'weibo:webpage:create_at',
  'article:create_at',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'issued',
  'ptime',
  'date',
];

/** Other spellings of the same: `article:publish_time`, `og:pubdate`, `news-publish-time`; not `apub:time`. */
export const PUBLISHED_META =
  /^(?:[a-z]+[:._-])*(?:article|news|page)?[_-]?(?:pub|publish(?:ed)?|publication|release|issued?)[_-]?(?:date|time|at|on)$/u;

/**
 * Names of `<meta>`s that hold the last update. `og:updated_time`, `apub:time` and `maketime` are not here: they hold the
 * moment of building or crawling.
 */
export const MODIFIED_METAS: readonly string[] = [
  'article:modified_time',
  'datemodified',
  'lastmodifiedtime',
  'bytedance:updated_time',
  'bytedance:lastupdated_time',
  'weibo:article:update_at',
  'update_at',
  'dcterms.modified',
  'lastmod',
];

/** Names of metas that hold some moment of the page, whichever: `dateUpdate`, `og:updated_time`, `apub:time`, `maketime`. */
export const OTHER_META = /(?:date|time)(?:update|modified)?$|update/u;

/** Keys of JSON-LD (schema.org, and Baidu's `pubDate`, which some sites fill with the update). */
export const PUBLISHED_JSON: readonly string[] = ['datePublished', 'pubDate', 'uploadDate', 'dateCreated'];
export const MODIFIED_JSON: readonly string[] = ['dateModified', 'upDate'];

/** Variables of inline scripts that hold the publication, in digits or quotes: `var ct = "1581517074"`. */
export const SCRIPT_KEYS: readonly string[] = [
  'ct',
  'publish_time',
  'publishTime',
  'publishDate',
  'publish_date',
  'published_at',
  'publishedAt',
  'pubtime',
  'pubTime',
  'pub_time',
  'ptime',
  'create_time',
  'createTime',
  'release_time',
];
