/** Where on the page a notice may be cut: anywhere, only above the text, or only below it. `section` opens a foreign part. */
export type Place = 'any' | 'head' | 'tail' | 'section';

/**
 * Lines that are the publisher's, not the article's. Patterns see the line's key: no blanks, simplified, lower case, half
 * width (`【編輯：王 某】` is `【编辑:王某】`), and are anchored at its start, brackets and bullets left out. `max` bounds the
 * key's length, so that a sentence about copyright or QR codes is no notice.
 */
export interface NoticeRow {
  readonly id: string;
  readonly place: Place;
  readonly max: number;
  /** One pattern a line; `whole`: it must be all of the line. */
  readonly patterns: string;
  readonly whole?: true;
}

/**
 * Han characters as keys have them, for a class. The property `Script=Han` would say the same, but what is made of it takes
 * ten times as long to make.
 */
export const HAN = '㐀-鿿';

const ROLE =
  '(?:(?:本文|本网|本报|本刊|本版|本期|特约|责任|执行|值班|见习|实习|网络|网站|版面|栏目|新媒体|微信|视觉|美术|图文|视频|流程|技术|文字|' +
  '图片|原|总|副|主|一|二|三|初|复|终){0,3}(?:编辑|责编|美编|网编|执编|编审|编发|选稿|审核|校对|校审|审校|审读|审签|主编|总编|监制|监审|统筹|' +
  '策划|出品人?|出品单位|制作|制图|剪辑|排版|设计|值班主任|来稿|供稿|初审|复审|终审|一审|二审|三审|一校|二校|三校|编委|责任人))';
const EDITOR = '(?:责任编辑|编辑|责编|美编|网编|编审|选稿|审核|校对|主编|总编|编委|值班主任)';
const REPORTER = '(?:记者|通讯员|实习生|特派员|评论员)';
const NAME = `[${HAN}·]{2,4}`;
const BYLINE =
  `(?:[${HAN}]{0,8}?(?:记者|通讯员|实习生|特派员|评论员)|作者|撰文|撰稿|采写|采编|执笔人?|文字|图文|文图|文\\/图|图\\/文|翻译|编译|` +
  '整理|综合|来源|来源于|稿源|文章来源|新闻来源|信息来源|稿件来源|资料来源|素材来源|内容来源|本文来源|原文链接|原文地址|本文链接|本文网址|' +
  '文章链接|联系人|联系电话)';

/** Lines that name people, sources and tags. */
export const CREDIT_ROWS: readonly NoticeRow[] = [
  // 责任编辑：X校对：Y · 【编辑：X】 · 编辑|X责编|Y
  { id: 'editor-line', place: 'any', max: 60, patterns: `(?:\\+1)?(?:【?纠错】?)?${ROLE}[:/|丨_]` },
  // 编辑X校对Y · (某某网编辑某某)
  {
    id: 'editor-line',
    place: 'tail',
    max: 40,
    whole: true,
    patterns: `[${HAN}]{0,8}?(?:${EDITOR}${NAME}){1,5}`,
  },
  // 来源：X · 作者：X · 记者X/文Y/图
  { id: 'credit-line', place: 'tail', max: 60, patterns: `${BYLINE}[:/|丨](?!.*,.*。)` },
  { id: 'credit-line', place: 'head', max: 60, patterns: `${BYLINE}[:/|丨](?!.*,.*。)` },
  {
    id: 'credit-line',
    place: 'tail',
    max: 24,
    whole: true,
    patterns: `[${HAN}]{0,8}?(?:${REPORTER}${NAME}(?:、${NAME})*(?:\\/文)?){1,3}`,
  },
  {
    id: 'picture-credit',
    place: 'tail',
    max: 60,
    patterns: '(?:图片|照片|视频|题图|封面|配图|头图|首图|文中图片)(?:来源|提供|素材|均来自|来自)[:/|]',
  },
  // 《某报》(2022年02月13日02版)
  {
    id: 'paper-line',
    place: 'tail',
    max: 50,
    patterns: '《[^》]{2,20}》(?:\\(.{0,8}\\d{4}年.{0,20}版?.{0,8}\\)\\)?|\\d{4}年[^。,]{0,20}版\\)?)$',
  },
  // (原标题:…) · 本文原标题:《…》
  { id: 'former-title', place: 'any', max: 120, patterns: '(?:本文)?原(?:文)?(?:标题|题目|题)(?:为|是)?[:《"“「]' },
  // 标签:A B · 关键词>>A · #A#B
  {
    id: 'tag-line',
    place: 'tail',
    max: 120,
    patterns: `(?:相关|文章|本文|热门)?(?:标签|关键词|关键字|tags?|话题)(?:[:>»]|$)
      #?[^#。,!?]{1,20}(?:#[^#。,!?]{0,20})+$`,
  },
];

