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
  /**
   * Characters one of which a key must have. For patterns that look for words anywhere in it: trying them at every place is
   * dear, and one look at each character of the key tells that most lines have none.
   */
  readonly needs?: string;
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
const STAFF =
  '(?:(?:值班|责任)?(?:编辑|编委|主任|责编|美编)|统筹|策划|监制|审核|校对|主编|记者|通讯员|作者|撰文|文字|摄影|图片|视频|制图|剪辑)';
const REPORTER = '(?:记者|通讯员|实习生|特派员|评论员)';
const NAME = `(?:[${HAN}·]{2,4}|[${HAN}]{1,8}·[${HAN}·]{1,8})`;
const BYLINE =
  '(?:作者|撰文|撰稿|采写|采编|执笔人?|文字|图文|文图|文\\/图|图\\/文|翻译|编译|' +
  '整理|综合|来源|来源于|稿源|文章来源|新闻来源|信息来源|稿件来源|资料来源|素材来源|内容来源|本文来源|原文链接|原文地址|本文链接|本文网址|' +
  '文章链接|联系人|联系电话)';

// not 记者：新桥什么时候动工的？, which asks
const CREDIT = `${BYLINE}[:/|丨](?!.*,.*。)
      [${HAN}]{0,8}?${REPORTER}[:/|丨](?!.*[。?!])`;

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
    needs: '编稿审校任统策监记员者文影片频图剪',
    patterns: `[${HAN}]{0,8}?(?:${EDITOR}${NAME}){1,5}
      [${HAN}]{0,8}?(?:${STAFF}${NAME}){2,6}`,
  },
  // 【记者】X · 【通讯员】X Y
  {
    id: 'credit-line',
    place: 'tail',
    max: 16,
    whole: true,
    needs: '】]',
    patterns: `(?:${REPORTER}|作者|撰文|文字|摄影|图片|编辑|校对|统筹|策划|制图|翻译)[】\\]]${NAME}(?:${NAME})?`,
  },
  // 编辑X校对Y above a text: two at least
  {
    id: 'editor-line',
    place: 'head',
    max: 40,
    whole: true,
    needs: '编稿审校任',
    patterns: `(?:${EDITOR}${NAME}){2,5}`,
  },
  // 来源：X · 作者：X · 记者X/文Y/图
  { id: 'credit-line', place: 'tail', max: 60, needs: ':/|丨', patterns: CREDIT },
  { id: 'credit-line', place: 'head', max: 60, needs: ':/|丨', patterns: CREDIT },
  {
    id: 'credit-line',
    place: 'tail',
    max: 24,
    whole: true,
    needs: '记员生',
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
    patterns: '(?:相关|文章|本文|热门)?(?:标签|关键词|关键字|tags?|话题)(?:[:>»]|$)',
  },
  { id: 'tag-line', place: 'tail', max: 120, needs: '#', patterns: '#?[^#。,!?]{1,20}(?:#[^#。,!?]{0,20})+$' },
];

