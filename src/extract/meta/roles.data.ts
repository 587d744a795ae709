import type { Role } from '../../article.ts';

/** Role words, simplified and traditional, that stand for themselves wherever a byline is read. */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  reporter: words(
    '记者 記者 特派员 特派員 采写 採寫 采訪 採訪 采访 採訪報導 採訪撰文 采访撰文 采访整理 採訪整理 评论员 評論員 观察员 主播 ' +
      '采编 採編 採訪報道 采访报道 采访报导 文字记者 文字記者 觀察員',
  ),
  correspondent: words('通讯员 通訊員 特约通讯员 特約通訊員 职工通讯员 驻站通讯员 撰稿人 供稿人 職工通訊員 駐站通訊員'),
  author: words(
    '作者 撰文 撰稿 执笔 執筆 执笔人 執筆人 专栏作者 專欄作者 专栏作家 專欄作家 特约作者 特約作者 特约撰稿 特約撰稿 特约撰稿人 特約撰稿人 ' +
      '特约评论员 特約評論員 特约撰述 特約撰述 主笔 主筆 整合 整理 综合整理 綜合整理 原创 原創 编译 編譯 编撰 編撰 文字 供稿 图文 圖文 文图 文圖 ' +
      '文字整理 口述整理 本文作者 原作者 文章作者',
  ),
  intern: words('实习生 實習生 实习记者 實習記者 见习生 見習生 实习 實習'),
  editor: words(
    '编辑 編輯 责任编辑 責任編輯 责编 責編 执编 執編 执行编辑 執行編輯 见习编辑 見習編輯 实习编辑 實習編輯 值班编辑 值班編輯 值班主任 ' +
      '值班主编 主编 主編 副主编 副主編 执行主编 執行主編 总编 總編 总编辑 總編輯 副总编辑 值班总编 编审 編審 编发 編發 选稿 選稿 网编 網編 ' +
      '版面编辑 核稿編輯 核稿编辑 核稿 責任主編 责任主编 微信编辑 新媒体编辑 本文编辑 本期编辑 运营编辑 內容編輯 内容编辑 网页编辑 录入 錄入 发稿编辑 ' +
      '制作编辑 编辑整理 文章编辑 值班主編 副總編輯 值班總編 編發 版面編輯 微信編輯 新媒體編輯 本文編輯 本期編輯 運營編輯 網頁編輯 發稿編輯 ' +
      '製作編輯 編輯整理 文章編輯',
  ),
  reviewer: words(
    '审核 審核 审校 審校 审读 審讀 初审 初審 复审 複審 终审 終審 一审 二审 三审 一審 二審 三審 审订 審訂 审稿 審稿 审签 審簽 签发 簽發',
  ),
  proofreader: words('校对 校對 校审 責任校對 责任校对 责校 責校 值班校对 校審 值班校對'),
  photographer: words(
    '摄影 攝影 摄影师 攝影師 摄影报道 攝影報導 摄影记者 攝影記者 影像 摄像 攝像 航拍 供图 供圖 提供图片 拍摄 拍攝 图源 图片 圖片 图片来源 圖片來源 ' +
      '照片 照片來源 照片来源 视频 視頻 影片 攝影報道 摄影报导 提供圖片 圖源',
  ),
  illustrator: words(
    '制图 製圖 漫画 漫畫 插画 插畫 插图 插圖 设计 設計 海报 海報 美编 美編 绘图 繪圖 美术编辑 视觉 視覺 美術編輯',
  ),
  translator: words('翻译 翻譯 译者 譯者 校译 校譯'),
  producer: words(
    '监制 監製 出品 出品人 策划 策劃 统筹 統籌 制作 製作 制片 总监制 总策划 剪辑 剪輯 配音 栏目主持 欄目主持 製片 總監製 總策劃',
  ),
};

/** Role words of one character (and pairs of them): they count only beside a slash, colon or bar, or closing a name. */
export const SHORT_ROLES: Readonly<Record<string, Role>> = {
  文: 'author',
  图: 'photographer',
  圖: 'photographer',
  摄: 'photographer',
  攝: 'photographer',
  影: 'photographer',
  译: 'translator',
  譯: 'translator',
  编: 'editor',
  編: 'editor',
};

/** Words that stand before a role and belong to it: 首席记者, 见习记者, 驻京记者. They are no affiliation. */
export const ROLE_PREFIXES: readonly string[] = words(
  '本报 本報 本网 本網 本刊 本台 本社 本站 首席 特派 特约 特約 见习 見習 实习 實習 融媒体 融媒體 全媒体 全媒體 融媒 资深 資深 高级 高級 ' +
    '财经 財經 体育 體育 文字 驻站 駐站 深度 专职 專職 兼职 主任 大学生 校园 責任 责任 职工 现场 直播 前方 随队 参与 參與 ' +
    '兼職 大學生 校園 職工 現場 隨隊 本臺',
);

/** Words that begin another field, or end a byline: what follows is no name. */
export const STOP_WORDS: readonly string[] = words(
  '文章来源 本文来源 信息来源 消息来源 新闻来源 稿件来源 来源于 来源 來源 来自 來自 稿源 出处 出處 转自 轉自 转载自 发布时间 发布日期 發布時間 發佈時間 發稿時間 ' +
    '更新时间 更新時間 发表时间 刊登日期 发表于 發表於 最后更新 最後更新 时间 時間 日期 浏览次数 浏览 瀏覽 点击数 点击率 点击 點擊 人气 人氣 阅读量 阅读 閱讀 ' +
    '访问量 次数 评论数 评论 評論 字号 字號 字体 字體 字级 大小 打印 列印 收藏 分享 转发 投诉 举报 纠错 關鍵字 关键词 关键字 标签 標籤 標簽 ' +
    '分类 分類 栏目 欄目 频道 版权 版權 声明 聲明 扫一扫 扫码 关注 關注 我要 我有话说 责任编辑邮箱 邮箱 信箱 电话 電話 投稿 原标题 原標題 ' +
    '发布机构 发布单位 索引号 公开方式 上一篇 下一篇 返回 题图来自 题图 頭圖 头图 受访者 受訪者 受访单位 翻摄 翻攝 资料图 資料照 截图 截圖 视觉中国 发自 發自 報導 報道 报道 报导 外電 外电 消息 ' +
    '快讯 快訊 即时 即時 现任 现为 曾任 供职于 任职于 本文 对本文 對本文 有删节 有删改 实习期间 ' +
    '文章來源 本文來源 信息來源 消息來源 新聞來源 稿件來源 來源於 轉載自 發佈日期 發布日期 发稿时间 發表時間 瀏覽次數 點擊數 點擊率 閱讀量 訪問量 次數 ' +
    '評論數 轉發 投訴 舉報 糾錯 關鍵詞 頻道 掃一掃 掃碼 我有話說 責任編輯郵箱 郵箱 發佈機構 發佈單位 發布單位 索引號 公開方式 題圖來自 題圖 受訪單位 ' +
    '資料圖 资料照 視覺中國 現任 現為 供職於 任職於 有刪節 有刪改 實習期間',
);

function words(list: string): readonly string[] {
  return list.split(' ');
}