/** What publishers state of rights and duties. */
export const STATEMENT_ROWS: readonly NoticeRow[] = [
  // 特别声明:… · 【免责声明】…
  {
    id: 'statement',
    place: 'tail',
    max: 600,
    patterns: `(?:[${HAN}]{2,6}网)?(?:特别|郑重|免责|版权|侵权|重要|友情|本站|本网|本报|作者|原创|平台|转载|法律|网站|内容|著作权){0,3}(?:声明|申明|免责条款)[】\\])」]*[:】\\]」)]
      notice:thecontentabove`,
  },
  // 反侵权公告: and its paragraphs
  {
    id: 'statement',
    place: 'section',
    max: 16,
    whole: true,
    patterns: `(?:[${HAN}]{2,6}网)?(?:特别|郑重|免责|版权|侵权|反侵权|友情|本站|本网|作者|原创|平台|转载|法律|网站|传输内容){0,3}(?:声明|申明|免责条款)
      (?:反侵权|版权|维权)(?:公告|说明|信息|提示)
      转载须知|版权与免责`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 300,
    patterns: `(?:以上|本文|本站|本网|文中|文章|上述|该文|此文|本平台|本公众号).{0,30}(?:仅代表|不代表|不构成|仅供参考|版权归|版权属|著作权归|侵权|侵犯|未经授权|未经许可|不得转载|自媒体|网友上传|用户上传|转载)
      作者(?:系|为|是)[^。]{0,40}(?:仅|不)代表[^。]{0,12}观点
      (?:凡|如|若|任何|部分).{0,40}(?:本网|本站|来源|转载|侵权|侵犯|版权|作品|授权).{0,60}(?:联系|注明|删除|责任|授权|告知|稿酬|追究|版权|转载)`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 120,
    patterns: `.{0,30}未经.{0,8}(?:授权|许可|允许|同意|协议).{0,12}(?:转载|镜像|禁止|不得|严禁|请勿|谢绝)
      .{0,30}(?:转载|引用|摘编)(?:请|须|需|时|务|必).{0,12}(?:注明|标明|联系|保留)
      .{0,10}(?:图片|图文|部分图片|文章|内容|素材|配图|本文图片).{0,8}(?:来自|来源于|源自|源于|取自)于?(?:网络|互联网)
      .{0,30}(?:言论不代表|观点不代表|不代表本|请勿转载|禁止转载|严禁转载|谢绝转载|转载必究|版权必究|盗用必究|翻印必究|不得转载|商业转载)
      .{0,20}(?:如|若|涉及|涉嫌|存在)有?侵(?:权|犯).{0,20}(?:联系|删除|告知)
      (?:(?:风险|特别)?(?:提示|提醒|警示)[】\\])]*:?)?(?:投资|股市|市场|基金)有风险,.{0,20}(?:谨慎|慎重)`,
  },
  // 本文转载自… · (来自某网)
  {
    id: 'statement',
    place: 'tail',
    max: 80,
    patterns: `(?:本文|文章|原文|本稿|此文|稿件|本作品)(?:系|为|由|来自|来源|源自|转自|转载自|首发|原载|原刊|刊于|刊载于|选自|摘自|编译自|节选自|授权|经授权|已获|作者)
      (?:转自|转载自|摘自|原载|据|综合自|综合整理自|整理自|编译自|首发于|经授权转载自)[《“"]?[^。,]{2,24}[》”"]?\\)?$`,
  },
  // 版权所有 · copyright© · ICP备 · 举报电话:010-…
  {
    id: 'copyright',
    place: 'tail',
    max: 200,
    patterns: `.{0,120}(?:版权所有|copyright|©|ⓒ|\\(c\\)\\d{4}|icp[备证]|公网安备|allrightsreserved|许可证(?:编号|号|:)|制作许可|增值电信|广告经营|网络视听)`,
  },
  {
    id: 'copyright',
    place: 'tail',
    max: 80,
    patterns: `[^。,]{0,16}(?:举报|投诉|报料|爆料|新闻|广告|客服|服务|监督|联系|咨询|合作|版权|记者|编辑部)(?:热线|电话|邮箱|信箱|qq|微信|方式|我们)[:\\d(]`,
  },
];

