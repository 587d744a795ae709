/** Endings that make a word an organisation whatever it begins with: no person's name ends so. */
export const ORGANISATION_ENDINGS: readonly string[] = (
  '报 報 网 網 社 局 厅 廳 院 部 组 組 站 所 处 處 委 公司 中心 集团 集團 日报 日報 晚报 晚報 周刊 週刊 杂志 雜誌 新闻 新聞 频道 頻道 电视台 電視台 ' +
  '电台 電台 广播 廣播 编辑部 編輯部 通讯社 通訊社 在线 在線 客户端 客戶端 公众号 公眾號 大学 大學 学院 學院 研究院 研究所 支部 党支部 党委 办公室 辦公室 ' +
  '工作室 委员会 委員會 协会 協會 学会 學會 法院 检察院 公安 交警 政府 银行 銀行 出版社 记者站 記者站 传媒 傳媒 快讯 快訊 平台 科技 财经 財經 ' +
  '团队 團隊 小组 小組 课题组 课题組 联盟 聯盟 基金会 医院 醫院 学校 學校 中学 小学 综合 綜合 报道 報導 報道 论坛 論壇 观察 时报 時報 ' +
  '電視臺 電臺 黨支部 黨委 檢察院 平臺 課題組 基金會 中學 小學 报导 觀察'
).split(' ');

/** Endings of an organisation that a person's name of two or three characters may have too. */
export const LONG_ORGANISATION_ENDINGS: readonly string[] =
  '会 會 台 臺 队 隊 办 辦 馆 館 科 家 号 號 室 店 厂 廠'.split(' ');

/** Endings of the names of media; with LONG ones a word is a source where it stands without a label. */
export const MEDIA_ENDINGS: readonly string[] = (
  '日报 日報 晚报 晚報 早报 早報 晨报 晨報 时报 時報 周报 週報 都市报 商报 商報 青年报 法制报 法治报 经济报 科技报 科技報 工人报 农民报 导报 導報 快报 快報 ' +
  '新报 新報 报网 报 報 新闻网 新聞網 网 網 在线 在線 新闻社 通讯社 通訊社 社 电视台 電視台 卫视 衛視 广播 广播网 电台 電台 新闻 新聞 周刊 週刊 月刊 杂志 雜誌 ' +
  '客户端 客戶端 头条 頭條 财经 財經 科技 体育 體育 娱乐 娛樂 观察 观察者 出版社 发布 發布 传媒 官网 公报 频道 ' +
  '都市報 青年報 法制報 法治報 經濟報 工人報 農民報 報網 新聞社 電視臺 廣播 廣播網 電臺 觀察 觀察者 發佈 發布 傳媒 官網 公報 頻道'
).split(' ');

/** Well-known media whose names have no ending to know them by. */
export const MEDIA_NAMES: ReadonlySet<string> = new Set(
  (
    '新华社 新華社 中新社 中央社 澎湃 界面 财联社 虎嗅 虎嗅APP 36氪 钛媒体 雷锋网 央视 央视新闻 总台 中国之声 新京报 南都 每经 第一财经 财新 证券时报 经济观察报 ' +
    '人民日报 光明日报 科技日报 环球时报 环球网 观察者网 参考消息 中国青年报 工人日报 解放日报 文汇报 文匯報 新民晚报 羊城晚报 南方都市报 南方周末 ' +
    '大公報 大公报 明報 信報 星島日報 東方日報 蘋果日報 自由時報 聯合報 中國時報 上報 風傳媒 新頭殼 三立新聞 民視新聞 台視新聞 華視新聞 TVBS ETtoday NOWnews 今日新聞 ' +
    '財聯社 鈦媒體 雷鋒網 央視 央視新聞 總台 中國之聲 新京報 每經 第一財經 財新 證券時報 經濟觀察報 人民日報 光明日報 科技日報 環球時報 環球網 觀察者網 ' +
    '參考消息 中國青年報 工人日報 解放日報 新民晚報 羊城晚報 南方都市報 南方週末 明报 信报 星岛日报 东方日报 苹果日报 自由时报 联合报 中国时报 上报 风传媒 ' +
    '新头壳 三立新闻 民视新闻 台视新闻 华视新闻 今日新闻'
  ).split(' '),
);

/** Values that stand where a source or a name should: they say nothing. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'article information',
  'reporting from',
  ...(
    '转载文章 轉載文章 转载 轉載 网络 網絡 網路 互联网 互聯網 网络整理 网络综合 网络转载 综合网络 本站 本网站 未知 佚名 匿名 不详 无 無 暂无 其他 其它 来源 來源 ' +
    '原创 原創 整理 综合 綜合 综合整理 作者 记者 記者 编辑 編輯 管理员 管理員 系统管理员 站长 小编 小編 编者 编者按 笔者 管理者 网友 網友 会员 游客 ' +
    '我已授权 null undefined none admin administrator root test size email unknown author editor role Role Taboola 本站整理 资料图 資料照 资料 图片 节选 節選 待续 待續 完 图 圖 文 全文完 ' +
    '文章 作品 内容 內容 转发 分享 打印 收藏 关注 评论 阅读 受访者 受訪者 采访对象 当事人 视频 首页 正文 今天 昨天 前天 ' +
    '网路 網絡整理 網絡綜合 網絡轉載 綜合網絡 本網站 不詳 暫無 綜合整理 系統管理員 站長 編者 編者按 筆者 會員 遊客 我已授權 資料圖 资料照 資料 圖片 轉發 ' +
    '關注 評論 閱讀 採訪對象 當事人 視頻 首頁'
  ).split(' '),
]);

/** Who sells pictures and clips: the source of those, never of the text. */
export const PICTURE_AGENCIES: ReadonlySet<string> = new Set(
  '视觉中国 視覺中國 东方IC 東方IC 图虫创意 圖蟲創意 梨视频 梨視頻 达志影像 達志影像 CFP ICphoto Getty GettyImages'.split(
    ' ',
  ),
);

/** Names of channels and sections, which stand beside dates as sources do; alone or before 新闻 and 频道. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  (
    '新闻 新聞 要闻 要聞 国内 國內 国际 國際 社会 社會 时政 時政 政治 财经 財經 经济 經濟 体育 體育 娱乐 娛樂 科技 热点 公司 行业 产业 產業 本地 地方 综合 綜合 最新 即時 即时 ' +
    '生活 兩岸 焦點 焦点 图片 文化 教育 健康 军事 軍事 汽车 房产 旅游 旅遊 消費 消费 影劇 影视 媒体报道 新闻动态 新闻中心 通知公告 工作动态 首页 首頁 正文 频道 頻道 专题 專題 头条 頭條 ' +
    '发布 發布 观察 传媒 互联网 官网 官方网站 返回首页 网站 網站 本网 听新闻 聽新聞 ' +
    '熱點 行業 两岸 圖片 汽車 房產 影剧 影視 媒體報道 新聞動態 新聞中心 工作動態 發佈 觀察 傳媒 互聯網 官網 官方網站 返回首頁 本網'
  ).split(' '),
);