/** What publishers state of rights and duties. */
export const STATEMENT_ROWS: readonly NoticeRow[] = [
  // above a text, and short: 本文为X原创，未经授权禁止转载 · 免责声明：本文仅代表作者观点 · （图片来源于网络）
  {
    id: 'statement',
    place: 'head',
    max: 60,
    needs: '未授许允载网',
    patterns: `(?:本文|文章|版权所有|未经)[^。]{0,24}(?:未经|授权|许可|允许)[^。]{0,12}(?:禁止|严禁|不得|请勿|谢绝|转载)[^。]{0,20}[。!]?$
      (?:本文|文章)?[^。,]{0,12}转载(?:请|须|需|时|务必)[^。]{0,10}(?:注明|标明|联系|保留)[^。]{0,24}[。!]?$
      [^。,]{0,6}(?:图片|图文|配图|素材|文章)[^。,]{0,6}(?:来自|来源于|源自|源于|取自)于?(?:网络|互联网)[^。]{0,30}[。!]?$`,
  },
  {
    id: 'statement',
    place: 'head',
    max: 200,
    needs: '声申本上内',
    patterns: `(?:(?:特别|郑重|免责|版权|作者|原创|平台)(?:声明|申明)|声明)[】\\])]*:?(?:以上|本文|文章|该文|凡|文中).{0,100}(?:代表|立场|版权|转载|侵权|投资建议|无关)
      (?:本文|以上内容|文章内容)[^。]{0,12}(?:仅代表|不代表|不构成投资)[^。]{0,40}。?$`,
  },
  // 特别声明:… · 【免责声明】…
  {
    id: 'statement',
    place: 'tail',
    max: 600,
    needs: '声申款',
    patterns: `["“]?(?:[${HAN}]{2,6}网)?(?:特别|郑重|免责|版权|侵权|重要|友情|本站|本网|本报|作者|原创|平台|转载|法律|网站|内容|广告|著作权|[与和及暨]){0,4}(?:声明|申明|免责条款)[】\\])」]*[:】\\]」)]`,
  },
  // 我们使用Cookie来改善您的浏览体验 · 本网站会使用cookies
  {
    id: 'statement',
    place: 'any',
    max: 300,
    needs: 'k',
    patterns:
      '.{0,12}(?:我们|本站|本网站|本平台|本公司).{0,20}(?:使用|利用|通过|透过|采用).{0,12}cookies?.{0,60}(?:隐私|体验|同意|政策)',
  },
  // above the text of a blog
  { id: 'statement', place: 'any', max: 200, patterns: '版权声明:本文[为系是]' },
  { id: 'statement', place: 'tail', max: 600, patterns: 'notice:thecontentabove' },
  // 反侵权公告: and its paragraphs
  {
    id: 'statement',
    place: 'section',
    max: 16,
    whole: true,
    needs: '声申款',
    patterns: `(?:[${HAN}]{2,6}网)?(?:特别|郑重|免责|版权|侵权|反侵权|友情|本站|本网|作者|原创|平台|转载|法律|网站|传输内容|[与和及暨]){0,4}(?:声明|申明|免责条款)`,
  },
  {
    id: 'statement',
    place: 'section',
    max: 16,
    whole: true,
    patterns: `(?:反侵权|版权|维权)(?:公告|说明|信息|提示)
      转载须知|版权与免责`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 300,
    patterns: `(?:以上|本文|本站|本网|文中|文章|上述|该文|此文|本平台|本公众号).{0,30}(?:仅代表|不代表|不构成|仅供参考|版权归|版权属|著作权归|侵权|侵犯|未经授权|未经许可|不得转载|自媒体|网友上传|用户上传|转载)
      作者(?:系|为|是)[^。]{0,40}(?:仅|不)代表[^。]{0,12}观点
      (?:\\d[.、,)]?)?(?:凡|如|若|任何|部分).{0,40}(?:本网|本站|来源|转载|侵权|侵犯|版权|作品|授权).{0,60}(?:联系|注明|删除|责任|授权|告知|稿酬|追究|版权|转载)`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 300,
    needs: '权',
    patterns: `.{2,10}对[^。]{0,12}(?:使用者|网友|用户|会员|留言|读者)[^。]{0,30}保[有留][^。]{0,20}权利
      [^。,]{2,16}(?:刊载|发布|登载)的?(?:所有)?内容[^。]{0,12}(?:知识产权|著作权|版权)(?:为|归|均|属)[^。,]{1,40}(?:所有|专属|持有)`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 120,
    needs: '未载引摘代必侵',
    patterns: `.{0,30}未经.{0,8}(?:授权|许可|允许|同意|协议).{0,12}(?:转载|镜像|禁止|不得|严禁|请勿|谢绝)
      .{0,30}(?:转载|引用|摘编)(?:请|须|需|时|务|必).{0,12}(?:注明|标明|联系|保留)
      .{0,30}(?:言论不代表|观点不代表|不代表本|请勿转载|禁止转载|严禁转载|谢绝转载|转载必究|版权必究|盗用必究|翻印必究|不得转载|商业转载)
      .{0,20}(?:如|若|涉及|涉嫌|存在)有?侵(?:权|犯).{0,20}(?:联系|删除|告知)`,
  },
  {
    id: 'statement',
    place: 'tail',
    max: 120,
    needs: '网',
    patterns:
      '.{0,10}(?:图片|图文|部分图片|文章|内容|素材|配图|本文图片).{0,8}(?:来自|来源于|源自|源于|取自)于?(?:网络|互联网)',
  },
  // 风险提示：本文仅供参考，不构成投资建议，据此操作风险自担。
  {
    id: 'statement',
    place: 'tail',
    max: 200,
    patterns: `风险(?:提示|提醒|警示)[】\\])]*[:,].{0,60}仅供参考
      (?:风险|特别|温馨|友情|重要)(?:提示|提醒|警示)[】\\])]*[:,].{0,60}(?:不构成[^。,]{0,10}(?:建议|依据)|风险自担|风险自负)`,
  },
  // 内容由AI生成，请谨慎甄别
  {
    id: 'statement',
    place: 'tail',
    max: 40,
    patterns:
      '(?:作者声明:)?(?:本文|本视频|图片|文章)?(?:部分)?(?:内容|图片|配图)?(?:含|包含|由|疑似|可能)[^。,]{0,6}(?:ai|人工智能)(?:生成|创作|辅助|合成)(?:[,.。][^。]{0,14})?[。!]?$',
  },
  {
    id: 'statement',
    place: 'tail',
    max: 120,
    patterns: '(?:(?:风险|特别)?(?:提示|提醒|警示)[】\\])]*:?)?(?:投资|股市|市场|基金)有风险,.{0,20}(?:谨慎|慎重)',
  },
  // 本文转载自… · (来自某网)
  {
    id: 'statement',
    place: 'tail',
    max: 80,
    patterns: `(?:本文|文章|原文|本稿|此文|稿件|本作品)(?:系|为|由|来自|来源|源自|转自|转载自|首发|原载|原刊|刊于|刊载于|选自|摘自|编译自|节选自|授权|经授权|已获|作者)
      (?:转自|转载自|摘自|原载|据|综合自|综合整理自|整理自|编译自|首发于|经授权转载自)[《“"]?[^。,]{2,24}[》”"]?\\)?$`,
  },
  // 本文来自微信公众号“某号”(id:…),作者:X,经授权发布。
  {
    id: 'statement',
    place: 'any',
    max: 160,
    patterns: `(?:本文|文章|原文|此文)(?:系|由|授权|经授权)?(?:来自|来源于?|转自|转载自|首发于|授权转载自?)[^。]{0,140}(?:授权(?:发布|转载)|公众号[:“"「《(][^。]{2,40})[^。]{0,20}。?$`,
  },
  // 版权所有 · copyright© · ICP备 · 举报电话:010-…
  {
    id: 'copyright',
    place: 'tail',
    max: 200,
    needs: '版c©ⓒv备许增营听',
    patterns: `.{0,120}(?:版权所有|copyright|©|ⓒ|\\(c\\)\\d{4}|icp[备证]|公网安备|allrightsreserved|许可证(?:编号|号|:)|制作许可|增值电信|广告经营|网络视听)`,
  },
  {
    id: 'copyright',
    place: 'tail',
    max: 80,
    needs: '线话箱q微式们作记编',
    patterns: `[^。,]{0,16}(?:举报|投诉|报料|爆料|新闻|广告|客服|服务|监督|联系|咨询|合作|版权|记者|编辑部|投稿|来稿|商务|媒体|采访|读者|\\d小时|请)(?:热线|电话|邮箱|信箱|qq|微信|方式|我们|作者|记者|编辑)[:/\\d(]`,
  },
  // 商务合作请联系：…
  {
    id: 'copyright',
    place: 'tail',
    max: 80,
    needs: '作稿权宜访',
    patterns: '[^。,]{0,8}(?:合作|投稿|授权|事宜|采访)(?:请|可)?(?:联系|致电|加微信|发送?至|发邮件至?)[:\\w]',
  },
];
