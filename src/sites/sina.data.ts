import type { Site } from '../rule.ts';

/** News of all channels, in the templates since 2010: `#artibody` first, `.main-title` and `.date-source` later. */
export const sina: Site = {
  id: 'sina',
  hosts: ['sina.com.cn'],
  mark: 'meta[name="sudameta"]',
  select: {
    title: ['h1.main-title', 'h1#artibodyTitle', 'h1#main_title'],
    date: ['.date-source .date', '#pub_date', '.artInfo .titer'],
    source: ['.date-source .source', '#media_name a', '.artInfo .source'],
    editors: ['.article-editor', '.show_author'],
    section: '.channel-path a',
    tags: ['#keywords a', '.article-bottom .keywords a', '.art_keywords a'],
    body: ['#artibody', '#article_content #article', '#article'],
  },
  drop: [
    '.otherContent_01',
    '.hqimg_related',
    '.corrTxt_01',
    '.blk_video',
    '#app-qrcode',
    '.wap_special',
    '.appendQr_wrap',
  ],
};
