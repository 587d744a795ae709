import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CREDIT_ROWS, type Place, STATEMENT_ROWS } from '../../../src/extract/body/notices.data.ts';
import { noticeOf, noticesOf } from '../../../src/extract/body/notices.ts';
import { PROMPT_ROWS } from '../../../src/extract/body/prompts.data.ts';
import { keyOf } from '../../../src/extract/key.ts';

const HEAD: ReadonlySet<Place> = new Set(['any', 'head']);
const TAIL: ReadonlySet<Place> = new Set(['any', 'tail']);
const SECTION: ReadonlySet<Place> = new Set(['section']);

describe('keyOf', () => {
  it.each([
    ['【編輯：王 某】', '【编辑:王某】'],
    ['延伸閱讀', '延伸阅读'],
    ['（完）', '(完)'],
    ['ＡＰＰ　下载', 'app下载'],
  ])('%s', (text, key) => expect(keyOf(text)).toBe(key));
});

describe('notices below the text', () => {
  it.each([
    ['责任编辑：方小满校对：雷鸣', 'editor-line'],
    ['(責任編輯：方小滿)', 'editor-line'],
    ['【编辑：方小满】', 'editor-line'],
    ['编辑|方小满 责编|雷鸣', 'editor-line'],
    ['编辑 方小满 校对 雷鸣', 'editor-line'],
    ['河声报记者 阿里木江·买买提 编辑 方小满', 'editor-line'],
    ['记者阿里木江·买买提 通讯员方小满', 'editor-line'],
    ['来源：河声报', 'credit-line'],
    ['本报记者 方小满', 'credit-line'],
    ['《河声报》（2022年02月13日 02版）', 'paper-line'],
    ['（原标题：渡口的灯）', 'former-title'],
    ['标签：渡口 水利', 'tag-line'],
    ['標籤: 渡口 | 水利', 'tag-line'],
    ['特别声明：以上内容为平台用户上传并发布，本平台仅提供信息存储服务。', 'statement'],
    ['【免责声明】本文仅代表作者本人观点，与河声网无关。', 'statement'],
    ['声明：转载此文是出于传递更多信息之目的。', 'statement'],
    ['本文系河声网原创，未经授权不得转载', 'statement'],
    ['未 经 书 面 授 权 禁 止 使 用', 'statement'],
    ['言論不代表本報立場', 'statement'],
    ['图片来自网络，如有侵权，请联系删除。', 'statement'],
    ['版權所有 不得轉載', 'statement'],
    ['河声网刊载的所有内容之知识产权均属河声传媒所有。', 'statement'],
    ['本文来自微信公众号“河声实验室”（ID：hesheng），作者：方小满，河声网经授权发布。', 'statement'],
    ['请启用JavaScript以播放视频', 'embed'],
    ['您的浏览器不支持 video 标签', 'embed'],
    ['鲜花 握手 雷人 路过 鸡蛋', 'control'],
    ['对文章打分', 'control'],
    ['請給這篇文章評分', 'control'],
    ['试听', 'control'],
    ['Copyright © 2020 河声网', 'copyright'],
    ['违法和不良信息举报电话：0000-1234567', 'copyright'],
    ['你坐过渡船吗？欢迎在评论区留言。', 'prompt'],
    ['“特别声明：以上作品为用户上传并发布，本平台仅提供信息存储服务。', 'statement'],
    ['扫描二维码关注河声网', 'prompt'],
    ['掃描二維碼關注河聲網', 'prompt'],
    ['长按识别下方二维码', 'prompt'],
    ['下載河聲APP看更多', 'prompt'],
    ['更多精彩内容请关注河声网', 'prompt'],
    ['返回河声，查看更多', 'prompt'],
    ['河聲網「一手」App 邀請您下載', 'prompt'],
    ['【加入河聲會員】每天好文直送信箱，每週獨享精選。', 'prompt'],
    ['※河聲網對留言使用者發布的文字保有片面修改或移除的權利。', 'statement'],
    ['請繼續往下閱讀...', 'advertisement'],
    ['我是廣告 請繼續往下閱讀', 'advertisement'],
    ['以下为广告 请继续阅读', 'advertisement'],
    ['请启用JavaScript来观看视频，并考虑升级浏览器', 'embed'],
    ['您的瀏覽器不支援此播放器', 'embed'],
    ['河聲棒球隊（@hesheng_team）分享的貼文', 'embed'],
    ['— 河声网 (@hesheng) February 21, 2024', 'embed'],
    ['（广告）', 'advertisement'],
    ['- THE END -', 'end-mark'],
    ['（完）', 'end-mark'],
    ['全文完', 'end-mark'],
    ['打印 | 关闭', 'control'],
    ['分享到：微信 微博', 'control'],
    ['上一篇：渡口的灯', 'pager'],
    ['第1页/共3页 << 上一页 | 下一页 >>', 'pager'],
  ])('%s', (text, id) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, TAIL)?.id).toBe(id));

  it.each([
    '扫码支付在渡口的小店里已经用了三年，老人们也学会了。',
    '这份免责声明引起了业主的不满，他们认为开发商在推卸责任。',
    '法院认为，被告未经许可使用他人照片，侵犯了肖像权，应当赔礼道歉并赔偿损失，因为这些照片并非公共领域的作品，而且原告多次要求其停止使用却没有得到答复。',
    '编辑部的灯一直亮到天明。',
    '记者在现场看到，堤坝已经加高了两米。',
    '来源不明的包裹不要拆开，民警提醒说。',
    '他说，版权保护要从娃娃抓起。',
    '更多路况信息请拨打12122。',
    '评论区里的留言让老秦红了眼眶。',
    '网站发布的内容知识产权归谁，法院给出了答案。',
    '鲜花铺满了渡口',
    '对文章打分的读者超过三千人',
    '二维码诈骗案告破，三人被抓获。',
    '广告收入占了公司营收的一半以上。',
    '打印店老板连夜赶制了两千份资料。',
    '完工后的大桥将连接两岸。',
    '声明发表后，双方恢复了谈判。',
    '下一步，水利局将继续加固堤防。',
    '我是广告公司的老员工，这些年看着渡口变了样。',
    '他把自己拍的照片和网友分享的贴文一起挂在墙上。',
    '浏览器大战打了二十年，渡口的电脑还是老样子。',
    '播放器里循环着那首老歌。',
    '加入世贸组织的会员国已经有一百六十多个。',
    '他的手机里装了三个打车App，都是女儿下载的。',
    '公司对违约的商家保留追究责任的权利，他在信里写道。',
    '微信群里传来的消息让他松了口气。',
    '1、渡口的过去',
    '第一章 总则',
  ])('keeps %s', (text) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, TAIL)).toBeNull());
});

