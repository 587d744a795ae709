/** Search words of spam programs, simplified as they always are. */
export const KEYWORDS: readonly string[] =
  '棋牌游戏下载 棋牌官网 真人百家乐 百家乐平台 足彩送彩金 送彩金的彩票 彩票平台注册 时时彩计划群 北京赛车开奖 六合彩资料 老虎机游戏 威尼斯人娱乐城 澳门新葡京官网 新葡京娱乐城 皇冠体育投注 开云体育官网 必威体育下载 亚博体育平台 电子游艺平台 真人娱乐城注册 免费毛片在线 国产精品视频 一区二区三区 久久99热精品 亚洲无码在线 成人影院网址 激情五月婷婷 高清不卡毛片 日韩无码视频 人妻精品视频 香蕉视频下载 代开发票电话 增值税发票代开 办证刻章电话 学历证书代办 传奇私服发布网 新开传奇私服 伟哥哪里买'.split(
    ' ',
  );

/** Names that stand beside the search words in the titles of links. */
export const COMPANIES: readonly string[] = '南通某某工作室 梧州某某公司 三亚某某商行 宿迁某某科技 阜阳某某传媒'.split(
  ' ',
);

/** Sentences that lead in to a farm. */
export const LEAD_INS: readonly string[] = [
  '感谢您访问我们的网站，您可能还对以下资源感兴趣：',
  '您可能还对以下资源感兴趣：',
  '以下资源推荐给您：',
];