/** What readers are asked to do. */
export const PROMPT_ROWS: readonly NoticeRow[] = [
  // 扫描二维码关注 · 长按识别 · 点击进入专题：
  {
    id: 'prompt',
    place: 'any',
    max: 40,
    patterns: `(?:欢迎|敬请|请|快|赶紧)?(?:微信|手机|用微信|使用微信|打开微信)?(?:扫一扫|扫描|扫码|扫).{0,6}?[^。,]{0,10}(?:二维码|关注|下载|打赏|加入|进群|分享|阅读|观看|报名|了解)
      请?长按(?:识别|扫描|关注|上方|下方|上图|下图|图片|二维码|复制|保存)
      请?(?:点击|点选|点|点我|猛戳|戳)["“「]?(?:这里|此处|上方|下方|右上角|右上|标题|顶部|文末|左下角|右下角|图片|蓝字|链接|关注|进入|查看|阅读|下载|播放|收听|观看|订阅|加入).{0,24}$
      快?点击这里.{0,12}$`,
  },
  {
    id: 'prompt',
    place: 'tail',
    max: 100,
    patterns: `(?:想|想要|欲|如需|了解|获取|查看|看|浏览|阅读|关注)?(?:更多|精彩|最新).{0,20}(?:请|敬请|欢迎|关注|下载|登录|登陆|点击|扫|尽在|戳|点这里|搜索|上)
      (?:看|查看|阅读|浏览|点击)?(?:更多|精彩)(?:[^。,:]{0,8}(?:新闻|资讯|内容|报道|报导|文章|消息|信息|视频|图片|专题|评论|推荐|阅读|猛戳|详情|更多)[^。,:]{0,6})?>*$
      (?:打开|下载|安装|点我下载|立即下载|请下载|点击下载|登录|欢迎下载|使用|前往).{0,20}(?:app|客户端|手机端|小程序)
      (?:欢迎|敬请|请|持续|搜索|记得|加|添加|快来){0,3}(?:关注|订阅|搜索|收藏|添加).{0,24}(?:公众号|公号|微信|订阅号|视频号|微博|官微|头条号|百家号|客户端|app|粉丝团|频道|账号|我们|本站|本网)
      返回.{1,14}(?:首页|主页|,查看更多|列表|顶部|频道)
      .{0,60}(?:扫描|扫一扫|长按|识别).{0,8}二维码
      相关.{0,6}请?关注:
      点(?:个|一?下)["“]?(?:在看|赞)
      (?:觉得|喜欢|如果|看完)[^。]{0,10}(?:点个?赞|点个?["“]?在看)
      评论\\(\\d+\\)我要
      已有\\d+人(?:参与|评论|跟帖)(?:评论|讨论)?$
      正文已结束|您可以按alt|我来说两句|我要评论|我要跟帖|已输入\\d|文明上网|请登录|登录后|网友评论仅|请遵守|使用微信扫|用微信扫|请使用浏览器
      分享(?:到|至|给)(?:微信|朋友圈|微博|好友|朋友)`,
  },
  // …评选火热进行中！【点击投票】…: an advertisement above the text, if it leads elsewhere
  {
    id: 'call',
    place: 'head',
    max: 160,
    patterns:
      '.{0,140}[【(\\[](?:点击|戳|立即|马上|快来)(?:投票|报名|购买|抢购|领取|预约|申请|参与|参加|试用|开户|下载)',
  },
  // 請繼續往下閱讀... · （广告） · 不用抽 不用搶 現在用APP看新聞
  {
    id: 'advertisement',
    place: 'any',
    max: 40,
    whole: true,
    patterns: `请?继续往下阅读|往下阅读|下拉继续阅读|继续阅读下文|文章继续往下
      广告(?:之后|后)?请?继续(?:阅读|往下阅读)?
      广告|广告推广|推广|赞助|赞助商|advertisement|ad
      (?:[^。,]{2,8}提醒[您你][☆★●:]*)?不用抽不用抢现在用app看新闻.{0,30}`,
  },
  // (完) · -THEEND- · 全文完
  {
    id: 'end-mark',
    place: 'tail',
    max: 16,
    whole: true,
    patterns: `(?:the)?end|fin|完|完结|结束|未完待续
      (?:全文|正文|本文|文章)(?:完|结束)
      责任编辑|责编|编辑`,
  },
];
