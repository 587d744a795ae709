/**
 * Every number that a rule of this stage decides by. Those of the readings are measured (511 honest pages, 1.8 million
 * Han: none flagged); the others are held by the controls and by silence on honest pages.
 */

/** Readings in brackets after characters (`text/pinyin`). */
export const PINYIN = {
  /** Share of the occurrences of the annotated characters that carry their note. */
  consistency: 0.8,
  /** Share of the distinct annotated characters whose note is the default reading. */
  defaultShare: 0.8,
  /** Annotated traditional-only characters that make the verdict `trad`. */
  traditional: 3,
  /** Notes, and notes a Han character, that make the verdict `all`. */
  allNotes: 20,
  allDensity: 0.3,
  /** Han characters of visible text below which the text of a page may stand in its scripts. */
  scriptsBelow: 300,
  /** Share of the noted places where the note stands twice that means: the program ran twice. */
  doubled: 0.5,
} as const;

/** Runs of empty elements (`source/tag-soup`, `tree/barren`, `text/literal-soup`). */
export const SOUP = {
  /** Elements and distinct tag names that carry one id. */
  carriers: 3,
  names: 3,
  /** Descendants of a subtree without text and media, and the share of them that is unknown or misplaced. */
  descendants: 8,
  oddShare: 0.5,
  /** Elements of a heap that hides nothing: templates have a few of their own invention. */
  heap: 40,
} as const;

/** Blocks that a reader does not see (`tree/hidden-*`). */
export const HIDDEN = {
  links: 3,
  linkShare: 0.6,
  distinctSites: 0.6,
  /** Han characters of sentences outside links from which on a block may be the article. */
  articleHan: 40,
  /** Longest span that jams a sentence, in characters. */
  jammer: 30,
  /** Words parted by blanks that make a keyword farm, and the most sentence marks for each of them. */
  keywords: 100,
  marksPerKeyword: 0.02,
  /** Characters of a word on average, at most. */
  keywordLength: 14,
  /** Share of Han characters: a hidden text in another language has sentences that no rule here can read. */
  keywordHan: 0.4,
} as const;

/** Keyword lines and link blocks (`tree/link-farm`). */
export const FARM = {
  score: 4,
  /** Share of the page's text before or after a block at the edge. */
  edge: 0.15,
  items: 4,
  itemLength: [2, 14],
  /** Characters of an item on average from which on it may be a headline. */
  headline: 7,
  linkShare: 0.8,
  distinctSites: 0.6,
  stemRepetition: 0.3,
  /** Spam terms in all, and for each item. */
  termHits: 2,
  termDensity: 0.3,
  /** Sentence marks from which on a block is text. */
  marks: 2,
  /** Characters of a block that are looked at. */
  look: 2000,
} as const;

/** Titles and metas in numeric entities (`source/title-hack`). */
export const TITLE = {
  /** Coded Han characters that no honest title has. */
  entities: 3,
  /** Coded Han characters of the text from which on a page may be written in entities as a whole. */
  codedPage: 20,
} as const;

/** Symbols and commas before marks, private-use characters (`text/noise`). */
export const NOISE = {
  /** Hits on a page. */
  hits: 3,
  /** Share of the symbol's occurrences that stand before a mark. */
  share: 0.8,
  /** Share of private-use characters from which on a page uses an obfuscating font. */
  fontShare: 0.02,
  /** Zero-width characters between two Han characters that are tampering, on a page and for each Han character. */
  invisible: 5,
  invisibleShare: 0.005,
  /** Han characters parted by single blanks that make a run. */
  spaced: 8,
} as const;
