import type { Site } from '../rule.ts';

/** People's Daily Online, in the templates since 2012: `#p_content` first, `#rwb_zw` and `.rm_txt_con` later. */
export const people: Site = {
  id: 'people',
  hosts: ['people.com.cn', 'people.cn'],
  mark: 'div.rm_txt_con',
  select: {
    title: ['.rm_txt h1', '.text_title h1', 'h1#p_title'],
    subtitle: ['.rm_txt h4.sub', '.text_title h4.sub', 'h3#p_subtitle'],
    date: ['.channel .col-1-1', '#p_publishtime', '.text_title .box01 .fl'],
    source: ['.channel .col-1-1 a', '#p_origin a', '.text_title .box01 .fl a'],
    editors: ['.rm_txt_con .edit', '#p_editor', '.edit.clearfix'],
    body: ['.rm_txt_con', '#rwb_zw', '#p_content', '.box_con'],
  },
  drop: ['.rm_txt_con .bza', '.zdfy', '.rm_relevant'],
};
