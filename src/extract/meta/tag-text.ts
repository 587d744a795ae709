const LABEL =
  /^[【[\s#＃]*(?:本文|文章|相关|相關|主題|主题|新聞|新闻)?(?:标签|標籤|標簽|标记|標記|关键词|关键字|關鍵字|關鍵詞|(?<=相[关關])[字词詞話话][词詞题題]?|[热熱][词詞](?:搜索)?(?=\s*[:：])|tags?)\s*(?:[:：】\]]|>>|»|›|(?=\s|#|$)|(?<=[词字詞簽籤签])(?=\p{Script=Han}))\s*/iu;
const LATER_LABEL =
  /[\s|｜】\])）](?:文章|本文)?(?:标签|標籤|標簽|关键词|关键字|關鍵字|關鍵詞|tags?)\s*[:：]\s*(?=\S)/iu;
/** A character of every label: most lines have none. */
const LABEL_WORD = /[标標关關词詞話话gG]/u;
/** False for a text without any label of tags; blanks make no difference. */
export const mayHoldTagLabel = (text: string): boolean => LABEL_WORD.test(text);

const MARKS = /[,，、;；|｜#＃/]+/u;
const HASHED = /[#＃][^#＃\s,，]{1,30}/gu;
const NOISE = /^[\s>»·•【[(（]+|[\s>»·•】\])）]+$/gu;
const MORE =
  /^(?:更多|more|全部|标签|標籤|标 签|[关關][键鍵][词詞字]|tags?|[:：]|已?收藏|[举舉][报報]|分享|[点點][赞讚贊]|評論|评论|打印|[广廣]告|編輯|编辑|[无無]|[暂暫][无無]|null|none|.*[:：].*)$/iu;
/** How many articles have the tag: `老街(12)`. */
const COUNT = /\s?[(（]\d{1,6}[)）]$/u;
/** The label of what stands behind the tags in the same line: `标签：城北 老街 分享到：`. */
const NEXT_LABEL =
  /[【[(（]?(?:分享|[来來稿]源|[作编編][者辑輯]|[责責](?:任?[编編][辑輯]?)|[上下]一[篇条條]|[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|[发發][布佈表])[^:：\s]{0,4}[:：].*$/su;
const MAX_TAG = 24;

/** What a line says behind its label: `标签：城北,老街` -> `城北,老街`; null if it has no label of tags, '' if nothing follows. */
export function afterTagLabel(text: string): string | null {
  const label = LABEL_WORD.test(text) ? LABEL.exec(text) : null;
  return label ? text.slice(label[0].length).replace(NEXT_LABEL, '').trim() : null;
}

/** The same of a label in the middle of a line, behind another field: `责任编辑：王大明 标签：城北 老街` -> `城北 老街`. */
export function afterLaterTagLabel(text: string): string | null {
  const label = LATER_LABEL.exec(text);
  return label
    ? text
        .slice(label.index + label[0].length)
        .replace(NEXT_LABEL, '')
        .trim()
    : null;
}

/** The tags in a list, parted by marks, by blanks only where it has no mark: `城北|老街`, `城北 老街`. */
export function splitTags(text: string): readonly string[] {
  return cleanTags(text.split(MARKS.test(text) ? MARKS : /\s+/u));
}

/** The tags of a line that is nothing but topics: `#城北 #老街`, `#城北# #老街#`; one topic alone is part of the text. */
export function hashedTags(text: string): readonly string[] {
  const tags = text.match(HASHED) ?? [];
  if (tags.length < 2) return [];
  const rest = text.replace(HASHED, '').replace(/[#＃\s,，、|]/gu, '');
  return rest === '' ? cleanTags(tags.map((tag) => tag.slice(1))) : [];
}

/** Without blanks at the ends, counts, empty ones, link words and doubles. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) =>
    tag
      .replace(/^[#＃]/u, '')
      .replace(COUNT, '')
      .replace(NOISE, '')
      .trim(),
  );
  return [...new Set(clean)].filter((tag) => tag !== '' && tag.length <= MAX_TAG && !MORE.test(tag));
}
