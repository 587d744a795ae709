import type { Site } from '../rule.ts';

/** Articles of public accounts. The text is invisible until a script has run, the date is a script's variable. */
export const weixin: Site = {
  id: 'weixin',
  hosts: ['mp.weixin.qq.com'],
  mark: 'div#js_content.rich_media_content',
  select: {
    title: ['#activity-name', '.rich_media_title'],
    date: ['em#publish_time', '#post-date'],
    authors: '#js_author_name, #meta_content > span.rich_media_meta_text',
    source: ['#js_name', '#profileBt'],
    body: '#js_content',
  },
  drop: ['#js_pc_qr_code', '.qr_code_pc_outer', '.reward_area', '#js_profile_qrcode', 'mp-common-profile'],
};
