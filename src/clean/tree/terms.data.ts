/** Spam terms, for scoring keyword lines and link blocks only: words alone never take anything out. */

/** Terms that hardly stand in honest text. */
export const STRONG_TERMS: readonly string[] = [
  // adult
  '精品视频 一区二区 一区二区三区 无码 有码 人妻 熟女 毛片 黄片 三级片 自拍偷拍 国产自拍 亚洲综合 中文字幕无 成人影院 成人网站 成人视频 免费视频在线 在线观看免费 激情五月 五月天 丁香婷婷 婷婷五月 日日夜夜 天天日 AV在线 a片 裸聊 约炮 同城约 楼凤 色情 情色 啪啪 波多野 香蕉视频 草莓视频 秋葵视频 大秀直播 福利姬 毛片基地 大香蕉 无遮挡 高清不卡 91视频 99热 麻豆传媒 探花',
  // drugs, debts, tools
  '迷药 催情 春药 伟哥 枪支 仿真枪 复制手机卡 查开房 窃听器 贷款秒批 套现 信用卡代还 网赚 刷单 黑客接单 机场节点 电报群 跑分',
  // gambling
  '赌场 赌球 赌钱 棋牌 时时彩 北京赛车 赛车pk10 六合彩 快三 快3 分分彩 幸运飞艇 彩票平台 彩票网 购彩 送彩金 注册送 首存送 充值送 百家乐 老虎机 轮盘 龙虎斗 炸金花 抢庄牛牛 牛牛 打鱼 电子游艺 真人娱乐 真人视讯 娱乐城 线上娱乐 澳门银河 澳门新葡京 新葡京 威尼斯人 金沙娱乐 皇冠体育 太阳城 申博 开云体育 乐鱼 华体会 米兰体育 星空体育 半岛体育 九游会 凯发 必威 亚博 万博 威廉希尔 bet365 188bet 德赢 竞彩投注 滚球 足彩 包赢 计划群 PG电子 pg直营 AG真人 ag旗舰厅 K8凯发',
  // private game servers
  '传奇私服 私服 sf发布网 传奇sf 新开传奇 天龙私服 辅助器 开挂 透视挂',
  // invoices and certificates
  '代开发票 增值税发票代开 办证 刻章 文凭 学历证书代办 驾照代办 假证 身份证代办 四六级代考 替考 代写论文',
];

/** Terms that are ordinary words as well. */
export const WEAK_TERMS: readonly string[] = [
  // adult
  '久久 国产精品 亚洲精品 欧美日韩 日韩在线 狠狠 伊人 猫咪 不卡',
  // drugs, debts, tools
  '定位找人 兼职日结 翻墙',
  // gambling
  '博彩 赌博 斗牛 捕鱼 永利 球探 韦德 盘口 赔率 大发',
  // private game servers
  '外挂',
  // invoices and certificates
  '开发票',
];