describe('chrome above the text', () => {
  it.each([
    ['当前位置：首页 > 新闻 > 正文', 'breadcrumb'],
    ['您所在的位置：首页 >> 本地', 'breadcrumb'],
    ['首頁 > 生活新聞 >', 'breadcrumb'],
    ['字号：大 中 小', 'control'],
    ['阅读：1644', 'toolbar'],
    ['作者：方小满', 'credit-line'],
    ['原创', 'label'],
    ['摘要', 'label'],
  ])('%s', (text, id) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, HEAD)?.id).toBe(id));

  it.each([
    '首页改版之后访问量翻了一番。',
    '位置偏远的村子也通了公路。',
    '本文来自一位老船工的口述，他在渡口守了四十年。',
    '阅读让山里的孩子看见了海。',
    '原创歌曲登上了舞台',
    '摘要里没有写到的事',
  ])('keeps %s', (text) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, HEAD)).toBeNull());
});

describe('labels of foreign boxes', () => {
  it.each([
    ['相关新闻', 'related'],
    ['【相關報導】', 'related'],
    ['延伸閱讀', 'related'],
    ['猜你喜欢', 'related'],
    ['您可能感兴趣的文章', 'related'],
    ['延伸 · 推荐', 'related'],
    ['其它生活新聞', 'related'],
    ['更多今日報 NOWdaily 報導', 'related'],
    ['网友评论', 'comments'],
    ['评论(12)', 'comments'],
    ['反侵权公告：', 'statement'],
    ['免责声明', 'statement'],
  ])('%s', (text, id) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, SECTION)?.id).toBe(id));

  it.each(['相关部门回应', '新闻背后的人', '评论家的眼光', '声明的由来', '业绩会突现插曲', '推荐信风波'])(
    'keeps %s',
    (text) => expect(noticeOf({ notices: noticesOf(keyOf(text)) }, SECTION)).toBeNull(),
  );
});

describe('long and hostile lines', () => {
  it.each(['网'.repeat(600), '热点新闻'.repeat(100), '打印'.repeat(12), '[['.repeat(300), '本文'.repeat(150)])(
    '%#',
    (text) => {
      for (const places of [HEAD, TAIL, SECTION])
        expect(noticeOf({ notices: noticesOf(keyOf(text)) }, places)?.id ?? 'none').toMatch(/^[a-z-]+$/u);
    },
  );
});

describe('what a row needs, all that satisfies it has', () => {
  const alternatives = [...CREDIT_ROWS, ...STATEMENT_ROWS, ...PROMPT_ROWS].flatMap(({ needs, patterns }) =>
    needs === undefined ? [] : patterns.split('\n').map((pattern) => [pattern.trim(), needs] as const),
  );

  it.each(alternatives)('%s', (pattern, needs) => {
    const made = fc.stringMatching(new RegExp(`^(?:${pattern.replace(/\(\?!.*?\)/gu, '')})`, 'u'));
    fc.assert(
      fc.property(made, (key) => [...needs].some((char) => key.includes(char))),
      { seed: 1, numRuns: 300 },
    );
  });
});
