/** Names of channels, as they stand between the headline and the site's name in `<title>`; both scripts. */
export const CHANNELS: ReadonlySet<string> = new Set(
  (
    '首页 首頁 正文 新闻 新聞 要闻 要聞 时政 時政 政治 国内 國內 国际 國際 全球 环球 環球 社会 社會 财经 財經 经济 經濟 ' +
    '金融 股票 产业 產業 商业 商業 公司 科技 互联网 数码 數碼 手机 汽车 汽車 房产 房產 体育 體育 足球 篮球 籃球 娱乐 娛樂 ' +
    '影视 影視 明星 文化 文娱 教育 健康 医疗 醫療 军事 軍事 历史 歷史 旅游 旅遊 生活 时尚 時尚 美食 女性 亲子 評論 评论 ' +
    '观点 觀點 专栏 專欄 专题 專題 图片 圖片 视频 影音 滚动 滾動 即时 即時 快讯 快訊 综合 綜合 地方 大陆 大陸 两岸 兩岸 ' +
    '港澳 台湾 台灣 公告 资讯 資訊 动态 動態 法治 法律 农业 農業 能源 环保 環保 人物 读书 閱讀 阅读 其他 论坛 論壇 ' +
    '互聯網 手機 文娛 親子 視頻 臺灣 讀書'
  ).split(' '),
);

/**
 * What the name of a site, a paper or a channel ends in: `东方晨报`, `某某新闻网`, `财经频道`. At most 12 characters, none of
 * them a mark, or it is a sentence that happens to end so.
 */
export const SITE_ENDING =
  /^[^，。！？、；：,!?;:“”"]{1,12}(?:[网網]|[网網]站|官[网網]|新[闻聞]|[频頻]道|在[线線]|客[户戶]端|日[报報]|晚[报報]|[时時][报報]|晨[报報]|早[报報]|商[报報]|周[报報]|都市[报報]|青年[报報]|[数數]字[报報]|[电電]子[报報]|新[闻聞][云雲]|[杂雜][志誌]|[资資][讯訊]|[报報]社|周刊|週刊|通[讯訊]社|[电電][视視][台臺]|[门門][户戶]|中心|论坛|論壇|政府|平台|平臺)$/u;

/** No text of more UTF-16 units satisfies `SITE_ENDING`: twelve pairs and 客户端. */
export const LONGEST_NAME = 27;

/** `www.example.com`, `Example.net`. */
export const DOMAIN = /^(?:[\w-]+\.)+(?:com|cn|net|org|tw|hk|mo|sg|tv|news|cc|info)$/iu;
